import pytest

from checker.reader import merge
from checker.reader.answer import Verdict
from checker.reader.prove import prove

TEXTS = {
    "a1": "The fire at the mill hurt 50 people.",
    "a2": "The fire at the mill hurt 80 people, officials said.",
    "a3": "Fire at the mill: 50 people hurt.",
}
RULES = (("50", ("a1", 26, 35, "50 people")), ("80", ("a2", 26, 35, "80 people")))
SIDES = (("50", ("a1", "hurt 50 people"), ("a3", "50 people hurt")), ("80", ("a2", "hurt 80 people")))


@pytest.fixture
def proven_of(event_of, proposal_of):
    return lambda *sides, **more: prove(event_of(TEXTS), [proposal_of(sides or SIDES, **more)])[0]


def test_one_slot_is_one_finding(rules_of, proven_of):
    (row,), evidence = merge.merge("e1", rules_of(RULES), proven_of(why="no text explains it"))
    assert (row.finding_id, row.rule, row.found_by, row.confidence) == ("f1", "number-differs", "both", 0.9)
    assert row.reason == "80 is not 50; second reader: no text explains it"
    assert [(e.side, e.article_id) for e in evidence] == [(0, "a1"), (0, "a3"), (1, "a2")]


@pytest.mark.parametrize(
    ("own", "given", "severity"),
    [
        ("note", "warning", "warning"),
        ("error", "note", "warning"),
        ("warning", "note", "note"),
        ("note", "error", "error"),
    ],
)
def test_the_readers_severity_counts_but_softens_by_one_step(rules_of, proven_of, own, given, severity):
    (row,), _ = merge.merge("e1", rules_of(RULES, severity=own), proven_of(severity=given))
    assert row.severity == severity


@pytest.mark.parametrize(
    "more",
    [
        {"kind": "quote"},
        {"relation": "compatible"},
        {"sides": (("50", ("a3", 0, 4, "Fire")), ("80", ("a2", 0, 3, "The")))},
    ],
)
def test_another_slot_stays_another_finding(rules_of, proven_of, more):
    given = {"sides": RULES} | more
    rows, _ = merge.merge("e1", rules_of(**given), proven_of())
    assert sorted(r.found_by for r in rows) == ["reader", "rules"]


def test_one_side_is_enough_where_the_reader_names_the_finding(rules_of, proven_of):
    own = (("50", ("a1", 26, 35, "50 people")), ("The", ("a2", 0, 3, "The")))
    assert len(merge.merge("e1", rules_of(own), proven_of())[0]) == 2
    assert [r.found_by for r in merge.merge("e1", rules_of(own), proven_of(candidates=["f1"]))[0]] == ["both"]


def test_two_findings_of_the_rules_on_one_slot_become_one(rules_of, proven_of):
    a, b = rules_of(RULES), rules_of(RULES, finding_id="f2", severity="error")
    rows, evidence = merge.merge("e1", (a[0] + b[0], a[1] + b[1]), proven_of())
    assert [(r.finding_id, r.found_by) for r in rows] == [("f2", "both")]
    assert {e.finding_id for e in evidence} == {"f2"}


def test_the_readers_relation_settles_an_unclear_one(rules_of, proven_of):
    (row,), _ = merge.merge("e1", rules_of(RULES, relation="unclear"), proven_of())
    assert row.relation == "conflict"


def test_proposals_on_the_same_spans_become_one(proven_of):
    more = (("50", ("a3", "50 people hurt")), ("80", ("a2", "hurt 80 people")))
    twice = proven_of() + proven_of(*more, severity="error")
    (one,) = merge.unite(twice)
    assert one.finding.severity == "error"
    assert len(one.finding.sides[0].evidence) == 2


def test_proposals_of_two_kinds_stay_two(proven_of):
    assert len(merge.unite(proven_of() + proven_of(kind="outcome"))) == 2


def test_the_identity_does_not_follow_the_models_words(proven_of):
    a = merge.merge("e1", ([], []), proven_of(subject="people hurt in the fire", why="one"))[0]
    b = merge.merge("e1", ([], []), proven_of(subject="number of hurt at the mill", why="two", severity="error"))[0]
    assert a[0].finding_id == b[0].finding_id
    assert (a[0].rule, a[0].found_by) == ("second-reader", "reader")


@pytest.mark.parametrize(
    ("relation", "given", "severity", "expected"),
    [
        ("conflict", "compatible", "error", ("conflict", "note")),
        ("conflict", "refinement", "error", ("conflict", "error")),
        ("unclear", "conflict", "warning", ("conflict", "warning")),
        ("unclear", "refinement", "error", ("refinement", "warning")),
        ("unclear", "unclear", "warning", ("unclear", "warning")),
        ("compatible", "conflict", "note", ("compatible", "note")),
    ],
)
def test_verdicts(rules_of, relation, given, severity, expected):
    rows, _ = rules_of(RULES, relation=relation, severity=severity)
    (row,) = merge.apply(rows, [Verdict("f1", given, "because"), Verdict("unknown", "conflict", "")])
    assert (row.relation, row.severity) == expected


def test_a_rejected_finding_stays_as_a_note_with_the_reason(rules_of):
    (row,) = merge.apply(rules_of(RULES)[0], [Verdict("f1", "compatible", "another fire")])
    assert row.reason.endswith("the second reader sees no discrepancy: another fire")
    assert row.confidence == 0.2
