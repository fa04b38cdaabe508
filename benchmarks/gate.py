"""Quality floors over data of this repository: planted discrepancies in invented events. Exit 1 when a figure falls.

usage: gate.py [--update] [--show]

Each event of templates.toml is filled at random (a seeded draw); one slot is changed in one article, and the untouched
event is checked too. Floors are pinned in floors.json with a digest of the templates; --update raises them and refuses
to lower one. A figure is a share of trials: `found` by any finding, `alerted` by an error or a warning, `silent` for
untouched events without an alert.
"""

import argparse
import hashlib
import json
import random
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus import report

from checker.language import Models

HERE = Path(__file__).parent
TEMPLATES, FLOORS = HERE / "templates.toml", HERE / "floors.json"
FILLINGS = 4  # random fillings of each event, each with one change of every slot


def trials() -> Iterator[tuple[str, str, list[dict[str, Any]], int]]:
    """(kind, what was changed, records, the changed article's number), first the untouched event (kind `silent`)."""
    rng = random.Random("floors")
    for event in tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))["event"]:
        for n in range(FILLINGS):
            values = {slot: rng.choice(pool) for slot, pool in event["slots"].items()}
            yield "silent", f"{event['name']} {n}", _records(event, [values] * len(event["article"])), -1
            for slot, kind in sorted(event["kinds"].items()):
                having = [i for i, a in enumerate(event["article"]) if f"{{{slot}}}" in a["text"]]
                changed = rng.choice(having)
                other = rng.choice([v for v in event["slots"][slot] if v != values[slot]])
                filled = [values | ({slot: other} if i == changed else {}) for i in range(len(event["article"]))]
                told = f"{event['name']} {n}: {slot} {values[slot]} -> {other} in a{changed}"
                yield kind, told, _records(event, filled), changed


def _records(event: dict[str, Any], values: list[dict[str, str]]) -> list[dict[str, Any]]:
    return [
        {"id": f"a{i}", "source": f"outlet{i}.example", "published": a["published"], "text": a["text"].format(**v)}
        for i, (a, v) in enumerate(zip(event["article"], values, strict=True))
    ]


def figures(show: bool) -> dict[str, float]:
    """The measured shares, by kind."""
    models, count = Models(), defaultdict(Counter)
    for kind, told, records, changed in trials():
        findings = report(records, models)["findings"]
        alerts = [f for f in findings if f["severity"] != "note"]
        if kind == "silent":
            count["silent"].update(trials=1, silent=not alerts)
            missed = [f["message"] for f in alerts]
        else:
            hits = [f for f in findings if _against(f, f"a{changed}") and f["kind"] == kind]
            count[kind].update(trials=1, found=bool(hits), alerted=any(f["severity"] != "note" for f in hits))
            missed = [] if hits else ["missed"]
        if show and missed:
            print(kind, told, *missed, sep=" | ")
    return {
        f"{kind} {what}": round(n / c["trials"], 3)
        for kind, c in sorted(count.items())
        for what, n in sorted(c.items())
        if what != "trials"
    }


def _against(finding: dict[str, Any], article: str) -> bool:
    """Whether a side has evidence of `article` alone, and another side of other articles."""
    sides = [{e["article"] for e in side["evidence"]} for side in finding["sides"]]
    return {article} in sides and any(article not in s for s in sides)


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--update", action="store_true")
    ap.add_argument("--show", action="store_true")
    args = ap.parse_args()
    measured, digest = figures(args.show), hashlib.sha256(TEMPLATES.read_bytes()).hexdigest()
    pinned = json.loads(FLOORS.read_text()) if FLOORS.exists() else {"digest": digest, "floors": {}}
    floors = pinned["floors"] if pinned["digest"] == digest else {}
    fallen = {k: v for k, v in measured.items() if v < floors.get(k, 0)}
    for name, value in measured.items():
        print(f"{name:20} {value:.3f}  floor {floors.get(name, 0):.3f}{'  FALLEN' if name in fallen else ''}")
    if fallen or not (args.update or pinned["digest"] == digest):
        print("a figure fell" if fallen else "the templates changed: run with --update", file=sys.stderr)
        return 1
    if args.update:
        FLOORS.write_text(json.dumps({"digest": digest, "floors": measured}, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
