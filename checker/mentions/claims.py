"""Claims: the clauses of an article as verb, agent and patient, with denial, modality and who vouches for them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.mentions import clauses
from checker.tables import Mention
from checker.values.claim import Claim

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PLAIN = frozenset("be have do say get go make take".split())
_LONGEST = 200


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for every clause whose verb says something by itself and that has an agent or a patient."""
    for sentence in article.prose:
        inside = quoted(sentence)
        for token in sentence.tokens:
            if token.pos_ == "VERB" and token.lemma_ not in _PLAIN:
                found = _claim(article, sentence, token, token.i in inside)
                if found is not None:
                    yield found


def quoted(sentence: TaggedSentence) -> frozenset[int]:
    """The tokens that stand between quotation marks of their line."""
    return _inside(sentence.tokens.doc)


@lru_cache(maxsize=2)
def _inside(line: "Doc") -> frozenset[int]:
    """The same, once for all sentences of a line."""
    inside, opened = set(), False
    for token in line:
        if token.text in {"“", "”", '"', "''", "``"}:
            opened = token.text == "“" or (token.text not in {"”", "''"} and not opened)
        elif opened:
            inside.add(token.i)
    return frozenset(inside)


def _claim(article: TaggedArticle, sentence: TaggedSentence, verb: "Token", inside: bool) -> Mention | None:
    who, whom = clauses.agent(verb), clauses.patient(verb)
    if whom is None and who is None:
        return None
    value = Claim(
        clauses.act(verb), clauses.argument(who), clauses.argument(whom), clauses.negated(verb),
        clauses.modality(verb), clauses.source(verb), inside, clauses.attributed(verb), clauses.finite(verb),
        clauses.past(verb), clauses.other_time(verb), clauses.attempted(verb), clauses.gerund(verb),
    )  # fmt: skip
    start, end = _span(sentence, verb, (who, whom))
    slot = value.patient.head if value.patient else ""
    return article.mention(sentence, "claim", start, end, value, (value.verb, slot))


def _span(sentence: TaggedSentence, verb: "Token", arguments: tuple["Token | None", ...]) -> tuple[int, int]:
    """The shortest span that shows the clause: its verb with auxiliaries, and its arguments where they are near."""
    tokens = [
        verb,
        *(c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "prt", "advmod"} and abs(c.i - verb.i) < 4),
    ]
    for head in filter(None, arguments):
        near = [t for t in head.subtree if abs(t.i - head.i) <= 4 and (t.i - verb.i) * (head.i - verb.i) > 0]
        if abs(head.i - verb.i) <= 14 and head.sent == verb.sent:
            tokens += [head, *near]
    tokens = [t for t in tokens if sentence.tokens.start <= t.i < sentence.tokens.end]
    first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
    start, end = sentence.chars(first)[0], sentence.chars(last)[1]
    if end - start > _LONGEST:
        start, end = sentence.chars(verb)
    return start, end
