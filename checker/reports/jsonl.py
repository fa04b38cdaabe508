"""The JSON Lines report: a finding a line, each complete in itself, worst first."""

from typing import TYPE_CHECKING, Any

from checker.reports import json
from checker.reports.view import FindingView, view

if TYPE_CHECKING:
    from checker.pipeline import Result


def write(result: "Result") -> str:
    """The report as lines of JSON; findings are as in the JSON report, with their articles' records."""
    return "".join(json.dumps(_line(finding)) + "\n" for _, finding in view(result).findings)


def _line(finding: FindingView) -> dict[str, Any]:
    articles = {a.article_id: a for side in finding.sides for a in side.articles}
    records = [json.article(articles[id]) for id in sorted(articles)]
    return {"schema_version": json.SCHEMA_VERSION} | json.finding(finding) | {"articles": records}
