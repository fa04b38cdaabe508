"""Fit the model of `checker.referents.counterparts` to events with annotated discrepancies, and say how good it is.

usage: fit_counterparts.py EVENTS… [--held-out EVENTS…] [--write]

EVENTS are folders of folders with `articles.jsonl` and `gold.json`:
{"discrepancies": [{"id", "kind", "must", "sides": [{"spans": [{"article", "text"}]}]}]}. A pair of numbers is positive
if an editor set the two against each other. By least likelihood it prints how many groups of pairs were right when each
event was left out of its own training, how many annotated discrepancies they are, and the same of the held-out events,
which the model never saw.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fitting
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from checker import ingest
from checker.language import Models
from checker.pipeline import read
from checker.referents import counterparts
from checker.tables import Article, Mention, table

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
    for gold in sorted(folder.glob("*/gold.json")):
        records = [
            json.loads(line) for line in (gold.parent / "articles.jsonl").read_text().splitlines() if line.strip()
        ]
        texts = {r["id"]: r["text"] for r in records}
        marks = [(d, sides(d, texts)) for d in json.loads(gold.read_text())["discrepancies"] if d["kind"] == "number"]
        event = read(gold.parent.name, table(Article, ingest.read_records(records).articles), models)
        for rivals in counterparts.all_rivals(event):
            for (i, j), features in rivals.features():
                a, b = rivals.mentions[i], rivals.mentions[j]
                hits = [d for d, sides in marks if opposed(a, b, sides)]
                yield Example(
                    gold.parent.name, (a.mention_id, b.mention_id), features,
                    frozenset(d["id"] for d in hits), frozenset(d["id"] for d in hits if d["must"]),
                )  # fmt: skip


def sides(discrepancy: dict[str, Any], texts: dict[str, str]) -> list[list[tuple[str, int, int]]]:
    """Where the spans of each side stand in their articles."""
    return [
        [
            (s["article"], at, at + len(s["text"]))
            for s in side["spans"]
            for at in _places(texts[s["article"]], s["text"])
        ]
        for side in discrepancy["sides"]
    ]


def _places(text: str, needle: str) -> Iterator[int]:
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


def opposed(a: Mention, b: Mention, sides: list[list[tuple[str, int, int]]]) -> bool:
    """Whether two mentions are on two sides."""
    one, other = ({n for n, places in enumerate(sides) if _inside(m, places)} for m in (a, b))
    return any(x != y for x in one for y in other)


def _inside(m: Mention, places: list[tuple[str, int, int]]) -> bool:
    return m.field == "text" and any(a == m.article_id and m.start < e and b < m.end for a, b, e in places)


def _fitted(found: list[Example]) -> Any:
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=2000))
    return model.fit(fitting.matrix(found), [bool(x.annotated) for x in found])


def left_out(found: list[Example]) -> list[float]:
    """How likely each pair is for a model that was fitted to the other events."""
    likely = {}
    for event in sorted({x.event for x in found}):
        own = [x for x in found if x.event == event]
        model = _fitted([x for x in found if x.event != event])
        likely |= dict(zip((id(x) for x in own), model.predict_proba(fitting.matrix(own))[:, 1], strict=True))
    return [float(likely[id(x)]) for x in found]


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
    if fit := fitting.main(__doc__, examples, _fitted, left_out, show):
        fitting.write(*fit, __file__, TARGET)
