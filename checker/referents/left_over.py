"""Numbers that two articles leave over: each gives a number of one noun, and the other article never gives that number.

Two reports on one event agree on most of its numbers. When those that both give are set aside, a number that only one
gives and a number of the same noun that only the other gives are often one slot told in other words ("shot four
people", "four people were taken to hospital"), too far apart for the slots of `checker.referents.quantities`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.copied_quantities import frame, is_rest, noun, words
from checker.referents.incidents import Scene
from checker.referents.quantities import CASUALTIES, distance, one_family
from checker.tables import Mention, Referent
from checker.values.quantity import LEFT_OVER, Quantity
from checker.values.units import dimension

AFTER = ("copied_quantities",)
_LEAST = 0.45
_ONLY = 0.3
_CAP = 2.5
_MOST = 150
_FRAMES = CASUALTIES | {"count", "duration", "prison term", "share"}
_MEASURES = frozenset({"money", "time", "share"})

Key = tuple[str, str]


def align(event: Event) -> Aligned:
    """The pairs of numbers, of any two articles, that nothing else has set against a number of the other article."""
    joined, scene = _joined(event), Scene(event)
    found: list[Referent] = []
    for _, mentions in sorted(_by_noun(event).items()):
        if len({m.article_id for m in mentions}) < 2 or len({m.value.middle for m in mentions}) < 2:
            continue
        for i, j, sure in _pairs(scene, mentions):
            pair = mentions[i], mentions[j]
            if not joined[pair[0].mention_id] & joined[pair[1].mention_id]:
                name = f"{LEFT_OVER}{pair[0].mention_id}:{pair[1].mention_id}"
                found += [Referent(m.mention_id, name, frame(pair), sure) for m in pair]
    return Aligned((), tuple(found))


def _joined(event: Event) -> dict[str, set[str]]:
    """The referents that a mention has by now."""
    found: dict[str, set[str]] = defaultdict(set)
    for r in event.referents:
        found[r.mention_id].add(r.referent_id)
    return found


def _by_noun(event: Event) -> dict[Key, list[Mention]]:
    groups: dict[Key, list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind != "quantity" or not isinstance(m.value, Quantity) or m.value.hedge == "vague":
            continue
        kind = dimension(m.value.unit)
        counted = m.slot.frame in _FRAMES and noun(m)
        if m.value.middle > 1 and m.slot.frame != "ago" and (counted or kind in _MEASURES):
            key = kind, noun(m)
            if len(groups[key]) < _MOST:
                groups[key].append(m)
    return groups


def _pairs(scene: Scene, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, float]]:
    """For any two articles the best pair of what they leave over, if it is alike enough."""
    texts = [words(scene.event, m) for m in mentions]
    cosines = scene.event.similarity(texts, texts)
    members: dict[str, list[int]] = defaultdict(list)
    for n, m in enumerate(mentions):
        members[m.article_id].append(n)
    taken: set[int] = set()
    for a, b in combinations(sorted(members), 2):
        left = _left(mentions, members[a], members[b]), _left(mentions, members[b], members[a])
        least = _ONLY if _one_number(mentions, left[0]) and _one_number(mentions, left[1]) else _LEAST
        scored = sorted((-round(float(cosines[i][j]), 4), i, j) for i in left[0] for j in left[1])
        likely = ((-s, i, j) for s, i, j in scored if -s >= least)
        best = next((p for p in likely if _can_be_one(scene, mentions[p[1]], mentions[p[2]])), None)
        if best and not {best[1], best[2]} & taken:
            taken |= {best[1], best[2]}
            yield best[1], best[2], min(1.0, round(best[0], 2))


def _left(mentions: Sequence[Mention], own: Sequence[int], other: Sequence[int]) -> list[int]:
    given = {mentions[n].value.middle for n in other}
    return [n for n in own if mentions[n].value.middle not in given]


def _one_number(mentions: Sequence[Mention], members: Sequence[int]) -> bool:
    return len({mentions[n].value.middle for n in members}) == 1


def _can_be_one(scene: Scene, one: Mention, other: Mention) -> bool:
    a, b = one.slot, other.slot
    return one_family(a.frame, b.frame) and not (
        (a.part != b.part and not (is_rest(one) and is_rest(other)))
        or distance(one, other) > _CAP
        or scene.apart_in_time(a.anchor, b.anchor)
        or scene.two_incidents(one, other)
        or bool(re.match(r"(?i)one\b", one.surface)) != bool(re.match(r"(?i)one\b", other.surface))
    )
