"""How two dates or two times of one happening relate: hedges, nights, weekdays and time zones explained away."""

from datetime import date, timedelta

from checker.relations import Judgement
from checker.values.calendar import WEEKDAYS, ZONES
from checker.values.when import Moment, When, clock_said, said

_DAY = 24 * 60
# Minutes that a hedge leaves open before and after the time that it stands with.
_SLACK = {
    "": (2, 2),
    "about": (5, 5),
    "just before": (30, 2),
    "just after": (2, 30),
    "before": (90, 2),
    "after": (2, 90),
}
# how far apart two days, months or years are that may be one, told wrongly
_WEEK = timedelta(days=8)
_SLIP = {"month": timedelta(days=62), "year": timedelta(days=731)}
_WHOLE_HOUR = 12
"""More of them where "about" stands with a whole hour."""
_ONE_NIGHT = "one night: one names the day before midnight, the other the day after"


def clocks(left: When, right: When) -> Judgement:
    """Two times of day of one happening."""
    if left.zone != right.zone and {left.zone, right.zone} - {""}:
        return _zoned(left, right)
    gap = _gap(left, right)
    names = f"{clock_said(left)} and {clock_said(right)}"
    if gap <= 4:
        return Judgement("compatible", f"{names} agree within what their wording leaves open")
    if abs(abs(left.clock - right.clock) - _DAY // 2) <= 5:
        return Judgement("conflict", f"{names} are half a day apart: a.m. and p.m. may be mixed up", 0.75)
    apart = min(abs(left.clock - right.clock), _DAY - abs(left.clock - right.clock))
    if apart <= 60:
        return Judgement("conflict", f"{names} are {apart} minutes apart", 0.8)
    return Judgement("unclear", f"{names} are {apart // 60} hours apart: they may be two happenings", 0.3)


def _zoned(left: When, right: When) -> Judgement:
    known = [ZONES[w.zone] for w in (left, right) if w.zone in ZONES]
    if len(known) == 2 and (left.clock - known[0] - right.clock + known[1]) % _DAY <= 4:
        return Judgement("compatible", "the same instant in two time zones")
    return Judgement("compatible", "in different time zones, or only one of them says which")


def _gap(left: When, right: When) -> int:
    """Minutes between what two times leave open, round the clock; 0 or less where they overlap."""
    between = (right.clock - left.clock) % _DAY
    first, second = (left, right) if between <= _DAY // 2 else (right, left)
    return (second.clock - first.clock) % _DAY - _slack(first, 1) - _slack(second, 0)


def _slack(when: When, side: int) -> int:
    whole = _WHOLE_HOUR if when.hedge == "about" and when.clock % 60 == 0 else 0
    return _SLACK[when.hedge][side] + whole


def days(left: Moment, right: Moment) -> Judgement:
    """Two days given for one happening. A weekday is compared as such: its week may be anyone's guess."""
    if apart := _calendar(left.when, right.when):
        return apart
    a, b = weekday_of(left), weekday_of(right)
    if a < 0 or b < 0:
        held = _holding(left, right)
        return Judgement("compatible", held) if held else Judgement("unclear", "one of them names no single day", 0.0)
    if a == b:
        return Judgement("compatible", f"both resolve to {_both(left, right) or WEEKDAYS[a].capitalize()}")
    if (a - b) % 7 in {1, 6} and _one_night(
        *((left.when, right.when) if (b - a) % 7 == 1 else (right.when, left.when))
    ):
        return Judgement("compatible", _ONE_NIGHT)
    return Judgement("conflict", f"{WEEKDAYS[a].capitalize()} is not {WEEKDAYS[b].capitalize()}", 0.4)


def _calendar(left: When, right: When) -> Judgement | None:
    """What the written days, months and years alone decide, if anything."""
    names = f"{said(left)} is not {said(right)}"
    if left.year and right.year and left.year != right.year:
        return Judgement("conflict", names, 0.4)
    if not left.month or not right.month:
        return None
    days_of = [(w.day, w.until or w.day) for w in (left, right)]
    if not left.day or not right.day:
        return None if left.month == right.month else Judgement("conflict", names, 0.4)
    if left.month == right.month and days_of[0][0] <= days_of[1][1] and days_of[1][0] <= days_of[0][1]:
        return Judgement("compatible", f"both give {min(said(left), said(right), key=len)}")
    if left.month == right.month and abs(left.day - right.day) == 1 and _one_night(*sorted((left, right), key=_day)):
        return Judgement("compatible", _ONE_NIGHT)
    return Judgement("conflict", names, 0.4)


def _holding(left: Moment, right: Moment) -> str:
    """That the longer of two resolved spans holds the shorter one, in words; empty where none does."""
    spans = [(m.start, m.end, said(m.when)) for m in (left, right) if m.start and m.end]
    if len(spans) < 2:
        return ""
    (first, last, wide), (start, end, narrow) = sorted(spans, key=lambda s: s[0] - s[1])
    return f"“{wide}” holds {narrow}" if first <= start and end <= last and wide != narrow else ""


def weekday_of(moment: Moment) -> int:
    """The weekday that a moment falls on; -1 where it is longer than a day, or not known."""
    if moment.when.grain != "day" or moment.when.until:
        return -1
    if moment.when.weekday >= 0:
        return moment.when.weekday
    return moment.start.weekday() if moment.start and moment.start == moment.end else -1


def _both(left: Moment, right: Moment) -> str:
    if left.start and left.start == right.start and left.end == left.start == right.end:
        return f"{left.start.day} {left.start:%B}"
    return ""


def _one_night(first: When, second: When) -> bool:
    """Whether two days that follow each other may be one night: late on the first, early on the second."""
    late, early = _half(first), _half(second)
    return (late == "late" and early != "late") or (early == "early" and late != "early")


def _half(when: When) -> str:
    """The half of a day that a date speaks of: early, late, or neither."""
    if when.clock >= 0:
        return "early" if when.clock < 8 * 60 else "late" if when.clock >= 18 * 60 else ""
    if when.part in {"night", "evening"} or when.edge == "late":
        return "late"
    return "early" if when.part == "morning" or when.edge == "early" else ""


def _day(when: When) -> int:
    return when.day


def near(left: Moment, right: Moment) -> bool:
    """Whether two resolved moments are within a slip of each other, or one of them is not resolved.

    That is a week for days, two months for months, two years for years, and the same day of the next year.
    """
    if not left.start or not right.start:
        return True
    apart = abs(left.start - right.start)
    if left.when.grain == right.when.grain and left.when.grain in _SLIP:
        return apart <= _SLIP[left.when.grain]
    return apart <= _WEEK or _another_year(left.start, right.start)


def _another_year(left: date, right: date) -> bool:
    """Whether two days differ in their year alone, by one."""
    return (left.month, left.day) == (right.month, right.day) and abs(left.year - right.year) == 1
