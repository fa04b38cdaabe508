"""CSV: a header and one record a row; commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator

from checker.ingest.contract import Fault, Numbered

SUFFIXES = (".csv", ".tsv")
_LONGEST = 1 << 27


def records(text: str, name: str) -> Iterator[Numbered | Fault]:
    """A record for every row; the names of columns are those of a record's fields."""
    csv.field_size_limit(_LONGEST)
    header = text.partition("\n")[0]
    delimiter = max(",;\t", key=lambda d: (header.count(d), d == ","))
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    if not rows.fieldnames:
        yield Fault("is empty; give a header line with a column `text`")
        return
    while True:
        start = rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Fault(f"is no CSV ({error}); mend the row", rows.line_num)
            return
        if row is None:
            return
        yield _record(row, start, name)


def _record(row: dict[str | None, object], line: int, name: str) -> Numbered | Fault:
    if None in row:
        return Fault("has more columns than the header; put texts with commas in double quotes", line)
    return Numbered({"id": f"{name}-{line}"} | {str(k): v for k, v in row.items() if v not in ("", None)}, line)
