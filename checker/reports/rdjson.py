"""The rdjson report: reviewdog's diagnostics. Its columns count UTF-8 bytes."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.reports.json import dumps
from checker.reports.paths import relative, shortened
from checker.reports.phrases import side_words, why
from checker.reports.printable import printable
from checker.reports.view import EventView, FindingView, Place, Side, Span, view

if TYPE_CHECKING:
    from checker.pipeline import Result

SEVERITY = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def write(result: "Result") -> str:
    """The report as JSON text."""
    diagnostics = [_diagnostic(event, f) for event, f in view(result).findings if f.placed]
    return dumps({"source": {"name": "checker"}, "diagnostics": diagnostics}, indent=1) + "\n"


def _diagnostic(event: EventView, finding: FindingView) -> dict[str, Any]:
    row, primary = finding.row, finding.primary
    others = [(side, span) for side in finding.sides for span in side.spans if span is not primary]
    return {
        "message": f"{printable(row.message)} ({why(finding)})",
        "location": _location(primary) if primary else _place(shortened(Path(row.path)), {"start": {"line": row.line}}),
        "severity": SEVERITY[row.severity],
        "code": {"value": row.rule},
        "related_locations": [_related(side, span, event) for side, span in others],
    }


def _related(side: Side, span: Span, event: EventView) -> dict[str, Any]:
    return {"message": f"{side.letter}: {side_words(side, event)}", "location": _location(span)}


def _location(span: Span) -> dict[str, Any]:
    if span.in_file:
        start, end = span.in_file
        extent: dict[str, Any] = {
            "start": _position(span.whole, start, span.start),
            "end": _position(span.whole, end, span.end),
        }
    else:
        extent = {"start": {"line": span.file_line}}
    return _place(relative(span.article), extent)


def _place(path: str, extent: dict[str, dict[str, int]]) -> dict[str, Any]:
    return {"path": printable(path), "range": extent}


def _position(text: str, place: Place, offset: int) -> dict[str, int]:
    before = text[offset - place.column + 1 : offset]
    return {"line": place.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
