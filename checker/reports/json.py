"""The JSON report, schema version 1 (`report.schema.json` ships beside this module)."""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from checker.pipeline import Result
from checker.tables import Article, EvidenceRow, FindingRow, rows


def write(result: Result) -> str:
    """The report as JSON text, the same bytes for the same input."""
    return json.dumps(document(result), ensure_ascii=False, indent=1) + "\n"


def document(result: Result) -> dict[str, Any]:
    """The report as plain data."""
    from checker import __version__

    articles = sorted(rows(Article, result.articles), key=lambda a: (a.event_id, a.article_id))
    spans: dict[str, list[EvidenceRow]] = {}
    for e in rows(EvidenceRow, result.evidence):
        spans.setdefault(e.finding_id, []).append(e)
    return {
        "schema_version": 1,
        "tool": {"name": "checker", "version": __version__},
        "models": {"tagger": result.settings.tagger, "embedding": result.settings.embedding, "judge": None},
        "settings": {},
        "events": [
            {"event_id": event_id, "articles": [a.article_id for a in group]}
            for event_id, group in groupby(articles, key=lambda a: a.event_id)
        ],
        "articles": [_article(a) for a in articles],
        "skipped": [s._asdict() for s in result.skipped],
        "findings": [_finding(f, spans[f.finding_id]) for f in rows(FindingRow, result.findings)],
    }


def _article(a: Article) -> dict[str, Any]:
    return {
        "id": a.article_id,
        "source": a.source,
        "title": a.title or None,
        "published": None if pd.isna(a.published) else a.published.isoformat(),
        "path": a.path,
        "url": a.url or None,
    }


def _finding(f: FindingRow, spans: Sequence[EvidenceRow]) -> dict[str, Any]:
    row = f._asdict()
    return {"id": row.pop("finding_id")} | row | {"sides": _sides(spans)}


def _sides(spans: Sequence[EvidenceRow]) -> list[dict[str, Any]]:
    ordered = sorted(spans, key=lambda e: e.side)
    return [
        {
            "value": value,
            "evidence": [
                {"article": e.article_id, "field": e.field, "start": e.start, "end": e.end, "text": e.surface}
                for e in group
            ],
        }
        for (_, value), group in groupby(ordered, key=lambda e: (e.side, e.value))
    ]
