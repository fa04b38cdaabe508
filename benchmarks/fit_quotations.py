"""Fit the model of `checker.referents.retold` to events with annotated discrepancies, and say how good it is.

usage: fit_quotations.py EVENTS… [--held-out EVENTS…] [--write]

EVENTS are folders of folders with `articles.jsonl` and `gold.json`:
{"discrepancies": [{"id", "kind", "must", "sides": [{"spans": [{"article", "text"}]}]}]}. A pair of quotations is
positive if an editor set the two against each other as wordings. By least likelihood it prints how many pairs were
right when each story was left out of its own training, how many annotated discrepancies they are, and the same of
the held-out events, which the model never saw.
"""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fitting
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from checker.event import Event
from checker.language import Models
from checker.referents import align, quotations, retold

STRENGTH, MOST_OF_A_STORY = 0.3, 8
LIKELY = (0.6, 0.5, 0.4, 0.3, 0.2)
UNIT_TOLD, SPAN_TOLD = 0.4, 0.8
LONGEST_UNIT = 30
TARGET = Path(retold.__file__).with_suffix(".toml")
OURS = ("remark", "retelling", "description")

Marks = list[tuple[dict[str, Any], list[fitting.Spans]]]


@dataclass(frozen=True)
class Example:
    """A pair of quotations of one event, with the discrepancies (id and must) that have them on two sides."""

    event: str
    ends: tuple[int, int]
    features: dict[str, float]
    annotated: frozenset[tuple[str, bool]]

    @property
    def story(self) -> str:
        """What further draws of articles on one happening have in common."""
        return self.event.rpartition("_")[0] if self.event.count("_") > 1 else self.event.removesuffix("plus")


def examples(folder: Path, models: Models) -> Iterator[Example]:
    """The pairs of every annotated event of a folder that could be linked."""
    for event, marks in fitting.annotated(folder, models, frozenset({"quote"})):
        yield from _pairs(_before(align(event)), marks)


def _before(event: Event) -> Event:
    """An event with its people, before its quotations were aligned."""
    mentions = tuple(m for m in event.mentions if m.kind not in OURS)
    known = {m.mention_id for m in mentions}
    return dataclasses.replace(
        event, mentions=mentions, referents=tuple(r for r in event.referents if r.mention_id in known)
    )


def _pairs(event: Event, marks: Marks) -> Iterator[Example]:
    wordings = quotations.wordings(event)
    told: dict[retold.Unit, list[set[int]]] = {}
    pairs = retold.Retold(event, list(quotations.units(wordings)), quotations.telling(event))
    for i, j in pairs.pairs():
        a, b = pairs.units[i], pairs.units[j]
        if not quotations.in_other_words(a, b):
            continue
        one, other = (told.setdefault(u, [_told(u, sides) for _, sides in marks]) for u in (a, b))
        hits = [d for (d, _), x, y in zip(marks, one, other, strict=True) if any(m != n for m in x for n in y)]
        annotated = frozenset((str(d["id"]), bool(d["must"])) for d in hits)
        yield Example(event.event_id, (a.wording, b.wording), pairs.features(i, j), annotated)


def _told(unit: retold.Unit, sides: list[fitting.Spans]) -> set[int]:
    """The sides of a discrepancy that a unit stands on."""
    parts = [quotations.part(m, unit.span) for m in unit.mentions if m.field == "text"]
    short = unit.span[1] - unit.span[0] < LONGEST_UNIT
    found = set()
    for n, spans in enumerate(sides):
        for m in parts:
            common = [(min(m.end, e) - max(m.start, s), e - s) for a, s, e in spans if a == m.article_id]
            if any(c > 0 and (c >= UNIT_TOLD * (m.end - m.start) or (short and c >= SPAN_TOLD * n)) for c, n in common):
                found.add(n)
    return found


def _fitted(found: list[Example]) -> Any:
    """A model in which the positive pairs of one story count as eight at most."""
    of_story = Counter(x.story for x in found if x.annotated)
    weights = [min(1.0, MOST_OF_A_STORY / of_story[x.story]) if x.annotated else 1.0 for x in found]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=2000))
    return model.fit(
        fitting.matrix(found), [bool(x.annotated) for x in found], logisticregression__sample_weight=weights
    )


def show(name: str, found: list[Example], likely: list[float]) -> None:
    """Print how many pairs are right, one to one, and the annotated discrepancies that they are."""
    right = sum(bool(x.annotated) for x in found)
    print(f"{name}: {len({x.event for x in found})} events, {len(found)} pairs, {right} right")
    for least in LIKELY:
        taken: dict[str, set[int]] = defaultdict(set)
        chosen = []
        for _, n in sorted(((p, n) for n, p in enumerate(likely) if p >= least), reverse=True):
            x = found[n]
            if not taken[x.event] >= set(x.ends):
                taken[x.event] |= set(x.ends)
                chosen.append(x)
        musts = {(x.event, d) for x in chosen for d, must in x.annotated if must}
        right = sum(bool(x.annotated) for x in chosen)
        print(f"  likely >= {least:.2f}: {right:3} of {len(chosen):3} pairs right, {len(musts)} musts")


if __name__ == "__main__":
    if fit := fitting.main(__doc__, examples, _fitted, lambda x: x.story, show):
        fitting.write(*fit, __file__, TARGET)
