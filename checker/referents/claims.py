"""Claims to referents: which clauses of different articles tell of one act, more or less firmly."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.linked import linked
from checker.relations.claims import firm, firmness, same_act
from checker.tables import Mention

_MOST = 60


def align(event: Event) -> Aligned:
    """Link clauses of one verb that share participants, stand in like sentences and differ in firmness."""
    acts: dict[str, list[Mention]] = defaultdict(list)
    for mention in event.mentions:
        if mention.kind == "claim" and firmness(mention.value):
            acts[mention.value.verb].append(mention)
    rows = (r for verb, ms in sorted(acts.items()) for r in linked(ms, _links(event, ms[:_MOST]), "claim", 0.6, verb))
    return Aligned((), tuple(rows))


def _links(event: Event, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    pairs = [
        (i, j)
        for i, j in combinations(range(len(mentions)), 2)
        if mentions[i].article_id != mentions[j].article_id
        and firmness(mentions[i].value) != firmness(mentions[j].value)
        and same_act(mentions[i].value, mentions[j].value)
    ]
    if not pairs:
        return
    used = sorted({i for pair in pairs for i in pair})
    texts = [event.text(mentions[i].sentence_id) for i in used]
    rows = event.similarity(texts, texts)
    at = {i: n for n, i in enumerate(used)}
    for i, j in pairs:
        if firm(mentions[i].value, mentions[j].value, rows[at[i]][at[j]]).relation != "compatible":
            yield i, j
