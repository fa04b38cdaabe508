"""Referents of mentions that pairs of links join in chains."""

from collections.abc import Iterable, Iterator, Sequence

from checker.relations.chains import chains
from checker.tables import Mention, Referent


def linked(
    mentions: Sequence[Mention], links: Iterable[tuple[int, int]], kind: str, confidence: float, slot: str = ""
) -> Iterator[Referent]:
    """A referent of `kind` for each chain of mentions, named after the first, whose slot it has unless one is given."""
    for chain in chains(links):
        first = mentions[chain[0]]
        referent_id = f"{kind}:{first.mention_id}"
        yield from (Referent(mentions[i].mention_id, referent_id, slot or first.slot, confidence) for i in chain)
