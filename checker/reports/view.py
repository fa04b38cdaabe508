"""A run as its reports see it: events with their findings, findings with their sides, sides with spans in articles."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.settings import Settings
from checker.tables import SEVERITIES, Article, EvidenceRow, Field, FindingRow, rows

if TYPE_CHECKING:
    from checker.ingest import Skipped
    from checker.pipeline import Result


class Place(NamedTuple):
    """A line and a column, both counted from 1; a column counts code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Span:
    """A piece of evidence in its article."""

    article: Article
    field: Field
    start: int
    end: int
    surface: str

    @property
    def whole(self) -> str:
        """The text (or title) that the offsets count in."""
        return self.article.title if self.field == "title" else self.article.text

    @cached_property
    def begin(self) -> Place:
        """Where the evidence starts in the article's own text."""
        return place(self.whole, self.start)

    @cached_property
    def finish(self) -> Place:
        """Where the evidence ends: the place of the first character after it."""
        return place(self.whole, self.end)

    @property
    def in_file(self) -> tuple[Place, Place] | None:
        """Where the evidence starts and ends in the article's file, where the file's own lines are the text's."""
        return None if self.article.record_line or self.field == "title" else (self.begin, self.finish)

    @property
    def file_line(self) -> int:
        """The line of the article's file to show: the evidence's own, or its record's."""
        return self.in_file[0].line if self.in_file else max(self.article.record_line, 1)


@dataclass(frozen=True)
class Side:
    """One of the values given, with its evidence: earliest article first."""

    number: int
    value: str
    spans: tuple[Span, ...]

    @property
    def letter(self) -> str:
        """The name of the side in reports: A, B, …, Z, then S26, S27, …"""
        return chr(ord("A") + self.number) if self.number < 26 else f"S{self.number}"

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that give the value, each once, earliest first."""
        return tuple({s.article.article_id: s.article for s in self.spans}.values())


@dataclass(frozen=True)
class FindingView:
    """A finding with its sides."""

    row: FindingRow
    sides: tuple[Side, ...]

    @property
    def primary(self) -> Span | None:
        """The one place to point at where only one can be shown: the first side's first evidence."""
        return next((span for side in self.sides for span in side.spans), None)

    @property
    def placed(self) -> bool:
        """Whether it can be pointed at: in an article, or in the file of the settings that it is about."""
        return bool(self.primary or self.row.path)


@dataclass(frozen=True)
class EventView:
    """An event with its articles, findings (worst first), explained-away pairs and suppressed findings."""

    event_id: str
    articles: tuple[Article, ...]
    findings: tuple[FindingView, ...]
    compatible: tuple[FindingView, ...]
    suppressed: tuple[FindingView, ...]

    def label(self, article: Article) -> str:
        """The name of an article for people: its source, with its id where two articles share the source."""
        return article.source if self._sources[article.source] == 1 else f"{article.source} ({article.article_id})"

    @cached_property
    def _sources(self) -> Counter[str]:
        return Counter(a.source for a in self.articles)


@dataclass(frozen=True)
class Report:
    """All that a report may show of one run."""

    events: tuple[EventView, ...]
    skipped: tuple["Skipped", ...]
    settings: Settings
    hidden: int

    @property
    def findings(self) -> list[tuple[EventView, FindingView]]:
        """The findings of all events, worst first, each with its event."""
        pairs = [(event, finding) for event in self.events for finding in event.findings]
        return sorted(pairs, key=lambda pair: severity_order(pair[1].row))

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity, worst first."""
        found = Counter(finding.row.severity for _, finding in self.findings)
        return {severity: found[severity] for severity in SEVERITIES}

    @property
    def articles(self) -> int:
        """How many articles were compared."""
        return sum(len(event.articles) for event in self.events)


def severity_order(row: FindingRow) -> tuple[int, str, float, str]:
    """The key that sorts findings: worst first, then by event, the surest first."""
    return SEVERITIES.index(row.severity), row.event_id, -row.confidence, row.finding_id


def view(result: "Result") -> Report:
    """The tables of a run as what its reports show, in an order that nothing but the content decides."""
    articles: dict[str, list[Article]] = defaultdict(list)
    for a in sorted(rows(Article, result.articles), key=lambda a: a.article_id):
        articles[a.event_id].append(a)
    spans: dict[str, list[EvidenceRow]] = defaultdict(list)
    for e in rows(EvidenceRow, result.evidence):
        spans[e.finding_id].append(e)
    lists = [
        _by_event(rows(FindingRow, frame), articles, spans)
        for frame in (result.findings, result.compatible, result.suppressed)
    ]
    events = tuple(
        EventView(event_id, tuple(articles[event_id]), *(tuple(found.get(event_id, ())) for found in lists))
        for event_id in sorted(articles)
    )
    return Report(events, tuple(result.skipped), result.settings, result.hidden)


def _by_event(
    found: Iterable[FindingRow], articles: Mapping[str, Sequence[Article]], spans: Mapping[str, Sequence[EvidenceRow]]
) -> dict[str, list[FindingView]]:
    views: dict[str, list[FindingView]] = defaultdict(list)
    for row in sorted(found, key=severity_order):
        by_id = {a.article_id: a for a in articles[row.event_id]}
        views[row.event_id].append(FindingView(row, _sides(spans.get(row.finding_id, ()), by_id)))
    return views


def _sides(evidence: Sequence[EvidenceRow], articles: Mapping[str, Article]) -> tuple[Side, ...]:
    found: dict[tuple[int, str], list[Span]] = defaultdict(list)
    for e in evidence:
        span = Span(articles[e.article_id], e.field, e.start, e.end, e.surface)
        found[e.side, e.value].append(span)
    return tuple(
        Side(number, value, tuple(sorted(found[number, value], key=_reading_order))) for number, value in sorted(found)
    )


def _reading_order(span: Span) -> tuple[str, str, str, int, int]:
    a = span.article
    published = "9" if a.published is None or a.published != a.published else a.published.isoformat()
    return published, a.article_id, span.field, span.start, span.end


def place(text: str, offset: int) -> Place:
    """The line and the column of an offset; a line ends with a line feed, a carriage return or both."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return Place(line, offset - starts[line - 1] + 1)


@lru_cache(maxsize=512)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(m.end() for m in re.finditer(r"\r\n?|\n", text)))
