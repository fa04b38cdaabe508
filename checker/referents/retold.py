"""Quotations that may be one remark in other words: how likely two of them are, by a fitted model.

Each pair of quotations (or of their sentences) in two articles that may have one speaker is described by features that
one can read: the share of the telling words that both have, how alike they are to the sentence encoder and by their
letters, whether one person surely said both, how many quotations of the other article are more like … The weights of
the logistic regression are in `retold.toml`, fitted by `benchmarks/fit_quotations.py` to annotated discrepancies.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz.fuzz import ratio

from checker.event import Event
from checker.referents.speakers import Identity, agreement
from checker.relations.logistic import Model
from checker.tables import Mention

# From when on two units are looked at: how alike they are, and how much so where they share no telling word.
ALIKE, UNSHARED = 0.3, 0.45
RIVALS = 4

Matrix = npt.NDArray[np.float64]


class Unit(NamedTuple):
    """A whole quotation or one of its sentences, as a stretch of a wording (by number)."""

    wording: int
    span: tuple[int, int]
    text: str
    content: frozenset[str]
    speaker: Identity
    mentions: tuple[Mention, ...]


@cache
def model() -> Model:
    """The model with its weights."""
    return Model.of(__package__, "retold.toml")


@dataclass(frozen=True)
class Retold:
    """The units of an event, with the weight of each word."""

    event: Event
    units: Sequence[Unit]
    weights: Mapping[str, float]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The pairs of two articles that are somewhat alike and may have one speaker."""
        if len(self.units) < 2:
            return
        near = np.triu(self._cosine >= ALIKE, 1) & self._apart
        for i, j in zip(*np.nonzero(near), strict=True):
            a, b = self.units[i], self.units[j]
            shared = bool(a.content & b.content) or self._cosine[i, j] >= UNSHARED
            if shared and agreement(a.speaker, b.speaker) != "different":
                yield int(i), int(j)

    def features(self, i: int, j: int) -> dict[str, float]:
        """What the model sees of two units."""
        a, b = self.units[i], self.units[j]
        shared = a.content & b.content
        short, long = sorted(u.span[1] - u.span[0] + 1 for u in (a, b))
        return {
            "overlap": 2 * self._weight(shared) / (self._weight(a.content) + self._weight(b.content)),
            "rarest": max((self.weights.get(s, 1.0) for s in sorted(shared)), default=0.0),
            "alike": float(self._cosine[i, j]),
            "letters": ratio(a.text.casefold(), b.text.casefold()) / 100,
            "who": agreement(a.speaker, b.speaker) == "same",
            "lengths": short / long,
            "closer": self._closer(i, j) + self._closer(j, i),
            "around": float(self._around[i, j]),
        }

    def _weight(self, stems: frozenset[str]) -> float:
        return sum(self.weights.get(s, 1.0) for s in sorted(stems))

    @cached_property
    def _cosine(self) -> Matrix:
        texts = [u.text for u in self.units]
        return np.asarray(self.event.similarity(texts, texts), dtype=np.float64).round(4)

    @cached_property
    def _around(self) -> Matrix:
        """How alike the sentences are in which the quotations first stand."""
        texts = [self.event.text(min(u.mentions).sentence_id) for u in self.units]
        return np.asarray(self.event.similarity(texts, texts), dtype=np.float64).round(4)

    @cached_property
    def _places(self) -> npt.NDArray[np.bool_]:
        """Which unit stands in which article."""
        articles = sorted(self.event.article)
        return np.asarray([[a in {m.article_id for m in u.mentions} for a in articles] for u in self.units])

    @cached_property
    def _numbers(self) -> npt.NDArray[np.int_]:
        return np.asarray([u.wording for u in self.units])

    @cached_property
    def _apart(self) -> npt.NDArray[np.bool_]:
        """Which units are of two wordings and not only of one article."""
        several = self._places.sum(axis=1) > 1
        elsewhere = (self._places.astype(int) @ self._places.T.astype(int)) == 0
        apart: npt.NDArray[np.bool_] = (self._numbers[:, None] != self._numbers) & (
            elsewhere | several[:, None] | several
        )
        return apart

    def _closer(self, i: int, j: int) -> int:
        """How many units of the second one's articles are more like the first one, at most four."""
        there = self._places[:, self._places[j]].any(axis=1)
        others = (self._numbers != self._numbers[i]) & (self._numbers != self._numbers[j])
        return min(RIVALS, int((there & others & (self._cosine[i] > self._cosine[i, j])).sum()))
