"""Stances: the acts of an article, in verbs and in nouns, each a fact, to come, possible, alleged or denied."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.mentions import clauses
from checker.mentions.claims import quoted
from checker.mentions.happenings import EVENT_NOUNS, stem
from checker.tables import Mention
from checker.values.claim import Modality
from checker.values.stance import Firmness, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

Cue = tuple[Firmness | None, str]

_DATA = tomllib.loads((files(__package__) / "stances.toml").read_text(encoding="utf-8"))
_ADVERBS, _ADJECTIVES, _NOUNS = (
    {word: firmness for firmness, words in _DATA[part].items() for word in words.split()}
    for part in ("adverbs", "adjectives", "nouns")
)
_WORDS = {name: frozenset(words.split()) for name, words in _DATA["words"].items()}
_MODALITIES: dict[Modality, Firmness] = {"will": "to come", "may": "possible"}
_STRONGEST: tuple[Firmness, ...] = ("denied", "possible", "alleged", "to come")
_ACT = re.compile(r"(?:tion|sion|ment|ance|ence|ing|al|ure|ery)$")
_CONTENT = frozenset("NOUN VERB PROPN ADJ NUM".split())
_STEM, _FAR, _NEAR, _LONGEST = 6, 9, 6, 220


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for every act that a text (not a title) tells, in a verb with a tense or in a noun."""
    for sentence in article.prose:
        if sentence.row.field == "title":
            continue
        told = _Told(sentence)
        for token in sentence.tokens:
            if token.pos_ in {"VERB", "NOUN"} and _says(token):
                value = told.stance(token)
                span = _span(sentence, token) if value else None
                if value and span:
                    yield article.mention(sentence, "stance", *span, value, value.stem)


def _says(token: "Token") -> bool:
    return token.is_alpha and len(token) > 2 and token.lemma_.lower() not in _WORDS["plain"]


class _Told:
    """What holds of all acts of one sentence."""

    def __init__(self, sentence: TaggedSentence) -> None:
        self.inside = quoted(sentence)
        lemmas = {t.lemma_.lower() for t in sentence.tokens}
        lower = {t.lower_ for t in sentence.tokens}
        self.attributed = any(clauses.attributed(t) for t in sentence.tokens[:1])
        self.hedged = bool(lemmas & _WORDS["vouching"] or lower & (_ADVERBS.keys() | _ADJECTIVES.keys()))
        self.denying = bool(lemmas & _WORDS["denying"])
        self.content = [t for t in sentence.tokens if t.pos_ in _CONTENT and not t.is_stop]
        self.numbers = frozenset(t.text for t in sentence.tokens if t.like_num)

    def stance(self, act: "Token") -> Stance | None:
        """How firmly the sentence tells an act; None where it asks, wishes or supposes it, or gives it no tense."""
        verb = act.pos_ == "VERB"
        cues = list(_of_verb(act) if verb else _of_noun(act))
        told = _firmness(cues)
        if told is None or (not cues and verb and not (clauses.finite(act) or clauses.passive(act))):
            return None
        whom = clauses.patient(act) if verb else None
        below = {t.i for t in act.subtree}
        others = [t for t in self.content if t.i != act.i]
        return Stance(
            clauses.act(act) if verb else act.lemma_.lower(), act_stem(act), told,
            next((cue for firmness, cue in cues if firmness == told), ""), verb,
            clauses.argument(clauses.agent(act)) if verb else None, clauses.argument(whom),
            act_stem(whom) if whom is not None and whom.pos_ in {"NOUN", "PROPN"} else "",
            frozenset(stem(t.lemma_) for t in others), frozenset(stem(t.lemma_) for t in others if t.i in below),
            self.numbers, _phrase(act), act.i in self.inside, verb and clauses.past(act), clauses.other_time(act),
            self.attributed, self.hedged, self.denying,
        )  # fmt: skip


def act_stem(token: "Token") -> str:
    """What a verb and its noun have in common, cut short: approve, approval."""
    return stem(token.lemma_)[:_STEM]


def _firmness(cues: list[Cue]) -> Firmness | None:
    told = {firmness for firmness, _ in cues}
    return None if None in told else next((f for f in _STRONGEST if f in told), "stated as fact")


def _of_verb(verb: "Token") -> Iterator[Cue]:
    under = list(_under_noun(verb)) if verb.dep_ in {"pcomp", "acl"} else []
    yield from under
    modality = clauses.modality(verb)
    if modality != "fact" and not (under and modality == "aim"):
        yield _MODALITIES.get(modality), "modal"
    if clauses.negated(verb):
        yield "denied", "negation"
    yield from ((_ADVERBS[c.lower_], "adverb") for c in verb.children if c.lower_ in _ADVERBS)
    if any(c.dep_ == "mark" and c.lower_ in {"whether", "if"} for c in verb.children):
        yield None, "question"
    if verb.dep_ in {"ccomp", "xcomp"} and verb.head is not verb:
        yield from _under_verb(verb)


def _under_verb(verb: "Token") -> Iterator[Cue]:
    governor = verb.head.lemma_.lower()
    if governor in _WORDS["believing"]:
        yield "alleged", "belief"
    if governor == "claim" and verb.head.pos_ == "VERB":
        yield "alleged", "claim"
    if governor in _WORDS["seeming"]:
        yield "possible", "seeming"
    if governor in _WORDS["denying"]:
        yield "denied", "denial"
    if verb.dep_ == "xcomp":
        yield from ((_ADVERBS[c.lower_], "adverb") for c in verb.head.children if c.lower_ in _ADVERBS)


def _under_noun(verb: "Token") -> Iterator[Cue]:
    governor = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ == "pcomp" and governor.lemma_.lower() in _WORDS["accusing"]:
        yield "alleged", "belief"
    opened = verb.dep_ == "pcomp" or verb.tag_ == "VB" or any(c.dep_ == "mark" for c in verb.children)
    if governor.pos_ == "NOUN" and governor.lemma_.lower() in _NOUNS and opened:
        yield _NOUNS[governor.lemma_.lower()], "noun"


def _of_noun(noun: "Token") -> Iterator[Cue]:
    for child in noun.children:
        if child.lower_ in _ADJECTIVES and child.i < noun.i:
            yield _ADJECTIVES[child.lower_], "adjective"
        if child.lower_ in {"no", "not", "neither"}:
            yield "denied", "negation"
        if child.lower_ in _ADVERBS:
            yield _ADVERBS[child.lower_], "adverb"
    head = noun.head
    governor = head.head.lemma_.lower() if noun.dep_ == "pobj" else ""
    if governor in _NOUNS and head.lower_ in {"of", "about"} and head.head.pos_ == "NOUN":
        yield _NOUNS[governor], "noun"
    if governor in _WORDS["treating"] and head.lower_ == "as":
        yield "alleged", "belief"
    if noun.dep_ in {"dobj", "attr", "nsubjpass"} and head.pos_ in {"VERB", "AUX"}:
        yield from _lent(noun)


def _lent(noun: "Token") -> Iterator[Cue]:
    """What the verb of a noun lends it: its own firmness, where the verb is light or the noun itself an act."""
    governor = noun.head.lemma_.lower()
    lemma = noun.lemma_.lower()
    if governor in {"allege", "suspect"} and noun.dep_ != "nsubjpass":
        yield "alleged", "belief"
    elif governor in _WORDS["light"] or lemma in EVENT_NOUNS or _ACT.search(lemma):
        yield from _of_verb(noun.head)
    elif clauses.modality(noun.head) != "fact":
        yield None, "modal"


def _clause(act: "Token") -> list["Token"]:
    near = [t for t in act.subtree if abs(t.i - act.i) <= _FAR and t.dep_ not in {"relcl", "advcl"}]
    if act.pos_ == "NOUN" and abs(act.head.i - act.i) <= _NEAR:
        near.append(act.head)
    return sorted(near, key=lambda t: t.i)


def _phrase(act: "Token") -> str:
    """The clause without the words that tell its firmness."""
    hedges = _ADVERBS.keys() | _ADJECTIVES.keys()
    return " ".join(t.text for t in _clause(act) if t.dep_ not in {"aux", "neg"} and t.lower_ not in hedges)


def _span(sentence: TaggedSentence, act: "Token") -> tuple[int, int] | None:
    inside = [t for t in _clause(act) if sentence.tokens.start <= t.i < sentence.tokens.end]
    if not inside:
        return None
    start, end = sentence.chars(inside[0])[0], sentence.chars(inside[-1])[1]
    return (start, end) if end - start <= _LONGEST else sentence.chars(act)
