import pytest
from junitparser import JUnitXml

from checker.reports import junit
from checker.settings import Settings


def _suites(result):
    return list(JUnitXml.fromstring(junit.write(result).encode()))


@pytest.mark.parametrize("run", ["quake", "nothing", "bare", "evil"])
def test_counts_are_right(run, request):
    for suite in _suites(request.getfixturevalue(run)):
        told = (suite.tests, suite.failures, suite.errors, suite.skipped)
        suite.update_statistics()
        assert (suite.tests, suite.failures, suite.errors, suite.skipped) == told


def test_a_suite_an_event_and_a_case_a_rule_and_referent(quake):
    (suite,) = _suites(quake)
    assert suite.name == "quake"
    assert [(c.classname, c.name) for c in suite][:2] == [
        ("number-differs", "magnitude of the earthquake"), ("number-differs", "people injured"),
    ]  # fmt: skip


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 1), ("warning", 3), ("note", 4)])
def test_what_fails_a_run_fails_its_case(quake, fail_on, failures):
    (suite,) = _suites(type(quake)(**(vars(quake) | {"settings": Settings(fail_on=fail_on)})))
    assert suite.failures == failures


def test_names_are_unique(make):
    rows = [make.finding(n, "r", "error", "x") for n in (1, 2)]
    sides = [("x", [("a", "x")]), ("y", [("a", "y")])]
    (suite,) = _suites(make.run([make.article("a", "s", None, "x y")], [(row, sides) for row in rows]))
    assert [c.name for c in suite] == ["x [f00000000001]", "x [f00000000002]"]


def test_an_event_without_findings_has_a_case_that_passes(nothing):
    (suite,) = _suites(nothing)
    assert [(c.name, c.is_passed) for c in suite] == [("no disagreement", True)]


def test_outside_text_is_text(evil):
    (suite,) = _suites(evil)
    (failed,) = [c for c in suite if c.result]
    assert "<script>alert(1)</script>" in failed.result[0].message
    assert "]]>" in failed.result[0].text
    assert "\\x1b[31m" in failed.result[0].text
