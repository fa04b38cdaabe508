"""What the scripts that fit a model have in common: annotated events, leaving out, the command line, the weights."""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from pathlib import Path
from typing import Any

import numpy as np

from checker import ingest
from checker.event import Event
from checker.language import Models
from checker.pipeline import read
from checker.tables import Article, Mention, table

Spans = list[tuple[str, int, int]]


def annotated(folder: Path, models: Models, kinds: Set[str]) -> Iterator[tuple[Event, list[tuple[Any, list[Spans]]]]]:
    """Every annotated event of a folder with its discrepancies of some kinds, and where each of their sides stands."""
    for gold in sorted(folder.glob("*/gold.json")):
        lines = (gold.parent / "articles.jsonl").read_text().splitlines()
        records = [json.loads(line) for line in lines if line.strip()]
        texts = {r["id"]: r["text"] for r in records}
        found = [d for d in json.loads(gold.read_text())["discrepancies"] if d["kind"] in kinds]
        event = read(gold.parent.name, table(Article, ingest.read_records(records).articles), models)
        yield event, [(d, [_spans(side, texts) for side in d["sides"]]) for d in found]


def _spans(side: dict[str, Any], texts: dict[str, str]) -> Spans:
    return [
        (s["article"], at, at + len(s["text"])) for s in side["spans"] for at in _places(texts[s["article"]], s["text"])
    ]


def _places(text: str, needle: str) -> Iterator[int]:
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


def opposed(a: Mention, b: Mention, sides: list[Spans]) -> bool:
    """Whether two mentions are on two sides."""
    one, other = ({n for n, places in enumerate(sides) if _inside(m, places)} for m in (a, b))
    return any(x != y for x in one for y in other)


def _inside(m: Mention, places: Spans) -> bool:
    return m.field == "text" and any(a == m.article_id and m.start < e and b < m.end for a, b, e in places)


def matrix(found: Sequence[Any]) -> Any:
    """The features of examples, a row each."""
    return np.asarray([[float(v) for v in x.features.values()] for x in found])


def left_out(found: list[Any], fitted: Callable[[list[Any]], Any], group: Callable[[Any], str]) -> list[float]:
    """How likely each example is for a model that was fitted to the other groups."""
    likely: dict[int, float] = {}
    for left in sorted({group(x) for x in found}):
        own = [x for x in found if group(x) == left]
        model = fitted([x for x in found if group(x) != left])
        likely |= dict(zip((id(x) for x in own), model.predict_proba(matrix(own))[:, 1], strict=True))
    return [float(likely[id(x)]) for x in found]


def write(model: Any, features: Iterable[str], script: str, target: Path) -> None:
    """Write the weights of a scaled regression as those of the plain features, with the name of the script."""
    scaler, regression = model[0], model[1]
    weights = regression.coef_[0] / scaler.scale_
    bias = float(regression.intercept_[0] - (weights * scaler.mean_).sum())
    quoted = (name if name.isidentifier() else f'"{name}"' for name in features)
    lines = [f"{name} = {weight:.4f}" for name, weight in zip(quoted, weights, strict=True)]
    text = "\n".join([f"# written by benchmarks/{Path(script).name}", "[weights]", f"bias = {bias:.4f}", *lines])
    target.write_text(text + "\n", encoding="utf-8")


def main(
    doc: str | None,
    examples: Callable[[Path, Models], Iterable[Any]],
    fitted: Callable[[list[Any]], Any],
    group: Callable[[Any], str],
    show: Callable[[str, list[Any], list[float]], None],
) -> tuple[Any, list[str]] | None:
    """Fit, print the figures of each `group` left out and of the held-out folders; the model if it is to be written."""
    ap = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("events", nargs="+", type=Path)
    ap.add_argument("--held-out", nargs="*", type=Path, default=[])
    ap.add_argument("--write", action="store_true")
    args = ap.parse_args()
    models = Models()
    found = [x for folder in args.events for x in examples(folder, models)]
    show("each left out of its own training", found, left_out(found, fitted, group))
    model = fitted(found)
    for folder in args.held_out:
        other = list(examples(folder, models))
        show(f"held out: {folder.name}", other, list(model.predict_proba(matrix(other))[:, 1]))
    return (model, list(found[0].features)) if args.write else None
