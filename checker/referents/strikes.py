"""Strikes to referents: which accounts tell of one blow, and name its author more or less firmly."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.incidents import apart, common, incident
from checker.referents.linked import linked
from checker.relations.strikes import compare
from checker.tables import Mention

ALIKE = 0.55
ALIKE_UNNAMED = 0.6
_MOST = 80


def align(event: Event) -> Aligned:
    """Link accounts in like sentences whose authors are named more or less firmly, and that no word sets apart."""
    mentions = [m for m in event.mentions if m.kind == "strike"][:_MOST]
    return Aligned((), tuple(linked(mentions, _links(event, mentions), "strike", 0.5)))


def _links(event: Event, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    named: dict[str, set[str]] = defaultdict(set)
    for m in mentions:
        named[m.article_id] |= {f"{m.value.footing} {author}" for author in m.value.authors}
    pairs = [
        (i, j)
        for i, j in combinations(range(len(mentions)), 2)
        if event.witness(mentions[i]) != event.witness(mentions[j])
        and compare(mentions[i].value, mentions[j].value).relation != "compatible"
        and not any(_told_otherwise(mentions[n], named) for n in (i, j))
    ]
    if not pairs:
        return
    texts = [event.text(m.sentence_id) for m in mentions]
    everywhere = common(a.text for a in event.articles)
    accounts = [incident(text) for text in texts]
    rows = event.similarity(texts, texts)
    for i, j in pairs:
        bare = "nobody named" in (mentions[i].value.footing, mentions[j].value.footing)
        if rows[i][j] >= (ALIKE_UNNAMED if bare else ALIKE) and not apart(accounts[i], accounts[j], everywhere):
            yield i, j


def _told_otherwise(mention: Mention, named: dict[str, set[str]]) -> bool:
    """Whether the article of an account names an author elsewhere, or the same author more firmly."""
    own = named[mention.article_id]
    if mention.value.footing == "nobody named":
        return bool(own)
    return mention.value.footing == "alleged" and any(f"stated as fact {a}" in own for a in mention.value.authors)
