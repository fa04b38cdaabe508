"""Full texts in segments: which findings use which words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.reports.view import EventView, FindingView, Span
from checker.tables import Field

_LINE = re.compile(r"[^\r\n]+")


class Mark(NamedTuple):
    """A span of evidence on its text, with the anchor that links lead to."""

    start: int
    end: int
    finding_id: str
    side: int
    anchor: str


class Segment(NamedTuple):
    """A stretch of text with all that marks it; the anchors are those of the marks that begin in it."""

    text: str
    marks: tuple[Mark, ...]
    anchors: tuple[str, ...]


def anchor(finding: FindingView, span: Span) -> str:
    """The name by which a page links to a span of evidence in its article."""
    spans = (s for side in finding.sides for s in side.spans)
    return _anchor(finding, next(n for n, s in enumerate(spans) if s is span))


def _anchor(finding: FindingView, number: int) -> str:
    return f"m-{finding.row.finding_id}-{number}"


def marks(event: EventView) -> dict[tuple[str, Field], list[Mark]]:
    """The marks of each text of an event, by article and field; the worst finding's come first."""
    found: dict[tuple[str, Field], list[Mark]] = {}
    for finding in event.findings:
        number = 0
        for side in finding.sides:
            for span in side.spans:
                mark = Mark(span.start, span.end, finding.row.finding_id, side.number, _anchor(finding, number))
                found.setdefault((span.article.article_id, span.field), []).append(mark)
                number += 1
    return found


def paragraphs(text: str, found: Sequence[Mark]) -> list[list[Segment]]:
    """The lines of a text that are not blank, each in segments."""
    return [list(_segments(text, m.start(), m.end(), found)) for m in _LINE.finditer(text) if m.group().strip()]


def _segments(text: str, start: int, end: int, found: Iterable[Mark]) -> Iterator[Segment]:
    here = [m for m in found if m.start < end and m.end > start]
    inside = {at for m in here for at in (m.start, m.end) if start < at < end}
    at = start
    for after in sorted(inside | {end}):
        covering = tuple(m for m in here if m.start <= at and m.end >= after)
        begun = tuple(m.anchor for m in covering if max(m.start, start) == at and m.start >= start)
        yield Segment(text[at:after], covering, begun)
        at = after
