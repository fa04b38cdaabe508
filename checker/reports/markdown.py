"""The Markdown report, for pull requests, step summaries and wikis (GitHub-flavoured)."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.reports.dates import day, days
from checker.reports.phrases import counted, explained_away, left_out, sides_words, totals
from checker.reports.printable import printable, web_address
from checker.reports.view import EventView, FindingView, Report, Side, view
from checker.reports.wording import context, differing
from checker.tables import FindingRow

if TYPE_CHECKING:
    from checker.pipeline import Result

ROOM = 200
_SYNTAX = re.compile(r"[\\`*_{}\[\]<>()#|~$!&]")
_LINE_START = re.compile(r"^(\s*\d{0,9})(?=[-+=:.)])")
_MENTION = re.compile(r"@(?=\w)")
_WORD_JOINER = "\u2060"


def write(result: "Result", most_bytes: int = 0) -> str:
    """The report as Markdown; what would go beyond `most_bytes` is left out and counted."""
    report = view(result)
    blocks = [_heading(report), *(block for event in report.events for block in _event(event, report))]
    return _fitted(blocks, most_bytes)


def _fitted(blocks: Iterable[str], most_bytes: int) -> str:
    kept, used, cut = [], 100, 0
    for block in blocks:
        used += len(block.encode("utf-8", "replace")) + 1
        if cut or (most_bytes and used > most_bytes):
            cut += 1
        else:
            kept.append(block)
    if cut:
        kept.append(f"*Cut here: {counted(cut, 'more part')} of the report.*\n")
    return "\n".join(kept)


def _heading(report: Report) -> str:
    found, where = totals(report)
    return f"# Consistency report\n\n**{found}** {where} ({left_out(report)}).\n"


def _event(event: EventView, report: Report) -> Iterator[str]:
    notes = [f for f in event.findings if f.row.severity == "note"]
    compatible = event.compatible if report.settings.show_compatible else ()
    about = [counted(len(event.articles), "article"), days(event.articles)]
    yield f"## {escaped(event.event_id)} ({', '.join(filter(None, about))})\n"
    for finding in event.findings:
        if finding.row.severity != "note":
            yield _finding(finding, event)
    yield from _list("Notes", (_line(f) for f in notes))
    yield from _list("Explained away", (_alike(f, event) for f in compatible))


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = "".join(f"- {line}\n" for line in lines)
    if found:
        yield f"### {title}\n\n{found}"


def _line(finding: FindingView) -> str:
    row = finding.row
    place = f" · {place}" if (place := _place(row).removesuffix(" · ")) else ""
    return f"{_block(row.message)} (`{row.rule}`{place} · `{row.finding_id}`)"


def _alike(finding: FindingView, event: EventView) -> str:
    """A look-alike: what, why it is none, and who says what."""
    sides = f". {escaped(sides_words(finding, event))}" if finding.sides else ""
    return f"{_block(explained_away(finding))}{sides} (`{finding.row.rule}` · `{finding.row.finding_id}`)"


def _place(row: FindingRow) -> str:
    """Where in which file of settings a finding stands."""
    return f"{escaped(row.path)}:{row.line} · " if row.path else ""


def _finding(finding: FindingView, event: EventView) -> str:
    row = finding.row
    why = ": ".join(filter(None, [f"*{row.relation}* ({row.confidence:.2f})", escaped(row.reason)]))
    sides = "".join(_side(side, finding, event) for side in finding.sides)
    table = f"| | value | source | words |\n| --- | --- | --- | --- |\n{sides}\n{why} · " if sides else ""
    return (
        f"### {row.severity}: {escaped(row.subject)}\n\n{_block(row.message)}\n\n"
        f"{table}`{row.rule}` · {_place(row)}`{row.finding_id}`\n"
    )


def _side(side: Side, finding: FindingView, event: EventView) -> str:
    sources, words = "", ""
    if side.spans:
        span = side.spans[0]
        sources = "; ".join(_source(side, n, event) for n in range(len(side.articles)))
        pieces = context(span, differing(finding, side, span.surface), ROOM)
        words = "".join(_strong(p.text) if p.differs else escaped(p.text) for p in pieces)
    return f"| {side.letter} | {escaped(side.value)} | {sources} | {words} |\n"


def _source(side: Side, n: int, event: EventView) -> str:
    article = side.articles[n]
    label, url = escaped(event.label(article)), web_address(article.url)
    linked = f"[{label}](<{url}>)" if url else label
    return f"{linked}, {day(article)}" if day(article) else linked


def _strong(text: str) -> str:
    inner = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}<strong>{escaped(inner)}</strong>{after}" if inner else escaped(text)


def escaped(text: str) -> str:
    """Text in which nothing is Markdown, HTML or a mention of a user."""
    shown = _SYNTAX.sub(lambda found: _ENTITIES.get(found.group(), f"\\{found.group()}"), printable(text))
    return _MENTION.sub(f"@{_WORD_JOINER}", shown)


def _block(text: str) -> str:
    """The same at the start of a line, where a number or a dash would make a list."""
    return _LINE_START.sub(r"\1\\", escaped(text).lstrip(), count=1)


_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;"}
