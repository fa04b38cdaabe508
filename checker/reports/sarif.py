"""The SARIF 2.1.0 report, as GitHub reads it: one location a result, all other evidence as related locations."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker import __version__
from checker.housekeeping import runs
from checker.pages import SECOND_READER, pages
from checker.reports.json import dumps
from checker.reports.paths import relative, shortened, uri
from checker.reports.phrases import counted, why
from checker.reports.printable import printable
from checker.reports.view import EventView, FindingView, Report, Side, Span, view
from checker.rules import rules

if TYPE_CHECKING:
    from checker.pipeline import Result

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
RESULTS, SHOWN, RELATED, DESCRIPTION = 25_000, 5_000, 100, 1_024
"""What GitHub takes: results of a run, those that it keeps, locations of a result, length of a description."""

_BRACKETS = re.compile(r"[\\\[\]]")
_BRACES = re.compile(r"[{}]")


def write(result: "Result") -> str:
    """The report as JSON text."""
    report = view(result)
    pairs = [(e, f) for e, f in report.findings if f.placed]
    pairs += [(e, f) for e in report.events for f in e.suppressed if f.placed]
    found = _rules(report, {f.row.rule for _, f in pairs})
    run = {
        "tool": {"driver": {"name": "checker", "semanticVersion": __version__, "rules": found}},
        "automationDetails": {"id": "checker/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": True, "toolExecutionNotifications": list(_notices(report, len(pairs)))}
        ],
        "results": [_result(event, f, [r["id"] for r in found]) for event, f in pairs[:RESULTS]],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _notices(report: Report, found: int) -> Iterator[dict[str, Any]]:
    for skipped in report.skipped:
        yield _notice("warning", f"{printable(skipped.path)} was not read: {printable(skipped.reason)}")
    if found > RESULTS:
        yield _notice("warning", f"{counted(found - RESULTS, 'result')} beyond {RESULTS} left out, the worst are kept")
    if found > SHOWN:
        yield _notice("note", f"{found} results, worst first; GitHub shows the first {SHOWN}")


def _notice(level: str, text: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": _message(text)}}


def _rules(report: Report, fired: set[str]) -> list[dict[str, Any]]:
    reader = {SECOND_READER} if report.settings.reader or report.settings.replay else set()
    ran = {name for name in {*rules(), *reader} if runs(name, report.settings)}
    return [_rule(name, pages().get(name, name)) for name in sorted(fired | ran)]


def _rule(name: str, page: str) -> dict[str, Any]:
    summary, _, rest = page.partition("\n")
    markdown = re.sub(r"(?m)^(.+)\n-{3,}$", r"### \1", rest).strip() or summary
    return {
        "id": name,
        "name": "".join(part.capitalize() for part in name.split("-")),
        "shortDescription": {"text": summary[:DESCRIPTION]},
        "fullDescription": {"text": summary[:DESCRIPTION]},
        "help": {"text": page, "markdown": markdown},
        "properties": {"tags": ["consistency"]},
    }


def _result(event: EventView, finding: FindingView, order: list[str]) -> dict[str, Any]:
    row, primary = finding.row, finding.primary
    others = [(side, span) for side in finding.sides for span in side.spans if span is not primary][: RELATED - 1]
    found = {
        "ruleId": row.rule,
        "ruleIndex": order.index(row.rule),
        "level": row.severity,
        "message": {"text": _text(event, finding, others)},
        "locations": [_location(primary) if primary else _place(shortened(Path(row.path)), {"startLine": row.line})],
        "relatedLocations": [
            _location(span) | {"id": n, "message": {"text": _message(_label(side, span, event))}}
            for n, (side, span) in enumerate(others, 1)
        ],
        "partialFingerprints": {
            "checkerFindingId/v1": row.finding_id,
            "primaryLocationLineHash": f"{row.finding_id}:1",
        },
        "rank": round(row.confidence * 100, 1),
        "properties": {
            name: getattr(row, name) for name in ("kind", "relation", "confidence", "scope", "event_id", "subject")
        },
    }
    if row.baseline_state:
        found["baselineState"] = row.baseline_state
    if row.suppressed:
        found["suppressions"] = [{"kind": "external", "justification": row.suppressed}]
    return found


def _text(event: EventView, finding: FindingView, others: list[tuple[Side, Span]]) -> str:
    """The message: what differs, why, then a link to all other evidence."""
    links = ", ".join(
        f"[{_BRACKETS.sub(_backslash, _label(side, span, event))}]({n})" for n, (side, span) in enumerate(others, 1)
    )
    text = f"{_message(printable(finding.row.message))} ({_message(why(finding))})"
    return f"{text} {_BRACES.sub(_double, links)}".rstrip()


def _label(side: Side, span: Span, event: EventView) -> str:
    value = printable(side.value)
    return f"{side.letter}: {value if len(value) <= 80 else value[:79] + '…'} ({printable(event.label(span.article))})"


def _message(text: str) -> str:
    """Text in a message: brackets would be links, braces placeholders."""
    return _BRACES.sub(_double, _BRACKETS.sub(_backslash, text))


def _backslash(found: re.Match[str]) -> str:
    return f"\\{found.group()}"


def _double(found: re.Match[str]) -> str:
    return found.group() * 2


def _location(span: Span) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": span.file_line, "snippet": {"text": printable(span.surface)}}
    if span.in_file:
        start, end = span.in_file
        region |= {"startColumn": start.column, "endLine": end.line, "endColumn": end.column}
    return _place(relative(span.article), region)


def _place(path: str, region: dict[str, Any]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri(Path(path))}, "region": region}}
