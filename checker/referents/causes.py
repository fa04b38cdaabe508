"""Causes to referents: which reasons of different articles explain one thing, and differ."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.linked import linked
from checker.relations.causes import compare, one_effect
from checker.tables import Mention

ALIKE = 0.35
"""How alike two sentences must be, and what they explain, for their reasons to be compared."""
_MOST = 40


def align(event: Event) -> Aligned:
    """Link reasons for one act or state, in like sentences, that differ."""
    things: dict[str, list[Mention]] = defaultdict(list)
    for mention in event.mentions:
        if mention.kind == "cause":
            things[mention.slot].append(mention)
    rows = (r for _, ms in sorted(things.items()) for r in linked(ms, _links(event, ms[:_MOST]), "cause", 0.4))
    return Aligned((), tuple(rows))


def _links(event: Event, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    pairs = [
        (i, j)
        for i, j in combinations(range(len(mentions)), 2)
        if event.witness(mentions[i]) != event.witness(mentions[j]) and one_effect(mentions[i].value, mentions[j].value)
    ]
    if not pairs:
        return
    texts, told, reasons = (
        [event.text(m.sentence_id) for m in mentions],
        [m.value.told for m in mentions],
        [m.value.reason for m in mentions],
    )
    sentences, effects, words = (event.similarity(t, t) for t in (texts, told, reasons))
    for i, j in pairs:
        if min(sentences[i][j], effects[i][j]) < ALIKE:
            continue
        if compare(mentions[i].value, mentions[j].value, words[i][j]).relation != "compatible":
            yield i, j
