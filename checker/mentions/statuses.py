"""Statuses: what is said to have become of talks, truces, deals, bills, duties and other things with known states."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.mentions import clauses
from checker.mentions.claims import quoted
from checker.tables import Mention
from checker.values.claim import Status
from checker.values.scales import Scale, scales

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARGUMENTS = frozenset("nsubj nsubjpass dobj".split())
_QUALIFIERS = frozenset("amod compound nmod poss nummod".split())
_LONGEST = 160


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for every thing of a scale of which a state is told."""
    for sentence in article.prose:
        inside = quoted(sentence)
        for token in sentence.tokens:
            if token.pos_ in {"NOUN", "PROPN"}:
                for scale in scales().values():
                    if token.lemma_.lower() in scale.things:
                        yield from _statuses(article, sentence, token, scale, token.i in inside)


def _statuses(
    article: TaggedArticle, sentence: TaggedSentence, thing: "Token", scale: Scale, inside: bool
) -> Iterator[Mention]:
    for word, told in said_of(thing):
        state = scale.states.get(word)
        if state is None:
            continue
        predicate = told if told.pos_ in {"VERB", "AUX"} else _verb_above(told)
        modality = clauses.modality(predicate) if predicate is not None else "fact"
        if told.pos_ in {"VERB", "AUX"} and clauses.negated(told):
            state = scale.denied.get(state, "")
        if not state:
            continue
        start, end = _span(sentence, thing, told)
        value = Status(
            f"{scale.name}:{scale.things[thing.lemma_.lower()]}", state, _identity(thing, told), modality,
            clauses.source(predicate) if predicate is not None else "", inside,
        )  # fmt: skip
        yield article.mention(sentence, "status", start, end, value, value.scale)
        return


def said_of(thing: "Token") -> Iterator[tuple[str, "Token"]]:
    """The words (with particle, preposition or complement) that a clause says of a noun, longest first."""
    for child in thing.children:
        if child.dep_ in {"relcl", "acl"}:
            yield from _predicate(child)
    if thing.dep_ in _ARGUMENTS and thing.head.pos_ in {"VERB", "AUX"}:
        acts = thing.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in thing.head.children)
        yield from ((word, told) for word, told in _predicate(thing.head) if not acts or " " in word)
    if (
        thing.dep_ == "pobj"
        and thing.head.lower_ in {"of", "in", "to", "for", "on", "with"}
        and thing.head.head.pos_ == "NOUN"
    ):
        yield thing.head.head.lemma_.lower(), thing.head.head
    if thing.dep_ == "pobj" and thing.head.head.pos_ == "VERB":
        yield f"{thing.head.head.lemma_.lower()} {thing.head.lower_}", thing.head.head
    if thing.dep_ == "compound":
        yield thing.head.lemma_.lower(), thing.head
    for child in thing.children:
        if child.dep_ in {"amod", "compound"}:
            yield child.lower_, child
            yield child.lemma_.lower(), child


def _predicate(verb: "Token") -> Iterator[tuple[str, "Token"]]:
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ == "prt":
            yield f"{lemma} {child.lower_}", verb
        if child.dep_ == "prep":
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield f"{lemma} {child.lower_} {noun.lemma_.lower()}", verb
                    yield f"{child.lower_} {noun.lemma_.lower()}", verb
            yield f"{lemma} {child.lower_}", verb
        if child.dep_ == "dobj":
            yield f"{lemma} {child.lemma_.lower()}", verb
    yield lemma, verb
    for child in verb.children:
        if child.dep_ in {"acomp", "attr", "advmod", "oprd", "prt"} and child.i != verb.i:
            yield child.lemma_.lower(), child
        if child.dep_ == "xcomp" and child.pos_ in {"VERB", "AUX"}:
            yield from _predicate(child)


def _verb_above(token: "Token") -> "Token | None":
    for _ in range(3):
        if token.head is token:
            return None
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            return token
    return None


def _identity(thing: "Token", told: "Token") -> frozenset[str]:
    """What tells this thing from others of its sort: its names and qualifiers, not the word that tells its state."""
    own = (c.lemma_.lower() for c in thing.children if c.dep_ in _QUALIFIERS and c.i != told.i and c.tag_ != "PRP$")
    names = (n for c in thing.children if c.dep_ in {"prep", "compound", "poss"} for n in clauses.names(c))
    return frozenset(own) | frozenset(names)


def _span(sentence: TaggedSentence, *tokens: "Token") -> tuple[int, int]:
    around = [t for token in tokens for t in (token, *token.children) if t.dep_ in _NEAR or t in tokens]
    inside = [t for t in around if sentence.tokens.start <= t.i < sentence.tokens.end]
    first, last = min(inside, key=lambda t: t.i), max(inside, key=lambda t: t.i)
    start, end = sentence.chars(first)[0], sentence.chars(last)[1]
    if end - start > _LONGEST:
        return sentence.chars(tokens[-1])
    return start, end


_NEAR = frozenset("aux auxpass neg prt compound amod acomp attr advmod poss".split())
