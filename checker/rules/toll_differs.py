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
from checker.rules.quantity_sides import (
    Stated,
    agreements,
    confidence,
    copied,
    counterparts,
    fewest,
    finding,
    groups,
    left_over,
    near_copies,
    number,
    of_one_sort,
    printed_together,
    several_sources,
    vague,
)
from checker.rules.toll_parts import one_total, parts, same_company, whole_given
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
# each side of a war counts the enemy's dead of many strikes
_ENEMIES = frozenset({"terrorist", "militant", "insurgent", "jihadist", "extremist"})
# a group as close as this is one statement that one wire service wrote
_SURE = 0.88
_SHORT = 7
_MANY = 2
_LIKELY = 0.6
# the tolls of wars, which grow by the week and are quoted late
_THOUSANDS = 5000
# how likely counterparts must be
_COUNTERPARTS = 0.45
_HAD = re.compile(r"(?i)\b(?:had|by then|at (?:the|that) time)\b")
_HEAD = 700
_FIRST_PART = 0.4


def find(event: Event) -> Iterator[Finding]:
    """The findings of one event: one alert for each sort of count, the surest notes, and what only seems to differ."""
    yield from fewest(_differing(event))
    yield from agreements(event, FRAMES, _subject)


def _differing(event: Event) -> Iterator[Finding]:
    alerted: set[tuple[tuple[str, str, str, bool], bool]] = set()
    found = list(groups(event, FRAMES))
    for group, stated, judgement in sorted(found, key=lambda f: (-len(f[0].mentions), -f[0].confidence)):
        judgement = _with_time(event, stated, judgement)
        if judgement.relation in {"conflict", "update"} and (sums := parts(event, stated)):
            judgement = Judgement("refinement", sums, 0.6)
        sort = _sort(group.mentions[0]), all(number(s) >= _THOUSANDS for s in stated)
        alert = (counterparts(group) or sort not in alerted) and _is_alert(event, group, stated, judgement)
        alerted |= {sort} if alert else set()
        sure = confidence(group, 0.64 if alert else _note(group))
        yield finding(_subject(group), stated, judgement, "warning" if alert else "note", sure)


def _note(group: Group) -> float:
    """How sure a note is: the clauses' likeness, on the scale of the judged notes."""
    return round(0.2 + 0.2 * group.confidence, 2)


def _is_alert(event: Event, group: Group, stated: Sequence[Stated], judgement: Judgement) -> bool:
    if group.slot in _WEAK or judgement.relation not in {"conflict", "update"} or _of_another_day(group, stated):
        return False
    if counterparts(group):
        whole = whole_given(event, stated) and group.confidence < _LIKELY
        known = group.mentions[0].slot.head not in _ENEMIES and not whole
        return known and (group.confidence >= _COUNTERPARTS or _of_a_war(event, group, stated))
    if not several_sources(event, stated) or printed_together(event, stated) or whole_given(event, stated):
        return False
    if group.mentions[0].slot.part:
        return (not copied(group) and one_total(event, stated)) or near_copies(event, group, stated)
    if group.mentions[0].slot.head in _ENEMIES:
        return copied(group) and near_copies(event, group, stated)
    if _of_a_war(event, group, stated) or _one_count(event, group, stated):
        return True
    if copied(group) or left_over(group):
        return near_copies(event, group, stated) or _one_toll(event, group, stated)
    return _one_statement(event, group, stated)


def _one_statement(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether the clauses, what they count beside, or their places in two articles make two counts one."""
    if group.confidence >= _SURE and all(len(m.slot.phrase.split()) > _SHORT for m in group.mentions):
        return True
    if group.confidence >= _LIKELY and same_company(event, stated):
        return True
    return not _many_tolls(event, group) and (group.slot == "destroyed" or _prominent(event, group, stated))


def _of_another_day(group: Group, stated: Sequence[Stated]) -> bool:
    """Whether one toll of a war is what it is, and the other what it was by some day."""
    thousands = all(number(s) >= _THOUSANDS for s in stated)
    return thousands and len({bool(_HAD.search(m.slot.phrase)) for m in group.mentions}) > 1


def _of_a_war(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether two numbers are all whom a war or a disaster has killed so far."""
    whole = all(number(s) >= _THOUSANDS for s in stated)
    return whole and of_one_sort(event, group, stated) and not any(_HAD.search(m.slot.phrase) for m in group.mentions)


def _one_count(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether two counts are of one sort and as close as those that were right in most of the judged draws."""
    few = 1 < min(number(s) for s in stated) < _THOUSANDS
    return group.confidence >= _LIKELY and few and of_one_sort(event, group, stated) and not _many_tolls(event, group)


def _one_toll(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether the words around two numbers count the same, of the same people, at the head of two articles."""
    counted = {(m.slot.frame, m.slot.head, m.slot.anchor, m.slot.part) for m in group.mentions}
    at_head = all(any(_at_head(event, m) for m in s.mentions) for s in stated)
    whole = min(number(s) for s in stated) > 1 and len(stated) == 2
    return len(counted) == 1 and at_head and whole and not _many_tolls(event, group)


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
    numbers = sorted((s for s in stated if isinstance(s.value, Quantity) and not vague(s)), key=number)
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


def _days(event: Event, stated: Stated) -> list[str]:
    found = [event.article[a].published for a in sorted(stated.articles())]
    return [] if any(pd.isna(p) for p in found) else [str(p.date()) for p in found]
