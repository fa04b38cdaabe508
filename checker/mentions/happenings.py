"""What a date, time or place in a sentence is about: the clause that governs it, without the dates themselves."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.language.tagging import TaggedSentence, spelled
from checker.values.when import Happening

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = {"ccomp", "advcl", "conj", "parataxis", "relcl", "csubj"}
_LEFT_OUT = {"punct", "cc", "mark", "det", "aux", "auxpass", "advmod"}
EVENT_NOUNS = frozenset(
    "shooting stabbing killing bombing attack clash strike airstrike war battle ambush raid robbery heist riot protest"
    " march crash collision accident fire blaze blast explosion quake earthquake storm flood murder death arrest vote"
    " election referendum visit trip meeting summit talk negotiation ceasefire truce agreement deal trial hearing"
    " verdict game match final launch announcement speech interview incident"
    " fight funeral wedding party".split()
)


def happening(sentence: TaggedSentence, start: int, end: int, dates: Sequence[tuple[int, int]]) -> Happening:
    """The happening that a span is about; `dates` are the spans of all dates of the sentence, left out of its words."""
    tokens = [t for t in sentence.tokens if start <= sentence.offset + t.idx < end]
    if not tokens:
        return Happening()
    outer = next((t for t in tokens if t.head not in tokens), tokens[0])
    head = _event_noun(outer) or _governor(outer)
    kept = [t for t in _clause(head) if not _inside(sentence, t, dates)]
    words = [t for t in kept if t.dep_ not in _LEFT_OUT or t == head]
    subject = next((t.lemma_.lower() for t in head.children if t.dep_ in {"nsubj", "nsubjpass"}), "")
    if head.dep_ == "relcl" and subject in {"which", "that", "who"}:
        words = [head.head, *words]
        kept, subject = [head.head, *kept], head.head.lemma_.lower()
    heads = frozenset(stem(t.lemma_) for t in kept if t.pos_ in {"VERB", "NOUN", "PROPN"} and len(t.text) > 2)
    preposition = outer.head.lower_ if outer.head.pos_ in {"ADP", "SCONJ"} else ""
    return Happening(head.lemma_.lower(), spelled(words), _tense(_governor(head)), subject, heads, preposition)


def stem(lemma: str) -> str:
    """A crude stem that joins a verb and its noun: shoot/shooting, arrest/arrested, elect/election."""
    word = lemma.lower()
    for ending in ("ings", "ing", "ions", "ion", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word.removesuffix("e") if len(word) > 4 else word


def _event_noun(token: "Token") -> "Token | None":
    """The noun that a date stands with where that noun is a happening: "clashes earlier this month"."""
    noun = token.head.head if token.head.pos_ == "ADP" else token.head
    return noun if noun.pos_ == "NOUN" and noun.lemma_.lower() in EVENT_NOUNS else None


def _governor(token: "Token") -> "Token":
    """The verb that governs a token; within its clause, the nearest one up the tree, else the root."""
    node = token
    while node.head != node and node.pos_ not in {"VERB", "AUX"}:
        node = node.head
    while node.dep_ in {"aux", "auxpass"} and node.head != node:
        node = node.head
    return node


def _clause(head: "Token") -> Iterator["Token"]:
    """The tokens of a clause in order, without the clauses inside it."""
    found = [head]
    stack = [head]
    while stack:
        for child in stack.pop().children:
            if child.dep_ not in _CLAUSES or (child.head != head and child.dep_ == "conj"):
                found.append(child)
                stack.append(child)
    return iter(sorted(found, key=lambda t: t.i))


def _inside(sentence: TaggedSentence, token: "Token", spans: Sequence[tuple[int, int]]) -> bool:
    at = sentence.offset + token.idx
    return any(s <= at < e for s, e in spans)


def _tense(head: "Token") -> str:
    helpers = {t.lower_ for t in head.children if t.dep_ in {"aux", "auxpass"}} | {head.lower_}
    if helpers & {"will", "'ll", "’ll", "shall"} or (head.tag_ == "VB" and "to" in helpers):
        return "future"
    if head.tag_ in {"VBD", "VBN"} or helpers & {"was", "were", "had", "did", "has", "have"}:
        return "past"
    return "present" if head.tag_ in {"VBZ", "VBP", "VBG"} else ""
