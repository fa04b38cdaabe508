"""Sentences of two articles that are near copies but for a number: the surest sign that a number was changed.

The slots of `checker.referents.quantities` keep numbers apart that lie far from one another, that belong to frames of
their own, or that count a part of a total. Here only the words around the number count: for two articles, two mentions
of one noun are one slot if the clause of each is the closest that the other article has.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.incidents import Scene
from checker.referents.quantities import CASUALTIES, one_family, two_far_places
from checker.tables import Mention, Referent
from checker.values.quantity import COPIED, Tally
from checker.values.units import dimension

AFTER = ("quantities",)
LEAST = 0.6
_SAME = 0.92
_WORDS = 4
_MOST = 150
_NEVER = frozenset({"ago", "ordinal", "age", "vote", "magnitude"})
_PEOPLE = frozenset({"", "people", "person", "victim", "individual", "other"})
_NAME_OF_MODEL = re.compile(r"^\W*[\d.,]+-[a-z]")
_NUMBER = re.compile(r"\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|o'clock)$")
_REST = re.compile(r"(?i)\b(?:others?|another|more|additional|further|remaining)\b")
_GIVEN = re.compile(r"\w+")

Pair = tuple[int, int]


def align(event: Event) -> Aligned:
    """The slots that near copies show and that the frames of the quantities did not."""
    known = {r.mention_id: r.referent_id for r in event.referents}
    scene = Scene(event)
    found: list[Referent] = []
    for _, mentions in sorted(_by_noun(event).items()):
        mentions = sorted(mentions, key=lambda m: (m.article_id, m.field, m.start))[:_MOST]
        if len({m.article_id for m in mentions}) > 1 and len({_number(m) for m in mentions}) > 1:
            for members, sure in _copies(scene, mentions):
                found += _referents([mentions[n] for n in members], sure, known)
    return Aligned((), tuple(found))


def _by_noun(event: Event) -> dict[tuple[str, str], list[Mention]]:
    """The quantities in clauses long enough to compare, by the dimension and the noun that they count."""
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind != "quantity" or isinstance(m.value, Tally) or m.value.hedge == "vague" or m.slot.frame in _NEVER:
            continue
        if _NAME_OF_MODEL.match(m.surface.lower()) or _NUMBER.search(noun(m)):
            continue
        if len(_GIVEN.findall(words(event, m))) > _WORDS and m.value.middle > 0:
            groups[dimension(m.value.unit), noun(m)].append(m)
    return groups


def words(event: Event, m: Mention) -> str:
    """The clause around a number, or the whole sentence where that is hardly more than the number."""
    if len(_GIVEN.findall(m.slot.phrase)) > _WORDS:
        return str(m.slot.phrase)
    return event.text(m.sentence_id).replace(m.surface, re.sub(r"^\S+", "X", m.surface), 1)


def noun(m: Mention) -> str:
    """The noun that a number counts, "people" for all words for them; empty for a measure."""
    if m.value.unit:
        return ""
    given = _GIVEN.findall(m.surface.lower())
    head = m.slot.head.lower() or (given[-1] if given else "")
    return "people" if head in _PEOPLE or (m.slot.frame in CASUALTIES and not m.slot.head) else head


def _number(m: Mention) -> float:
    return float(m.value.middle)


def _copies(scene: Scene, mentions: Sequence[Mention]) -> Iterator[tuple[tuple[int, ...], float]]:
    """The groups of near copies in which the numbers differ, each with the likeness of its closest such pair."""
    phrases = [words(scene.event, m) for m in mentions]
    cosines = scene.event.similarity(phrases, phrases)
    pairs = {p: s for p, s in _closest(mentions, cosines).items() if _one_thing(scene, mentions, p, s)}
    differing = {p: s for p, s in pairs.items() if _number(mentions[p[0]]) != _number(mentions[p[1]])}
    taken: set[int] = set()
    for (i, j), sure in sorted(differing.items(), key=lambda x: (-x[1], x[0])):
        if {i, j} & taken:
            continue
        members = {i, j} | {n for p in pairs if {i, j} & set(p) and pairs[p] >= sure - 0.1 for n in p} - taken
        taken |= members
        yield tuple(sorted(members)), sure


def _closest(mentions: Sequence[Mention], cosines: Sequence[Sequence[float]]) -> dict[Pair, float]:
    """The pairs of mentions of two articles of which each is the closest to the other."""
    best: dict[tuple[int, str], tuple[float, bool, int]] = {}
    for i, j in combinations(range(len(mentions)), 2):
        if mentions[i].article_id == mentions[j].article_id:
            continue
        same = _number(mentions[i]) == _number(mentions[j])
        for n, other in ((i, j), (j, i)):
            key = n, mentions[other].article_id
            best[key] = max(best.get(key, (0.0, False, -1)), (round(float(cosines[i][j]), 4), same, -other))
    return {
        (i, -j): score
        for (i, article), (score, _, j) in sorted(best.items())
        if i < -j and score >= LEAST and -best[-j, mentions[i].article_id][2] == i
    }


def _one_thing(scene: Scene, mentions: Sequence[Mention], pair: Pair, score: float) -> bool:
    """Whether two clauses speak of one occasion and name the same, or one names nothing."""
    one, other = (mentions[n] for n in pair)
    a, b = one.slot, other.slot
    if scene.apart_in_time(a.anchor, b.anchor) or is_rest(one) != is_rest(other) or not one_family(a.frame, b.frame):
        return False
    if two_far_places(one, other) or (a.part != b.part and CASUALTIES & {a.frame, b.frame}):
        return False
    if a.frame in CASUALTIES and _number(one) != _number(other) and scene.two_incidents(one, other):
        return False
    return score >= _SAME or not a.about or not b.about or bool(set(a.about) & set(b.about))


def frame(members: Sequence[Mention]) -> str:
    """The frame of numbers that are one slot: that of casualties if any has it, else that of the first."""
    return str(next((m.slot.frame for m in members if m.slot.frame in CASUALTIES), members[0].slot.frame))


def is_rest(m: Mention) -> bool:
    """Whether a number counts those beside others: "two other men"."""
    return bool(_REST.search(m.surface))


def _referents(members: Sequence[Mention], sure: float, known: dict[str, str]) -> Iterator[Referent]:
    homes = {known.get(m.mention_id, m.mention_id) for m in members}
    if len(homes) < 2:
        return
    for m in members:
        yield Referent(m.mention_id, f"{COPIED}{members[0].mention_id}", frame(members), min(1.0, round(sure, 2)))
