"""Two ages of one person.

What it reports
---------------
A named person whose age differs between articles or within one.

Why it matters
--------------
An age identifies a person: a wrong one may point at somebody else, and nobody checks it again.

Example
-------
"Ann Harper, 44," in one article and "45-year-old Ann Harper" in another.

Not reported
------------
Ages of people who only share a surname, and ages in other units that are the same.
"""

from collections.abc import Iterator, Sequence

from checker.event import Event
from checker.rules.contract import Finding
from checker.rules.quantity_sides import Stated, finding, groups
from checker.values.quantity import Quantity

FRAMES = frozenset({"age"})
_YEAR = 365.25


def find(event: Event) -> Iterator[Finding]:
    """The findings of one event."""
    for group, stated, judgement in groups(event, FRAMES):
        if judgement.relation != "conflict":
            continue
        subject = f"the age of {max((m.slot.head for m in group.mentions), key=lambda n: (len(n), n))}"
        ages = [s.value.middle for s in stated if isinstance(s.value, Quantity)]
        if _grown(event, stated):
            judgement = judgement._replace(relation="update", reason="the later article may give a later age")
            yield finding(subject, stated, judgement, "note", 0.5)
        elif _two_people(ages):
            yield finding(subject, stated, judgement, "note", 0.3)
        else:
            yield finding(subject, stated, judgement, "error" if len(stated) == 2 else "warning", 0.9)


def _two_people(ages: Sequence[float]) -> bool:
    """Ages that share no digit in its place and lie far apart: father and son, or another person of that name."""
    low, high = min(ages), max(ages)
    return high - low > 9 and int(low) // 10 != int(high) // 10 and int(low) % 10 != int(high) % 10


def _grown(event: Event, stated: Sequence[Stated]) -> bool:
    """Whether the years between the articles explain the ages."""
    dated = [
        (event.article[a].published, s.value.middle)
        for s in stated
        if isinstance(s.value, Quantity)
        for a in s.articles()
    ]
    if any(day != day for day, _ in dated):
        return False
    first, last = min(dated), max(dated)
    years = (last[0] - first[0]).days / _YEAR
    return bool(years > 0.1 and 0 < last[1] - first[1] <= years + 1)
