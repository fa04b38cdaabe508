"""A finding in a few plain words, for formats that have room for a line."""

from checker.reports.printable import printable
from checker.reports.view import EventView, FindingView, Report, Side


def side_words(side: Side, event: EventView, most: int = 120) -> str:
    """A side as "5.9 (Harbour Post, Northern Wire)"."""
    value = printable(side.value)
    value = value if len(value) <= most else value[: most - 1].rstrip() + "…"
    sources = ", ".join(printable(event.label(a)) for a in side.articles)
    return f"{value} ({sources})" if sources else value


def gist(finding: FindingView, most: int = 60) -> str:
    """What differs, in one sentence, in which no value takes more room than it needs: the sides show them whole."""
    message = finding.row.message
    for side in finding.sides:
        if len(side.value) > most:
            message = message.replace(side.value, side.value[: most // 2].rsplit(" ", 1)[0] + " …")
    return printable(message)


def sides_words(finding: FindingView, event: EventView) -> str:
    """All sides on one line."""
    return "; ".join(f"{side.letter}: {side_words(side, event)}" for side in finding.sides)


def why(finding: FindingView) -> str:
    """The relation with its reason; nothing relates in a finding without sides."""
    if not finding.sides:
        return printable(finding.row.reason)
    return f"{finding.row.relation}: {printable(finding.row.reason)}" if finding.row.reason else finding.row.relation


def explained_away(finding: FindingView) -> str:
    """What looked like a disagreement, and why it is none."""
    message, reason = printable(finding.row.message), printable(finding.row.reason)
    return f"{message.rstrip('.')}: {reason}" if reason else message


def counted(n: int, word: str) -> str:
    """A number with its noun."""
    return f"{n} {word}" if n == 1 else f"{n} {word}s"


def totals(report: Report) -> tuple[str, str]:
    """What was found, and in how much."""
    found = ", ".join(counted(n, severity) for severity, n in report.counts.items())
    return found, f"in {counted(report.articles, 'article')}, {counted(len(report.events), 'event')}"


def left_out(report: Report) -> str:
    """What was neither compared nor shown."""
    return f"{len(report.skipped)} skipped, {report.hidden} hidden"
