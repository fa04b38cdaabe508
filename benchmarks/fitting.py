"""What the scripts that fit a model have in common: the command line, the figures that they print, the weights."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from checker.language import Models


def matrix(found: Sequence[Any]) -> Any:
    """The features of examples, a row each."""
    return np.asarray([[float(v) for v in x.features.values()] for x in found])


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
    left_out: Callable[[list[Any]], list[float]],
    show: Callable[[str, list[Any], list[float]], None],
) -> tuple[Any, list[str]] | None:
    """Fit, print the figures of the examples and of the held-out folders; the model if it is to be written."""
    ap = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("events", nargs="+", type=Path)
    ap.add_argument("--held-out", nargs="*", type=Path, default=[])
    ap.add_argument("--write", action="store_true")
    args = ap.parse_args()
    models = Models()
    found = [x for folder in args.events for x in examples(folder, models)]
    show("each left out of its own training", found, left_out(found))
    model = fitted(found)
    for folder in args.held_out:
        other = list(examples(folder, models))
        show(f"held out: {folder.name}", other, list(model.predict_proba(matrix(other))[:, 1]))
    return (model, list(found[0].features)) if args.write else None
