"""Two quantities of one slot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.relations.quantity import agreement, judge, judge_tally, rates_of
from checker.values.quantity import Quantity, Tally


def q(low, unit="", hedge="", high=None, also=()):
    return Quantity(low, high or low, unit, hedge, also)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (q(10, hedge="at least"), q(10), "compatible"),
        (q(10), q(10), "compatible"),
        (q(10, "kilometre"), q(6.2, "mile"), "variant"),
        (q(4000), q(4100), "refinement"),
        (q(10, "percentage"), q(9.9, "percentage"), "refinement"),
        (q(10, "percentage"), q(9.1, "percentage"), "conflict"),
        (q(6, "magnitude"), q(5.9, "magnitude"), "conflict"),
        (q(24, hedge="vague", high=120), q(50), "refinement"),
        (q(50, hedge="at least"), q(80), "refinement"),
        (q(5), q(5, hedge="up to"), "refinement"),
        (q(40, "percentage", high=80), q(50, "percentage"), "refinement"),
        (q(1, "pound sterling"), q(9, "dollar"), "compatible"),
        (q(70), q(80), "conflict"),
        (q(50, hedge="more than"), q(50, hedge="up to"), "conflict"),
        (q(26000, hedge="more than"), q(31000, hedge="more than"), "conflict"),
        (q(5, "year", "up to"), q(3, "year", "up to"), "conflict"),
        (q(2.5e6, "dollar"), q(2.6e6, "dollar"), "conflict"),
        (q(24, hedge="vague", high=120), q(7), "conflict"),
    ],
)
def test_judge(left, right, relation):
    assert judge(left, right).relation == relation
    assert judge(right, left).relation == relation


@pytest.mark.parametrize(("left", "right", "hint"), [(48, 84, "transposed"), (300, 3000, "power of ten")])
def test_hints_at_a_slip(left, right, hint):
    assert hint in judge(q(left), q(right)).reason


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        (q(6, "mile"), q(10, "kilometre"), "the same in other units"),
        (q(10, hedge="at least"), q(10), "'at least 10' and 10 agree"),
        (q(10), q(10), ""),
        (q(6, "mile"), q(20, "kilometre"), ""),
        (q(50, hedge="more than"), q(50), ""),
        (q(24, hedge="vague", high=120), q(24), ""),
    ],
)
def test_agreement_says_why(left, right, words):
    said = agreement(left, right)
    assert words in said
    assert bool(said) == bool(words)


def test_brackets_give_the_rate():
    rates = rates_of([q(2e6, "euro", also=(q(2.6e6, "dollar"),))])
    assert judge(q(1e6, "euro"), q(1.3e6, "dollar"), rates).relation == "variant"
    assert judge(q(1e6, "euro"), q(9e6, "dollar"), rates).relation == "conflict"


def test_tallies():
    assert judge_tally(Tally(88, 52), Tally(52, 88)).relation == "compatible"
    assert judge_tally(Tally(88, 52), Tally(88, 51)).relation == "conflict"


@given(st.floats(1, 1e6), st.sampled_from(["", "about", "at least", "up to"]))
def test_a_quantity_agrees_with_itself(value, hedge):
    assert judge(q(value, hedge=hedge), q(value, hedge=hedge)).relation == "compatible"


@given(st.floats(1, 1e6), st.floats(1, 1e6))
def test_order_does_not_matter(a, b):
    assert judge(q(a), q(b)).relation == judge(q(b), q(a)).relation
