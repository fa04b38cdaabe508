"""Counts of people that are parts of one another: totals, what is counted beside, and what stands in for both."""

import re
from collections.abc import Sequence
from itertools import combinations

from checker.event import Event
from checker.referents.quantities import CASUALTIES
from checker.rules.quantity_sides import Stated, number, vague
from checker.tables import Mention
from checker.values.quantity import Quantity, Tally

_FAMILIES = frozenset({"hurt", "shot", "in hospital"}), frozenset({"dead"})
_SINGLE = re.compile(
    r"(?i)\b(?:including|plus|besides|and|with) (?:the|an?|his|her) (?:\w+ )?"
    r"(?:shooter|gunman|suspect|attacker|bomber|driver|pilot)\b"
    r"|\b(?:he|she|him|her|who|man|woman|boy|girl|teenager) and (?:at least )?\w+ others?\b"
    r"|\b(?:himself|herself|baby|unborn|infant|toddler)\b"
)


def whole_given(event: Event, stated: Sequence[Stated]) -> bool:
    """Whether the articles with the smallest number give the largest too: it may count a part."""
    exact = sorted((s for s in stated if not vague(s)), key=number)
    if len(exact) < 2:
        return False
    low, high = exact[0], exact[-1]
    family = next((f for f in _FAMILIES if low.mentions[0].slot.frame in f), {low.mentions[0].slot.frame})
    giving = {
        m.article_id
        for m in event.mentions
        if m.kind == "quantity" and m.slot.frame in family and getattr(m.value, "middle", 0) == number(high)
        if event.sentence[m.sentence_id].zone != "headline"
    }
    return low.articles() <= giving


def one_total(event: Event, stated: Sequence[Stated]) -> bool:
    """Whether the parts on two sides are of one total: "18 people, including six children", "18, five of them boys"."""
    heads = {m.slot.head for s in stated for m in s.mentions}
    if any(vague(s) for s in stated) or len(stated) != 2 or len(heads) > 1 or number(stated[0]) == 1:
        return False
    totals = [set().union(*(_beside(event, m) for m in s.mentions)) - {1.0} for s in stated]
    return any(t > number(stated[0]) and t > number(stated[1]) for t in totals[0] & totals[1])


def same_company(event: Event, stated: Sequence[Stated]) -> bool:
    """Whether the sentences of two sides count another sort of victim alike: "one dead, five hurt"."""
    beside = [set().union(*(_company(event, m) for m in s.mentions)) for s in stated if not vague(s)]
    return any(a & b for a, b in combinations(beside, 2))


def _company(event: Event, mention: Mention) -> set[tuple[str, float]]:
    """The victims of another sort that a mention's sentence counts."""
    return {
        (m.slot.frame, m.value.low)
        for m in event.mentions
        if m.sentence_id == mention.sentence_id and m.kind == "quantity" and m.slot.frame in CASUALTIES
        if m.slot.frame != mention.slot.frame and not m.slot.part and m.value.hedge != "vague"
    }


def parts(event: Event, stated: Sequence[Stated]) -> str:
    """In words, how one count is the sum of another and of what its sentence counts beside; empty where it is none."""
    exact = [s for s in stated if not vague(s)]
    for whole in exact if len(exact) == 2 else ():
        for part in exact:
            gap = number(whole) - number(part)
            if gap > 0 and any(_included(event, m, number(part)) for m in whole.mentions):
                return f"{number(whole):g}, {number(part):g} of them counted by themselves"
            counted = set().union(*(_counts(event, m) for m in whole.mentions))
            single = any(_SINGLE.search(event.text(m.sentence_id)) for m in whole.mentions)
            beside = set().union(*(_beside(event, m) for m in part.mentions)) - counted | ({1.0} if single else set())
            if gap > 0 and gap in beside:
                return f"parts of a total: {number(part):g} + {gap:g} = {number(whole):g}"
    return ""


def _included(event: Event, whole: Mention, part: float) -> bool:
    """Whether the sentence of a total counts so many as a part: "killed 31, including 10 on the bus"."""
    return any(
        m.sentence_id == whole.sentence_id and m.kind == "quantity" and m.slot.part and m.value.low == part
        for m in event.mentions
        if not isinstance(m.value, Tally)
    )


def _beside(event: Event, mention: Mention) -> set[float]:
    """The other counts of a mention's sentence, and one for each single person that it names beside."""
    single = bool(_SINGLE.search(event.text(mention.sentence_id)))
    return _counts(event, mention) | ({1.0} if single else set())


def _counts(event: Event, mention: Mention) -> set[float]:
    """The other counts of a mention's sentence."""
    return {
        m.value.low
        for m in event.mentions
        if m.sentence_id == mention.sentence_id and m.kind == "quantity" and m.start != mention.start
        if isinstance(m.value, Quantity) and not m.value.unit
    }
