"""The GitHub report: annotations as workflow commands, the plain report in the log, a summary for the step."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from checker.reports import markdown, terminal
from checker.reports.paths import relative, shortened
from checker.reports.phrases import sides_words, why
from checker.reports.printable import printable
from checker.reports.view import EventView, FindingView, Report, view

if TYPE_CHECKING:
    from checker.pipeline import Result

COMMAND = {"error": "error", "warning": "warning", "note": "notice"}
SHOWN = 10
"""So many annotations of one severity does GitHub show for a step."""
SUMMARY_BYTES = 1024 * 1024


def write(result: "Result") -> str:
    """Annotations, worst first, then the plain report, in which no line is taken for a command."""
    report = view(result)
    commands = "".join(f"{command}\n" for command in _annotations(report))
    log = terminal.write(result)
    token = hashlib.sha256((commands + log).encode("utf-8", "replace")).hexdigest()
    return f"{commands}::stop-commands::{token}\n{log}::{token}::\n"


def beside(result: "Result", env: Mapping[str, str] = os.environ) -> Iterator[tuple[str, str]]:
    """What else belongs to the report: the summary, for the file that GitHub names."""
    if env.get("GITHUB_STEP_SUMMARY"):
        yield env["GITHUB_STEP_SUMMARY"], markdown.write(result, SUMMARY_BYTES)


def _annotations(report: Report) -> Iterator[str]:
    for severity in COMMAND:
        of_severity = (pair for pair in report.findings if pair[1].row.severity == severity)
        yield from (_annotation(event, finding) for event, finding in islice(of_severity, SHOWN))


def _annotation(event: EventView, finding: FindingView) -> str:
    row, span = finding.row, finding.primary
    properties: dict[str, str | int] = {}
    if span:
        properties = {"file": relative(span.article), "line": span.file_line}
        if span.in_file:
            start, end = span.in_file
            same_line = {"col": start.column, "endColumn": end.column - 1}
            properties |= {"endLine": end.line} | (same_line if start.line == end.line else {})
    elif row.path:
        properties = {"file": shortened(Path(row.path)), "line": row.line}
    properties["title"] = f"{row.rule}: {row.subject}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "\n".join(filter(None, (printable(row.message), sides_words(finding, event), why(finding))))
    return f"::{COMMAND[row.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
