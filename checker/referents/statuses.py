"""Statuses to referents: which things the articles give states that exclude each other."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.linked import linked
from checker.relations.claims import identity, one_thing, states
from checker.tables import Mention
from checker.values.scales import scales

ALIKE = 0.45
ALIKE_UNNAMED = 0.6
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!-)")


def align(event: Event) -> Aligned:
    """Link statuses of one sort of thing that nothing tells apart, in like sentences, whose states differ."""
    present = _present(event)
    sorts: dict[str, list[Mention]] = defaultdict(list)
    for mention in event.mentions:
        if mention.kind == "status" and not _past(event, mention, present):
            sorts[mention.slot].append(mention)
    rows = (r for _, ms in sorted(sorts.items()) for r in linked(ms, _links(event, ms), "status", 0.5))
    return Aligned((), tuple(rows))


def _present(event: Event) -> int:
    """The year that the articles speak of most, the latest of several; 0 where they name none."""
    years = Counter(int(y) for s in event.sentences for y in _YEAR.findall(event.text(s.sentence_id)))
    return max(years, key=lambda y: (years[y], y), default=0)


def _past(event: Event, mention: Mention, present: int) -> bool:
    """Whether a sentence dates what it tells to an earlier year: that is another charge, another post."""
    published = event.article[mention.article_id].published
    now = published.year if published == published else present
    return any(int(y) < now - 1 for y in _YEAR.findall(event.text(mention.sentence_id)))


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
        if rows[i][j] >= (scale.alike if scale.patterns else ALIKE if shared or scale.loose else ALIKE_UNNAMED):
            yield i, j
