"""Numbers that stand in each other's place, whatever they count: how likely two of them are one slot told differently.

The slots of `checker.referents.quantities` ask that two numbers belong to one frame and count one noun. Here all
numbers of one dimension compete. A logistic regression over nine features that one can read (how close the clauses
are, whether either article gives the number of the other, how far apart the values are …) tells how likely an editor
would set two differing numbers side by side; its weights are in `counterparts.toml`, fitted by
`benchmarks/fit_counterparts.py` to events with annotated discrepancies. Days and times that differ are no reason
against a pair, unless two years are named: such a guard took away as many right pairs as wrong ones.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import numpy.typing as npt

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.copied_quantities import is_rest
from checker.referents.incidents import Scene
from checker.referents.quantities import CASUALTIES, distance, two_far_places
from checker.relations.logistic import Model
from checker.relations.quantity import judge, rates_of
from checker.tables import Mention, Referent
from checker.values.quantity import COUNTERPARTS, Tally
from checker.values.units import dimension

AFTER = ("quantities",)
# the least likely pair that is worth a note
LEAST = 0.3
# how alike the clauses, nouns and words of a pair that counts must be; mentions of one number join from here, too
ALIKE, _SAME = 0.9, 1.2
_NOUN, _WORDS, _FRAME = 0.5, 0.3, 0.2
_FARTHEST = 6.0
_MOST, _MOST_RIVALS = 400, 5
_NEVER = frozenset({"ago", "ordinal", "age", "vote", "duration"})
# how many a text may name beside those that it counts as "others"
_BESIDE = 2
_ANYBODY = frozenset({"", "people", "person", "victim", "man", "woman", "individual", "other", "life"})
_OWN = frozenset({"prison term", "bail", "fine", "salary", "unnamed age", "share of GDP"})
_MODEL = re.compile(r"^\W*[\d.,]+(?:[A-Z]\b|-[a-z])")
_ONE_OF = re.compile(r"(?i)^\w+ of\b(?! (?:people|thousands|millions|hundreds))")
_WORD = re.compile(r"[a-z][a-z'-]+")
_NO_RATES = rates_of([])

Pair = tuple[int, int]
Matrix = npt.NDArray[np.float64]


def align(event: Event) -> Aligned:
    """The groups of numbers that stand in each other's place."""
    found = [r for rivals in all_rivals(event) for r in _referents(rivals)]
    return Aligned((), tuple(found))


def all_rivals(event: Event) -> "Iterator[Rivals]":
    """The numbers of each dimension that two articles give."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind == "quantity" and _competes(m):
            groups[dimension(m.value.unit)].append(m)
    scene, words = Scene(event), _weights(event)
    for _, mentions in sorted(groups.items()):
        mentions = sorted(mentions, key=lambda m: (m.article_id, m.field, m.start))[:_MOST]
        if len({m.article_id for m in mentions}) > 1:
            yield Rivals(event, tuple(mentions), scene, words)


def _competes(m: Mention) -> bool:
    """Whether a number may have a counterpart: no age, no result of a vote, no "one of", no name of a product."""
    if isinstance(m.value, Tally) or m.slot.frame in _NEVER:
        return False
    return not _MODEL.match(m.surface) and not (m.value.high == 1 and _ONE_OF.match(m.surface))


def _weights(event: Event) -> dict[str, float]:
    """The inverse document frequency of each word, over the articles of the event."""
    texts = [set(_WORD.findall(a.text.lower())) for a in event.articles]
    return {w: math.log((len(texts) + 1) / (n + 0.5)) for w, n in Counter(w for t in texts for w in t).items()}


@dataclass(frozen=True)
class Rivals:
    """The numbers of one dimension; `scene` tells incidents apart, `words` holds the weight of each word."""

    event: Event
    mentions: tuple[Mention, ...]
    scene: Scene
    words: dict[str, float]

    def features(self) -> Iterator[tuple[Pair, dict[str, float]]]:
        """The pairs of two sources that differ and are somewhat alike, each with the features of the model."""
        for i, j in _pairs(self._alike, ALIKE):
            a, b = self.mentions[i], self.mentions[j]
            if self._independent(a, b) and not _unlike(a, b) and not self._two_incidents(a, b) and not _agree(a, b):
                yield (i, j), self._described(i, j, min(_FARTHEST, distance(a, b)))

    def _described(self, i: int, j: int, ratio: float) -> dict[str, float]:
        one, other = self.mentions[i].slot.frame, self.mentions[j].slot.frame
        ahead = self._ahead(i, j) + self._ahead(j, i)
        return {
            "alike": float(self._alike[i, j]),
            "clause": float(self._clauses[i, j]),
            "sentence": float(self._sentences[i, j]),
            "closest": ahead == 0,
            "ratio": ratio,
            "near": math.exp(-ratio),
            "alone": self._alone(i, j),
            "told": max(self._told[i], self._told[j]),
            "count": one == other == "count",
        }

    def counterparts(self) -> dict[Pair, float]:
        """The pairs that may be one slot, each with how likely it is."""
        likely = ((pair, model().likelihood(features)) for pair, features in self.features())
        return {pair: p for pair, p in likely if p >= LEAST}

    def same(self) -> dict[Pair, float]:
        """The pairs of two articles that agree in value and are as alike as counterparts are."""
        pairs = _pairs(self._alike, _SAME)
        return {p: float(self._alike[p]) for p in pairs if self._independent(*self._both(p)) and _agree(*self._both(p))}

    def one_each(self, members: set[int]) -> bool:
        """Whether no article gives two numbers of the group."""
        chosen = [self.mentions[n] for n in sorted(members)]
        return all(_agree(a, b) for n, a in enumerate(chosen) for b in chosen[n + 1 :] if a.article_id == b.article_id)

    def _both(self, pair: Pair) -> tuple[Mention, Mention]:
        return self.mentions[pair[0]], self.mentions[pair[1]]

    def _two_incidents(self, a: Mention, b: Mention) -> bool:
        return bool({a.slot.frame, b.slot.frame} & CASUALTIES) and self.scene.two_incidents(a, b)

    def _independent(self, a: Mention, b: Mention) -> bool:
        return a.article_id != b.article_id and self.event.witness(a) != self.event.witness(b)

    @cached_property
    def _phrases(self) -> list[str]:
        return [m.slot.phrase or self.event.text(m.sentence_id) for m in self.mentions]

    @cached_property
    def _clauses(self) -> Matrix:
        return np.asarray(self.event.similarity(self._phrases, self._phrases), dtype=np.float64).round(4)

    @cached_property
    def _sentences(self) -> Matrix:
        texts = [self.event.text(m.sentence_id) for m in self.mentions]
        return np.asarray(self.event.similarity(texts, texts), dtype=np.float64).round(4)

    @cached_property
    def _told(self) -> list[int]:
        """How many mentions in other articles give the same number in much the same clause."""
        near = (np.nonzero(row >= ALIKE)[0] for row in self._alike)
        return [self._agreeing(m, others) for m, others in zip(self.mentions, near, strict=True)]

    def _agreeing(self, m: Mention, others: npt.NDArray[np.intp]) -> int:
        found = (self.mentions[n] for n in others)
        return sum(x.article_id != m.article_id and _agree(m, x) for x in found)

    @cached_property
    def _alike(self) -> Matrix:
        """How alike all pairs are, but for the values."""
        nouns = [m.slot.noun or m.slot.head or "x" for m in self.mentions]
        noun = np.asarray(self.event.similarity(nouns, nouns), dtype=np.float64)
        frames = np.asarray([m.slot.frame for m in self.mentions])
        same_frame = (frames[:, None] == frames[None, :]).astype(np.float64)
        alike: Matrix = self._clauses + _NOUN * noun + _WORDS * self._shared + _FRAME * same_frame
        return alike

    @cached_property
    def _shared(self) -> Matrix:
        """The weighted share of the words of two clauses that both have."""
        bags = [set(_WORD.findall(phrase.lower())) for phrase in self._phrases]
        place = {w: n for n, w in enumerate(sorted(set().union(*bags)))}
        seen = np.zeros((len(bags), len(place)))
        for n, bag in enumerate(bags):
            for w in bag:
                seen[n, place[w]] = 1.0
        weight = np.asarray([self.words.get(w, 0.0) for w in place])
        both = (seen * weight) @ seen.T
        total = np.diag(both)
        union = total[:, None] + total[None, :] - both
        share: Matrix = both / np.where(union > 0, union, 1.0)
        return share

    def _ahead(self, i: int, j: int) -> int:
        """How many clauses of the second mention's article are closer to the first mention's, at most five."""
        row = self._clauses[i, self._of[self.mentions[j].article_id]]
        return min(_MOST_RIVALS, int((row > self._clauses[i, j]).sum()))

    @cached_property
    def _of(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for n, m in enumerate(self.mentions):
            found[m.article_id].append(n)
        return found

    def _alone(self, i: int, j: int) -> bool:
        """Whether neither article gives the number of the other, whatever it counts."""
        a, b = self.mentions[i], self.mentions[j]
        for one, other in ((a, b), (b, a)):
            if any(_agree(one, self.mentions[n]) for n in self._of[other.article_id]):
                return False
        return True


@cache
def model() -> Model:
    """The model with its weights: how likely a pair is one slot told differently."""
    return Model.of(__package__, "counterparts.toml")


def _pairs(matrix: Matrix, least: float) -> Iterator[Pair]:
    """The pairs for which a symmetric matrix holds as much, each once."""
    return ((int(i), int(j)) for i, j in zip(*np.nonzero(np.triu(matrix >= least, 1)), strict=True))


def _unlike(a: Mention, b: Mention) -> bool:
    """Whether two numbers are of two people, years, places, sorts of victims, or one is of the rest beside others."""
    one, other = a.slot, b.slot
    if {one.frame, other.frame} & _OWN and one.about and other.about and not set(one.about) & set(other.about):
        return True
    if two_far_places(a, b) or (one.anchor.isdigit() and other.anchor.isdigit() and one.anchor != other.anchor):
        return True
    if not a.value.unit and (is_rest(a) or is_rest(b)) and abs(a.value.middle - b.value.middle) <= _BESIDE:
        return True
    frames = {one.frame, other.frame} & CASUALTIES
    heads = {one.head.lower(), other.head.lower()} - _ANYBODY
    return len(frames) > 1 or (bool(frames) and (len(heads) > 1 or one.part != other.part))


def _agree(a: Mention, b: Mention) -> bool:
    return judge(a.value, b.value, _NO_RATES).relation in {"compatible", "variant"}


def _referents(rivals: Rivals) -> Iterator[Referent]:
    differing = rivals.counterparts()
    same = [set(p) for p, _ in sorted(rivals.same().items(), key=lambda x: (-x[1], x[0]))] if differing else []
    taken: set[int] = set()
    for core, sure in _groups(rivals, differing):
        members = set(core)
        for pair in same:
            more = members | (pair - taken)
            if pair & core and rivals.one_each(more):
                members = more
        taken |= members
        chosen = [rivals.mentions[n] for n in sorted(members)]
        referent_id = f"{COUNTERPARTS}{rivals.mentions[min(core)].mention_id}"
        for m in chosen:
            yield Referent(m.mention_id, referent_id, _frame(chosen), round(sure, 2))


def _groups(rivals: Rivals, pairs: dict[Pair, float]) -> list[tuple[set[int], float]]:
    """The pairs grown together, the surest first, while no article gives two numbers; each group with its score."""
    groups: list[tuple[set[int], float]] = []
    for pair, score in sorted(pairs.items(), key=lambda x: (-x[1], x[0])):
        touched = [g for g in groups if g[0] & set(pair)]
        merged = set(pair).union(*(g for g, _ in touched))
        if rivals.one_each(merged):
            groups = [g for g in groups if g not in touched] + [(merged, max([score, *(s for _, s in touched)]))]
    return sorted(groups, key=lambda g: (-g[1], min(g[0])))


def _frame(mentions: Sequence[Mention]) -> str:
    """The frame that most have, a count of casualties before any other."""
    frames = Counter(m.slot.frame for m in mentions)
    return str(max(frames, key=lambda f: (f in CASUALTIES, frames[f], f)))
