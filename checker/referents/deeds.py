"""Claims to referents: which clauses of different articles tell of one deed, as done and as not (yet) done."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.linked import linked
from checker.relations.deeds import done, one_deed
from checker.tables import Mention

ALIKE = 0.55
_MOST = 40


def align(event: Event) -> Aligned:
    """Link clauses of one verb and one object, in like sentences, of which one is done and one is not."""
    deeds: dict[str, list[Mention]] = defaultdict(list)
    for mention in event.mentions:
        if mention.kind == "claim" and done(mention.value) and event.sentence[mention.sentence_id].zone != "headline":
            deeds[mention.value.verb].append(mention)
    rows = (r for verb, ms in sorted(deeds.items()) for r in linked(ms, _links(event, ms), "deed", 0.6, verb))
    return Aligned((), tuple(rows))


def _links(event: Event, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    past = [i for i, m in enumerate(mentions) if done(m.value) == "done"][:_MOST]
    future = [i for i, m in enumerate(mentions) if done(m.value) in {"to come", "attempted"}][:_MOST]
    pairs = [
        (i, j)
        for i, j in product(past, future)
        if event.witness(mentions[i]) != event.witness(mentions[j]) and one_deed(mentions[i].value, mentions[j].value)
    ]
    if not pairs:
        return
    texts = [event.text(m.sentence_id) for m in mentions]
    rows = event.similarity(texts, texts)
    for i, j in pairs:
        if rows[i][j] >= ALIKE:
            yield min(i, j), max(i, j)
