"""The formats that are lists: CSV, JSON Lines, GitLab, rdjson."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pandas as pd
import pytest

from checker.reports import csv as csv_report
from checker.reports import gitlab, jsonl, rdjson

DATA = Path(__file__).parent.parent / "data"
RUNS = ["quake", "nothing", "bare", "evil"]


def _valid(text, schema):
    data = json.loads(text)
    jsonschema.validate(data, json.loads((DATA / schema).read_text(encoding="utf-8")))
    return data


@pytest.mark.parametrize("run", RUNS)
def test_rdjson_follows_its_schema(run, request):
    _valid(rdjson.write(request.getfixturevalue(run)), "rdjson.schema.json")


@pytest.mark.parametrize("run", RUNS)
def test_gitlab_follows_its_schema(run, request):
    issues = _valid(gitlab.write(request.getfixturevalue(run)), "gitlab-code-quality.schema.json")
    assert len({i["fingerprint"] for i in issues}) == len(issues)


def test_what_is_wrong_with_the_settings_is_pointed_at(bare):
    issues, diagnostics = json.loads(gitlab.write(bare)), json.loads(rdjson.write(bare))["diagnostics"]
    assert [i["location"] for i in issues] == [{"path": "checker.toml", "lines": {"begin": n}} for n in (7, 3)]
    assert [d["location"]["range"]["start"] for d in diagnostics] == [{"line": 7}, {"line": 3}]
    assert len(csv_report.write(bare).splitlines()) == 4


def test_rdjson_counts_bytes(make):
    article = make.article("a", "s", None, "x\nnaïve 🦊 five six")
    made = make.run([article], [(make.finding(1, "r", "error", "x"), [("5", [("a", "five")]), ("6", [("a", "six")])])])
    (found,) = json.loads(rdjson.write(made))["diagnostics"]
    assert found["location"]["range"] == {"start": {"line": 2, "column": 13}, "end": {"line": 2, "column": 17}}
    assert [r["location"]["range"]["start"]["column"] for r in found["related_locations"]] == [18]


def test_jsonl_is_a_finding_a_line(quake):
    lines = [json.loads(line) for line in jsonl.write(quake).splitlines()]
    assert [line["severity"] for line in lines] == ["error", "warning", "warning", "note"]
    assert [a["source"] for a in lines[0]["articles"]] == ["Harbour Post", "Velmora Herald", "Northern Wire"]


def test_outside_text_makes_no_line_of_its_own(evil):
    text = jsonl.write(evil)
    assert all(c.isprintable() or c == "\n" for c in text)
    assert len(text.splitlines()) == 2


def test_csv_is_a_row_a_span(quake):
    frame = pd.read_csv(io.StringIO(csv_report.write(quake)))
    assert len(frame) == 10
    assert list(frame["text"][:3]) == ["5.9 magnitude", "magnitude 5.9", "6.1-magnitude"]
    assert list(frame["side"][:3]) == ["A", "A", "B"]


def test_no_cell_is_a_formula(evil):
    rows = list(csv.reader(io.StringIO(csv_report.write(evil), newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    cells = [cell for row in rows for cell in row]
    assert not [c for c in cells if c.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert all(c.isprintable() for c in cells)
    assert any(c.startswith("'+<script>") for c in cells)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "|calc", "%0A"])
def test_formulas_are_quoted(make, start):
    article = make.article("a", start, None, "x y")
    made = make.run([article], [(make.finding(1, "r", "error", start), [("x", [("a", "x")]), ("y", [("a", "y")])])])
    row = next(iter(csv.DictReader(io.StringIO(csv_report.write(made)))))
    assert row["source"].startswith("'")
    assert row["subject"].startswith("'")
