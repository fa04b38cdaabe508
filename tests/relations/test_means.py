"""Two types of one group: what may be one, and what excludes the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.means import groups
from checker.relations.means import compare

MEET = frozenset({frozenset(("rockets", "shelling"))})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["shelling"], ["shelling"]),
        (["shelling", "gas"], ["gas"]),
        (["rockets"], ["shelling"]),
        (["gas", "rockets"], ["shelling"]),
    ],
)
def test_agrees(one, other):
    assert compare(one, other, MEET).relation == "compatible"


def test_differs():
    judged = compare(["shelling"], ["gas", "air strike"], MEET)
    assert (judged.relation, judged.reason) == ("unclear", "shelling against air strike and gas")


@given(st.lists(st.sampled_from(["a", "b", "c"])), st.lists(st.sampled_from(["a", "b", "c"])))
def test_both_ways_alike(one, other):
    meet = frozenset({frozenset("ab")})
    assert compare(one, other, meet).relation == compare(other, one, meet).relation


def test_pairs_that_meet_are_types_of_their_group():
    for group in groups().values():
        assert {name for pair in group.meet for name in pair} <= set(group.types), group.name


@pytest.mark.parametrize(
    ("group", "text", "expected"),
    [
        ("how people were harmed", "police opened fire", {"gunfire"}),
        ("how people were harmed", "the fire department", set()),
        ("how the shooting went", "opened fire on each other", set()),
        ("how the shooting went", "shooting at each other", {"two sides shot at each other"}),
        ("how the person died", "the suicide bomber", set()),
        ("where the wound was", "shot in the left leg", {"the leg"}),
        ("where the wound was", "shot in the arm and the leg", {"the arm", "the leg"}),
        ("why it burned", "a short circuit", {"a fault in the wiring"}),
    ],
)
def test_words_of_a_type(group, text, expected):
    assert {name for name, pattern in groups()[group].types.items() if pattern.search(text)} == expected
