"""Text to quantities: what is read, and what only looks like a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.quantities.grammar import spot

JUNK = [
    "Call 020 7946 0991 or 555-0142.",
    "the 5800 block of Elm Street",
    "It stands at 1200 Old Mill Road.",
    "on October 19, 2025",
    "19 October 2025",
    "at 10:27 PM",
    "at 7 p.m. on Sunday",
    "in the 1990s",
    "the 96th minute",
    "Section 144 of the code",
    "Flight 370",
    "a 6-foot-8 guard",
    "COVID-19",
    "an F-16 jet",
    "a G20 summit",
    "one another",
    "no one knows",
    "Call (555) 555-0142.",
    "Call 555-555-TIPS.",
    "in 2003",
]
READ = [
    ("at least 50 people", 50, 50, "", "at least"),
    ("twenty-five people", 25, 25, "", ""),
    ("half a million people", 5e5, 5e5, "", ""),
    ("a quarter of a million people", 2.5e5, 2.5e5, "", ""),
    ("more than three quarters of a million homes", 7.5e5, 7.5e5, "", "more than"),
    ("two-thirds of homes", 66.667, 66.667, "percentage", "about"),
    ("dozens of people", 24, 120, "", "vague"),
    ("between five and 10 trucks", 5, 10, "", ""),
    ("18–19 trucks", 18, 19, "", ""),
    ("40 to 80 percent", 40, 80, "percentage", ""),
    ("1,00,000 homes", 100000, 100000, "", ""),
    ("$3.4bn", 3.4e9, 3.4e9, "dollar", ""),
    ("£1.7m", 1.7e6, 1.7e6, "pound sterling", ""),
    ("Rs 500 crore", 5e9, 5e9, "indian rupee", ""),
    ("29 rupees", 29, 29, "indian rupee", ""),
    ("nearly 4,000 posts", 4000, 4000, "", "nearly"),
    ("as many as 80 people", 80, 80, "", "up to"),
    ("a 90-minute call", 90, 90, "minute", ""),
    ("two-year deal", 2, 2, "year", ""),
    ("10 or more boats", 10, 10, "", "at least"),
    ("2–3 million homes", 2e6, 3e6, "", ""),
    ("one hundred and five goats", 105, 105, "", ""),
    ("35 mph", 35, 35, "mile per hour", ""),
    ("$40 per barrel", 40, 40, "dollar per barrel", ""),
    ("three percentage points", 3, 3, "percentage point", ""),
]


@pytest.mark.parametrize("text", JUNK)
def test_junk_is_no_quantity(text):
    assert spot(text) == []


@pytest.mark.parametrize(("text", "low", "high", "unit", "hedge"), READ)
def test_reads(text, low, high, unit, hedge):
    (found,) = spot(text)
    q = found.quantity
    assert (q.low, q.high) == pytest.approx((low, high), rel=1e-3)
    assert (q.unit, q.hedge) == (unit, hedge)


def test_a_bracket_group_is_one_quantity():
    (found,) = spot("2m euros (£1.7m; $2.6m)")
    assert [q.unit for q in found.quantity.forms] == ["euro", "pound sterling", "dollar"]
    assert (found.start, found.end) == (0, 23)


@given(st.text(alphabet="0123456789,.$%-– abcdmnotwx", max_size=40))
def test_spans_are_ordered_and_lie_in_the_text(text):
    end = 0
    for found in spot(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(st.integers(min_value=0, max_value=10**9))
def test_thousands_separators_change_nothing(number):
    (found,) = spot(f"about {number:,} euros")
    assert found.quantity.low == number
