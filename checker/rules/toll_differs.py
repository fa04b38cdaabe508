"""Two counts of the dead, the injured, the missing, the arrested or the destroyed.

What it reports
---------------
Articles that give different numbers of people killed, injured, shot, missing, arrested, displaced or held in one event,
or of houses and villages destroyed. A count that grows with the day of publication is an update.

Why it matters
--------------
The toll is the first thing that readers remember of a disaster, and the first that is wrong in early reports.

Example
-------
"Ten people were killed" in one article and "the fire killed 14 people" in another.

Not reported
------------
A part of a total ("including two children"), another kind of victim (two soldiers, three civilians), another occasion
("the 2003 quake killed 400"), a rounding, and a hedge that contains the other count.
"""

from collections.abc import Iterator, Sequence

import pandas as pd

from checker.event import Event, Group
from checker.relations import Judgement
from checker.rules.contract import Finding
from checker.rules.quantity_sides import Stated, finding, groups, printed_together, several_sources
from checker.values.quantity import Quantity

_WORDS = {
    "dead": "killed", "hurt": "injured", "shot": "shot", "missing": "missing", "arrested": "arrested",
    "charged": "charged", "in hospital": "taken to hospital", "displaced": "displaced", "held": "held captive",
    "freed": "freed", "sick": "infected", "destroyed": "destroyed or damaged",
}  # fmt: skip
FRAMES = frozenset(_WORDS)


def find(event: Event) -> Iterator[Finding]:
    """The findings of one event."""
    for group, stated, judgement in groups(event, FRAMES):
        judgement = _with_time(event, stated, judgement)
        alert = judgement.relation in {"conflict", "update"} and several_sources(event, stated)
        alert = alert and not printed_together(event, stated)
        yield finding(_subject(group), stated, judgement, "warning" if alert else "note", 0.6 if alert else 0.4)


def _subject(group: Group) -> str:
    head = group.mentions[0].slot.head
    what = f"{head}s" if head and not head.endswith("s") else head or "people"
    anchor = group.mentions[0].slot.anchor
    return f"{what} {_WORDS[group.slot]}" + (f" ({anchor})" if anchor else "")


def _with_time(event: Event, stated: Sequence[Stated], judgement: Judgement) -> Judgement:
    """A count that is larger in the later articles, or that "at least" leaves open, is an update."""
    numbers = sorted((s for s in stated if isinstance(s.value, Quantity)), key=lambda s: s.value.middle)  # type: ignore[union-attr]
    low, high = numbers[0], numbers[-1]
    if judgement.relation == "refinement" and _open(low) and high.value.middle > 1.2 * low.value.middle:  # type: ignore[union-attr]
        return Judgement("update", f"'{low.label}' leaves room for {high.label}: an earlier count?", 0.7)
    if judgement.relation != "conflict":
        return judgement
    before, after = _days(event, low), _days(event, high)
    if before and after and max(before) <= min(after) and min(before) < max(after):
        return Judgement("update", f"later toll: {low.label} ({max(before)}) → {high.label} ({min(after)})", 0.8)
    return judgement


def _open(stated: Stated) -> bool:
    return getattr(stated.value, "hedge", "") in {"at least", "more than"}


def _days(event: Event, stated: Stated) -> list[str]:
    found = [event.article[a].published for a in sorted(stated.articles())]
    return [] if any(pd.isna(p) for p in found) else [str(p.date()) for p in found]
