"""Fit the model of `checker.referents.counterparts` to events with annotated discrepancies, and say how good it is.

usage: fit_counterparts.py EVENTS… [--held-out EVENTS…] [--write]

EVENTS are folders of folders with `articles.jsonl` and `gold.json`:
{"discrepancies": [{"id", "kind", "must", "sides": [{"spans": [{"article", "text"}]}]}]}. A pair of numbers is positive
if an editor set the two against each other. By least likelihood it prints how many groups of pairs were right when each
event was left out of its own training, how many annotated discrepancies they are, and the same of the held-out events,
which the model never saw.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fitting
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from checker.language import Models
from checker.referents import counterparts

STRENGTH = 0.05
LIKELY = (0.6, 0.5, 0.4, 0.35, 0.3, 0.2)
TARGET = Path(counterparts.__file__).with_suffix(".toml")


@dataclass(frozen=True)
class Example:
    """A pair of numbers of one event: its features, and the discrepancies that have it on two sides."""

    event: str
    pair: tuple[str, str]
    features: dict[str, float]
    annotated: frozenset[str]
    musts: frozenset[str]


def examples(folder: Path, models: Models) -> Iterator[Example]:
    """The pairs of numbers of every annotated event of a folder that differ in more than their hedges."""
    for event, marks in fitting.annotated(folder, models, frozenset({"number"})):
        for rivals in counterparts.all_rivals(event):
            for (i, j), features in rivals.features():
                a, b = rivals.mentions[i], rivals.mentions[j]
                hits = [d for d, sides in marks if fitting.opposed(a, b, sides)]
                yield Example(
                    event.event_id, (a.mention_id, b.mention_id), features,
                    frozenset(d["id"] for d in hits), frozenset(d["id"] for d in hits if d["must"]),
                )  # fmt: skip


def _fitted(found: list[Example]) -> Any:
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=2000))
    return model.fit(fitting.matrix(found), [bool(x.annotated) for x in found])


def show(name: str, found: list[Example], likely: list[float]) -> None:
    """Print how many groups of pairs are right, and the annotated discrepancies that they are."""
    print(f"{name}: {len({x.event for x in found})} events, {len(found)} pairs")
    for least in LIKELY:
        groups: list[tuple[set[tuple[str, str]], list[Example]]] = []
        for _, x in sorted(((p, n) for n, p in enumerate(likely) if p >= least), reverse=True):
            ends = {(found[x].event, m) for m in found[x].pair}
            home = next((g for g in groups if g[0] & ends), None)
            if home:
                home[0].update(ends)
                home[1].append(found[x])
            else:
                groups.append((ends, [found[x]]))
        right = [g for g in groups if any(x.annotated for x in g[1])]
        musts = {(x.event, d) for g in right for x in g[1] for d in x.musts}
        print(f"  likely >= {least:.2f}: {len(right):3} of {len(groups):3} groups right, {len(musts)} musts")


if __name__ == "__main__":
    if fit := fitting.main(__doc__, examples, _fitted, lambda x: x.event, show):
        fitting.write(*fit, __file__, TARGET)
