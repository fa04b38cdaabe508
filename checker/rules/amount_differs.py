"""Two amounts of money for one thing.

What it reports
---------------
Articles that give different amounts for one price, value, fine, bail, deal or haul. Other currencies are compared where
an article gives both. Amounts of the same digits whose scale differs ("$3.2 billion", "$3.2") are an error.

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

import re
from collections.abc import Iterator, Sequence

from checker.event import Event, Group
from checker.relations import Judgement
from checker.rules.contract import Finding
from checker.rules.quantity_sides import (
    Stated,
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
    slipped,
)

_ALERTS = frozenset({"valuation", "bail", "fine", "loot", "reward", "damages", "damage", "price", "deal"})
_NO_NOUN = re.compile(r"(?i)(?:\W*\d.*|[mbt]n?|(?:m|b|tr)illion|dollars?|)$")
# how sure it is that amounts of the same digits and another scale are one
_SLIPPED = 0.85
FRAMES = _ALERTS | {"salary", "funding", "revenue", "debt", "money"}


def find(event: Event) -> Iterator[Finding]:
    """The findings of one event: every alert, of the notes the surest, and what only seems to differ."""
    yield from fewest(_differing(event))
    yield from agreements(event, FRAMES, _subject)


def _differing(event: Event) -> Iterator[Finding]:
    for group, stated, judgement in groups(event, FRAMES):
        if slipped(group):
            judgement = judgement._replace(reason=f"{judgement.reason}: the same digits, another scale")
            yield finding(_subject(group), stated, judgement, "error", _SLIPPED)
            continue
        alert = _is_alert(event, group, stated, judgement)
        if several_sources(event, stated) or alert:
            yield finding(_subject(group), stated, judgement, "warning" if alert else "note", 0.6 if alert else 0.3)


def _is_alert(event: Event, group: Group, stated: Sequence[Stated], judgement: Judgement) -> bool:
    if judgement.relation != "conflict":
        return False
    if (copied(group) or counterparts(group)) and not near_copies(event, group, stated):
        return False
    if group.slot == "bail" and "transposed" not in judgement.reason and not _one_person(group):
        return False
    return group.slot in _ALERTS and not left_over(group) and not printed_together(event, stated)


def _one_person(group: Group) -> bool:
    """Whether the sentences of all amounts share a name: several suspects of one case have each a bail of their own."""
    return bool(set.intersection(*(set(m.slot.about) for m in group.mentions)))


def _subject(group: Group) -> str:
    slot = group.mentions[0].slot
    what = slot.frame if slot.frame != "money" else "amount of money"
    return f"the {what}" if _NO_NOUN.match(slot.noun) else f"the {what} ({slot.noun})"
