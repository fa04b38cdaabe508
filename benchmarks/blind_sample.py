"""Draw random alerts from blind events never drawn before, as a sheet to be judged by reading, and tally the sheet.

usage: blind_sample.py draw CORPUS SHEET.csv [--alerts 120] [--seed 1]
       blind_sample.py tally SHEET.csv
       blind_sample.py reliability

A judge writes `right` or `wrong` into the column `verdict` (would the standards editor thank you?) and why into `why`.
The drawn events are recorded in drawn.txt, the figures of a judged sheet (never its texts) in judged.json, by version.
`reliability` prints, by version, how many alerts of each tenth of confidence were right: .8 should read about .8.
"""

import argparse
import csv
import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from corpus import events, report

from checker import __version__
from checker.language import Models

HERE = Path(__file__).parent
DRAWN, JUDGED = HERE / "drawn.txt", HERE / "judged.json"
MOST_ARTICLES = 6  # as many as a set that a person would compare
CONTEXT = 90
COLUMNS = (
    "event",
    "rule",
    "kind",
    "relation",
    "severity",
    "confidence",
    "subject",
    "message",
    "sides",
    "verdict",
    "why",
)


def deals(event_id: str, records: list[dict[str, Any]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """An event's articles dealt into sets: rows of a table MOST_ARTICLES wide, then its columns and its diagonals.

    The table is cut into squares. No two articles of a column were ever in one row, and none of a diagonal in one row
    or one column; a diagonal the other way shares a pair with one only where its rows are half a table apart, so it is
    cut in two. Thus each deal shows only pairs of articles that no earlier sheet had.
    """
    for n in range(0, len(records), MOST_ARTICLES):
        yield f"{event_id}/{n}", records[n : n + MOST_ARTICLES]
    for number, start in enumerate(range(0, len(records), MOST_ARTICLES**2)):
        square = records[start : start + MOST_ARTICLES**2]
        part = f"+{number}" if number else ""
        for column in range(MOST_ARTICLES):
            yield f"{event_id}/column{column}{part}", square[column::MOST_ARTICLES]
        for column in range(MOST_ARTICLES):
            places = (MOST_ARTICLES * row + (column + row) % MOST_ARTICLES for row in range(MOST_ARTICLES))
            yield f"{event_id}/diagonal{column}{part}", [square[p] for p in places if p < len(square)]
        for column, half in product(range(MOST_ARTICLES), (0, 1)):
            rows = range(half * MOST_ARTICLES // 2, (half + 1) * MOST_ARTICLES // 2)
            places = (MOST_ARTICLES * row + (column - row) % MOST_ARTICLES for row in rows)
            yield f"{event_id}/back{column}.{half}{part}", [square[p] for p in places if p < len(square)]


def chunks(corpus: Path, rng: random.Random) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Sets of two to MOST_ARTICLES articles of one blind event, the corpus files in turn so that none dominates."""
    done = set(DRAWN.read_text().split()) if DRAWN.exists() else set()
    by_file: dict[str, list[tuple[str, list[dict[str, Any]]]]] = {}
    for event_id, records in events(corpus, blind=True):
        for name, dealt in deals(event_id, records):
            if len(dealt) > 1 and name not in done:
                part = [dict(r, event_id=name) for r in dealt]
                by_file.setdefault(event_id[:2], []).append((name, part))
    for queue in by_file.values():
        rng.shuffle(queue)
    while any(by_file.values()):
        for queue in by_file.values():
            if queue:
                yield queue.pop()


def draw(corpus: Path, sheet: Path, alerts: int, seed: str) -> None:
    """Check blind sets until `alerts` alerts are found, and write them as a sheet."""
    models, drawn, read = Models(), [], 0
    rows: list[dict[str, Any]] = []
    for event_id, records in chunks(corpus, random.Random(seed)):
        if len(rows) >= alerts:
            break
        texts = {a["id"]: a for a in records}
        rows += [_row(event_id, f, texts) for f in report(records, models)["findings"] if f["severity"] != "note"]
        drawn.append(event_id)
        read += len(records)
    with sheet.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    with DRAWN.open("a") as out:
        out.writelines(f"{event_id}\n" for event_id in drawn)
    print(f"{len(rows)} alerts in {len(drawn)} sets, {read} articles: {len(rows) / max(read, 1):.2f} an article")


def _row(event_id: str, finding: dict[str, Any], texts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    sides = [
        f"{side['value']} <{e['article']} {texts[e['article']]['published'] or ''}> {_context(texts[e['article']], e)}"
        for side in finding["sides"]
        for e in side["evidence"][:2]
    ]
    return {c: finding.get(c, "") for c in COLUMNS} | {"event": event_id, "sides": "\n".join(sides)}


def _context(record: dict[str, Any], e: dict[str, Any]) -> str:
    text = record["title"] if e["field"] == "title" else record["text"]
    before, after = text[max(0, e["start"] - CONTEXT) : e["start"]], text[e["end"] : e["end"] + CONTEXT]
    return f"{before}[[{e['text']}]]{after}".replace("\n", " ⏎ ")


def tally(sheet: Path) -> None:
    """Add a judged sheet's figures to judged.json: alerts judged and right by kind, rule and tenth of confidence."""
    with sheet.open(newline="", encoding="utf-8") as source:
        rows = [r for r in csv.DictReader(source) if r["verdict"]]
    figures = {
        "version": f"{__version__}+{_commit()}",
        "judged": len(rows),
        "right": sum(r["verdict"] == "right" for r in rows),
        "kind": _counts(rows, lambda r: r["kind"]),
        "rule": _counts(rows, lambda r: r["rule"]),
        "confidence": _counts(rows, lambda r: f"{int(float(r['confidence']) * 10) / 10:.1f}"),
        "wrong because": dict(Counter(r["why"].split(":")[0] for r in rows if r["verdict"] != "right")),
    }
    known = json.loads(JUDGED.read_text()) if JUDGED.exists() else []
    JUDGED.write_text(json.dumps([*known, figures], indent=1) + "\n")
    json.dump(figures, sys.stdout, indent=1)


def _commit() -> str:
    return subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True
    ).stdout.strip()


def reliability() -> None:
    """Print, by version and tenth of confidence, the alerts judged and the share of them that was right."""
    tables: dict[str, dict[str, list[int]]] = {}
    for figures in json.loads(JUDGED.read_text()):
        table = tables.setdefault(figures["version"], {})
        for tenth, counts in figures["confidence"].items():
            sums = table.setdefault(tenth, [0, 0])
            for place, count in enumerate(counts.split(" of ")):
                sums[place] += int(count)
    for version, table in tables.items():
        print(f"version {version}\nconfidence  judged  right  share")
        for tenth, (right, judged) in sorted(table.items()):
            print(f"{tenth:>10}  {judged:6}  {right:5}  {right / judged:.2f}")


def _counts(rows: list[dict[str, str]], key: Any) -> dict[str, str]:
    judged, right = Counter(map(key, rows)), Counter(key(r) for r in rows if r["verdict"] == "right")
    return {k: f"{right[k]} of {n}" for k, n in sorted(judged.items())}


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = ap.add_subparsers(dest="command", required=True)
    d = commands.add_parser("draw")
    d.add_argument("corpus", type=Path)
    d.add_argument("sheet", type=Path)
    d.add_argument("--alerts", type=int, default=120)
    d.add_argument("--seed", default="1")
    t = commands.add_parser("tally")
    t.add_argument("sheet", type=Path)
    commands.add_parser("reliability")
    args = ap.parse_args()
    if args.command == "draw":
        draw(args.corpus, args.sheet, args.alerts, args.seed)
    elif args.command == "tally":
        tally(args.sheet)
    else:
        reliability()


if __name__ == "__main__":
    main()
