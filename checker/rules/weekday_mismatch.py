"""A weekday that does not fall on the date it stands with.

What it reports
---------------
"Saturday, 8 November 2025" where 8 November 2025 was another day of the week: one of the two is wrong. Where the year
is not written, it is the one nearest to publication.

Why it matters
--------------
Readers plan by it, and later articles count "last Saturday" from it. The calendar settles it without any other source.

Example
-------
"The hearing is on Friday, 8 November 2025": that was a Saturday.

Not reported
------------
A date without a year where last year's or next year's calendar would agree, and dates without a weekday.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.event import Event
from checker.rules.contract import Evidence, Finding, Side, side
from checker.tables import Mention
from checker.values.calendar import WEEKDAY, WEEKDAYS
from checker.values.when import When, misnamed, resolve

_WEEKDAY = re.compile(rf"(?i){WEEKDAY}")


def find(event: Event) -> Iterator[Finding]:
    """Check every weekday that stands with a day of the month."""
    moments = [m for m in event.mentions if m.kind == "moment" and m.value.when.weekday >= 0]
    for m in moments:
        if misnamed(m.value):
            yield from _checked(m, moments)


def _checked(m: Mention, moments: Sequence[Mention]) -> Iterator[Finding]:
    """The finding on a misnamed date, with the articles that give the date its right weekday."""
    when, start = m.value.when, m.value.start
    found = _WEEKDAY.search(m.surface)
    if start is None or found is None:
        return
    others = [x for x in moments if _names(x.value.when, start)]
    if not (when.year or others or _in_no_year(when, start)):
        return
    named, actual = WEEKDAYS[when.weekday].capitalize(), WEEKDAYS[start.weekday()].capitalize()
    day = f"{start.day} {start:%B %Y}"
    at = m.start + found.start()
    weekday = Evidence(m.article_id, m.field, at, m.start + found.end(), found.group())
    yield Finding(
        "date", "conflict", "error" if when.year else "warning", 0.95 if when.year else 0.8, f"weekday of {day}",
        f"{day} is called {named}, but was a {actual}.", f"the calendar: {day} was a {actual}",
        (Side(named, (weekday,)), side(f"{day}, a {actual}", [m, *others])),
    )  # fmt: skip


def _names(when: When, day: date) -> bool:
    """Whether a date is that day with the weekday that it was."""
    return (when.month, when.day, when.weekday) == (day.month, day.day, day.weekday()) and when.year in {0, day.year}


def _in_no_year(when: When, start: date) -> bool:
    """Whether the weekday falls on the day in neither the year before nor the year after: a date without its year."""
    days = [resolve(When(start.year + n, when.month, when.day), None, "") for n in (-1, 1)]
    return all(span is None or span[0].weekday() != when.weekday for span in days)
