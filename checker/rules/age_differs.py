"""Two ages of one person.

What it reports
---------------
A named person whose age differs between articles or within one, and the one victim or suspect, whom no article names,
with two ages.

Why it matters
--------------
An age identifies a person: a wrong one may point at somebody else, and nobody checks it again.

Example
-------
"Ann Harper, 44," in one article and "45-year-old Ann Harper" in another.

Not reported
------------
Ages of people who only share a surname, ages in other units that are the same, and people without a name where an
article counts several victims.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pandas as pd

from checker.event import Event
from checker.rules.contract import Finding
from checker.rules.quantity_sides import Stated, finding, groups, several_sources
from checker.values.quantity import DESCRIBED, Quantity

FRAMES = frozenset({"age"})
_UNNAMED = frozenset({"unnamed age"})
# how sure two ages of the one victim are
_SURE = 0.65
_YEAR = 365.25
_MONTH = 1 / 12


def find(event: Event) -> Iterator[Finding]:
    """The findings of one event."""
    for group, stated, judgement in groups(event, FRAMES):
        if judgement.relation != "conflict":
            continue
        subject = f"the age of {max((m.slot.head for m in group.mentions), key=lambda n: (len(n), n))}"
        ages = [s.value.middle for s in stated if isinstance(s.value, Quantity)]
        months = _years(event, stated) > _MONTH
        if months and _grown(event, stated):
            judgement = judgement._replace(relation="update", reason="the later article may give a later age")
            yield finding(subject, stated, judgement, "note", 0.5)
        elif _two_people(ages):
            yield finding(subject, stated, judgement, "note", 0.3)
        else:
            one_year = months and max(ages) - min(ages) <= 1
            yield finding(subject, stated, judgement, "warning" if one_year or len(stated) > 2 else "error", 0.9)
    yield from _described(event)


def _described(event: Event) -> Iterator[Finding]:
    """Two ages of the one victim, or the one suspect, whom the articles do not name."""
    for group, stated, judgement in groups(event, _UNNAMED):
        described = group.referent_id.startswith(DESCRIBED) and several_sources(event, stated)
        if described and judgement.relation == "conflict":
            part = group.referent_id.removeprefix(DESCRIBED).partition(":")[0]
            yield finding(f"the age of the {part}", stated, judgement, "warning", _SURE)


def _two_people(ages: Sequence[float]) -> bool:
    """Ages that share no digit in its place and lie far apart: father and son, or another person of that name."""
    low, high = min(ages), max(ages)
    return high - low > 9 and int(low) // 10 != int(high) // 10 and int(low) % 10 != int(high) % 10


def _dated(event: Event, stated: Sequence[Stated]) -> list[tuple[pd.Timestamp, float]]:
    """The ages with the days on which they were published."""
    return [
        (event.article[a].published, s.value.middle)
        for s in stated
        if isinstance(s.value, Quantity)
        for a in s.articles()
        if not pd.isna(event.article[a].published)
    ]


def _years(event: Event, stated: Sequence[Stated]) -> float:
    """How many years lie between the first and the last of the articles."""
    days = [day for day, _ in _dated(event, stated)]
    return (max(days) - min(days)).days / _YEAR if days else 0.0


def _grown(event: Event, stated: Sequence[Stated]) -> bool:
    """Whether the time between the articles explains the ages: no later article gives a lower one."""
    dated = sorted(_dated(event, stated))
    first, last = dated[0][1], dated[-1][1]
    rising = all(a <= b for (_, a), (_, b) in pairwise(dated))
    return rising and 0 < last - first <= _years(event, stated) + 1
