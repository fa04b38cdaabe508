"""How two times of one happening relate that name a day, a part of it or an hour: as hours of the week."""

from datetime import timedelta
from typing import NamedTuple

from checker.relations import Judgement
from checker.relations.dates import weekday_of
from checker.values.calendar import WEEKDAYS
from checker.values.when import Moment, When, clock_said, said

OVERLAP = "the times that they leave open overlap"
_DAY, _WEEK = 24, 24 * 7
# the hours of its day that a word leaves open, generously: an evening may be called a night, a dawn a morning
_PARTS = {
    ("", ""): (0, 24), ("early", ""): (0.25, 10), ("late", ""): (17, 24), ("", "morning"): (0.25, 12),
    ("early", "morning"): (0.25, 9), ("late", "morning"): (9, 12), ("", "afternoon"): (11.5, 18),
    ("early", "afternoon"): (11.5, 16), ("late", "afternoon"): (14, 19), ("", "evening"): (16, 24),
    ("early", "evening"): (16, 21), ("late", "evening"): (19, 24), ("", "night"): (18.2, 24),
    ("late", "night"): (19, 24),    ("early", "night"): (18.2, 23),
}  # fmt: skip
_HEDGED = {
    "": (0.2, 0.2), "about": (0.4, 0.4), "just before": (0.75, 0), "just after": (0, 0.75), "before": (2, 0),
    "after": (0, 2),
}  # fmt: skip
_SMALL_HOURS = 5.0
_ONE_NIGHT, _MOST_APART = 13.0, 36.0
_NEAR = timedelta(days=2)


class Span(NamedTuple):
    """The first and the last hour that a time may mean, of the week or (`weekday` -1) of any day."""

    weekday: int
    first: float
    last: float
    loose: bool

    @property
    def whole(self) -> bool:
        """Whether it is a day of which no part is told."""
        return self.last - self.first == _DAY

    @property
    def hours(self) -> tuple[float, float]:
        """The hours since Monday began."""
        return self.weekday * _DAY + self.first, self.weekday * _DAY + self.last


def span(moment: Moment) -> Span | None:
    """What a time may mean; None where it names neither a day nor an hour nor a part of the day."""
    when, weekday = moment.when, weekday_of(moment)
    unhedged_midnight = when.clock == 0 and not when.hedge
    if when.zone in {"gmt", "utc", "z"} or when.until or (when.dated and weekday < 0) or unhedged_midnight:
        return None
    if when.clock >= 0:
        before, after = _HEDGED[when.hedge]
        return Span(weekday, when.clock / 60 - before, when.clock / 60 + after, False)
    part = _PARTS.get((when.edge if when.edge in {"early", "late"} else "", when.part))
    if part is None or (weekday < 0 and part == (0, 24)):
        return None
    # "last night" is over only in the morning; so is a night of which no day is told
    loose = when.part == "night" and (weekday < 0 or when.unit == "day")
    return Span(weekday, part[0], _DAY + _SMALL_HOURS if loose else part[1], loose)


def times(left: Moment, right: Moment) -> Judgement:
    """Two times that articles give for one happening."""
    a, b = span(left), span(right)
    if a is None or b is None:
        return Judgement("compatible", "one of them tells no time of one week")
    if left.start and right.start and abs(left.start - right.start) > _NEAR:
        return Judgement("compatible", "of two happenings")
    gap = _apart(a, b)
    if gap <= 0 and not (a.whole and b.whole and a.weekday != b.weekday):
        return Judgement("compatible", OVERLAP)
    names = f"{told(left.when)} is not {told(right.when)}"
    if gap > _MOST_APART:
        return Judgement("unclear", f"{names}: they may be two happenings", 0.3)
    if gap > _ONE_NIGHT or (a.whole and b.whole):
        return Judgement("conflict", f"{names}: perhaps they are two happenings", 0.35)
    return Judgement("conflict", f"{names}, although both may mean one night" if gap < 1 else names, 0.65)


def told(when: When) -> str:
    """A time in plain words: the edge and the part of its day, or its hour."""
    if when.clock >= 0:
        day = f" {WEEKDAYS[when.weekday].capitalize()}" if when.weekday >= 0 else ""
        return f"{clock_said(when)}{day}"
    if when.unit == "day" and when.part:
        return {0: "this", -1: "last" if when.part == "night" else "yesterday"}.get(when.shift, "") + f" {when.part}"
    words = (when.edge if when.weekday >= 0 and not when.month else "", said(when), when.part)
    return " ".join(w for w in words if w)


def _apart(a: Span, b: Span) -> float:
    """Hours between two spans, round the week, or round the day where one names no weekday; 0 where they overlap."""
    if a.weekday < 0 or b.weekday < 0:
        turns, (x, y) = _DAY, ((a.first, a.last), (b.first, b.last))
    else:
        turns, (x, y) = _WEEK, (a.hours, b.hours)
    shifted = ((y[0] + n * turns, y[1] + n * turns) for n in (-1, 0, 1))
    return max(0.0, min(max(s - x[1], x[0] - e) for s, e in shifted))
