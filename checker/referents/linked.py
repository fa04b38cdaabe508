"""Referents of mentions that pairs of links join in chains."""

from collections.abc import Iterable, Iterator, Sequence

from checker.relations.chains import chains
from checker.tables import Mention, Referent


def linked(
    mentions: Sequence[Mention], links: Iterable[tuple[int, int]], kind: str, confidence: float
) -> Iterator[Referent]:
    """A referent of `kind` for each chain of mentions of one slot, named after the first of them."""
    for chain in chains(links):
        referent_id = f"{kind}:{mentions[chain[0]].mention_id}"
        yield from (Referent(mentions[i].mention_id, referent_id, mentions[i].slot, confidence) for i in chain)
