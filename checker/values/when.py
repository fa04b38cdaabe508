"""Dates and times as they are written, and the days that they mean once the day of publication is known."""

from dataclasses import dataclass
from datetime import date, timedelta

from checker.values.calendar import MONTHS, WEEKDAYS

OCCURRENCES = frozenset("happen occur take unfold begin start erupt break ensue transpire".split())
DAYS = "day:"
"""What the ids of referents start with whose mentions are days given for one happening."""
HOURS = "hour:"
"""What the ids of referents start with whose mentions are hours of the incident that an event is about."""
INCIDENT = "incident:"
"""What the ids of referents start with whose mentions are times of the incident that an event is about."""
_PARTS = {"early": (1, 10), "mid": (10, 20), "late": (20, 31)}


@dataclass(frozen=True)
class When:
    """A date or time as written; what is not said is 0, -1 or empty.

    `unit` and `shift` carry relative dates ("last week" is week, -1); `edge` is early, mid, late, earlier or later;
    `clock` is in minutes after midnight, `part` a part of the day; `hedge` is about, before or after.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    until: int = 0
    weekday: int = -1
    which: str = ""
    unit: str = ""
    shift: int = 0
    edge: str = ""
    clock: int = -1
    part: str = ""
    hedge: str = ""
    zone: str = ""

    @property
    def dated(self) -> bool:
        """Whether it says more than a time of day."""
        return bool(self.year or self.month or self.unit or self.weekday >= 0)

    @property
    def grain(self) -> str:
        """What it can be exact to: minute, day, week, month, year or vague."""
        if self.day or self.weekday >= 0 or self.unit == "day":
            return "day"
        return "month" if self.month else self.unit or ("year" if self.year else "minute")


@dataclass(frozen=True)
class Happening:
    """What a date or time is about: the governing verb, its clause with the dates left out, and what it says of time.

    `tense` is past, present, future or empty; `heads` are the stems of the clause's nouns and verbs.
    """

    verb: str = ""
    phrase: str = ""
    tense: str = ""
    subject: str = ""
    heads: frozenset[str] = frozenset()
    preposition: str = ""


@dataclass(frozen=True)
class Moment:
    """A resolved date: from the first to the last day that it may mean, with the expression that says so."""

    when: When
    start: date | None = None
    end: date | None = None

    @property
    def known(self) -> bool:
        """Whether it resolves to days at all."""
        return self.start is not None


@dataclass(frozen=True)
class Order:
    """Two happenings and their order: the one in `phrase` came before, during or after (`relation`) the `other`."""

    relation: str
    other_head: str
    other: str
    head: str
    phrase: str


def misnamed(moment: Moment) -> bool:
    """Whether a date stands with a weekday that it does not fall on."""
    when, start = moment.when, moment.start
    return bool(when.weekday >= 0 and when.day and not when.until and start and start.weekday() != when.weekday)


def dateline(when: When) -> bool:
    """Whether a date is full enough to be that of a report."""
    return bool(when.month and when.day and when.year)


def resolve(when: When, published: tuple[date, date] | None, tense: str) -> tuple[date, date] | None:
    """The first and the last day that an expression means, against the bounds of the day of publication."""
    if when.year:
        return _absolute(when, when.year)
    if published is None or not when.dated:
        return None
    spans = [_relative(when, day, tense) for day in sorted(set(published))]
    known = [s for s in spans if s]
    return (min(s[0] for s in known), max(s[1] for s in known)) if known and len(known) == len(spans) else None


def _absolute(when: When, year: int) -> tuple[date, date] | None:
    if not when.month:
        return date(year, 1, 1), date(year, 12, 31)
    last = (date(year + when.month // 12, when.month % 12 + 1, 1) - timedelta(days=1)).day
    if when.day:
        if max(when.day, when.until) > last:
            return None
        return date(year, when.month, when.day), date(year, when.month, when.until or when.day)
    first, final = _PARTS.get(when.edge, (1, last))
    return date(year, when.month, first), date(year, when.month, min(final, last))


def _relative(when: When, published: date, tense: str) -> tuple[date, date] | None:
    if when.month:
        return _nearest(when, published, tense)
    if when.weekday >= 0:
        return _weekday(when, published, tense)
    return _unit(when, published)


def _nearest(when: When, published: date, tense: str) -> tuple[date, date] | None:
    """A month or day without its year: the nearest one, the last one of a past clause, the next one of a future one."""
    spans = [s for year in range(published.year - 1, published.year + 2) if (s := _absolute(when, year))]
    if when.which in {"last", "past"} or tense == "past":
        spans = [s for s in spans if s[0] <= published + timedelta(days=1)][-1:]
    elif when.which == "next" or tense == "future":
        spans = [s for s in spans if s[1] >= published][:1]
    return min(spans, key=lambda s: abs((s[0] - published).days), default=None)


def _weekday(when: When, published: date, tense: str) -> tuple[date, date] | None:
    back = (published.weekday() - when.weekday) % 7
    if when.which == "next" or (tense == "future" and when.which not in {"last", "past"}):
        day = published + timedelta(days=(7 - back) % 7)
        return (day, day + timedelta(days=7)) if when.which == "next" else (day, day)
    day = published - timedelta(days=back)
    if when.which in {"last", "past"}:
        day = day if back else day - timedelta(days=7)
        return day - timedelta(days=7 if when.which == "last" else 0), day
    return None if back == 6 or tense == "" else (day, day)


def _unit(when: When, published: date) -> tuple[date, date] | None:
    if when.unit == "day":
        day = published + timedelta(days=when.shift)
        return day, day
    if when.unit == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=when.shift)
        first, last = monday - timedelta(days=1), monday + timedelta(days=6)
    elif when.unit == "month":
        month = published.year * 12 + published.month - 1 + when.shift
        first, last = _absolute(When(month=month % 12 + 1), month // 12) or (published, published)
    elif when.unit == "year":
        first, last = date(published.year + when.shift, 1, 1), date(published.year + when.shift, 12, 31)
    else:
        return None
    if when.edge == "earlier":
        last = min(last, published)
    return (max(first, published), last) if when.edge == "later" else (first, last)


_RELATIVE = {
    ("day", 0): "today", ("day", -1): "yesterday", ("day", 1): "tomorrow", ("week", -1): "last week",
    ("week", 0): "this week", ("week", 1): "next week", ("month", -1): "last month", ("month", 0): "this month",
    ("month", 1): "next month", ("year", -1): "last year", ("year", 0): "this year", ("year", 1): "next year",
}  # fmt: skip


def said(when: When) -> str:
    """The date in plain words, for messages."""
    if when.unit:
        ago = f"{-when.shift} {when.unit}{'s' if when.shift < -1 else ''} ago"
        return f"{when.edge} {_RELATIVE.get((when.unit, when.shift), ago)}".strip()
    day = f"{when.day} " if when.day else f"{when.edge} " if when.edge else ""
    if when.month:
        until = f"{when.day}–{when.until} " if when.until else day
        return f"{until}{MONTHS[when.month - 1].capitalize()}{f' {when.year}' if when.year else ''}"
    if when.weekday >= 0:
        return WEEKDAYS[when.weekday].capitalize()
    return str(when.year or "")


def clock_said(when: When) -> str:
    """The time of day in plain words, with its hedge."""
    hour, minute = divmod(when.clock, 60)
    time = f"{hour % 12 or 12}{f':{minute:02}' if minute else ''} {'a.m.' if hour < 12 else 'p.m.'}"
    return f"{when.hedge} {time}".strip()
