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
from itertools import combinations

import pandas as pd

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
    of_one_sort,
    printed_together,
    several_sources,
    surely,
    vague,
)
from checker.tables import Mention
from checker.values.quantity import Quantity, Tally

_WORDS = {
    "dead": "killed", "hurt": "injured", "shot": "shot", "missing": "missing", "arrested": "arrested",
    "charged": "charged", "in hospital": "taken to hospital", "displaced": "displaced", "held": "held captive",
    "freed": "freed", "sick": "infected", "destroyed": "destroyed or damaged",
}  # fmt: skip
FRAMES = frozenset(_WORDS)
# counts of which fewer than half of the judged differences were right
_WEAK = frozenset({"charged", "held", "freed", "sick"})
# each side of a war counts the enemy's dead of many strikes
_ENEMIES = frozenset({"terrorist", "militant", "insurgent", "jihadist", "extremist"})
# a group as close as this is one statement that one wire service wrote
_SURE = 0.88
_SHORT = 7
_FAMILIES = frozenset({"hurt", "shot", "in hospital"}), frozenset({"dead"})
_MANY = 2
_LIKELY = 0.6
# the tolls of wars, which grow by the week and are quoted late
_THOUSANDS = 5000
_HEAD = 700
_FIRST_PART = 0.4
_SINGLE = re.compile(
    r"(?i)\b(?:including|plus|besides|and|with) (?:the|an?|his|her) (?:\w+ )?"
    r"(?:shooter|gunman|suspect|attacker|bomber|driver|pilot)\b"
    r"|\b(?:he|she|him|her|who|man|woman|boy|girl|teenager) and (?:at least )?\w+ others?\b"
    r"|\b(?:himself|herself|baby|unborn|infant|toddler)\b"
)


def find(event: Event) -> Iterator[Finding]:
    """The findings of one event: one alert for each sort of count, the surest notes, and what only seems to differ."""
    yield from fewest(_differing(event))
    yield from agreements(event, FRAMES, _subject)


def _differing(event: Event) -> Iterator[Finding]:
    alerted: set[tuple[str, str, str, bool]] = set()
    found = list(groups(event, FRAMES))
    for group, stated, judgement in sorted(found, key=lambda f: (-len(f[0].mentions), -f[0].confidence)):
        judgement = _with_time(event, stated, judgement)
        if judgement.relation in {"conflict", "update"} and (sums := _parts(event, stated)):
            judgement = Judgement("refinement", sums, 0.6)
        sort = _sort(group.mentions[0])
        alert = sort not in alerted and _is_alert(event, group, stated, judgement)
        alerted |= {sort} if alert else set()
        sure = 0.64 if alert else _note(group)
        yield finding(_subject(group), stated, judgement, "warning" if alert else "note", sure)


def _note(group: Group) -> float:
    """How sure a note is: the clauses' likeness, on the scale of the judged notes."""
    return round(0.2 + 0.2 * group.confidence, 2)


def _is_alert(event: Event, group: Group, stated: Sequence[Stated], judgement: Judgement) -> bool:
    if group.slot in _WEAK or judgement.relation not in {"conflict", "update"}:
        return False
    if counterparts(group):
        known = group.mentions[0].slot.head not in _ENEMIES and not _whole_given(event, stated)
        return surely(group) and known
    if not several_sources(event, stated) or printed_together(event, stated) or _whole_given(event, stated):
        return False
    if group.mentions[0].slot.part:
        return (not copied(group) and _one_total(event, stated)) or near_copies(event, group, stated)
    if group.mentions[0].slot.head in _ENEMIES:
        return copied(group) and near_copies(event, group, stated)
    if copied(group) or left_over(group):
        return near_copies(event, group, stated) or _one_toll(event, group, stated) or _one_count(event, group, stated)
    if group.confidence >= _SURE and all(len(m.slot.phrase.split()) > _SHORT for m in group.mentions):
        return True
    if group.confidence >= _LIKELY and _same_company(event, stated):
        return True
    if _one_count(event, group, stated):
        return True
    return not _many_tolls(event, group) and (group.slot == "destroyed" or _prominent(event, group, stated))


def _one_count(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether two counts are of one sort and as close as those that were right in most of the judged draws."""
    few = 1 < min(_number(s) for s in stated) < _THOUSANDS
    return group.confidence >= _LIKELY and few and of_one_sort(event, group, stated) and not _many_tolls(event, group)


def _one_toll(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether the words around two numbers count the same, of the same people, at the head of two articles."""
    counted = {(m.slot.frame, m.slot.head, m.slot.anchor, m.slot.part) for m in group.mentions}
    at_head = all(any(_at_head(event, m) for m in s.mentions) for s in stated)
    whole = min(_number(s) for s in stated) > 1 and len(stated) == 2
    return len(counted) == 1 and at_head and whole and not _many_tolls(event, group)


def _same_company(event: Event, stated: Sequence[Stated]) -> bool:
    """Whether the sentences of two sides count another sort of victim alike: "one dead, five hurt"."""
    beside = [set().union(*(_company(event, m) for m in s.mentions)) for s in stated if not vague(s)]
    return any(a & b for a, b in combinations(beside, 2))


def _company(event: Event, mention: Mention) -> set[tuple[str, float]]:
    """The victims of another sort that a mention's sentence counts."""
    return {
        (m.slot.frame, m.value.low)
        for m in event.mentions
        if m.sentence_id == mention.sentence_id and m.kind == "quantity" and m.slot.frame in FRAMES
        if m.slot.frame != mention.slot.frame and not m.slot.part and m.value.hedge != "vague"
    }


def _whole_given(event: Event, stated: Sequence[Stated]) -> bool:
    """Whether the articles with the smallest number give the largest too: it may count a part."""
    exact = sorted((s for s in stated if not vague(s)), key=_number)
    if len(exact) < 2:
        return False
    low, high = exact[0], exact[-1]
    family = next((f for f in _FAMILIES if low.mentions[0].slot.frame in f), {low.mentions[0].slot.frame})
    giving = {
        m.article_id
        for m in event.mentions
        if m.kind == "quantity" and m.slot.frame in family and getattr(m.value, "middle", 0) == _number(high)
        if event.sentence[m.sentence_id].zone != "headline"
    }
    return low.articles() <= giving


def _one_total(event: Event, stated: Sequence[Stated]) -> bool:
    """Whether the parts on two sides are of one total: "18 people, including six children", "18, five of them boys"."""
    heads = {m.slot.head for s in stated for m in s.mentions}
    if any(vague(s) for s in stated) or len(stated) != 2 or len(heads) > 1 or _number(stated[0]) == 1:
        return False
    totals = [set().union(*(_beside(event, m) for m in s.mentions)) - {1.0} for s in stated]
    return any(t > _number(stated[0]) and t > _number(stated[1]) for t in totals[0] & totals[1])


def _sort(mention: Mention) -> tuple[str, str, str, bool]:
    """What is counted, of whom, and of which occasion."""
    return mention.slot.frame, mention.slot.head, mention.slot.anchor, mention.slot.part


def _many_tolls(event: Event, group: Group) -> bool:
    """Whether one article gives many counts of this sort: a round-up of attacks, where few counts are one slot."""
    sort = _sort(group.mentions[0])
    counts: dict[str, set[float]] = {}
    for m in event.mentions:
        if m.kind == "quantity" and _sort(m) == sort and m.value.hedge != "vague":
            counts.setdefault(m.article_id, set()).add(m.value.middle)
    return any(len(counts.get(m.article_id, ())) > _MANY for m in group.mentions)


def _prominent(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether two numbers stand at the head of their articles, or speak of one other occasion that is named."""
    if group.mentions[0].slot.anchor.isdigit() and group.confidence > _LIKELY:
        return True
    heads = [s for s in stated if not vague(s) and any(_at_head(event, m) for m in s.mentions)]
    return len(heads) > 1


def _at_head(event: Event, mention: Mention) -> bool:
    zone = event.sentence[mention.sentence_id].zone
    text = event.article[mention.article_id].text
    return zone in {"headline", "lead"} or mention.start < min(_HEAD, _FIRST_PART * len(text))


def _subject(group: Group) -> str:
    what = _counted(group)
    anchor = group.mentions[0].slot.anchor
    return f"{what} {_WORDS[group.slot]}" + (f" ({anchor})" if anchor else "")


def _counted(group: Group) -> str:
    """Who or what is counted, in the plural as it stands: "children"."""
    if not group.mentions[0].slot.head:
        return "people"
    nouns = [str(m.slot.noun).lower() for m in group.mentions if getattr(m.value, "high", 0) > 1]
    return max(nouns, key=lambda n: (n.endswith("s"), nouns.count(n), n), default=str(group.mentions[0].slot.head))


def _with_time(event: Event, stated: Sequence[Stated], judgement: Judgement) -> Judgement:
    """A count that is larger in the later articles, or that "at least" leaves open, is an update."""
    numbers = sorted((s for s in stated if isinstance(s.value, Quantity) and not vague(s)), key=_number)
    if len(numbers) < 2:
        return judgement
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


def _parts(event: Event, stated: Sequence[Stated]) -> str:
    """In words, how one count is the sum of another and of what its sentence counts beside; empty where it is none."""
    exact = [s for s in stated if not vague(s)]
    for whole in exact if len(exact) == 2 else ():
        for part in exact:
            gap = _number(whole) - _number(part)
            if gap > 0 and any(_included(event, m, _number(part)) for m in whole.mentions):
                return f"{_number(whole):g}, {_number(part):g} of them counted by themselves"
            counted = set().union(*(_counts(event, m) for m in whole.mentions))
            single = any(_SINGLE.search(event.text(m.sentence_id)) for m in whole.mentions)
            beside = set().union(*(_beside(event, m) for m in part.mentions)) - counted | ({1.0} if single else set())
            if gap > 0 and gap in beside:
                return f"parts of a total: {_number(part):g} + {gap:g} = {_number(whole):g}"
    return ""


def _included(event: Event, whole: Mention, part: float) -> bool:
    """Whether the sentence of a total counts so many as a part: "killed 31, including 10 on the bus"."""
    return any(
        m.sentence_id == whole.sentence_id and m.kind == "quantity" and m.slot.part and m.value.low == part
        for m in event.mentions
        if not isinstance(m.value, Tally)
    )


def _number(stated: Stated) -> float:
    return stated.value.middle if isinstance(stated.value, Quantity) else 0.0


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


def _days(event: Event, stated: Stated) -> list[str]:
    found = [event.article[a].published for a in sorted(stated.articles())]
    return [] if any(pd.isna(p) for p in found) else [str(p.date()) for p in found]
