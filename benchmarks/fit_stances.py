"""Fit the model of `checker.referents.stances` to events with annotated discrepancies, and say how good it is.

usage: fit_stances.py EVENTS… [--held-out EVENTS…] [--write]

The folders are those of `fit_counterparts.py`. A pair of acts is positive if an editor set two spans against each other
that the clauses of the two acts touch. By the number of groups, the likeliest first, it prints how many were right when
each story was left out of its own training (events of one name but for what follows its second "_" are one story), how
many annotated musts they are, and the same of the held-out events, which the model never saw.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fitting
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from checker.language import Models
from checker.referents import stances
from checker.tables import Mention

STRENGTH = 0.01
BEST = (10, 20, 30, 60, 100, 150, 200)
KINDS = frozenset("outcome certainty cause quote attribution".split())
TARGET = Path(stances.__file__).with_suffix(".toml")
_STORY = re.compile(r"\d{8}_\d{6}|ecb\d+")


@dataclass(frozen=True)
class Example:
    """A pair of acts of one event: its features, and the discrepancies that have it on two sides."""

    event: str
    pair: tuple[int, int]
    acts: tuple[Mention, ...]
    features: dict[str, float]
    annotated: frozenset[str]
    musts: frozenset[str]


def story(event: str) -> str:
    """The story that the name of an event tells of."""
    found = _STORY.match(event)
    return found[0] if found else event


def examples(folder: Path, models: Models) -> Iterator[Example]:
    """The pairs of acts of every annotated event of a folder."""
    for event, marks in fitting.annotated(folder, models, KINDS):
        acts = stances.Acts(event)
        for (i, j), features in acts.features():
            hits = [d for d, places in marks if fitting.opposed(acts.mentions[i], acts.mentions[j], places)]
            yield Example(
                event.event_id, (i, j), acts.mentions, features,
                frozenset(d["id"] for d in hits), frozenset(d["id"] for d in hits if d["must"]),
            )  # fmt: skip


def _fitted(found: list[Example]) -> Any:
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000))
    return model.fit(fitting.matrix(found), [bool(x.annotated) for x in found])


def show(name: str, found: list[Example], likely: list[float]) -> None:
    """Print how many of the likeliest groups of pairs are right, and the annotated musts that they are."""
    print(f"{name}: {len({x.event for x in found})} events, {len(found)} pairs")
    rated: list[tuple[float, bool, frozenset[tuple[str, str]], str]] = []
    for event in sorted({x.event for x in found}):
        own = {x.pair: (x, p) for x, p in zip(found, likely, strict=True) if x.event == event}
        acts = next(iter(own.values()))[0].acts
        for members, score in stances.groups({pair: p for pair, (_, p) in own.items()}, acts):
            inside = [x for pair, (x, _) in own.items() if set(pair) <= set(members)]
            musts = frozenset((event, d) for x in inside for d in x.musts)
            rated.append((score, any(x.annotated for x in inside), musts, story(event)))
    rated.sort(key=lambda r: -r[0])
    for n in BEST:
        best = rated[:n]
        musts = frozenset[tuple[str, str]]().union(*(m for _, _, m, _ in best))
        stories = {name for _, right, _, name in best if right}
        print(
            f"  best {n:3} (likely >= {best[-1][0]:.2f}): {sum(r for _, r, _, _ in best):3} right, {len(musts)} musts,"
            f" {len(stories)} stories"
        )


if __name__ == "__main__":
    if fit := fitting.main(__doc__, examples, _fitted, lambda x: story(x.event), show):
        fitting.write(*fit, __file__, TARGET)
