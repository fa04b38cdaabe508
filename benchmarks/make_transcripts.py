"""Transcripts of a reader that knows the reference annotations, whole or damaged, for benchmarks/replay.py.

usage: make_transcripts.py BENCH_DIR OUT --score SCORE.PY --damage none|third|invented

`none`: the annotations themselves. `third`: a third of the spans are altered, invented or paraphrased. `invented`: and
twenty discrepancies an event are made up. The reader rejects the checker's own findings that detect no annotation.
"""

import argparse
import importlib.util
import json
import random
import re
from pathlib import Path
from typing import Any

from checker.ingest import read
from checker.language import Models
from checker.pipeline import check
from checker.reader.request import digest
from checker.reader.transcripts import VERSION, write
from checker.reports import json as report
from checker.settings import Settings
from checker.tables import Article, table

INVENTED = 20
KINDS = ("number", "date", "name", "quote", "place", "outcome", "role", "cause")
SWAPS = (("said", "claimed"), ("people", "persons"), ("killed", "slain"), ("were", "got"), ("after", "following"))


def proposals(gold: dict[str, Any]) -> list[dict[str, Any]]:
    """The annotations as a reader would propose them."""
    return [
        {
            "kind": d["kind"], "relation": d["relation"], "severity": d["severity"], "subject": d["subject"],
            "sides": [{"value": s["value"], "spans": [dict(x) for x in s["spans"]]} for s in d["sides"]],
            "why": d.get("why", ""), "candidates": [],
        }
        for d in gold["discrepancies"]
    ]  # fmt: skip


def damage(found: list[dict[str, Any]], texts: dict[str, str], draw: random.Random) -> list[int]:
    """Spoil a third of the spans; the indices of the proposals that stay whole."""
    whole = []
    for n, proposal in enumerate(found):
        spoiled = 0
        for side in proposal["sides"]:
            for span in side["spans"]:
                if draw.random() < 1 / 3:
                    span["text"] = _spoiled(span["text"], texts[span["article"]], draw)
                    spoiled += 1
        whole += [] if spoiled else [n]
    return whole


def _spoiled(text: str, article: str, draw: random.Random) -> str:
    how = draw.choice(("altered", "invented", "paraphrased"))
    if how == "altered":
        new = re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), text, count=1)
        new = new if new != text else text[: len(text) // 2] + " reportedly" + text[len(text) // 2 :]
    elif how == "invented":
        new = f"officials in the region put it at {draw.randint(2, 99)} on the second day"
    else:
        new = text
        for old, other in SWAPS:
            new = re.sub(rf"\b{old}\b", other, new)
        new = new if new != text else " ".join(reversed(text.split())) + " indeed"
    return new if new not in article else new + " or so it was put"


def invented(texts: dict[str, str], draw: random.Random) -> list[dict[str, Any]]:
    """Discrepancies that are none: words that stand nowhere, one wording twice, another article's, unrelated ones."""
    found = []
    for n in range(INVENTED):
        a, b = draw.sample(sorted(texts), 2) if len(texts) > 1 else (min(texts), min(texts))
        x, y = _words(texts[a], draw), _words(texts[b], draw)
        spans = [
            (("a", f"a total of {n + 3} trucks"), ("b", f"a total of {n + 9} trucks")),
            (("a", x), ("a", x)),
            (("b", x), ("a", y)),
            (("a", x), ("b", y)),
        ][n % 4]
        sides = [
            {"value": " ".join(text.split()[i : i + 3]), "spans": [{"article": {"a": a, "b": b}[where], "text": text}]}
            for i, (where, text) in enumerate(spans)
        ]
        found.append(
            {
                "kind": draw.choice(KINDS), "relation": "conflict", "severity": draw.choice(("error", "warning")),
                "subject": f"{' '.join(x.split()[-3:])} ({n})", "sides": sides, "why": "made up", "candidates": [],
            }
        )  # fmt: skip
    return found


def _words(text: str, draw: random.Random) -> str:
    lines = [line for line in text.splitlines() if len(line.split()) > 8]
    words = draw.choice(lines or [text]).split(" ")
    start = draw.randrange(max(len(words) - 6, 1))
    return " ".join(words[start : start + 6])


def transcript(folder: Path, how: str, scorer: Any, models: Models) -> dict[str, Any]:
    """One event's transcript; `made` says which proposals are whole and which are invented."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    found = read([str(folder / "articles.jsonl")])
    texts = {a.article_id: a.text for a in found.articles}
    answer = proposals(gold)
    draw = random.Random(folder.name)
    whole = list(range(len(answer))) if how == "none" else damage(answer, texts, draw)
    made_up = invented(texts, draw) if how == "invented" else []
    offline = report.document(check(table(Article, found.articles), models, Settings(), found.skipped))
    records = {a.article_id: {"text": a.text} for a in found.articles}
    _, rows, _ = scorer.score_event(records, gold, offline)
    rejected = [r["finding"]["id"] for r in rows if not r["hits"]]
    return {
        "transcript_version": VERSION, "model": f"gold-{how}", "event_id": folder.name,
        "articles": digest(found.articles), "purpose": "propose",
        "answer": json.dumps({"discrepancies": answer + made_up, "rejected": rejected}, ensure_ascii=False),
        "made": {"whole": whole, "invented": list(range(len(answer), len(answer) + len(made_up)))},
    }  # fmt: skip


def module(path: Path) -> Any:
    """The scorer, which is no part of this repository."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--score", type=Path, required=True, help="score.py, which comes with the annotations")
    parser.add_argument("--damage", choices=("none", "third", "invented"), default="none")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    models, scorer = Models(), module(given.score)
    for gold in sorted(given.bench.glob("*/gold.json")):
        content = transcript(gold.parent, given.damage, scorer, models)
        write(given.out / f"{gold.parent.name}.json", content)


if __name__ == "__main__":
    main()
