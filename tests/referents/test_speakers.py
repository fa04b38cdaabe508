import pytest

from checker.referents.speakers import NOBODY, Identity, agreement

PAIRS = [
    (Identity("Ada Bright", True), Identity("Carl Dunn", True), "different"),
    (Identity("Ada Bright", True), Identity("Ada Bright", True), "same"),
    (Identity("Ada Bright", True), Identity("Joe Bright", True), "maybe"),
    (Identity("Ada Bright", True), Identity("mayor", False), "maybe"),
    (Identity("source", False), Identity("source", False), "maybe"),
    (Identity("Harbour Board", False), Identity("the Harbour Board", False), "same"),
    (Identity("Ada Bright", True), NOBODY, "maybe"),
]


@pytest.mark.parametrize(("left", "right", "expected"), PAIRS)
def test_agreement_is_the_same_both_ways(left, right, expected):
    assert agreement(left, right) == agreement(right, left) == expected
