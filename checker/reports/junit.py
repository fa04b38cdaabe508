"""The JUnit report: a suite for each event, a case for each rule and referent."""

from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from checker.reports.phrases import side_words, why
from checker.reports.printable import printable
from checker.reports.view import EventView, FindingView, Report, view
from checker.tables import SEVERITIES

if TYPE_CHECKING:
    from checker.pipeline import Result


def write(result: "Result") -> str:
    """The report as XML. A finding below the severity that fails a run is a case that passes and says what it found."""
    report = view(result)
    suites = ElementTree.Element("testsuites", name="checker")
    for event in report.events:
        suites.append(_suite(event, report))
    for count in ("tests", "failures", "errors", "skipped"):
        suites.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    ElementTree.indent(suites, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(suites, encoding="unicode")}\n'


def _suite(event: EventView, report: Report) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=printable(event.event_id))
    failing = SEVERITIES[: SEVERITIES.index(report.settings.fail_on) + 1]
    shown = (*event.findings, *event.suppressed, *(event.compatible if report.settings.show_compatible else ()))
    names = Counter((f.row.rule, f.row.subject) for f in shown)
    for f in shown:
        unique = names[f.row.rule, f.row.subject] == 1
        name = printable(f.row.subject) if unique else f"{printable(f.row.subject)} [{f.row.finding_id}]"
        suite.append(_case(f, name, event, f.row.severity in failing))
    if not shown:
        ElementTree.SubElement(suite, "testcase", classname="checker", name="no disagreement")
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    return suite


def _case(finding: FindingView, name: str, event: EventView, fails: bool) -> ElementTree.Element:
    row = finding.row
    case = ElementTree.Element("testcase", classname=row.rule, name=name)
    if row.suppressed:
        ElementTree.SubElement(case, "skipped", message=printable(row.suppressed))
    elif fails and row.relation != "compatible":
        failure = ElementTree.SubElement(case, "failure", type=row.severity, message=printable(row.message))
        failure.text = _details(finding, event)
    else:
        ElementTree.SubElement(case, "system-out").text = f"{printable(row.message)}\n{_details(finding, event)}"
    return case


def _details(finding: FindingView, event: EventView) -> str:
    lines = []
    for side in finding.sides:
        lines.append(f"{side.letter}: {side_words(side, event)}")
        lines += [f"   {printable(s.article.path)}:{s.file_line}: {printable(s.surface)}" for s in side.spans]
    row = finding.row
    if row.path:
        lines.append(f"{printable(row.path)}:{row.line}")
    return "\n".join([*lines, f"{row.severity}, {why(finding)} ({row.confidence:.2f})"])
