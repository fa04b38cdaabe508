"""The JSON report, schema version 1 (`report.schema.json` ships beside this module)."""

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from checker import __version__
from checker.reports.dates import known
from checker.reports.view import FindingView, Report, Side, Span, view
from checker.tables import Article

if TYPE_CHECKING:
    from checker.pipeline import Result

SCHEMA_VERSION = 1
_ACTING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def write(result: "Result") -> str:
    """The report as JSON text, the same bytes for the same input."""
    return dumps(document(result), indent=1) + "\n"


def dumps(data: Any, indent: int | None = None) -> str:
    """JSON text in which what UTF-8 cannot hold, and what steers terminals or reading direction, is escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)
    return _ACTING.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _judge(report: Report) -> str | None:
    """The second reader, if there was one: what judges beside the rules."""
    return report.settings.reader or ("transcripts" if report.settings.replay else None)


def document(result: "Result") -> dict[str, Any]:
    """The report as plain data."""
    report = view(result)
    found: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "checker", "version": __version__},
        "models": {"tagger": report.settings.tagger, "embedding": report.settings.embedding, "judge": _judge(report)},
        "settings": _plain(asdict(report.settings)),
        "summary": _summary(report),
        "events": [{"event_id": e.event_id, "articles": [a.article_id for a in e.articles]} for e in report.events],
        "articles": [article(a) for e in report.events for a in e.articles],
        "skipped": [s._asdict() for s in report.skipped],
        "findings": [finding(f) for _, f in report.findings],
    }
    if report.settings.show_compatible:
        found["compatible"] = [finding(f) for e in report.events for f in e.compatible]
    suppressed = [finding(f) for e in report.events for f in e.suppressed]
    return found | ({"suppressed": suppressed} if suppressed else {})


def finding(found: FindingView) -> dict[str, Any]:
    """One finding with its sides as plain data."""
    row = found.row._asdict()
    data = {"id": row.pop("finding_id")} | {
        k: v for k, v in row.items() if v or k not in ("baseline_state", "suppressed", "path", "line")
    }
    return data | {"sides": [_side(s) for s in found.sides]}


def _summary(report: Report) -> dict[str, int]:
    counted = {"articles": report.articles, "events": len(report.events), "skipped": len(report.skipped)}
    return {f"{severity}s": n for severity, n in report.counts.items()} | counted | {"hidden": report.hidden}


def article(a: Article) -> dict[str, Any]:
    """An article's record as plain data, without its text."""
    published, until = known(a.published), known(a.published_until)
    return {
        "id": a.article_id,
        "event_id": a.event_id,
        "source": a.source,
        "title": a.title or None,
        "published": published.isoformat() if published else None,
        "published_until": until.isoformat() if until else None,
        "published_how": a.published_how or None,
        "path": a.path or None,
        "url": a.url or None,
        "copy_of": a.copy_of or None,
    }


def _side(side: Side) -> dict[str, Any]:
    return {"value": side.value, "evidence": [_evidence(s) for s in side.spans]}


def _evidence(s: Span) -> dict[str, Any]:
    return {
        "article": s.article.article_id,
        "field": s.field,
        "start": s.start,
        "end": s.end,
        "line": s.begin.line,
        "column": s.begin.column,
        "text": s.surface,
    }


def _plain(value: Any) -> Any:
    """A setting as JSON has it: mappings by name, sequences as lists, everything else that is no scalar as text."""
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in sorted(value.items())}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(v) for v in (sorted(value) if isinstance(value, (set, frozenset)) else value)]
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)
