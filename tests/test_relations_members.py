import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.relations.members import compare
from checker.values.claim import Members


def members(*names, governor="urge", role="dobj", more=False):
    return Members(frozenset(names), governor, role, more)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (members("norway", "qatar"), members("qatar", "norway"), "compatible"),
        (members("norway", "qatar"), members("norwegen", "qatar", role="nsubj"), "compatible"),
        (members("norway", "qatar"), members("peru", "chile"), "compatible"),
        (members("norway", "qatar", more=True), members("norway", "qatar", "chile"), "compatible"),
        (members("zeitun", "sabra"), members("zeitoun", "sabra"), "compatible"),
        (members("nfu", "marn"), members("farmers union", "marn"), "compatible"),
        (members("nbi", "marn"), members("norland bureau of inquiry", "marn"), "compatible"),
        (members("norway", "qatar"), members("norway", "chile"), "unclear"),
        (members("norway", "qatar"), members("norway"), "refinement"),
        (members("norway", "qatar"), members("norway", more=True), "compatible"),
    ],
)
def test_compare(a, b, relation):
    assert compare(a, b).relation == relation
    assert compare(b, a).relation == relation


@given(st.frozensets(st.text("abcdef ", min_size=1).filter(str.strip), min_size=1), st.booleans())
def test_a_list_agrees_with_itself(names, more):
    assert compare(members(*names, more=more), members(*names)).relation == "compatible"
