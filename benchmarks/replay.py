"""Score a recorded reader: the checker with its transcripts, by score.py's own rules, and what the verifier kept.

usage: replay.py TRANSCRIPTS --bench BENCH_DIR --score SCORE.PY [--keep DIR] [--dropped]

The transcripts of make_transcripts.py say which proposals are whole and which are invented. For these it also prints
how many whole ones are shown, and how many of the findings shown rest on evidence that is not verbatim, on sides that
do not differ, or on an invented proposal: the share of these is the last line but one.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from checker.ingest import read
from checker.language import Models
from checker.pipeline import check
from checker.reader import Options, Reader
from checker.reports import json as report
from checker.settings import Settings
from checker.tables import Article, table

ALIKE = re.compile(r"[\W_]+")


def run(articles: Path, transcripts: Path, models: Models) -> tuple[dict[str, Any], Reader]:
    """One event's report with the recorded reader."""
    found = read([str(articles)])
    reader = Reader(Options(replay=transcripts))
    result = check(table(Article, found.articles), models, Settings(), found.skipped, reader)
    return report.document(result), reader


def faulty(finding: dict[str, Any], texts: dict[str, str]) -> bool:
    """Whether a finding rests on words that are not there, or on sides that are the same."""
    spans = [(n, x) for n, side in enumerate(finding["sides"]) for x in side["evidence"]]
    if any(x["field"] == "text" and texts[x["article"]][x["start"] : x["end"]] != x["text"] for _, x in spans):
        return True
    if finding["kind"] == "omission":
        return not spans
    sides = [{ALIKE.sub(" ", x["text"]).strip() for n, x in spans if n == i} for i in range(len(finding["sides"]))]
    return len(sides) < 2 or any(a & b for i, a in enumerate(sides) for b in sides[i + 1 :])


def shown(proposal: dict[str, Any], findings: list[dict[str, Any]], texts: dict[str, str]) -> bool:
    """Whether a finding of the report has evidence on every side of a proposal."""
    places = [
        {
            (s["article"], at, at + len(s["text"]))
            for s in side["spans"]
            if (at := texts.get(s["article"], "").find(s["text"])) >= 0
        }
        for side in proposal["sides"]
    ]
    return any(
        all(
            any(
                x["article"] == a and x["start"] < e and b < x["end"]
                for s in f["sides"]
                for x in s["evidence"]
                for a, b, e in p
            )
            for p in places
        )
        for f in findings
        if f["found_by"] != "rules"
    )


def measure(transcript: dict[str, Any], document: dict[str, Any], texts: dict[str, str]) -> Counter[str]:
    """What the verifier made of one transcript of make_transcripts.py."""
    answer = json.loads(transcript["answer"])["discrepancies"]
    whole = [answer[n] for n in transcript["made"]["whole"]]
    made_up = [answer[n] for n in transcript["made"]["invented"]]
    read_ = [f for f in document["findings"] if f["found_by"] != "rules"]
    subjects = {p["subject"] for p in made_up}
    return Counter(
        {
            "whole proposals": len(whole),
            "whole proposals shown": sum(shown(p, read_, texts) for p in whole),
            "findings shown": len(read_),
            "findings not verbatim or not differing": sum(faulty(f, texts) for f in read_),
            "invented proposals": len(made_up),
            "invented proposals shown": sum(f["subject"] in subjects for f in read_),
            "found by both": sum(f["found_by"] == "both" for f in read_),
        }
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("transcripts", type=Path)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--score", type=Path, required=True, help="score.py, which comes with the annotations")
    parser.add_argument("--keep", type=Path, help="keep the reports here")
    parser.add_argument("--dropped", action="store_true", help="print each dropped proposal with its reason")
    given, rest = parser.parse_known_args()
    models, total, reasons = Models(), Counter[str](), Counter[str]()
    recorded = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(given.transcripts.glob("*.json"))]
    made = {t["event_id"]: t for t in recorded if "made" in t}
    with tempfile.TemporaryDirectory() as folder:
        out = given.keep or Path(folder)
        out.mkdir(parents=True, exist_ok=True)
        for gold in sorted(given.bench.glob("*/gold.json")):
            articles = gold.parent / "articles.jsonl"
            document, reader = run(articles, given.transcripts, models)
            (out / f"{gold.parent.name}.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
            print("\n".join(reader.troubles), end="", file=sys.stderr)
            reasons.update(d.reason for d in reader.dropped)
            if given.dropped:
                print(
                    "\n".join(f"DROPPED {gold.parent.name} {d.kind}: {d.subject}: {d.reason}" for d in reader.dropped)
                )
            if gold.parent.name in made:
                texts = {a.article_id: a.text for a in read([str(articles)]).articles}
                total += measure(made[gold.parent.name], document, texts)
        command = [sys.executable, str(given.score), str(given.bench), "--reports", str(out), *rest]
        status = subprocess.run(command, check=False).returncode
    for name, n in [*total.items(), *reasons.most_common()]:
        print(f"{n:5} {name}")
    wrong = total["findings not verbatim or not differing"] + total["invented proposals shown"]
    if total["findings shown"]:
        print(f"{wrong / total['findings shown']:.1%} of the findings shown are wrong or invented")
        print(f"{total['whole proposals shown'] / total['whole proposals']:.1%} of the whole proposals are shown")
    return status


if __name__ == "__main__":
    sys.exit(main())
