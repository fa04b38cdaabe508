"""The GitLab report: a Code Quality artifact, an issue for each finding."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.reports.json import dumps
from checker.reports.paths import relative, shortened
from checker.reports.phrases import sides_words, why
from checker.reports.printable import printable
from checker.reports.view import EventView, FindingView, view

if TYPE_CHECKING:
    from checker.pipeline import Result

SEVERITY = {"error": "critical", "warning": "major", "note": "info"}


def write(result: "Result") -> str:
    """The report as JSON text."""
    return dumps([_issue(event, f) for event, f in view(result).findings if f.placed], indent=1) + "\n"


def _issue(event: EventView, finding: FindingView) -> dict[str, Any]:
    row, span = finding.row, finding.primary
    path, line = (relative(span.article), span.file_line) if span else (shortened(Path(row.path)), row.line)
    said = printable(row.message), sides_words(finding, event)
    return {
        "description": f"{' '.join(filter(None, said))} ({why(finding)})",
        "check_name": row.rule,
        "fingerprint": row.finding_id,
        "severity": SEVERITY[row.severity],
        "location": {"path": printable(path), "lines": {"begin": line}},
    }
