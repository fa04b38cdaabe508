# ruff: noqa: E501 - patterns read better unbroken
"""Agents: the sort of author whom a clause gives to an act that one thing suffers once ("his uncle shot him")."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.language.tagging import TaggedArticle, TaggedSentence, spelled
from checker.mentions import clauses
from checker.mentions.means import Group, group
from checker.tables import Mention
from checker.values.means import Means

if TYPE_CHECKING:
    from spacy.tokens import Token

SELF = "he or she alone"
_REFLEXIVE = frozenset("himself herself itself themselves themself myself yourself self".split())
_PARTS = frozenset("compound amod nmod nummod punct".split())
_INFLICTED = re.compile(r"(?i)\bself[- ]inflicted\b")
_OTHERS = re.compile(
    r"(?i)\b(?:then|suicide|turn(?:ed|ing) the gun|turned (?:it|the weapon)|before|after|wife|girlfriend|others|both|and himself|and herself)\b"
)
"""Words of a sentence that tells of somebody who has first harmed others."""
_EARLIER = re.compile(
    r"(?i)\b(?:whether|(?:years? (?:ago|earlier)|last (?:year|month)|in (?:19|20)\d\d|another|unrelated|separate))\b"
)
_OBJECTS = frozenset(("pobj", "dobj"))
_FAR = 12


@dataclass(frozen=True)
class Acts:
    """Verbs that tell of one act, what they are done to, and the sorts of those who do them."""

    group: Group
    verbs: frozenset[str]
    patients: frozenset[str]


@cache
def acts() -> dict[str, Acts]:
    """The groups of acts by name."""
    data = tomllib.loads((files(__package__) / "agents.toml").read_text(encoding="utf-8"))
    return {
        g["name"]: Acts(group({**g, "where": ""}), frozenset(g["acts"].split()), frozenset(g["patients"].split()))
        for g in data["group"]
    }


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for each act of which a clause names a sort of author, told as a fact or a claim of this event."""
    for sentence in article.prose:
        text = article.text(sentence.row.field)[sentence.row.start : sentence.row.end]
        if sentence.row.zone == "headline" or _EARLIER.search(text) or text.rstrip().endswith("?"):
            continue
        yield from _inflicted(article, sentence, text)
        for token in sentence.tokens:
            if token.pos_ == "VERB":
                yield from _done(article, sentence, token, text)


def _inflicted(article: TaggedArticle, sentence: TaggedSentence, text: str) -> Iterator[Mention]:
    """ "a self-inflicted wound", where nobody else was harmed."""
    found = _INFLICTED.search(text)
    if found and not _OTHERS.search(text):
        start = sentence.row.start + found.start()
        name = next(iter(acts()))
        value = Means(name, SELF)
        yield article.mention(sentence, "agent", start, start + len(found.group()), value, (name, ""))


def _done(article: TaggedArticle, sentence: TaggedSentence, verb: "Token", text: str) -> Iterator[Mention]:
    who, whom = clauses.agent(verb), clauses.patient(verb) or _voted(verb) or _told(verb)
    for name, known in acts().items():
        if verb.lemma_.lower() not in known.verbs or who is None or whom is None or clauses.negated(verb):
            continue
        if clauses.modality(verb) != "fact" or not _suits(whom, known) or _said(who, verb):
            continue
        sort = _sort(who, whom, known.group, text)
        if sort:
            yield _mention(article, sentence, (verb, who, whom), Means(name, sort))


def _voted(verb: "Token") -> "Token | None":
    """What is voted on: "voted down the motion", "voted against the motion"."""
    if verb.lemma_.lower() not in {"vote", "turn"}:
        return None
    return next((c for p in verb.children if p.dep_ in {"prep", "prt"} for c in p.children if c.dep_ in _OBJECTS), None)


def _told(verb: "Token") -> "Token | None":
    """The verb of the clause that is announced ("announced that the bridge was closed")."""
    if verb.lemma_.lower() not in {"announce", "confirm", "declare"}:
        return None
    return next((c for c in verb.children if c.dep_ == "ccomp"), None)


def _said(who: "Token", verb: "Token") -> bool:
    """Whether the parser may have taken the speaker for the author: "who police say shot him"."""
    return any(t.lemma_ in {"say", "believe", "allege", "think"} for t in verb.doc[who.i : max(who.i, verb.i)])


def _suits(whom: "Token", known: Acts) -> bool:
    """Whether an act is done to what the group is about: one person, or one of the things that it lists."""
    if known.patients:
        return whom.lemma_.lower() in known.patients or whom.dep_ == "ccomp"
    return whom.tag_ not in {"NNS", "NNPS"} and not any(c.dep_ in {"conj", "nummod"} for c in whom.children)


def _sort(who: "Token", whom: "Token", known: Group, text: str) -> str:
    """The sort of an author; of one who does it to himself, where he has not done it to others before."""
    if whom.lower_ in _REFLEXIVE:
        return "" if _OTHERS.search(text) else SELF
    heads = [
        who,
        *(c for p in who.rights if p.lower_ in {"from", "of", "with"} for c in p.children if c.dep_ == "pobj"),
    ]
    phrases = [spelled([*(t for t in h.lefts if t.dep_ in _PARTS), h]) for h in heads]
    return next((s for s, p in known.types.items() if _headed(p, who) or any(p.fullmatch(x) for x in phrases)), "")


def _headed(pattern: "re.Pattern[str]", who: "Token") -> bool:
    return bool(pattern.fullmatch(who.text)) and who.pos_ == "NOUN"


def _mention(
    article: TaggedArticle, sentence: TaggedSentence, tokens: "tuple[Token, Token, Token]", value: Means
) -> Mention:
    verb, who, whom = tokens
    shown = [t for head in (who, whom) for t in head.lefts if t.dep_ in _PARTS]
    inside = [
        t for t in (*tokens, *shown) if sentence.tokens.start <= t.i < sentence.tokens.end and abs(t.i - verb.i) <= _FAR
    ]
    start = min(sentence.chars(t)[0] for t in inside)
    end = max(sentence.chars(t)[1] for t in inside)
    return article.mention(sentence, "agent", start, end, value, (value.group, _patient(whom)))


def _patient(whom: "Token") -> str:
    """What an act is done to, as far as it tells one thing from another: a surname or a noun; nothing for pronouns."""
    if whom.pos_ == "PRON" or whom.dep_ == "ccomp":
        return ""
    return whom.lower_ if whom.pos_ == "PROPN" else whom.lemma_.lower()
