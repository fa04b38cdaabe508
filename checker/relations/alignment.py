"""Where two wordings run in parallel: the stretch that they share, and what differs within it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from checker.relations.words import GAP, Word

SKIP = 0.3
FUNCTION = 0.5
EDGE = 3


@dataclass(frozen=True)
class Difference:
    """Words of one wording that stand where the other has other words, or none."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]


@dataclass(frozen=True)
class Alignment:
    """Pairs of equal words (by place in `left` and `right`), both sides in order."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    pairs: tuple[tuple[int, int], ...]

    @cached_property
    def shared(self) -> int:
        """The number of words in common."""
        return len(self.pairs)

    @cached_property
    def content(self) -> int:
        """The number of content words in common."""
        return sum(self.left[i].content for i, _ in self.pairs)

    @cached_property
    def names_only(self) -> bool:
        """Whether the content words in common are only names, which two remarks may well share."""
        shared = [(self.left[i], self.right[j]) for i, j in self.pairs]
        return all(a.name or b.name for a, b in shared if a.content)

    @cached_property
    def run(self) -> int:
        """The longest unbroken run of words in common."""
        longest = current = 1
        for (a, b), (c, d) in pairwise(self.pairs):
            current = current + 1 if (c, d) == (a + 1, b + 1) else 1
            longest = max(longest, current)
        return longest

    @cached_property
    def coverage(self) -> float:
        """The share of the shorter wording that runs parallel."""
        return self.shared / min(sum(w.stem != GAP for w in side) for side in (self.left, self.right))

    @cached_property
    def spans(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The parallel stretches as (first, last) places of words, edges that differ included."""
        (i, j), (k, m) = self.pairs[0], self.pairs[-1]
        before, after = _edge(self.left, i, self.right, j, -1), _edge(self.left, k, self.right, m, 1)
        return (i - before[0], k + after[0]), (j - before[1], m + after[1])

    @cached_property
    def ratio(self) -> float:
        """The share of common words in the parallel stretches, 0 to 1."""
        (i, k), (j, m) = self.spans
        kept = sum(w.stem != GAP for w in (*self.left[i : k + 1], *self.right[j : m + 1]))
        return 2 * self.shared / kept

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What differs within the parallel stretches, in order."""
        (i, k), (j, m) = self.spans
        steps = [(i - 1, j - 1), *self.pairs, (k + 1, m + 1)]
        found = [
            Difference(self.left[a + 1 : c], self.right[b + 1 : d]) for (a, b), (c, d) in pairwise(steps)
        ]  # fmt: skip
        return tuple(f for f in found if f.left or f.right)


def _edge(left: Sequence[Word], i: int, right: Sequence[Word], j: int, step: int) -> tuple[int, int]:
    """How many words beyond the last pair still belong to the stretch.

    Where both sentences go on, they differ there; where only one does, the other has merely been cut.
    """
    counts = (_rest(left, i, step), _rest(right, j, step))
    if not 0 < min(counts) <= EDGE:
        return (0, 0)
    return counts if max(counts) <= EDGE else (min(counts), min(counts))


def _rest(words: Sequence[Word], at: int, step: int) -> int:
    count = 0
    while 0 <= at + step < len(words) and words[at + step].sentence == words[at].sentence:
        at += step
        if words[at].stem == GAP:
            return 0
        count += 1
    return count


def align(left: Sequence[Word], right: Sequence[Word]) -> Alignment | None:
    """The best local alignment of two wordings by their stems, if they share any word."""
    scores = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    best, at = 0.0, (0, 0)
    skips_right = [0.0 if w.stem == GAP else SKIP for w in right]
    for i, word in enumerate(left, 1):
        row, above = scores[i], scores[i - 1]
        skip = 0.0 if word.stem == GAP else SKIP
        gain = 0.0 if word.stem == GAP else 1.0 if word.content else FUNCTION
        for j, other in enumerate(right, 1):
            score = max(0.0, above[j] - skip, row[j - 1] - skips_right[j - 1])
            if gain and word.stem == other.stem:
                score = max(score, above[j - 1] + gain)
            row[j] = score
            if score > best + 1e-9:
                best, at = score, (i, j)
    pairs = _trace(left, right, scores, at)
    return Alignment(tuple(left), tuple(right), tuple(pairs)) if pairs else None


def _trace(
    left: Sequence[Word], right: Sequence[Word], scores: list[list[float]], at: tuple[int, int]
) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    i, j = at
    while i and j and scores[i][j] > 0:
        word, other = left[i - 1], right[j - 1]
        gain = 1.0 if word.content else FUNCTION
        if word.stem == other.stem != GAP and abs(scores[i][j] - scores[i - 1][j - 1] - gain) < 1e-9:
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif abs(scores[i][j] - scores[i - 1][j] + (0.0 if word.stem == GAP else SKIP)) < 1e-9:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]
