"""Numbers that stand in each other's place: of all that another article says, the closest statement, and its own alone.

The slots of `checker.referents.quantities` ask that two numbers belong to one frame and count one noun. Here all
numbers of one dimension compete: two of them are counterparts if the clause of each is the closest that the other's
article has, if neither article gives the number of the other anywhere, and if clause, noun, rarer words and size are
alike enough together. The weights were set by hand: a model trained on 168,000 pairs of mentions that agree or not
ranked the annotated discrepancies no better.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.copied_quantities import is_rest
from checker.referents.incidents import Scene, occasion
from checker.referents.quantities import CASUALTIES, distance, two_far_places
from checker.relations.dates import days
from checker.relations.quantity import judge, rates_of
from checker.tables import Mention, Referent
from checker.values.quantity import COUNTERPARTS, Tally
from checker.values.units import dimension
from checker.values.when import Moment

AFTER = ("quantities", "dates")
LEAST = 1.2
_NOUN, _WORDS, _FRAME, _RATIO = 0.5, 0.3, 0.2, 0.2
# what the score of a pair gains for being the closest of its articles, which all pairs that count are
_MUTUAL = 0.2
_FARTHEST = 5.0
_MOST = 400
# how many a text may name beside those that it counts as "others"
_BESIDE = 2
_NEVER = frozenset({"ago", "ordinal", "age", "unnamed age", "vote", "duration"})
_MODEL = re.compile(r"^\W*[\d.,]+(?:[A-Z]\b|-[a-z])")
_ONE_OF = re.compile(r"(?i)^\w+ of\b(?! (?:people|thousands|millions|hundreds))")
_ANYBODY = frozenset({"", "people", "person", "victim", "man", "woman", "individual", "other", "life"})
_WORD = re.compile(r"[a-z][a-z'-]+")
_NO_RATES = rates_of([])

Pair = tuple[int, int]
Matrix = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


def align(event: Event) -> Aligned:
    """The groups of numbers that stand in each other's place."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind == "quantity" and _competes(m):
            groups[dimension(m.value.unit)].append(m)
    scene, words = Scene(event), _weights(event)
    days_said: dict[str, list[Moment]] = defaultdict(list)
    for m in event.mentions:
        if m.kind == "moment":
            days_said[m.sentence_id].append(m.value)
    found: list[Referent] = []
    for _, mentions in sorted(groups.items()):
        mentions = sorted(mentions, key=lambda m: (m.article_id, m.field, m.start))[:_MOST]
        if len({m.article_id for m in mentions}) > 1:
            found += _referents(_Rivals(event, tuple(mentions), scene, words, days_said))
    return Aligned((), tuple(found))


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
class _Rivals:
    """The numbers of one dimension.

    `scene` tells incidents and times apart, `words` holds the weight of each word, `days` the days of each sentence.
    """

    event: Event
    mentions: tuple[Mention, ...]
    scene: Scene
    words: dict[str, float]
    days: Mapping[str, Sequence[Moment]]

    def counterparts(self) -> dict[Pair, float]:
        """The pairs that differ, each with its score."""
        pairs = {}
        for pair in _pairs((self._alike >= LEAST) & self._closest):
            if self._may_meet(*pair) and self._alone(*pair):
                score = float(self._alike[pair]) - _RATIO * min(_FARTHEST, distance(*self._both(pair)))
                if score >= LEAST:
                    pairs[pair] = score
        return pairs

    def same(self) -> dict[Pair, float]:
        """The pairs of two articles that agree in value and are as alike as counterparts are."""
        pairs = _pairs(self._alike >= LEAST)
        return {p: float(self._alike[p]) for p in pairs if self._may_meet(*p) and _agree(*self._both(p))}

    def one_each(self, members: set[int]) -> bool:
        """Whether no article gives two numbers of the group."""
        chosen = [self.mentions[n] for n in sorted(members)]
        return all(_agree(a, b) for n, a in enumerate(chosen) for b in chosen[n + 1 :] if a.article_id == b.article_id)

    def _both(self, pair: Pair) -> tuple[Mention, Mention]:
        return self.mentions[pair[0]], self.mentions[pair[1]]

    @cached_property
    def _phrases(self) -> list[str]:
        return [m.slot.phrase or self.event.text(m.sentence_id) for m in self.mentions]

    @cached_property
    def _clauses(self) -> Matrix:
        return np.asarray(self.event.similarity(self._phrases, self._phrases), dtype=np.float64)

    @cached_property
    def _alike(self) -> Matrix:
        """How alike all pairs are, but for the values; an upper bound of the score."""
        nouns = [m.slot.noun or m.slot.head or "x" for m in self.mentions]
        noun = np.asarray(self.event.similarity(nouns, nouns), dtype=np.float64)
        frames = np.asarray([m.slot.frame for m in self.mentions])
        same_frame = (frames[:, None] == frames[None, :]).astype(np.float64)
        alike: Matrix = self._clauses + _NOUN * noun + _WORDS * self._shared() + _FRAME * same_frame + _MUTUAL
        return alike

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

    def _may_meet(self, i: int, j: int) -> bool:
        """Whether two mentions are of independent sources and of one occasion."""
        a, b = self.mentions[i], self.mentions[j]
        if a.article_id == b.article_id or self.event.witness(a) == self.event.witness(b):
            return False
        now = self.scene.now
        if occasion(a.slot.anchor, now) != occasion(b.slot.anchor, now):
            return False
        return not (_unlike(a, b) or self._days_apart(a, b) or self._two_incidents(a, b))

    def _two_incidents(self, a: Mention, b: Mention) -> bool:
        """Whether the words of two tolls tell of two incidents."""
        return bool({a.slot.frame, b.slot.frame} & CASUALTIES) and self.scene.two_incidents(a, b)

    def _days_apart(self, a: Mention, b: Mention) -> bool:
        """Whether the two sentences give days, and none in common."""
        one, other = self.days.get(a.sentence_id, ()), self.days.get(b.sentence_id, ())
        return bool(one and other) and all(days(x, y).relation == "conflict" for x in one for y in other)

    @property
    def _closest(self) -> Mask:
        """For each pair, whether no other clause of either article is closer to the clause of the other."""
        clauses = np.round(self._clauses, 4)
        articles = np.unique([m.article_id for m in self.mentions], return_inverse=True)[1]
        best = np.stack([clauses[:, articles == n].max(axis=1) for n in range(articles.max() + 1)], axis=1)
        first: Mask = clauses >= best[:, articles]
        return first & first.T

    def _alone(self, i: int, j: int) -> bool:
        """Whether neither article gives the number of the other, whatever it counts."""
        a, b = self.mentions[i], self.mentions[j]
        for one, other in ((a, b), (b, a)):
            if any(_agree(one, m) for m in self.mentions if m.article_id == other.article_id):
                return False
        return True


def _pairs(where: Mask) -> Iterator[Pair]:
    """The pairs for which a symmetric matrix holds, each once."""
    return ((int(i), int(j)) for i, j in zip(*np.nonzero(np.triu(where, 1)), strict=True))


def _unlike(a: Mention, b: Mention) -> bool:
    """Whether two numbers are of people or things with other names, of victims of another kind, or one of the rest."""
    if a.slot.about and b.slot.about and not set(a.slot.about) & set(b.slot.about):
        return True
    if two_far_places(a, b):
        return True
    if (is_rest(a) or is_rest(b)) and abs(a.value.middle - b.value.middle) <= _BESIDE:
        return True
    frames = {a.slot.frame, b.slot.frame} & CASUALTIES
    heads = {a.slot.head.lower(), b.slot.head.lower()} - _ANYBODY
    return len(frames) > 1 or (bool(frames) and (len(heads) > 1 or a.slot.part != b.slot.part))


def _agree(a: Mention, b: Mention) -> bool:
    return judge(a.value, b.value, _NO_RATES).relation in {"compatible", "variant"}


def _referents(rivals: _Rivals) -> Iterator[Referent]:
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
            yield Referent(m.mention_id, referent_id, _frame(chosen), min(1.0, round(sure / 2, 2)))


def _groups(rivals: _Rivals, pairs: dict[Pair, float]) -> list[tuple[set[int], float]]:
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
