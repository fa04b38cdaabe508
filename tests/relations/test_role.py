import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.roles import role
from checker.relations.role import judge

TEXTS = st.sampled_from(
    ["governor", "former governor of Qorvan", "Police Chief", "acting director", "sergeant", "lieutenant", "officer"]
)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Gov.", "governor of Qorvan", "compatible"),
        ("police spokesman", "police spokeswoman", "compatible"),
        ("Minister of Finance", "finance minister", "compatible"),
        ("Defence Minister", "Defense Minister", "variant"),
        ("Foreign Minister", "External Affairs Minister", "variant"),
        ("police officer", "state police captain", "refinement"),
        ("former governor of Qorvan", "governor of Qorvan", "conflict"),
        ("acting director", "director", "conflict"),
        ("former governor", "ex governor", "compatible"),
        ("state police sergeant", "state police lieutenant", "conflict"),
        ("singer", "mayor", "unclear"),
    ],
)
def test_relation(left, right, relation):
    assert judge(role(left), role(right)).relation == relation
    assert judge(role(right), role(left)).relation == relation


@pytest.mark.parametrize(
    ("text", "head", "qualifiers"),
    [
        ("former Governor", "governor", ("former",)),
        ("deputy head of the Qorvan police", "head", ("deputy",)),
        ("Qorvan Police Supt.", "supt", ()),
        ("Lt. Gov.", "governor", ()),
    ],
)
def test_value(text, head, qualifiers):
    assert (role(text).head, role(text).qualifiers) == (head, qualifiers)


@given(TEXTS)
def test_a_role_is_itself(text):
    assert judge(role(text), role(text)).relation == "compatible"
