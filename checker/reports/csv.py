"""The CSV report: a row for each span of evidence. No cell is taken for a formula by a spreadsheet."""

import csv
import io
from typing import TYPE_CHECKING, Any

from checker.reports.flat import COLUMNS, flat
from checker.reports.printable import printable
from checker.reports.view import view

if TYPE_CHECKING:
    from checker.pipeline import Result

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")


def write(result: "Result") -> str:
    """The report as CSV text (RFC 4180)."""
    out = io.StringIO()
    rows = csv.DictWriter(out, COLUMNS, restval="")
    rows.writeheader()
    rows.writerows({column: _cell(value) for column, value in row.items()} for row in flat(view(result)))
    return out.getvalue()


def _cell(value: Any) -> Any:
    """A cell that shows its text: an apostrophe keeps spreadsheets from reading a formula."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if text.lstrip().startswith(FORMULA_STARTS) else text
