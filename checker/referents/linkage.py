"""Average linkage with pairs that must not link: how mentions become groups."""

from collections.abc import Callable, Sequence

Score = Callable[[int, int], float | None]


def link(count: int, score: Score, least: float) -> list[tuple[int, ...]]:
    """Groups of the numbers below `count`, the best pair first, while the mean score of two groups is at least `least`.

    `score` gives nothing for a pair that must not stand in one group.
    """
    pairs = {(i, j): s for i in range(count) for j in range(i + 1, count) if (s := score(i, j)) is not None}
    group: dict[int, tuple[int, ...]] = {i: (i,) for i in range(count)}
    for (i, j), s in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        if s < least:
            break
        left, right = group[i], group[j]
        if left is not right and _mean(left, right, pairs) >= least:
            for n in left + right:
                group[n] = left + right
    return sorted({tuple(sorted(g)) for g in group.values()})


def _mean(left: Sequence[int], right: Sequence[int], pairs: dict[tuple[int, int], float]) -> float:
    scores = [pairs.get((min(a, b), max(a, b))) for a in left for b in right]
    if any(s is None for s in scores):
        return float("-inf")
    known = [s for s in scores if s is not None]
    return sum(known) / len(known)
