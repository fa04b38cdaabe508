"""Two amounts of money for one thing.

What it reports
---------------
Articles that give different amounts for one price, value, fine, bail, deal or haul. Other currencies are compared where
an article gives both.

Why it matters
--------------
Amounts are converted, rounded and scaled by hand, and a wrong one may move a market or a court.

Example
-------
"a necklace worth $2.5 million" in one article and "a necklace worth $3.1 million" in another.

Not reported
------------
The same amount in another currency of the same bracket, a rounding, other things' prices.
"""

from collections.abc import Iterator

from checker.event import Event, Group
from checker.rules.contract import Finding
from checker.rules.quantity_sides import (
    agreements,
    copied,
    counterparts,
    fewest,
    finding,
    groups,
    left_over,
    near_copies,
    printed_together,
    several_sources,
)

_ALERTS = frozenset({"valuation", "bail", "fine", "loot", "reward", "damages", "damage", "price", "deal"})
FRAMES = _ALERTS | {"salary", "funding", "revenue", "debt", "money"}


def find(event: Event) -> Iterator[Finding]:
    """The findings of one event: every alert, of the notes the surest, and what only seems to differ."""
    yield from fewest(_differing(event))
    yield from agreements(event, FRAMES, _subject)


def _differing(event: Event) -> Iterator[Finding]:
    for group, stated, judgement in groups(event, FRAMES):
        together = printed_together(event, stated)
        alert = judgement.relation == "conflict" and not left_over(group) and group.slot in _ALERTS and not together
        alert = alert and (group.slot != "bail" or "transposed" in judgement.reason or _one_person(group))
        alert = alert and (not copied(group) or near_copies(event, group, stated))
        alert = alert or (counterparts(group) and group.slot != "funding" and judgement.relation == "conflict")
        if several_sources(event, stated) or alert:
            yield finding(_subject(group), stated, judgement, "warning" if alert else "note", 0.6 if alert else 0.3)


def _one_person(group: Group) -> bool:
    """Whether the sentences of all amounts share a name: several suspects of one case have each a bail of their own."""
    return bool(set.intersection(*(set(m.slot.about) for m in group.mentions)))


def _subject(group: Group) -> str:
    slot = group.mentions[0].slot
    return f"the {slot.frame} ({slot.noun})" if slot.frame != "money" else f"the money ({slot.noun})"
