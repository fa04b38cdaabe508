"""Lists of names to referents: which lists of different articles fill one place of one clause and differ."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.linked import linked
from checker.relations.members import compare
from checker.tables import Mention

ALIKE = 0.55
ALIKE_ACTING = 0.65
ALIKE_ALONE = 0.35


def align(event: Event) -> Aligned:
    """Link lists on one word whose sentences are alike and whose names differ, and that no article gives both of."""
    places: dict[str, list[Mention]] = defaultdict(list)
    for mention in event.mentions:
        if mention.kind == "members":
            places[mention.slot].append(mention)
    rows = (r for _, ms in sorted(places.items()) for r in linked(ms, _links(event, ms), "members", 0.4))
    return Aligned((), tuple(rows))


def _links(event: Event, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    given: dict[frozenset[str], set[str]] = defaultdict(set)
    for m in mentions:
        given[m.value.names].add(m.article_id)
    pairs = [
        (i, j)
        for i, j in combinations(range(len(mentions)), 2)
        if compare(mentions[i].value, mentions[j].value).relation != "compatible"
        and not given[mentions[i].value.names] & given[mentions[j].value.names]
    ]
    if not pairs:
        return
    texts = [event.text(m.sentence_id) for m in mentions]
    rows = event.similarity(texts, texts)
    for i, j in pairs:
        value = mentions[i].value
        alone = min(len(mentions[n].value.names) for n in (i, j)) == 1
        if rows[i][j] >= (ALIKE_ALONE if alone else ALIKE_ACTING if value.role == "nsubj" else ALIKE):
            yield i, j
