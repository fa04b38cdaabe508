"""Two numbers for one thing: a measure, a rate, a term, a count, the votes.

What it reports
---------------
Articles that give different numbers for one attribute of one thing: a magnitude, a distance, a population, a term in
prison, a tariff, the votes for a bill, how long something took, how many there were.

Why it matters
--------------
Numbers are copied without a second look; two of them side by side show that one was not checked.

Example
-------
"up to five years in prison" in one article and "a jail term of up to three years" in another.

Not reported
------------
The same number in other units or in words, a rounding, a hedge that contains the other number, a part of a total,
numbers of another occasion.
"""

import re
from collections.abc import Iterator, Sequence

from checker.event import Event, Group
from checker.relations import Judgement
from checker.rules.age_differs import FRAMES as AGES
from checker.rules.amount_differs import FRAMES as AMOUNTS
from checker.rules.contract import Finding
from checker.rules.quantity_sides import (
    ONE_OF,
    Stated,
    agreements,
    confidence,
    copied,
    counterparts,
    few,
    fewest,
    finding,
    groups,
    left_over,
    near_copies,
    of_one_sort,
    of_two_occasions,
    printed_together,
    several_sources,
)
from checker.rules.toll_differs import FRAMES as TOLLS

_ALERTS = frozenset(
    {"magnitude", "depth", "population", "distance", "tariff", "containment", "turnout", "inflation", "growth"}
    | {"prison term", "interest rate", "tax rate", "share of GDP", "ordinal"}
)

# of the judged counts whose clauses are as close as this, four in five were one thing
_CLOSE = 0.86
# how sure a slot must be, by how it was seen, for two counts of one noun: two in three of the judged were right
_COUNT_COPIED, _COUNT_LEFT, _COUNT = 0.72, 0.66, 0.83
# what each model of a product has its own of
_SPECIFIED = frozenset({"data", "frequency", "torque", "power", "mass", "multiple", "speed"})
# what one sentence counts several times, each for something else
_LISTED = frozenset({"count", "charge", "point"})
# how sure it is that "up to 80" and "more than 80" differ in more than words
_OPPOSED = 0.5
# "Two killed, three injured": a number whose noun is a number, or none
_NO_NOUN = re.compile(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w*\d.*)?$")
# how likely counterparts must be: counts of one noun, and other numbers
_COUNTED, _OTHERS = 0.5, 0.6
# of counterparts that are shares of something, half are shares of something else
_SHARES = frozenset({"share", "share price"})
_MAY = re.compile(r"(?i)\b(?:face[sd]?|facing|could|may|can|would|maximum|punish\w*|carr(?:y|ies)|risk\w*)\b")


def find(event: Event) -> Iterator[Finding]:
    """The findings of one event: every alert, of the notes the surest, and what only seems to differ."""
    frames = frozenset(g.slot for g in event.groups.get("quantity", ())) - AGES - AMOUNTS - TOLLS
    yield from fewest(_differing(event, frames))
    yield from agreements(event, frames, _subject)


def _differing(event: Event, frames: frozenset[str]) -> Iterator[Finding]:
    for group, stated, judgement in sorted(groups(event, frames), key=lambda f: (-f[0].confidence, f[0].referent_id)):
        if several_sources(event, stated) and (group.slot != "unnamed age" or near_copies(event, group, stated)):
            alert = _is_alert(event, group, stated, judgement)
            sure = confidence(group, 0.6 if alert else round(0.2 + 0.15 * group.confidence, 2))
            yield finding(_subject(group), stated, judgement, "warning" if alert else "note", sure)


def _is_alert(event: Event, group: Group, stated: Sequence[Stated], judgement: Judgement) -> bool:
    if judgement.relation != "conflict":
        return False
    if counterparts(group) and not near_copies(event, group, stated):
        return _likely(group, judgement) and few(stated)
    if _one_count(event, group, stated):
        return judgement.confidence > _OPPOSED
    if left_over(group):
        return False
    if copied(group):
        return near_copies(event, group, stated) or _one_clause(event, group, stated)
    together = printed_together(event, stated) and group.slot != "magnitude"
    return group.slot in _ALERTS and not together and _one_thing(group)


def _likely(group: Group, judgement: Judgement) -> bool:
    """Whether counterparts are as likely one slot as those of which three in five were right on annotated events."""
    if judgement.confidence <= _OPPOSED:
        return group.confidence >= _OTHERS
    least = _COUNTED if group.slot == "count" else _OTHERS
    return group.confidence >= least and group.slot not in _SHARES and _of_one(group)


def _one_count(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether two counts of one noun are as close as those that were right in most of the judged draws."""
    if group.slot != "count" or printed_together(event, stated) or of_two_occasions(event, group):
        return False
    if any(_NO_NOUN.match(m.slot.head) or ONE_OF.match(m.surface) for m in group.mentions):
        return False
    if near_copies(event, group, stated):
        return True
    if not of_one_sort(event, group, stated):
        return False
    if group.mentions[0].slot.head in _LISTED:
        return False
    least = _COUNT
    for seen, limit in ((copied, _COUNT_COPIED), (left_over, _COUNT_LEFT)):
        least = limit if seen(group) else least
    return group.confidence >= least


def _one_clause(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether the clauses around the numbers, of which each counts the same, are as close as the judged ones need."""
    counted = {(m.slot.frame, m.slot.head, m.slot.part) for m in group.mentions}
    listed = any(head in _LISTED for _, head, _ in counted)
    return group.confidence >= _CLOSE and len(counted) == 1 and not listed and not printed_together(event, stated)


def _of_one(group: Group) -> bool:
    """Whether counterparts are not what each model, each count of a charge, or each tariff has its own number of."""
    listed = any(m.slot.head in _LISTED for m in group.mentions)
    return group.slot not in _SPECIFIED and not listed and (group.slot != "tariff" or _one_thing(group))


def _one_thing(group: Group) -> bool:
    """Whether terms in prison are of one law, and tariffs one tariff rather than a base and what comes on top."""
    if group.slot == "tariff":
        return len({m.value.middle for m in group.mentions}) == 1
    return group.slot != "prison term" or _one_law(group)


def _one_law(group: Group) -> bool:
    """Whether terms in prison are what a law threatens with, not sentences that different people got."""
    return all(m.value.hedge in {"up to", "at least"} or _MAY.search(m.slot.phrase) for m in group.mentions)


def _subject(group: Group) -> str:
    slot = group.mentions[0].slot
    if slot.frame == "count":
        return f"the number of {slot.noun}"
    return f"the {slot.frame} ({slot.noun})" if slot.noun else f"the {slot.frame}"
