"""Strikes: attacks, air raids and blasts, and the state or faction that is named for them, as fact or as a charge."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.mentions import clauses
from checker.tables import Mention
from checker.values.strike import Footing, Strike

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = {
    name: frozenset(words.split())
    for name, words in tomllib.loads((files(__package__) / "strikes.toml").read_text(encoding="utf-8")).items()
}
_BEFORE = frozenset("amod compound nmod".split())
_SHORT = frozenset(("us", "u.s.", "uk", "u.k.", "nato", "un", "u.n."))
_STEM = 7


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for each blow of a sentence that somebody is named for, or that stands without an author."""
    for sentence in article.prose:
        found = [_strike(article, sentence, t) for t in sentence.tokens if _is_blow(t)]
        named = [m for m in found if m is not None and m.value.authors]
        alone = [m for m in found if m is not None and not named and sentence.row.zone != "headline"]
        yield from (named or alone)[:2]


def _is_blow(token: "Token") -> bool:
    lemma = token.lemma_.lower()
    return lemma in _WORDS["nouns"] if token.pos_ in {"NOUN", "PROPN"} else token.pos_ == "VERB" and _hits(token)


def _hits(verb: "Token") -> bool:
    return verb.lemma_.lower() in _WORDS["verbs"] and clauses.modality(verb) == "fact" and clauses.past(verb)


def _strike(article: TaggedArticle, sentence: TaggedSentence, blow: "Token") -> Mention | None:
    noun = blow.pos_ != "VERB"
    accused = _accused(blow)
    authors = accused or (_modifiers(blow) if noun else []) or _agents(blow)
    if not authors and not (noun and _told(blow)):
        return None
    doubted = accused or any(c.lower_ in _WORDS["doubt"] for c in blow.children) or _alleged(blow)
    footing: Footing = "nobody named" if not authors else "alleged" if doubted else "stated as fact"
    inside = [t for t in (blow, *authors) if sentence.tokens.start <= t.i < sentence.tokens.end]
    first, last = min(inside, key=lambda t: t.i), max(inside, key=lambda t: t.i)
    value = Strike(blow.lemma_.lower(), frozenset(stem(t) for t in authors), footing)
    return article.mention(sentence, "strike", sentence.chars(first)[0], sentence.chars(last)[1], value, value.word)


def stem(token: "Token") -> str:
    """The stem that a state's name and its adjective share, or that of a faction."""
    word = token.lemma_.lower() if token.lemma_.lower() in _WORDS["factions"] else token.lower_
    if word.removesuffix("-led") in {"us", "u.s.", "american", "america"}:
        return "us"
    return word[:_STEM] if token.lemma_.lower() in _WORDS["factions"] else word.removesuffix("-led")[:5]


def _is_author(token: "Token") -> bool:
    if token.lemma_.lower() in _WORDS["factions"]:
        return True
    return token.ent_type_ in {"NORP", "GPE"} and token.lower_ not in _WORDS["plain"] and token.pos_ in {"PROPN", "ADJ"}


def _modifiers(blow: "Token") -> list["Token"]:
    """The authors in front of a noun ("Norwegian air raids", "the army's attack") and behind its "by"."""
    found = []
    for child in blow.children:
        if child.dep_ in _BEFORE and _is_author(child) and _adjective(child):
            found.append(child)
        if child.dep_ == "poss" and child.i < blow.i:
            found += _people(child)
        if child.dep_ in {"prep", "agent"} and child.lower_ == "by":
            found += [a for c in child.children if c.dep_ == "pobj" for a in _people(c)]
    return found


def _adjective(token: "Token") -> bool:
    """Whether a word in front of a blow tells whose it is: a faction, a state (as an adjective), never a place."""
    adjective = token.ent_type_ == "NORP" and token.lower_.endswith(("n", "i", "sh", "se", "ch", "-led"))
    return adjective or token.lemma_.lower() in _WORDS["factions"] or token.lower_ in _SHORT


def _people(head: "Token") -> list["Token"]:
    """The states and factions of a noun phrase: its head, and what stands before it."""
    return [t for t in (*(c for c in head.children if c.dep_ in _BEFORE), head) if _is_author(t)]


def _agents(blow: "Token") -> list["Token"]:
    """The authors who do it: the agent of a verb that strikes, or of one that launches the strike."""
    verb = blow
    if blow.pos_ != "VERB":
        verb = blow.head
        if blow.dep_ not in {"dobj", "nsubjpass"} or verb.lemma_.lower() not in _WORDS["launch"]:
            return []
        if clauses.modality(verb) != "fact":
            return []
    who = clauses.agent(verb)
    return _people(who) if who is not None else []


def _accused(blow: "Token") -> list["Token"]:
    """The authors whom the sentence blames: "blamed the raid on Norway", "accused Norway of the raid"."""
    for verb in blow.sent:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in {"blame", "accuse"} or not _near(verb, blow):
            continue
        for child in verb.children:
            if child.dep_ == "dobj" and _people(child):
                return _people(child)
            if child.dep_ == "prep" and child.lower_ == "on":
                return [a for c in child.children if c.dep_ == "pobj" for a in _people(c)]
    return []


def _near(verb: "Token", blow: "Token") -> bool:
    return verb.is_ancestor(blow) or (verb.dep_ == "relcl" and (verb.head == blow or blow.is_ancestor(verb)))


def _alleged(blow: "Token") -> bool:
    verb = blow if blow.pos_ == "VERB" else blow.head
    return bool(verb.pos_ == "VERB" and clauses.source(verb))


def _told(blow: "Token") -> bool:
    """Whether a noun is told as something that happened here: it kills, hits, leaves; people die in it."""
    if blow.lemma_.lower() not in _WORDS["bare"] or any(c.dep_ == "poss" for c in blow.children):
        return False
    verb = blow.head
    if blow.dep_ == "pobj":
        return verb.lower_ == "after" or (verb.lower_ in {"in", "by"} and verb.head.lemma_.lower() in _WORDS["deals"])
    return blow.dep_ == "nsubj" and verb.lemma_.lower() in _WORDS["deals"] and clauses.modality(verb) == "fact"
