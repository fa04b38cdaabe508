"""Dates and times: the grammar, what they resolve to, and how two of them relate."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.dates import scan
from checker.relations.dates import clocks, days
from checker.values.calendar import clock_minutes, month_number, weekday_number
from checker.values.when import Moment, When, resolve

FRIDAY = date(2025, 11, 7)


def _values(text):
    return [when for _, _, when in scan(text)]


@pytest.mark.parametrize(
    "text",
    [
        "They may march again, and the march may end.",
        "She reads the Sunday Times and shops on Black Friday.",
        "They meet on Fridays.",
        "The 44-year-old scored 12:3 against the 1990s band.",
        "It cost $2.30 and took 20 minutes.",
        "April Jones and June Smith spoke.",
        "He drove 2019 miles.",
    ],
)
def test_what_only_looks_like_a_date(text):
    assert _values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Nov. 27, 2016, he", When(2016, 11, 27)),
        ("on 27 November", When(month=11, day=27)),
        ("held October 18–19 there", When(month=10, day=18, until=19)),
        ("in early October 2014", When(2014, 10, edge="early")),
        ("In May, the council", When(month=5)),
        ("in 2009, he", When(2009)),
        ("late Saturday night", When(weekday=5, edge="late", part="night")),
        ("on Saturday (August 23, 2025)", When(2025, 8, 23, weekday=5)),
        ("earlier this month", When(which="this", unit="month", edge="earlier")),
        ("two days ago", When(unit="day", shift=-2)),
        ("yesterday", When(unit="day", shift=-1)),
        ("about 1:30 a.m. Sunday", When(weekday=6, clock=90, hedge="about")),
        ("shortly before noon", When(clock=720, hedge="just before")),
        ("at 13:53 GMT", When(clock=833, zone="gmt")),
        ("at 0910 hours", When(clock=550)),
        ("at 21:05", When(clock=1265)),
    ],
)
def test_the_grammar(text, expected):
    assert _values(text) == [expected]


def test_a_weekday_and_the_date_of_something_else_stay_two():
    assert _values("gave up on Tuesday in the Nov. 28 killing") == [When(weekday=1), When(month=11, day=28)]


@given(st.text(max_size=120))
def test_spans_lie_in_the_text_and_do_not_overlap(text):
    spans = [(start, end) for start, end, _ in scan(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("when", "tense", "expected"),
    [
        (When(2016, 11, 27), "", ("2016-11-27", "2016-11-27")),
        (When(month=11, day=9), "past", ("2024-11-09", "2024-11-09")),
        (When(month=11, day=9), "future", ("2025-11-09", "2025-11-09")),
        (When(month=12, day=30), "past", ("2024-12-30", "2024-12-30")),
        (When(month=10, edge="late"), "past", ("2025-10-20", "2025-10-31")),
        (When(weekday=2), "past", ("2025-11-05", "2025-11-05")),
        (When(weekday=2), "future", ("2025-11-12", "2025-11-12")),
        (When(weekday=5), "past", None),
        (When(weekday=4), "past", ("2025-11-07", "2025-11-07")),
        (When(unit="day", shift=-2), "past", ("2025-11-05", "2025-11-05")),
        (When(unit="month", which="this", edge="earlier"), "past", ("2025-11-01", "2025-11-07")),
        (When(unit="month", shift=-1), "past", ("2025-10-01", "2025-10-31")),
        (When(unit="week", shift=-1), "past", ("2025-10-26", "2025-11-02")),
        (When(unit="year", shift=-1), "past", ("2024-01-01", "2024-12-31")),
        (When(2025, 2, 30), "past", None),
        (When(clock=90), "past", None),
    ],
)
def test_resolving_against_the_day_of_publication(when, tense, expected):
    span = resolve(when, (FRIDAY, FRIDAY), tense)
    assert (span and tuple(str(d) for d in span)) == expected


def test_without_a_publication_date_a_relative_date_stays_open():
    assert resolve(When(weekday=2), None, "past") is None


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (When(clock=840, hedge="about"), When(clock=845), "compatible"),
        (When(clock=1380, hedge="just after"), When(clock=1395, hedge="about"), "compatible"),
        (When(clock=0, hedge="just before"), When(clock=1420, hedge="about"), "compatible"),
        (When(clock=90, zone="gmt"), When(clock=90), "compatible"),
        (When(clock=1410, zone="est"), When(clock=270, zone="gmt"), "compatible"),
        (When(clock=90, hedge="about"), When(clock=60, hedge="about"), "conflict"),
        (When(clock=90), When(clock=810), "conflict"),
        (When(clock=90), When(clock=400), "unclear"),
    ],
)
def test_times_of_day(left, right, relation):
    assert clocks(left, right).relation == relation
    assert clocks(right, left).relation == relation


@pytest.mark.parametrize(
    ("left", "right", "relation", "reason"),
    [
        (When(weekday=6), When(2025, 10, 19), "compatible", "both resolve to Sunday"),
        (When(weekday=5, part="night"), When(weekday=6, edge="early"), "compatible", "one night"),
        (When(weekday=5, part="night"), When(weekday=6, part="night"), "conflict", "Saturday is not Sunday"),
        (When(month=10, day=18, until=19), When(month=10, day=19), "compatible", "both give 19 October"),
        (When(month=10, day=18), When(month=10, day=19), "conflict", "18 October is not 19 October"),
        (When(month=10, day=18, part="night"), When(month=10, day=19), "compatible", "one night"),
        (When(month=12, day=15), When(2013, 12, 15), "compatible", "both give"),
        (When(month=5), When(month=7, day=4), "conflict", "May is not 4 July"),
        (When(2019, 10), When(2019, 10, 5), "compatible", "“October 2019” holds 5 October 2019"),
        (When(2019), When(2020), "conflict", "2019 is not 2020"),
        (When(month=5), When(weekday=6), "unclear", "no single day"),
        (When(weekday=1), When(weekday=2), "conflict", "Tuesday is not Wednesday"),
    ],
)
def test_days(left, right, relation, reason):
    values = [Moment(w, *(resolve(w, None, "past") or (None, None))) for w in (left, right)]
    verdict = days(*values)
    assert (verdict.relation, days(*values[::-1]).relation) == (relation, relation)
    assert reason in verdict.reason


@pytest.mark.parametrize(
    ("surface", "minutes"),
    [("12:30 a.m.", 30), ("12 p.m.", 720), ("5pm", 1020), ("00:34", 34), ("25:00", None), ("13 pm", 780), ("x", None)],
)
def test_clock_minutes(surface, minutes):
    assert clock_minutes(surface) == minutes


def test_names_of_months_and_weekdays():
    assert [month_number(n) for n in ("Sept.", "DEC", "may", "x")] == [9, 12, 5, 0]
    assert [weekday_number(n) for n in ("Thurs", "sun.", "x")] == [3, 6, -1]
