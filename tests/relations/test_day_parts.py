from datetime import date

import pytest

from checker.relations.day_parts import span, times, told
from checker.values.when import Moment, When

MONDAY = date(2026, 6, 1)


def _at(start=None, **fields):
    return Moment(When(**fields), start, start)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_at(weekday=6, part="morning"), _at(weekday=6, clock=120)),
        (_at(weekday=6, part="evening"), _at(weekday=6, part="night")),
        (_at(weekday=6, part="night"), _at(weekday=6, clock=18 * 60 + 30)),
        (_at(MONDAY, unit="day", shift=-1, part="night"), _at(weekday=1, edge="early")),
        (_at(weekday=5), _at(weekday=5, part="night")),
        (_at(part="night"), _at(weekday=0, clock=90)),
        (_at(clock=23 * 60), _at(weekday=5, part="night")),
        (_at(weekday=5), _at(year=2025, month=6)),
        (_at(MONDAY, weekday=0), _at(date(2026, 6, 16), weekday=1)),
    ],
)
def test_one_time(left, right):
    assert times(left, right).relation == times(right, left).relation == "compatible"


@pytest.mark.parametrize(
    ("left", "right", "sure"),
    [
        (_at(weekday=4, part="night"), _at(weekday=5, edge="early"), True),
        (_at(weekday=6, part="night"), _at(weekday=0, clock=30), True),
        (_at(weekday=5, part="afternoon"), _at(weekday=5, part="night"), True),
        (_at(weekday=5, part="night"), _at(clock=17 * 60), True),
        (_at(weekday=5), _at(weekday=6), False),
        (_at(weekday=5, part="morning"), _at(weekday=6, part="evening"), False),
    ],
)
def test_two_times(left, right, sure):
    verdict = times(left, right)
    assert verdict.relation == times(right, left).relation == "conflict"
    assert (verdict.confidence >= 0.6) is sure


def test_days_far_apart_are_two_happenings():
    assert times(_at(weekday=0), _at(weekday=3)).relation == "unclear"


@pytest.mark.parametrize("when", [When(month=6, year=2026), When(weekday=1, clock=60, zone="gmt"), When(clock=0)])
def test_no_span(when):
    assert span(Moment(when, MONDAY, MONDAY)) is None


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(weekday=5, edge="early"), "early Saturday"),
        (When(weekday=5, edge="late", part="night"), "late Saturday night"),
        (When(unit="day", shift=-1, part="night"), "last night"),
        (When(weekday=0, clock=150), "2:30 a.m. Monday"),
    ],
)
def test_told(when, words):
    assert told(when) == words
