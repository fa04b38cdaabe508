"""Statuses to referents: which things the articles give states that exclude each other."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event
from checker.referents.chains import chains
from checker.referents.contract import Aligned
from checker.relations.claims import identity, one_thing, states
from checker.tables import Mention, Referent
from checker.values.scales import scales

ALIKE = 0.45
ALIKE_UNNAMED = 0.6


def align(event: Event) -> Aligned:
    """Link statuses of one sort of thing that nothing tells apart, in like sentences, whose states differ."""
    sorts: dict[str, list[Mention]] = defaultdict(list)
    for mention in event.mentions:
        if mention.kind == "status":
            sorts[mention.slot].append(mention)
    rows = []
    for slot, mentions in sorted(sorts.items()):
        for group in chains(_links(event, mentions)):
            rows += [
                Referent(mentions[i].mention_id, f"status:{mentions[group[0]].mention_id}", slot, 0.5) for i in group
            ]
    return Aligned((), tuple(rows))


def _links(event: Event, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    pairs = [
        (i, j)
        for i, j in combinations(range(len(mentions)), 2)
        if states(mentions[i].value, mentions[j].value, None).relation != "compatible"
        and one_thing(mentions[i].value, mentions[j].value)
    ]
    if not pairs:
        return
    scale = scales()[mentions[0].slot.partition(":")[0]]
    texts = [event.text(m.sentence_id) for m in mentions]
    rows = event.similarity(texts, texts)
    for i, j in pairs:
        shared = identity(mentions[i].value) & identity(mentions[j].value)
        if scale.patterns or rows[i][j] >= (ALIKE if shared or scale.loose else ALIKE_UNNAMED):
            yield i, j
