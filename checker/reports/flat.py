"""Findings as flat rows, one for each span of evidence: what tables, spreadsheets and data frames show."""

from collections.abc import Iterator
from typing import Any

from checker.reports.dates import known
from checker.reports.view import FindingView, Report, Span

COLUMNS = (
    "finding_id", "event_id", "rule", "kind", "relation", "severity", "confidence", "scope", "subject", "message",
    "reason", "baseline_state", "found_by", "side", "value", "article", "source", "published", "path", "url", "field",
    "line", "column", "start", "end", "text",
)  # fmt: skip


def flat(report: Report) -> Iterator[dict[str, Any]]:
    """One row for each span, in the order of findings and sides; what has no span or no side has a row of its own."""
    for _, finding in report.findings:
        if not finding.sides:
            yield _finding(finding)
        for side in finding.sides:
            about = _finding(finding) | {"side": side.letter, "value": side.value}
            for span in side.spans:
                yield about | _span(span)
            if not side.spans:
                yield about


def _finding(finding: FindingView) -> dict[str, Any]:
    row = finding.row._asdict()
    return {column: row[column] for column in COLUMNS if column in row}


def _span(span: Span) -> dict[str, Any]:
    published = known(span.article.published)
    return {
        "article": span.article.article_id,
        "source": span.article.source,
        "published": published.isoformat() if published else "",
        "path": span.article.path,
        "url": span.article.url,
        "field": span.field,
        "line": span.begin.line,
        "column": span.begin.column,
        "start": span.start,
        "end": span.end,
        "text": span.surface,
    }
