"""Which of two happenings came first: "ahead of the talks", "during the visit", "in the wake of the vote".

A mention of kind `order` is the connective with the happening after it; its slot is the happening that it dates.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.language.tagging import TaggedArticle, TaggedSentence, spelled
from checker.mentions.happenings import stem
from checker.tables import Mention
from checker.values.when import Order

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGLE = {"before": "before", "during": "during", "amid": "during", "after": "after", "following": "after"}
_PHRASES = {
    ("ahead", "of"): "before",
    ("prior", "to"): "before",
    ("eve", "of"): "before",
    ("wake", "of"): "after",
    ("aftermath", "of"): "after",
    ("heels", "of"): "after",
    ("midst", "of"): "during",
    ("coincided", "with"): "during",
    ("coinciding", "with"): "during",
}
_NOUNS = {noun for noun, _ in _PHRASES}
_SUBJECTS = {"nsubj", "nsubjpass"}
_LEFT_OUT = {"punct", "det", "cc", "aux", "auxpass"}


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The connectives of an article's prose whose two happenings are both there."""
    for sentence in article.prose:
        for token in sentence.tokens:
            found = _connective(token)
            if not found:
                continue
            relation, first, last = found
            later = next((c for c in last.children if c.dep_ == "pobj" and _is_happening(c)), None)
            earlier = _dated(first)
            if later is not None and earlier is not None:
                order = Order(relation, *_words(later, first), *_words(earlier, first))
                yield _mention(article, sentence, (first, later), order)


def _connective(token: "Token") -> "tuple[str, Token, Token] | None":
    """The relation that a connective states, its first token and the preposition that governs what follows."""
    if token.dep_ == "prep" and token.lower_ in _SINGLE:
        return _SINGLE[token.lower_], token, token
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is None or (token.lower_, following.lower_) not in _PHRASES:
        return None
    return _PHRASES[token.lower_, following.lower_], token, following


def _dated(first: "Token") -> "Token | None":
    """The head of the happening that a connective dates: a noun that it stands with, else the clause's verb."""
    if first.lemma_ == "coincide":
        if first.dep_ == "relcl":
            return first.head
        return next((c for c in first.children if c.dep_ in _SUBJECTS), None)
    node = first
    while node.head != node and (node.pos_ in {"ADP", "ADV", "SCONJ", "DET"} or node.lower_ in _NOUNS):
        node = node.head
    return node if node.pos_ in {"VERB", "NOUN"} and node is not first else None


def _is_happening(token: "Token") -> bool:
    """Whether a noun may name a happening: not an hour, a length of time or a number."""
    return token.pos_ == "NOUN" and token.text.isalpha() and token.ent_type_ not in {"TIME", "DATE"}


def _words(head: "Token", first: "Token") -> tuple[str, str]:
    """The stem of a happening's head and its words, without what the connective brings and without other clauses."""
    left_out = {t.i for t in first.subtree} if head.i < first.i or head.is_ancestor(first) else set()
    clauses = (c for c in head.subtree if c.dep_ in {"ccomp", "advcl", "relcl", "conj"} and c != head)
    left_out |= {t.i for c in clauses for t in c.subtree}
    kept = [t for t in head.subtree if (t.i not in left_out and t.dep_ not in _LEFT_OUT) or t == head]
    return stem(head.lemma_), spelled(kept)


def _mention(article: TaggedArticle, sentence: TaggedSentence, ends: "tuple[Token, Token]", order: Order) -> Mention:
    start = sentence.offset + ends[0].idx
    last = ends[1]
    end = sentence.offset + last.idx + len(last.text)
    return article.mention(sentence, "order", start, end, order, None)
