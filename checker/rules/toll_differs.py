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

import re
from collections.abc import Iterator, Sequence

import pandas as pd

from checker.event import Event, Group
from checker.relations import Judgement
from checker.rules.contract import Finding
from checker.rules.quantity_sides import Stated, finding, groups, printed_together, several_sources, vague
from checker.tables import Mention
from checker.values.quantity import Quantity

_WORDS = {
    "dead": "killed", "hurt": "injured", "shot": "shot", "missing": "missing", "arrested": "arrested",
    "charged": "charged", "in hospital": "taken to hospital", "displaced": "displaced", "held": "held captive",
    "freed": "freed", "sick": "infected", "destroyed": "destroyed or damaged",
}  # fmt: skip
FRAMES = frozenset(_WORDS)
# counts of which fewer than half of the judged differences were right
_WEAK = frozenset({"charged", "held", "freed", "sick"})
_SINGLE = re.compile(
    r"(?i)\b(?:including|plus|besides|and|with) (?:the|an?|his|her) (?:\w+ )?"
    r"(?:shooter|gunman|suspect|attacker|bomber|driver|pilot)\b"
    r"|\b(?:himself|herself|baby|unborn|infant|toddler)\b"
)


def find(event: Event) -> Iterator[Finding]:
    """The findings of one event."""
    for group, stated, judgement in groups(event, FRAMES):
        judgement = _with_time(event, stated, judgement)
        if judgement.relation in {"conflict", "update"} and (sums := _parts(event, stated)):
            judgement = Judgement("refinement", sums, 0.6)
        alert = group.slot not in _WEAK and judgement.relation in {"conflict", "update"}
        alert = alert and several_sources(event, stated) and not printed_together(event, stated)
        yield finding(_subject(group), stated, judgement, "warning" if alert else "note", group.confidence)


def _subject(group: Group) -> str:
    head = group.mentions[0].slot.head
    what = f"{head}s" if head and not head.endswith("s") else head or "people"
    anchor = group.mentions[0].slot.anchor
    return f"{what} {_WORDS[group.slot]}" + (f" ({anchor})" if anchor else "")


def _with_time(event: Event, stated: Sequence[Stated], judgement: Judgement) -> Judgement:
    """A count that is larger in the later articles, or that "at least" leaves open, is an update."""
    numbers = sorted((s for s in stated if isinstance(s.value, Quantity)), key=lambda s: s.value.middle)  # type: ignore[union-attr]
    low, high = numbers[0], numbers[-1]
    if vague(low) or vague(high):
        return judgement
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


def _parts(event: Event, stated: Sequence[Stated]) -> str:
    """In words, how one count is the sum of another and of what its sentence counts beside; empty where it is none."""
    exact = [s for s in stated if not vague(s)]
    for whole in exact if len(exact) == 2 else ():
        for part in exact:
            for m in part.mentions:
                gap = _number(whole) - _number(part)
                if gap > 0 and gap in _beside(event, m):
                    return f"parts of a total: {_number(part):g} + {gap:g} = {_number(whole):g}"
    return ""


def _number(stated: Stated) -> float:
    return stated.value.middle if isinstance(stated.value, Quantity) else 0.0


def _beside(event: Event, mention: Mention) -> set[float]:
    """The other counts of a mention's sentence, and one for each single person that it names beside."""
    others = {
        m.value.low
        for m in event.mentions
        if m.sentence_id == mention.sentence_id and m.kind == "quantity" and m.start != mention.start
        if isinstance(m.value, Quantity) and not m.value.unit
    }
    return others | ({1.0} if _SINGLE.search(event.text(mention.sentence_id)) else set())


def _days(event: Event, stated: Stated) -> list[str]:
    found = [event.article[a].published for a in sorted(stated.articles())]
    return [] if any(pd.isna(p) for p in found) else [str(p.date()) for p in found]
