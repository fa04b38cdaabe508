"""Where a number stands in the parse: its noun, its verb, its clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.mentions.quantities.grammar import Spotted

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_INTO_NOUN = {"nummod", "quantmod", "compound", "npadvmod", "nmod", "amod", "advmod", "appos", "det", "poss"}
_CUT = {"advcl", "ccomp", "relcl", "parataxis", "csubj"}
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_AFTER_AGE = re.compile(r"[,.;]| (?:all|both|were|was|died|who|has|have)\b")


@dataclass(frozen=True)
class Place:
    """A spotted quantity in its parsed sentence."""

    sentence: "Span"
    spotted: Spotted
    number: "Token"

    @cached_property
    def top(self) -> "Token":
        """The token of the quantity's span that governs the others: the unit, else the number."""
        inside = self.inside
        token = self.number
        while token.head.i in inside and token.head.i != token.i:
            token = token.head
        return token

    @cached_property
    def inside(self) -> frozenset[int]:
        """The tokens of the span."""
        start, end = (self.sentence.start_char + x for x in (self.spotted.start, self.spotted.end))
        return frozenset(t.i for t in self.sentence if t.idx < end and t.idx + len(t.text) > start)

    @property
    def unit(self) -> str:
        """The unit of the quantity, else an empty string."""
        return self.spotted.quantity.unit

    @cached_property
    def noun(self) -> "Token | None":
        """The noun that is counted or measured, if there is one."""
        return _of(self) or _modified(self)

    @cached_property
    def verb(self) -> "Token | None":
        """The verb of the number's clause."""
        token = self.noun or self.top
        seen = 0
        while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i and seen < 8:
            token, seen = token.head, seen + 1
        return token if token.pos_ in {"VERB", "AUX"} else None

    @property
    def before(self) -> str:
        """The sentence's words before the quantity."""
        return self.sentence.text[: self.spotted.start]

    @property
    def after(self) -> str:
        """The sentence's words after the quantity."""
        return self.sentence.text[self.spotted.end :]

    @property
    def is_name(self) -> bool:
        """Whether the number is part of a name: "CBS 8", "Formula 1"."""
        n = self.number
        if self.unit or self.spotted.spelled or n.i == self.sentence.start:
            return False
        previous = n.doc[n.i - 1]
        if previous.text == "," and n.i > self.sentence.start + 1 and _AFTER_AGE.match(self.after):
            return bool(n.doc[n.i - 2].pos_ == "PROPN" and self.spotted.quantity.high < 116)
        follows = n.doc[n.i + 1] if n.i + 1 < self.sentence.end else None
        counts = (
            follows is not None
            and (follows.pos_ in {"NOUN", "ADJ"} or follows.tag_ == "NNPS" or n.head.tag_ in {"NNS", "NNPS"})
            and n.dep_ in {"nummod", "amod"}
            and n.head.i > n.i
        )
        return (
            previous.pos_ == "PROPN"
            and not previous.text.islower()
            and not counts
            and self.spotted.start == self.spotted.core[0]
        )

    @cached_property
    def phrase(self) -> str:
        """The clause with the value as X and other numbers as N."""
        kept = list(_clause(self))
        words: list[str] = []
        for t in kept:
            if t.i in self.inside:
                words += [] if words and words[-1] == "X" else ["X"]
            else:
                words.append("N" if t.like_num else t.text)
        at = words.index("X") if "X" in words else 0
        return " ".join(words[max(0, at - 14) : at + 14])

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The proper nouns of the sentence, in lower case."""
        return tuple(sorted({t.text.lower() for t in self.sentence if _is_name(t)}))


def _is_name(token: "Token") -> bool:
    return bool(
        token.pos_ == "PROPN"
        and token.text[:1].isupper()
        and token.text.lower().strip(".") not in _CALENDAR
        and len(token.text) > 1
    )


def place(sentence: "Span", spotted: Spotted) -> Place | None:
    """The place of a spotted quantity; nothing if the tokens do not show it."""
    at = sentence.start_char + spotted.core[0]
    number = next((t for t in sentence if t.idx <= at < t.idx + len(t.text)), None)
    return Place(sentence, spotted, number) if number is not None else None


def _of(at: Place) -> "Token | None":
    """The noun after "of": "dozens of people", "40 percent of homes", "12 of the miners"."""
    for child in at.top.children:
        if child.lower_ == "of" and child.i > at.top.i and child.i - at.top.i <= 3:
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.i not in at.inside:
                    return noun
    return None


def _modified(at: Place) -> "Token | None":
    """The noun that the quantity stands before: "ten people", "a 50 percent tariff"."""
    token, last = at.top, at.top
    while (
        token.dep_ in _INTO_NOUN
        and token.head.i > token.i
        and token.head.i < at.sentence.end
        and token.head.i - at.top.i < 9
    ):
        token = token.head
        last = token
    if last.i == at.top.i:
        return (
            at.top
            if at.top.pos_ in {"NOUN", "PROPN"}
            and not at.unit
            and at.spotted.quantity.hedge != "vague"
            and at.top.i != at.number.i
            else None
        )
    return last if last.pos_ in {"NOUN", "PROPN", "ADJ", "VERB", "PRON", "NUM"} else None


def _clause(at: Place) -> Iterator["Token"]:
    """The tokens of the number's clause, in order."""
    root = at.verb or at.sentence.root
    dropped: set[int] = set()
    for t in root.subtree:
        cut = t.i != root.i and (t.dep_ in _CUT or (t.dep_ == "conj" and t.pos_ in {"VERB", "AUX"}))
        if cut and not any(x.i == at.number.i for x in t.subtree):
            dropped |= {x.i for x in t.subtree}
    return (t for t in root.subtree if t.i not in dropped and at.sentence.start <= t.i < at.sentence.end)
