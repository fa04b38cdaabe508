"""Short quoted descriptions of one thing by one speaker: a few words in quotation marks, in like sentences.

Where one article has concerns "much inflated" and another has them "overdone", no quoted word is shared; what the
writers put around the quotation marks is.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.event import Event
from checker.referents.contract import Aligned
from checker.relations.words import words
from checker.tables import Mention, Referent

AFTER = ("quotations",)
LONGEST, SHARED_CONTEXT, SIMILARITY = 3, 3, 0.3
CONFIDENCE = 0.5


class _Description(NamedTuple):
    """A few quoted words, and the telling words of the sentence around them."""

    mention: Mention
    text: str
    content: frozenset[str]
    context: frozenset[str]


def align(event: Event) -> Aligned:
    """Referents of descriptions that may stand for one another, each pair of wordings in two articles."""
    remark = {r.mention_id: r.referent_id for r in event.referents if r.referent_id.startswith("remark:")}
    by_speaker: dict[str, list[_Description]] = defaultdict(list)
    for m in event.mentions:
        if m.kind == "remark" and m.value.person and not m.value.quotation.headline:
            by_speaker[m.value.speaker].extend(_described(event, m))
    found = [_referents(event, ds, remark) for _, ds in sorted(by_speaker.items())]
    return Aligned((), tuple(r for rs in found for r in rs))


def _described(event: Event, mention: Mention) -> Iterator[_Description]:
    quoted = words(mention.value.quotation.words)
    sentence = event.text(mention.sentence_id)
    content = frozenset(w.stem for w in quoted if w.content)
    named = any(w.name for w in words(f"x {mention.value.quotation.words}"))
    if content and len(quoted) <= LONGEST and not named and mention.surface in sentence:
        around = words(sentence.replace(mention.surface, " "))
        context = frozenset(w.stem for w in around if w.content and not w.name)
        yield _Description(mention, mention.value.quotation.words, content, context)


def _referents(event: Event, descriptions: Sequence[_Description], remark: dict[str, str]) -> Iterator[Referent]:
    alone = [d for d in descriptions if _only(d, descriptions)]
    pairs = [(a, b) for a, b in combinations(alone, 2) if _alike(a, b)]
    texts = sorted({d.text for pair in pairs for d in pair})
    cosine = event.similarity(texts, texts) if texts else []
    linked = {
        frozenset((a.content, b.content))
        for a, b in pairs
        if cosine[texts.index(a.text)][texts.index(b.text)] >= SIMILARITY
    }
    taken: set[str] = set()
    for wordings in sorted(linked, key=lambda pair: sorted(map(sorted, pair))):
        members = [d.mention for d in alone if d.content in wordings]
        first = min(m.mention_id for m in members)
        remarks = [remark.get(m.mention_id, m.mention_id) for m in members]
        if len(set(remarks)) > 1 and not taken & {m.mention_id for m in members}:
            yield from (Referent(m.mention_id, f"description:{first}", m.value.speaker, CONFIDENCE) for m in members)
            taken |= {m.mention_id for m in members}


def _only(description: _Description, descriptions: Sequence[_Description]) -> bool:
    """Whether no other description stands in the same sentence."""
    return sum(d.mention.sentence_id == description.mention.sentence_id for d in descriptions) == 1


def _alike(left: _Description, right: _Description) -> bool:
    apart = left.mention.article_id != right.mention.article_id and not left.content & right.content
    return apart and len(left.context & right.context) >= SHARED_CONTEXT
