"""Sorts of authors: which noun phrases are of which sort, and that the tables hold together."""

import pytest

from checker.mentions.agents import SELF, acts


@pytest.mark.parametrize(
    ("group", "phrase", "expected"),
    [
        ("who did it", "the man", ""),
        ("who did it", "police chief", ""),
        ("who did it", "uncle", "the uncle"),
        ("who did it", "stepfather", "the father"),
        ("who did it", "Islamist rebels", "rebels"),
        ("who did it", "al-Qaeda militants", "jihadists"),
        ("who did it", "opposition forces", "the opposition"),
        ("who did it", "government forces", "the regime"),
        ("who decided", "Lindholm council", "the whole body"),
        ("who decided", "House Harbour Committee", "a committee"),
        ("who decided", "Norwegian National Committee", "the whole body"),
    ],
)
def test_sort_of_a_phrase(group, phrase, expected):
    types = acts()[group].group.types
    assert next((sort for sort, pattern in types.items() if pattern.fullmatch(phrase)), "") == expected


def test_pairs_that_meet_are_types_of_their_group():
    for name, known in acts().items():
        assert {n for pair in known.group.meet for n in pair} <= {*known.group.types, SELF}, name
