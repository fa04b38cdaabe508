"""The whole flow: articles to sentences and mentions, to referents, to findings. Only this module knows the order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

import pandas as pd

from checker import mentions, referents, rules
from checker.event import Event
from checker.ingest import Skipped
from checker.language import Models
from checker.reader import Read, Reader
from checker.settings import Settings
from checker.tables import SEVERITIES, Article, EvidenceRow, FindingRow, rows, table

EVENTS_AT_ONCE = 16


@dataclass(frozen=True)
class Result:
    """The tables of a run and what was skipped.

    `compatible` holds the pairs that were explained away, `suppressed` the findings that the settings ignore, each with
    its reason; `hidden` counts those below the least confidence.
    """

    articles: pd.DataFrame
    findings: pd.DataFrame
    compatible: pd.DataFrame
    evidence: pd.DataFrame
    skipped: tuple[Skipped, ...]
    settings: Settings
    suppressed: pd.DataFrame = field(default_factory=lambda: table(FindingRow, []))
    hidden: int = 0


def check(
    articles: pd.DataFrame,
    models: Models,
    settings: Settings,
    skipped: tuple[Skipped, ...] = (),
    reader: Reader | None = None,
) -> Result:
    """Check every event of a table of articles, with a second reader if one is given; no event affects another."""
    found: list[FindingRow] = []
    spans: list[EvidenceRow] = []
    for item in reviewed(by_rules(articles, models, settings), reader):
        found += item.findings
        spans += item.evidence
    hidden = sum(f.confidence < settings.min_confidence and f.relation != "compatible" for f in found)
    found = [f for f in found if f.confidence >= settings.min_confidence]
    found.sort(key=lambda f: (SEVERITIES.index(f.severity), f.event_id, -f.confidence, f.finding_id))
    kept = [f for f in found if f.relation != "compatible"]
    explained = [f for f in found if f.relation == "compatible"]
    return Result(
        articles, table(FindingRow, kept), table(FindingRow, explained), table(EvidenceRow, spans), skipped, settings,
        hidden=hidden,
    )  # fmt: skip


def by_rules(articles: pd.DataFrame, models: Models, settings: Settings) -> Iterator[Read]:
    """Every event with what the rules find in it."""
    for event_id, group in sorted(articles.groupby("event_id")):
        event = referents.align(read(str(event_id), group, models))
        yield Read(event, *rules.run(event, selected(settings), settings.rules))


def reviewed(items: Iterator[Read], reader: Reader | None) -> Iterator[Read]:
    """Every event after the second reader, who gets some at a time to read them side by side."""
    while some := list(islice(items, EVENTS_AT_ONCE)):
        answers: Iterable[Read] = some
        if reader:
            after = zip(some, reader.review(some), strict=True)
            answers = [item._replace(findings=r.findings, evidence=r.evidence) for item, r in after]
        yield from answers


def read(event_id: str, articles: pd.DataFrame, models: Models) -> Event:
    """The sentences and the mentions of one event's articles, in an order that the input's order does not change."""
    ordered = sorted(rows(Article, articles), key=lambda a: a.article_id)
    tagged = models.tagger.tag(ordered)
    return Event(
        event_id,
        tuple(ordered),
        tuple(s.row for t in tagged for s in t.sentences),
        tuple(m for t in tagged for m in mentions.find(t)),
        (),
        models.similarity,
    )


def selected(settings: Settings) -> list[str]:
    """The ids of the rules that run."""
    return [r for r in settings.select or rules.rules() if r not in settings.ignore]
