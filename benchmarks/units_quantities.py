"""How well quantities are read in labelled sentences: value F1, and value with unit.

usage: python -m benchmarks.units_quantities PATH [--show]

PATH is a JSON list of {text, quantities: [{value, unit, normalized_unit}]}. A value counts when both ends of its range
are equal; a unit when it has the same name, the words of the label, or (for things counted) holds the same head noun.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

import pandas as pd

from checker.language import Models
from checker.mentions.quantities import find
from checker.tables import Article
from checker.values.units import surfaces


def expected(q):
    low, high = re.fullmatch(r"-?(.+?)(?:(?<!E)-(.+))?", q["value"]).groups()
    unit = {q["normalized_unit"].lower(), q["unit"].lower()}
    return float(low), float(high or low), unit


def same_unit(mention, unit):
    value, slot = mention.value, mention.slot
    if value.unit:
        known = {surfaces().get(u, u) for u in unit}
        return value.unit in known or value.unit.split(" per ")[0] in {u.removeprefix("united states ") for u in known}
    if "-" in unit:
        return True
    heads = {w for u in unit for w in u.split()}
    return slot.head.lower() in heads or slot.noun.lower() in unit


def same_value(v, low, high):
    if v.unit == "percentage" and low < 1 and abs(v.low / 100 - low) < 0.01:
        return True
    return sorted((v.low, v.high)) == sorted((low, high)) or (
        v.hedge == "vague" and v.high <= high * 1.01 and v.low >= low * 0.99
    )


def flatten(mentions):
    for m in mentions:
        for v in getattr(m.value, "forms", ()):
            yield m._replace(value=v)


def score(records, models, show):
    c = Counter()
    articles = [Article("e", f"a{n}", "", "", pd.NaT, pd.NaT, "", "", "", r["text"]) for n, r in enumerate(records)]
    for r, tagged in zip(records, models.tagger.tag(articles), strict=True):
        found, missed = list(flatten(find(tagged))), []
        c["found"] += len(found)
        for low, high, unit in map(expected, r["quantities"]):
            c["labelled"] += 1
            hit = next((m for m in found if same_value(m.value, low, high) and same_unit(m, unit)), None) or next(
                (m for m in found if same_value(m.value, low, high)), None
            )
            if not hit:
                missed.append((low, high, unit))
                continue
            found.remove(hit)
            c["value"] += 1
            c["unit"] += same_unit(hit, unit)
            if not same_unit(hit, unit):
                missed.append(("UNIT", hit.value, hit.slot, unit))
        if show and (found or missed):
            print(r["text"], "\n   missed", missed, "\n   extra ", [(m.surface, m.value) for m in found])
    return c


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    c = score(json.loads(given.path.read_text(encoding="utf-8")), Models(), given.show)
    for name in ("value", "unit"):
        precision, recall = c[name] / c["found"], c[name] / c["labelled"]
        label = "value" if name == "value" else "value + unit"
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{label}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")


if __name__ == "__main__":
    main()
