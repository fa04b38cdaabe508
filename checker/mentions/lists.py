"""Lists of names that fill one place of a clause: who mediated, which states were urged, whose titles were kept."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.tables import Mention
from checker.values.claim import Members

if TYPE_CHECKING:
    from spacy.tokens import Token

CLASSES = {
    **dict.fromkeys(("broker", "mediation", "mediator", "facilitate", "mediate"), "mediate"),
    **dict.fromkeys(("encourage", "press", "push", "urge", "ask"), "urge"),
    **dict.fromkeys(("refuse", "withhold", "deny"), "deny"),
}
ALONE = frozenset({"mediate"})
MATERIAL = frozenset({"mediate", "urge"})
"""The words whose lists an editor must look at: of others too few were judged right."""
_OPENERS = frozenset("including include like as among".split())
_MORE = frozenset("other others more elsewhere several dozens".split())
_SAME = {
    **dict.fromkeys(("u.s.", "usa", "united states", "america"), "us"),
    **dict.fromkeys(("u.k.", "united kingdom", "britain"), "uk"),
    **dict.fromkeys(("u.n.", "united nations"), "un"),
    **dict.fromkeys(("uae", "u.a.e."), "united arab emirates"),
}
_CALENDAR = frozenset(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for every list of names; a single name only where it says who mediates."""
    for sentence in article.prose:
        if sentence.row.zone == "headline":
            continue
        for token in sentence.tokens:
            if token.pos_ == "PROPN" and token.dep_ not in {"conj", "compound", "appos", "nmod", "poss"}:
                found = _list(article, sentence, token)
                if found is not None:
                    yield found


def _list(article: TaggedArticle, sentence: TaggedSentence, first: "Token") -> Mention | None:
    heads = [first, *_conjuncts(first)]
    if len(heads) > 1 and _torn(first, heads):
        return None
    governor, role = _governor(first)
    if governor.pos_ not in {"VERB", "NOUN"} or (len(heads) < 2 and CLASSES.get(governor.lemma_.lower()) not in ALONE):
        return None
    names = frozenset(_name(h) for h in heads)
    if names & _CALENDAR or len(names) != len(heads):
        return None
    lemma = CLASSES.get(governor.lemma_.lower(), governor.lemma_.lower())
    value = Members(names, lemma, role if lemma not in ALONE else "by", _open(first))
    inside = [t for h in heads for t in h.subtree] + ([governor] if 0 < first.i - governor.i < 6 else [])
    start, end = sentence.chars(min(inside, key=lambda t: t.i))[0], sentence.chars(max(inside, key=lambda t: t.i))[1]
    if end - start > 200:
        start, end = sentence.chars(heads[0])[0], sentence.chars(heads[-1])[1]
    return article.mention(sentence, "members", start, end, value, lemma)


def _torn(first: "Token", heads: list["Token"]) -> bool:
    """Whether a list lacks its "and" or starts behind a comma: the parser, or a full stop in a title, has cut it."""
    joined = any(c.dep_ == "cc" for h in heads for c in h.children)
    start = first.left_edge.i
    doc = first.doc
    comma = start > 1 and doc[start - 1].text == "," and doc[start - 2].pos_ == "PROPN"
    return not joined or comma


def _conjuncts(head: "Token") -> Iterator["Token"]:
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ == "PROPN":
            yield child
            yield from _conjuncts(child)


def _governor(first: "Token") -> tuple["Token", str]:
    """The word that a list hangs on, and its preposition or its place."""
    if first.dep_ == "pobj":
        return first.head.head, first.head.lower_
    return first.head, first.dep_


def _name(head: "Token") -> str:
    """A name in the form in which it is compared: without titles' dots, under one name for a country."""
    words = [c.lower_ for c in head.lefts if c.dep_ == "compound" and c.pos_ == "PROPN"] + [head.lower_]
    name = " ".join(words)
    return _SAME.get(name, name.replace(".", ""))


def _open(first: "Token") -> bool:
    """Whether the list does not claim to be complete."""
    before = first.head.lower_ in _OPENERS or any(c.lower_ in _OPENERS for c in first.children)
    return before or any(t.lower_ in _MORE for t in first.subtree)
