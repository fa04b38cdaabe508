"""Acts that two articles tell with different firmness: how likely an editor would set the two sentences side by side.

Any two sentences that tell one act (one stem, or verbs of one object) as a fact and as a plan, as a possibility and as
an allegation, compete. A logistic regression over features that one can read (how alike the sentences and the clauses
are, how rare the act is in the event, who does it to whom, how the firmness is told …) says how likely the pair is such
a discrepancy; its weights are in `stances.toml`, fitted by `benchmarks/fit_stances.py` to annotated events.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.relations.claims import same_argument
from checker.relations.logistic import Model
from checker.tables import Mention, Referent
from checker.values.stance import Firmness, Stance

# the least likely pair that is worth a note (below, 1 of 28 was right on events that nobody had read), the least alike
# two sentences, and the most acts of one stem
LEAST, ALIKE, _MOST = 0.4, 0.4, 80
_MOST_SHARED, _MOST_NEAR, _MOST_ARTICLES = 8, 4, 3
_CUES = ("modal", "adverb", "belief", "claim", "noun", "adjective")
_FACT: Firmness = "stated as fact"
PAIRS: dict[str, frozenset[Firmness]] = {
    "to come or possible": frozenset(("to come", "possible")),
    "fact or possible": frozenset((_FACT, "possible")),
    "fact or alleged": frozenset((_FACT, "alleged")),
    "fact or to come": frozenset((_FACT, "to come")),
    "fact or denied": frozenset((_FACT, "denied")),
}

Pair = tuple[int, int]


def align(event: Event) -> Aligned:
    """The groups of sentences that tell one act with different firmness, the likeliest first."""
    acts = Acts(event)
    likely = {pair: model().likelihood(features) for pair, features in acts.features()}
    rows: list[Referent] = []
    for members, sure in groups({p: s for p, s in likely.items() if s >= LEAST}, acts.mentions):
        chosen = [acts.mentions[n] for n in members]
        named = f"stance:{chosen[0].mention_id}"
        rows += (Referent(m.mention_id, named, chosen[0].value.word, round(sure, 2)) for m in chosen)
    return Aligned((), tuple(rows))


@dataclass(frozen=True)
class Acts:
    """The acts that the articles of an event tell."""

    event: Event

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The acts, in the order of article and place."""
        found = (m for m in self.event.mentions if m.kind == "stance")
        return tuple(sorted(found, key=lambda m: (m.article_id, m.start, m.end)))

    def features(self) -> Iterator[tuple[Pair, dict[str, float]]]:
        """The pairs of two sources that tell one act with different firmness, each with the features of the model."""
        seen: set[Pair] = set()
        for members in self._rivals():
            chosen = [self.mentions[n] for n in members]
            pairs = [(i, j) for i, j in combinations(range(len(chosen)), 2) if _opposed(chosen[i], chosen[j])]
            pairs = [p for p in pairs if (members[p[0]], members[p[1]]) not in seen and self._independent(chosen, p)]
            if not pairs:
                continue
            texts = [self.event.text(m.sentence_id) for m in chosen]
            alike = self.event.similarity(texts, texts)
            pairs = [(i, j) for i, j in pairs if alike[i][j] >= ALIKE]
            row = {n: k for k, n in enumerate(sorted({n for pair in pairs for n in pair}))}
            phrases = [chosen[n].value.phrase for n in row]
            clauses = self.event.similarity(phrases, phrases) if pairs else []
            for i, j in pairs:
                seen.add((members[i], members[j]))
                yield (members[i], members[j]), self._described(chosen, (i, j), alike, clauses[row[i]][row[j]])

    def _rivals(self) -> Iterator[list[int]]:
        """The acts of one stem, then the verbs of one object, of two articles."""
        stems: dict[str, list[int]] = defaultdict(list)
        objects: dict[str, list[int]] = defaultdict(list)
        for n, m in enumerate(self.mentions):
            stems[m.value.stem].append(n)
            if m.value.of:
                objects[m.value.of].append(n)
        for _, members in [*sorted(stems.items()), *sorted(objects.items())]:
            if len({self.mentions[n].article_id for n in members}) > 1:
                yield members[:_MOST]

    def _independent(self, chosen: Sequence[Mention], pair: Pair) -> bool:
        a, b = (chosen[n] for n in pair)
        if a.article_id == b.article_id or self.event.source(a.article_id) == self.event.source(b.article_id):
            return False
        return self.event.text(a.sentence_id) != self.event.text(b.sentence_id)

    def _described(
        self, chosen: Sequence[Mention], pair: Pair, alike: Sequence[Sequence[float]], clause: float
    ) -> dict[str, float]:
        i, j = pair
        a, b = chosen[i], chosen[j]
        one, other = a.value, b.value
        told = self._told
        row, column = alike[i], [line[j] for line in alike]
        agent, patient = same_argument(one.agent, other.agent), same_argument(one.patient, other.patient)
        shared = one.words & other.words
        found = {
            "clause": clause,
            "words": self._weight(shared) / max(self._weight(one.words | other.words), 1e-6),
            "shared": min(len(shared), _MOST_SHARED),
            "near": min(len(one.near & other.near), _MOST_NEAR),
            "closest": row[j] >= max(row[n] for n, m in enumerate(chosen) if m.article_id == b.article_id),
            "closest_back": row[j] >= max(column[n] for n, m in enumerate(chosen) if m.article_id == a.article_id),
            "often": math.log(len(chosen)),
            "stem": one.stem == other.stem,
            "agent_differs": agent is False,
            "patient_same": patient is True,
            "patient_differs": patient is False,
            "numbers": bool(one.numbers & other.numbers),
            "quoted": one.quoted + other.quoted,
            "past": _firmer(one, other).past,
            "both_told": told[a.article_id, one.stem] >= {one.firmness, other.firmness},
            "articles": sum(min(_MOST_ARTICLES, self._siding[x.stem, x.firmness]) for x in (one, other)),
        }
        found |= {f"by_{cue}": (one.cue == cue) + (other.cue == cue) for cue in _CUES}
        sort = frozenset((one.firmness, other.firmness))
        found |= {name: sort == pair for name, pair in PAIRS.items()}
        return {name: float(value) for name, value in found.items()}

    @cached_property
    def _told(self) -> dict[tuple[str, str], set[Firmness]]:
        """How firmly each article tells each act."""
        found: dict[tuple[str, str], set[Firmness]] = defaultdict(set)
        for m in self.mentions:
            found[m.article_id, m.value.stem].add(m.value.firmness)
        return found

    @cached_property
    def _siding(self) -> Counter[tuple[str, Firmness]]:
        """How many articles tell each act so firmly."""
        return Counter((stem, f) for (_, stem), told in self._told.items() for f in told)

    @cached_property
    def _weights(self) -> dict[str, float]:
        """The inverse document frequency of each stem, over the articles of the event."""
        words: dict[str, set[str]] = defaultdict(set)
        for m in self.mentions:
            words[m.article_id] |= m.value.words
        counts = Counter(w for of in words.values() for w in of)
        return {w: max(0.1, math.log((len(words) + 1) / (n + 0.5))) for w, n in counts.items()}

    def _weight(self, words: frozenset[str]) -> float:
        return sum(self._weights[w] for w in sorted(words))


def _opposed(a: Mention, b: Mention) -> bool:
    """Whether two acts are told with different firmness, for all that their sentences say."""
    one, other = a.value, b.value
    if one.firmness == other.firmness or one.other_time or other.other_time:
        return False
    told = {one.firmness, other.firmness}
    if "denied" in told and (not (one.verb and other.verb) or (one.denying and other.denying)):
        return False
    if told == {_FACT, "alleged"} and _firmer(one, other).hedged:
        return False
    return not any(x.cue == "claim" and y.attributed for x, y in ((one, other), (other, one)))


def _firmer(one: Stance, other: Stance) -> Stance:
    return other if other.firmness == _FACT else one


def groups(likely: dict[Pair, float], mentions: Sequence[Mention]) -> list[tuple[list[int], float]]:
    """The pairs, the likeliest first, each with those of its act that touch its sentences; no sentence in two."""
    taken: dict[str, int] = {}
    found: list[tuple[set[int], float]] = []
    for pair, score in sorted(likely.items(), key=lambda x: (-round(x[1], 6), x[0])):
        ends = [mentions[n].sentence_id for n in pair]
        home = next((taken[s] for s in ends if s in taken), None)
        if home is None:
            home = len(found)
            found.append((set(pair), score))
        elif {mentions[n].value.stem for n in pair} <= {mentions[n].value.stem for n in found[home][0]}:
            found[home][0].update(pair)
        for s in ends:
            taken.setdefault(s, home)
    return [(sorted(members), score) for members, score in found]


@cache
def model() -> Model:
    """The model with its weights: how likely a pair is a discrepancy."""
    return Model.of(__package__, "stances.toml")
