"""Two bodies that speak: which may be one, and which are two."""

import pytest

from checker.relations.bodies import compare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the minister", "officials"),
        ("the army", "a spokesman"),
        ("the army", "the Norwegian military"),
        ("police", "prosecutors"),
        ("the U.N.", "the United Nations"),
    ],
)
def test_may_be_one(one, other):
    assert compare(one, other).relation == compare(other, one).relation == "compatible"


@pytest.mark.parametrize(("one", "other"), [("state media", "the army"), ("a neighbour", "the sheriff's office")])
def test_are_two(one, other):
    assert compare(one, other).relation == compare(other, one).relation == "unclear"
