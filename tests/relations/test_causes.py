"""Two reasons for one thing."""

import pytest

from checker.relations.causes import compare, one_effect
from checker.values.cause import Cause
from checker.values.claim import Argument


def _cause(*words, effect="clos", patient="bridge"):
    return Cause(effect, Argument(patient), "the bridge was closed", " ".join(words), frozenset(words))


@pytest.mark.parametrize(
    ("a", "b", "alike", "relation"),
    [
        (_cause("rust"), _cause("rust", "cable"), 0.1, "compatible"),
        (_cause("rust", "cable"), _cause("cable", "age"), 0.1, "compatible"),
        (_cause("rust"), _cause("corros"), 0.7, "compatible"),
        (_cause("rust"), _cause("strike"), 0.1, "unclear"),
    ],
)
def test_compare(a, b, alike, relation):
    assert compare(a, b, alike).relation == relation
    assert compare(b, a, alike).relation == relation


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (_cause("rust"), _cause("strike", patient="school"), False),
        (_cause("rust"), _cause("strike", effect="open"), False),
        (_cause("rust"), _cause("strike"), True),
    ],
)
def test_one_effect(a, b, one):
    assert one_effect(a, b) is one
