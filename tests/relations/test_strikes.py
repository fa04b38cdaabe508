"""Two accounts of one blow: whether they name its author, and as firmly."""

import pytest

from checker.relations.strikes import compare, one_side
from checker.values.strike import Strike

FACT, CHARGE, NOBODY = "stated as fact", "alleged", "nobody named"


def _strike(footing, *authors):
    return Strike("raid", frozenset(authors), footing)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (_strike(FACT, "norwe"), _strike(FACT, "norwe"), "compatible"),
        (_strike(FACT, "norwe"), _strike(FACT, "danis"), "compatible"),
        (_strike(CHARGE, "norwe"), _strike(FACT, "danis"), "compatible"),
        (_strike(NOBODY), _strike(NOBODY), "compatible"),
        (_strike(CHARGE, "norwe"), _strike(FACT, "norwe"), "unclear"),
        (_strike(CHARGE, "norwe"), _strike(FACT, "army"), "unclear"),
        (_strike(NOBODY), _strike(FACT, "norwe"), "refinement"),
        (_strike(NOBODY), _strike(CHARGE, "norwe"), "refinement"),
    ],
)
def test_compare(a, b, relation):
    assert compare(a, b).relation == relation
    assert compare(b, a).relation == relation


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ({"norwe"}, {"danis"}, False),
        ({"army"}, {"rebel"}, False),
        ({"norwe"}, {"rebel"}, False),
        ({"norwe"}, {"norwe", "danis"}, True),
        ({"norwe"}, {"governm"}, True),
        ({"rebel"}, {"militan"}, True),
    ],
)
def test_one_side(a, b, one):
    assert one_side(frozenset(a), frozenset(b)) is one
