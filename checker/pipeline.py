"""The whole flow: articles to sentences and mentions, to referents, to findings. Only this module knows the order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import pandas as pd

from checker import mentions, referents, rules
from checker.event import Event
from checker.guards import guarded
from checker.housekeeping import runs
from checker.ingest import Skipped
from checker.language import Models
from checker.pages import SECOND_READER
from checker.reader import Read, Reader
from checker.settings import Settings
from checker.tables import Article, EvidenceRow, FindingRow, rows, table
from checker.triage import triage

EVENTS_AT_ONCE = 16
NAMES_LIST = "names-list"
STRAY = "seems to be about something else than the other articles; left out of the comparison"


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
    compared: dict[tuple[str, str], Article] = {}
    for item in reviewed(by_rules(articles, models, settings), reader, settings):
        found += item.findings
        spans += item.evidence
        compared |= {(a.event_id, a.article_id): a for a in item.event.articles}
    marked = [compared.get((a.event_id, a.article_id), a._replace(on_topic=False)) for a in rows(Article, articles)]
    sorted_out = triage(found, spans, marked, settings)
    strays = [Skipped(a.path or a.article_id, STRAY) for a in marked if not a.on_topic]
    return Result(
        table(Article, marked),
        table(FindingRow, sorted_out.kept),
        table(FindingRow, sorted_out.compatible),
        table(EvidenceRow, spans),
        (*skipped, *strays),
        settings,
        table(FindingRow, sorted_out.suppressed),
        sorted_out.hidden,
    )


def by_rules(articles: pd.DataFrame, models: Models, settings: Settings) -> Iterator[Read]:
    """Every event with what the rules find in it."""
    for event_id, group in sorted(articles.groupby("event_id")):
        event = referents.align(read(str(event_id), group, models))
        yield Read(event, *rules.run(event, selected(settings), options(settings)))


def reviewed(items: Iterator[Read], reader: Reader | None, settings: Settings) -> Iterator[Read]:
    """Every event after the second reader, who gets some at a time to read them side by side."""
    while some := list(islice(items, EVENTS_AT_ONCE)):
        answers: Iterable[Read] = some
        if reader:
            after = zip(some, reader.review(some), strict=True)
            answers = [item._replace(findings=r.findings, evidence=r.evidence) for item, r in after]
        yield from (_wanted(item, settings) for item in answers)


def _wanted(item: Read, settings: Settings) -> Read:
    """An event without the findings of the second reader alone, where the settings leave these out."""
    if runs(SECOND_READER, settings):
        return item
    found = [f for f in item.findings if f.rule != SECOND_READER]
    kept = {f.finding_id for f in found}
    return item._replace(findings=found, evidence=[e for e in item.evidence if e.finding_id in kept])


def read(event_id: str, articles: pd.DataFrame, models: Models) -> Event:
    """The sentences and the mentions of one event's articles, in an order that the input's order does not change.

    An article on something else is left out here, so that no rule has to know of it.
    """
    tagged = models.tagger.tag(sorted(rows(Article, articles), key=lambda a: a.article_id))
    kept = [(a, t) for a, t in zip(guarded(tagged, models.similarity), tagged, strict=True) if a.on_topic]
    return Event(
        event_id,
        tuple(a for a, _ in kept),
        tuple(s.row for _, t in kept for s in t.sentences),
        tuple(m for _, t in kept for m in mentions.find(t)),
        (),
        models.similarity,
    )


def selected(settings: Settings) -> list[str]:
    """The ids of the rules that run."""
    return [r for r in settings.select or rules.rules() if r in rules.rules() and r not in settings.ignore]


def options(settings: Settings) -> dict[str, Mapping[str, Any]]:
    """The options of the rules; the setting `names` is one of the rule that knows the names list."""
    listed = settings.rules.get(NAMES_LIST, {})
    return (
        {**settings.rules, NAMES_LIST: {**listed, "path": settings.names}} if settings.names else dict(settings.rules)
    )
