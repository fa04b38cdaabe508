"""Causes: the reasons that clauses give ("denied due to …", "tensions over …") and what they explain."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from checker.language.tagging import TaggedArticle, TaggedSentence, spelled
from checker.mentions import clauses
from checker.mentions.happenings import stem
from checker.tables import Mention
from checker.values.cause import Cause

if TYPE_CHECKING:
    from spacy.tokens import Token

_DATA = tomllib.loads((files(__package__) / "causes.toml").read_text(encoding="utf-8"))
_PHRASES = frozenset(tuple(phrase.split()) for phrase in _DATA["phrases"])
_WORDS = {name: frozenset(words.split()) for name, words in _DATA.items() if isinstance(words, str)}
_OBJECTS = frozenset(("pobj", "pcomp"))
_MEASURES = frozenset("DATE TIME CARDINAL MONEY PERCENT QUANTITY ORDINAL".split())
_FAR, _LONGEST = 10, 200


class _Given(NamedTuple):
    """What is explained, the first word of the connective, and the head of the reason."""

    effect: "Token"
    connective: "Token"
    reason: "Token"


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for each reason that says something by itself, from what it explains to its end."""
    for sentence in article.prose:
        for token in sentence.tokens:
            given = _given(token)
            if given is not None and _says_something(given):
                yield _mention(article, sentence, given)


def _given(token: "Token") -> _Given | None:
    if token.pos_ == "VERB" and token.lemma_.lower() in _WORDS["passive"] | _WORDS["intransitive"]:
        return _by_verb(token)
    if token.lower_ == "citing":
        return _checked(token.head, token, _child(token, {"dobj"}))
    if token.dep_ == "pobj" and token.lower_ in _WORDS["nouns"] and token.head.lower_ in {"in", "as"}:
        return _checked(token.head.head, token.head, _behind(token))
    return _by_preposition(token)


def _by_verb(verb: "Token") -> _Given | None:
    """ "sparked by …", "blamed on …", "stemmed from …"; and the other way round, "sparked …"."""
    if not clauses.passive(verb) and verb.lemma_.lower() in _WORDS["active"]:
        effect, reason = clauses.patient(verb), clauses.agent(verb)
        return _checked(effect, verb, reason)
    from_it = verb.lemma_.lower() in _WORDS["intransitive"]
    allowed = {"from"} if from_it else {"by", "on", "to"}
    behind = next((c for c in verb.children if c.dep_ in {"agent", "prep"} and c.lower_ in allowed), None)
    if behind is None or not (from_it or verb.tag_ == "VBN"):
        return None
    effect = clauses.agent(verb) if from_it else clauses.patient(verb)
    if effect is None and verb.dep_ in {"acl", "relcl"}:
        effect = verb.head
    return _checked(effect, verb, _child(behind, _OBJECTS))


def _by_preposition(token: "Token") -> _Given | None:
    """ "due to …", "because of …", "tensions over …", "fined for …"."""
    following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if (token.lower_, following) in _PHRASES:
        reason = _child(token.nbor(), _OBJECTS) or _child(token, _OBJECTS)
        effect = token.head if token.head.i != token.i + 1 else token.head.head
        if effect.pos_ == "AUX":
            effect = _child(effect, {"nsubj"}) or effect
        return _checked(effect, token, reason)
    if token.dep_ == "prep" and token.lower_ in {"over", "for"} and token.head.lemma_.lower() in _WORDS[token.lower_]:
        return _checked(token.head, token, _child(token, _OBJECTS))
    return None


def _child(token: "Token", deps: frozenset[str] | set[str]) -> "Token | None":
    return next((c for c in token.children if c.dep_ in deps and c.pos_ != "ADP"), None)


def _behind(noun: "Token") -> "Token | None":
    return next((found for c in noun.children if c.dep_ == "prep" and (found := _child(c, _OBJECTS))), None)


def _checked(effect: "Token | None", connective: "Token", reason: "Token | None") -> _Given | None:
    if effect is None or reason is None or effect.i == reason.i:
        return None
    if reason.pos_ == "PRON" or reason.ent_type_ in _MEASURES or effect.pos_ not in {"VERB", "NOUN"}:
        return None
    return _Given(effect, connective, reason)


def _says_something(given: _Given) -> bool:
    lemma = given.effect.lemma_.lower()
    return lemma not in _WORDS["effects"] and not clauses.negated(given.effect) and bool(_stems(_phrase(given)))


def _phrase(given: _Given) -> list["Token"]:
    """The words of a reason; what it explains is left out where the parser hangs it below the reason."""
    if given.reason.i < given.connective.i:
        return [t for t in given.reason.subtree if t.i < given.connective.i]
    first = given.effect.i < given.connective.i
    return [t for t in given.reason.subtree if t.i > given.connective.i and (first or t.i < given.effect.i)]


def _stems(tokens: list["Token"]) -> frozenset[str]:
    kept = (t for t in tokens if t.pos_ in {"NOUN", "PROPN", "VERB", "ADJ"} and not t.is_stop and len(t.text) > 2)
    return frozenset(stem(t.lemma_) for t in kept)


def _mention(article: TaggedArticle, sentence: TaggedSentence, given: _Given) -> Mention:
    phrase = [t for t in _phrase(given) if sentence.tokens.start <= t.i < sentence.tokens.end]
    shown = [given.connective, *phrase]
    if abs(given.effect.i - given.connective.i) <= _FAR:
        shown.append(given.effect)
    start = min(sentence.chars(t)[0] for t in shown)
    end = min(max(sentence.chars(t)[1] for t in shown), start + _LONGEST)
    left = given.effect.i < given.connective.i
    own = [
        t
        for t in given.effect.subtree
        if (t.i < given.connective.i) == left and t not in phrase and abs(t.i - given.effect.i) <= _FAR
    ]
    effect = clauses.act(given.effect) if given.effect.pos_ == "VERB" else given.effect.lemma_.lower()
    patient = clauses.argument(clauses.patient(given.effect)) if given.effect.pos_ == "VERB" else None
    value = Cause(stem(effect), patient, spelled(own) or given.effect.text, spelled(phrase), _stems(phrase))
    return article.mention(sentence, "cause", start, end, value, value.effect)
