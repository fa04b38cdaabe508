"""Terms: spellings of one style of English, and the label that a named group's members get."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.tables import Mention
from checker.values.term import LABELS, Term, spellings

_WORD = re.compile(r"[A-Za-z]+")


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for every word that is spelt in one style of English, and for every label of a named group."""
    for sentence in article.prose:
        yield from _spellings(article, sentence)
        yield from _labels(article, sentence)


def _spellings(article: TaggedArticle, sentence: TaggedSentence) -> Iterator[Mention]:
    row = sentence.row
    for found in _WORD.finditer(article.text(row.field), row.start, row.end):
        word = found.group()
        term = spellings().get(word.lower())
        if term is None or (word[0].isupper() and _part_of_name(sentence, found.start())):
            continue
        yield article.mention(sentence, "term", *found.span(), term, ("spelling", term.key))


def _part_of_name(sentence: TaggedSentence, at: int) -> bool:
    """Whether a capitalised word belongs to the name of a body or a place, whose spelling is its own."""
    entities = sentence.tokens.doc.ents
    inside = next((e for e in entities if e.start_char <= at - sentence.offset < e.end_char), None)
    return inside is not None and inside.label_ in {"ORG", "GPE", "LOC", "FAC", "WORK_OF_ART", "PRODUCT", "EVENT"}


def _labels(article: TaggedArticle, sentence: TaggedSentence) -> Iterator[Mention]:
    for token in sentence.tokens:
        label = LABELS.get(token.lower_)
        if label is None or token.i == sentence.tokens.start:
            continue
        before = token.nbor(-1)
        if before.pos_ == "PROPN" and len(before.text) > 2 and before.dep_ in {"compound", "amod", "nmod"}:
            start, end = sentence.chars(before)[0], sentence.chars(token)[1]
            term = Term(before.lower_, label, "label")
            yield article.mention(sentence, "term", start, end, term, ("label", term.key))
