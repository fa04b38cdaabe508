"""Reading a parsed clause: its agent and patient, denial, modality, and who vouches for it."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.values.claim import Argument, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

_DATA = tomllib.loads((files(__package__) / "clauses.toml").read_text(encoding="utf-8"))
MODALS: dict[str, Modality] = {word: m for m, words in _DATA["modals"].items() for word in words.split()}
CONTROL: dict[str, Modality] = {word: m for m, words in _DATA["control"].items() for word in words.split()}
_VERBS: dict[str, str] = {word: verb for verb, words in _DATA["verbs"].items() for word in words.split()}
_WORDS = {name: frozenset(words.split()) for name, words in _DATA["words"].items()}
_TENSED = frozenset(("VBD", "VBZ", "VBP"))
_HAD = frozenset(("'d", "’d"))
_CLAUSAL = frozenset("relcl acl advcl ccomp xcomp conj parataxis".split())


def act(verb: "Token") -> str:
    """The lemma of a verb, or of the verb that stands for all that tell of the same act."""
    lemma: str = verb.lemma_.lower()
    return _VERBS.get(lemma, lemma)


def agent(verb: "Token") -> "Token | None":
    """Who does it: the subject of an active verb, the by-phrase of a passive one."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by" and passive(verb)):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if passive(verb):
        return None
    return _subject(verb, "nsubj")


def patient(verb: "Token") -> "Token | None":
    """To whom or what it is done: the object of an active verb, the subject of a passive one."""
    if passive(verb):
        return _subject(verb, "nsubjpass")
    return next((c for c in verb.children if c.dep_ in {"dobj", "attr"}), None)


def passive(verb: "Token") -> bool:
    """Whether a verb is a passive, with or without its auxiliary."""
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(c.dep_ in {"nsubj", "aux"} for c in verb.children):
        return passive(verb.head)
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def _subject(verb: "Token", dep: str) -> "Token | None":
    found = next((c for c in verb.children if c.dep_ == dep), None)
    if found is not None and verb.dep_ == "relcl" and found.tag_ in {"WDT", "WP"}:
        return verb.head
    if found is not None:
        return found
    if verb.dep_ in {"acl", "relcl"}:
        return verb.head if verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBG"} else None
    if verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in {"VERB", "AUX"}:
        return _subject(verb.head, "nsubj") or _subject(verb.head, "nsubjpass")
    return None


def argument(head: "Token | None") -> Argument | None:
    """A noun phrase as a participant; None for none."""
    if head is None:
        return None
    heads = [head, *_conjuncts(head)]
    named = frozenset(n for h in heads for n in names(h))
    members = tuple(sorted({_label(h) for h in heads})) if len(heads) > 1 else ()
    opened = any(t.lower_ in _WORDS["openers"] for t in head.subtree)
    return Argument(head.lemma_.lower(), named, members, head.pos_ == "PRON", opened)


def _conjuncts(head: "Token") -> Iterator["Token"]:
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON"}:
            yield child
            yield from _conjuncts(child)


def names(head: "Token") -> Iterator[str]:
    """The proper nouns of a noun phrase, its "of"- and "in"-phrases included, its clauses left out."""
    if head.pos_ == "PROPN":
        yield head.lower_
    for child in head.children:
        if child.dep_ in {"compound", "poss", "nmod", "amod", "prep", "pobj", "flat", "appos"}:
            yield from names(child)


def _label(head: "Token") -> str:
    """A member of a list in one word: the last word of its name, else its head's lemma."""
    return head.lower_ if head.pos_ == "PROPN" else head.lemma_.lower()


def negated(verb: "Token") -> bool:
    """Whether the clause is denied: "did not", "no one", "failed to", "denied that"."""
    count = sum(c.dep_ == "neg" or c.lower_ in {"never", "without", "hardly"} for c in verb.children)
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
            count += child.lower_ in {"none", "nobody", "nothing"} or any(
                c.lower_ in {"no", "neither"} for c in child.children
            )
    if verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in _WORDS["refuse"]:
        count += 1
    return count % 2 == 1


def modality(verb: "Token") -> Modality:
    """How firm the clause is: a fact, announced, possible, aimed at, supposed or asked."""
    top: Modality = "fact"
    for token in _chain(verb):
        if any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in token.children):
            return "if"
        own = _own(token)
        if top == "fact" and own != "fact":
            top = own
    sentence = verb.sent.text.rstrip()
    return "asked" if sentence.endswith("?") else top


def _chain(verb: "Token") -> Iterator["Token"]:
    """The verb, then what governs it as long as the clause hangs on another predicate's meaning."""
    yield verb
    while verb.dep_ in {"xcomp", "conj", "ccomp", "advcl"} and verb.head is not verb:
        if verb.dep_ == "conj" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
            return
        if verb.dep_ == "conj" and any(c.dep_ in {"aux", "auxpass"} and c.tag_ in _TENSED for c in verb.children):
            return
        if verb.dep_ in {"ccomp", "advcl"}:
            return
        verb = verb.head
        yield verb


def _own(verb: "Token") -> Modality:
    for child in verb.children:
        if child.dep_ in {"aux"} and child.lower_ in MODALS and not (verb.tag_ == "VBN" and child.lower_ in _HAD):
            return MODALS[child.lower_]
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    if infinitive:
        governor = verb.head.lemma_.lower()
        return "fact" if governor in _WORDS["aspect"] or governor in _WORDS["refuse"] else CONTROL.get(governor, "aim")
    if verb.dep_ == "pcomp" and verb.head.lower_ in {
        "of",
        "on",
        "at",
        "for",
        "to",
        "about",
        "towards",
        "without",
        "against",
    }:
        return "aim"
    if verb.head.lemma_.lower() in _WORDS["weighed"] and verb.dep_ == "xcomp":
        return "may"
    return "fact"


def finite(verb: "Token") -> bool:
    """Whether the clause is a statement with a tense: no infinitive, no participle."""
    if verb.tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    return any(c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ", "VBP", "MD"} for c in verb.children)


def past(verb: "Token") -> bool:
    """Whether the clause is told as done: a past tense, a perfect, a passive in the past."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return (verb.tag_ == "VBD" and not helpers) or (verb.tag_ == "VBN" and bool(helpers & _WORDS["done"]))


def other_time(verb: "Token") -> bool:
    """Whether the clause's own words set it at another time than the news, or say that it is repeated."""
    own = {t.lower_ for t in verb.subtree if abs(t.i - verb.i) <= 12 or t.head == verb}
    return bool(own & _WORDS["elsewhen"]) or (verb.dep_ == "xcomp" and verb.head.lemma_ in _WORDS["aspect"])


def attempted(verb: "Token") -> bool:
    """Whether the act was only tried: "attempting to impose", "a bid to impose"."""
    return verb.dep_ in {"xcomp", "acl"} and verb.head.lemma_.lower() in _WORDS["attempt"]


def gerund(verb: "Token") -> bool:
    """Whether something came of the act, told in the past: "was removed for imposing", "jailed after robbing"."""
    if verb.dep_ != "pcomp" or verb.tag_ != "VBG" or verb.head.lower_ not in {"for", "after"}:
        return False
    governor = verb.head.head
    return governor.tag_ in {"VBN", "VBD"} or governor.lemma_.lower() in _WORDS["punished"]


def source(verb: "Token") -> str:
    """The word that makes the clause an allegation, empty where the article itself says it."""
    for child in verb.children:
        if child.lower_ in _WORDS["hearsay"]:
            return child.lower_
        if child.dep_ in {"nsubj", "nsubjpass", "agent"} and (word := _doubt(child)):
            return "" if _public(verb) else word
    token = verb
    for _ in range(4):
        if token.dep_ not in _CLAUSAL | {"pcomp"} or token.head is token:
            return ""
        if token.dep_ == "conj" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.children):
            return ""
        token = token.head
        if token.lemma_ in _WORDS["allege"] and not (token.pos_ == "NOUN" and _public(verb)):
            return token.lower_
    return ""


def attributed(verb: "Token") -> bool:
    """Whether the sentence gives the clause to a speaker or a report: it is no statement of the article's own."""
    return any(t.lemma_.lower() in _WORDS["report"] and t.i != verb.i for t in verb.sent)


def _public(verb: "Token") -> bool:
    """Whether an act is one of the authorities' own: they do it to suspects, and it is no allegation."""
    return verb.lemma_.lower() in _WORDS["custody"]


def _doubt(noun: "Token") -> str:
    return next((t.lower_ for t in noun.subtree if t.lower_ in _WORDS["doubt"] and t.i <= noun.i), "")
