"""The whole flow: articles to sentences and mentions, to referents, to findings. Only this module knows the order."""

from dataclasses import dataclass, field

import pandas as pd

from checker import mentions, referents, rules
from checker.event import Event
from checker.ingest import Skipped
from checker.language import Models
from checker.settings import Settings
from checker.tables import SEVERITIES, Article, EvidenceRow, FindingRow, rows, table


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


def check(articles: pd.DataFrame, models: Models, settings: Settings, skipped: tuple[Skipped, ...] = ()) -> Result:
    """Check every event of a table of articles; events never affect one another."""
    found: list[FindingRow] = []
    spans: list[EvidenceRow] = []
    for event_id, group in sorted(articles.groupby("event_id")):
        event = read(str(event_id), group, models)
        event = referents.align(event)
        event_findings, event_spans = rules.run(event, selected(settings), settings.rules)
        found += event_findings
        spans += event_spans
    hidden = sum(f.confidence < settings.min_confidence and f.relation != "compatible" for f in found)
    found = [f for f in found if f.confidence >= settings.min_confidence]
    found.sort(key=lambda f: (SEVERITIES.index(f.severity), f.event_id, -f.confidence, f.finding_id))
    kept = [f for f in found if f.relation != "compatible"]
    explained = [f for f in found if f.relation == "compatible"]
    return Result(
        articles, table(FindingRow, kept), table(FindingRow, explained), table(EvidenceRow, spans), skipped, settings,
        hidden=hidden,
    )  # fmt: skip


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
