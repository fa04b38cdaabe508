"""Quantities to referents: which numbers, over all articles of an event, state one attribute of one thing."""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.incidents import Scene, apart, occasion
from checker.referents.linkage import Score, link
from checker.relations.quantity import vague
from checker.tables import Mention, Referent
from checker.values.name import PersonName
from checker.values.quantity import Quantity, Tally
from checker.values.units import dimension

AFTER = ("people",)
CASUALTIES = frozenset("dead hurt shot missing arrested charged displaced held freed sick destroyed".split()) | {
    "in hospital"
}
# what happened to people, told in words that are told apart by some and not by others
FAMILIES = (frozenset({"hurt", "shot", "in hospital"}), frozenset({"arrested", "charged", "held"}))
# frame: the least mean score at which two mentions are one slot
_LEAST = {
    "age": 0.0, "magnitude": 0.25, "population": 0.3, "distance": 0.4, "depth": 0.35, "prison term": 0.5,
    "tariff": 0.58, "valuation": 0.6, "vote": 0.6, "containment": 0.5, "bail": 0.45,
    "share of GDP": 0.35,
    "ordinal": 0.4,
}  # fmt: skip
_CASUALTY_LEAST = 0.42
_OTHER_LEAST = 0.66
_PART_LEAST = 0.6
# frame: how far two values of one slot may lie apart, as the logarithm of their ratio
_CAP = {
    "age": 9.0,
    "magnitude": 0.3,
    "population": 1.2,
    "distance": 0.8,
    "tariff": 0.8,
    "prison term": 1.2,
    "bail": 9.0,
}
_TIMELESS = frozenset({"age", "population", "distance"})
MOST = 120
_SLACK = 0.02
_WAR = 5000
_NEVER = frozenset({"ago"})


def align(event: Event) -> Aligned:
    """The slots of one event's quantities, those with mentions of more than one sentence."""
    groups: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    scene, fullest = Scene(event), _fullest(event)
    for m in event.mentions:
        if m.kind == "quantity" and _comparable(m):
            if m.slot.frame == "age" and m.slot.about in fullest:
                m = m._replace(slot=replace(m.slot, about=fullest[m.slot.about]))
            groups[_key(m, scene.now)].append(m)
    referents: list[Referent] = []
    for key, mentions in sorted(groups.items()):
        referents += _linked(scene, key, mentions)
    return Aligned((), tuple(referents))


def _fullest(event: Event) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The words of each full name that only one person bears, with those of that person's fullest name."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for group in event.groups.get("name", ()):
        for m in group.mentions:
            if isinstance(m.value, PersonName) and m.value.full:
                found[tuple(m.value.display.lower().split())].add(group.slot)
    return {name: tuple(min(of).lower().split()) for name, of in found.items() if len(of) == 1}


def two_far_places(a: Mention, b: Mention) -> bool:
    """Whether two distances are measured from two places that differ."""
    return {a.slot.frame, b.slot.frame} == {"distance"} and len({a.slot.head, b.slot.head} - {""}) > 1


def one_family(a: str, b: str) -> bool:
    """Whether two frames can be one: no two fates of people that exclude one another."""
    return not {a, b} <= CASUALTIES or a == b or any({a, b} <= f for f in FAMILIES)


def _comparable(m: Mention) -> bool:
    """Whether a number fills a slot that another article may fill: no number without a noun."""
    slot = m.slot
    return slot.frame not in _NEVER and (bool(slot.head) or slot.frame not in {"count", "share"})


def _key(m: Mention, now: frozenset[str]) -> tuple[str, ...]:
    slot = m.slot
    kind = "" if isinstance(m.value, Tally) else dimension(m.value.unit)
    part = "part" if slot.part and slot.frame in CASUALTIES else ""
    return (slot.frame, kind, _head_key(m), "" if slot.frame in _TIMELESS else occasion(slot.anchor, now), part)


def _head_key(m: Mention) -> str:
    frame, head = m.slot.frame, m.slot.head
    if frame == "age":
        return str(m.slot.about[-1]) if m.slot.about else ""
    if frame in CASUALTIES or frame in {"count", "share", "duration", "distance", "ordinal"}:
        return str(head)
    return ""


def _linked(scene: Scene, key: tuple[str, ...], mentions: Sequence[Mention]) -> list[Referent]:
    if len({m.sentence_id for m in mentions}) < 2 or len({m.value for m in mentions}) < 2:
        return []
    mentions = sorted(mentions, key=lambda m: (m.article_id, m.field, m.start))[:MOST]
    frame = key[0]
    least = _CASUALTY_LEAST if frame in CASUALTIES else _LEAST.get(frame, _OTHER_LEAST)
    least = max(least, _PART_LEAST) if key[-1] else least
    found = []
    score = _scorer(scene, frame, mentions)
    for members in link(len(mentions), score, least):
        chosen = [mentions[n] for n in members]
        if len(chosen) > 1:
            referent_id = f"quantity:{chosen[0].mention_id}"
            sure = round(_mean(members, score), 2)
            found += [Referent(m.mention_id, referent_id, frame, sure) for m in chosen]
    return found


def _mean(members: Sequence[int], score: Score) -> float:
    """The mean score of a group's pairs, at most 1."""
    scores = [score(i, j) or 0.0 for n, i in enumerate(members) for j in members[n + 1 :]]
    return min(1.0, max(0.0, sum(scores) / len(scores)))


def _scorer(scene: Scene, frame: str, mentions: Sequence[Mention]) -> Score:
    """How likely two of the mentions, all of one frame, are one slot; nothing where they cannot be."""
    event = scene.event
    phrases = [m.slot.phrase or event.text(m.sentence_id) for m in mentions]
    cosines = event.similarity(phrases, phrases)
    zones = [event.sentence[m.sentence_id].zone for m in mentions]
    words = {m.article_id: _words(event, m.article_id) for m in mentions}
    toll = frame in CASUALTIES
    told = [scene.incident(m) for m in mentions] if toll else []

    def score(i: int, j: int) -> float | None:
        a, b = mentions[i], mentions[j]
        if _in_one_sentence(frame, a, b):
            return None
        if frame == "age":
            return 1.0 if _one_person(a.slot.about, b.slot.about) else None
        ratio = distance(a, b)
        if ratio > _cap(frame, a, b) or _given_twice(frame, a, b, ratio, "headline" in {zones[i], zones[j]}):
            return None
        if toll and ratio > _SLACK and apart(told[i], told[j], scene.everywhere):
            return None
        names = _shared(a.slot.about, b.slot.about, words[a.article_id], words[b.article_id])
        other = 0.15 if names < 0 and toll else 0.0
        early = toll and {zones[i], zones[j]} <= {"headline", "lead"}
        return cosines[i][j] - other + 0.1 * names - 0.12 * ratio + 0.12 * early

    return score


def _in_one_sentence(frame: str, a: Mention, b: Mention) -> bool:
    """Whether two numbers of one sentence are two things, as all but two magnitudes of one quake are."""
    return a.sentence_id == b.sentence_id and frame != "magnitude"


def _given_twice(frame: str, a: Mention, b: Mention, ratio: float, headline: bool) -> bool:
    """Whether one article gives two numbers, below its headline, that differ: those are of two things."""
    return a.article_id == b.article_id and frame != "magnitude" and ratio > _SLACK and not headline


def _cap(frame: str, a: Mention, b: Mention) -> float:
    """How far two values may lie apart; the tolls of wars, of many thousands, grow by the week and are quoted late."""
    if frame in CASUALTIES:
        thousands = min(a.value.high, b.value.high) > _WAR
        return 0.1 if thousands and not a.slot.anchor.isdigit() else 2.5
    return _CAP.get(frame, 0.7)


def distance(a: Mention, b: Mention) -> float:
    """The logarithm of the ratio of two values, 0 where they cannot be compared by number."""
    if isinstance(a.value, Tally) or isinstance(b.value, Tally):
        return 0.0
    if vague(a.value) or vague(b.value):
        return _gap(a.value, b.value)
    return min((abs(math.log(x.middle / y.middle)) for x, y in _pairs(a.value, b.value)), default=0.0)


def _gap(a: Quantity, b: Quantity) -> float:
    """How far two ranges lie apart, as the logarithm of a ratio; 0 where they overlap."""
    low, high = sorted((a, b), key=lambda q: q.high)
    return max(0.0, math.log(high.low / low.high)) if a.unit == b.unit and low.high > 0 and high.low > 0 else 0.0


def _pairs(a: Quantity, b: Quantity) -> list[tuple[Quantity, Quantity]]:
    return [(x, y) for x in a.forms for y in b.forms if x.unit == y.unit and x.middle > 0 and y.middle > 0]


def _words(event: Event, article_id: str) -> frozenset[str]:
    article = event.article[article_id]
    return frozenset(re.findall(r"[\w’'-]+", f"{article.title} {article.text}".lower()))


def _shared(a: tuple[str, ...], b: tuple[str, ...], around_a: frozenset[str], around_b: frozenset[str]) -> float:
    """Whether two clauses share a name (1), one has names that the other's article lacks (-1), or neither (0)."""
    if not a or not b:
        return 0.0
    if set(a) & set(b):
        return 1.0
    return 0.0 if set(a) & around_b and set(b) & around_a else -1.0


def _one_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names, given in lower-case words, can name one person: equal surname, no other given name."""
    one, other = (tuple(re.sub(r"\W", "", w) for w in name) for name in (a, b))
    if one[-1] != other[-1]:
        return False
    first, second = one[0], other[0]
    return (
        len(one) == 1
        or len(other) == 1
        or first == second
        or (first[:1] == second[:1] and 1 in {len(first), len(second)})
    )
