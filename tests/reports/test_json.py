import json
from dataclasses import replace
from importlib.resources import files

import jsonschema
import pytest

from checker.reports import json as report
from checker.settings import Settings

SCHEMA = json.loads((files("checker.reports") / "report.schema.json").read_text(encoding="utf-8"))


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("run", ["quake", "nothing", "bare", "evil"])
def test_a_report_follows_the_schema(run, request):
    text = report.write(request.getfixturevalue(run))
    assert all(c.isprintable() or c == "\n" for c in text)
    jsonschema.validate(json.loads(text.encode().decode()), SCHEMA)


@pytest.mark.parametrize("run", ["quake", "evil"])
def test_evidence_is_where_it_says(run, request):
    result = request.getfixturevalue(run)
    texts = dict(zip(result.articles["article_id"], result.articles["text"], strict=True))
    for finding in json.loads(report.write(result))["findings"]:
        for e in (e for side in finding["sides"] for e in side["evidence"]):
            text = texts[e["article"]]
            assert text[e["start"] : e["end"]] == e["text"]
            line = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[e["line"] - 1]
            assert line[e["column"] - 1 :].startswith(e["text"].replace("\r", "\n").split("\n")[0])


def test_a_report_is_complete(quake):
    data = report.document(quake)
    assert data["summary"] == {
        "errors": 1, "warnings": 2, "notes": 1, "articles": 3, "events": 1, "skipped": 1, "hidden": 2,
    }  # fmt: skip
    assert data["skipped"] == [{"path": "empty.txt", "reason": "it is empty"}]
    assert [f["severity"] for f in data["findings"]] == ["error", "warning", "warning", "note"]
    assert "compatible" not in data
    assert [f["suppressed"] for f in data["suppressed"]] == ["the house writes it so"]


@pytest.mark.parametrize(
    ("settings", "judge"),
    [
        (Settings(), None),
        (Settings(reader="openai:calder:8b", replay="transcripts"), "openai:calder:8b"),
        (Settings(replay="transcripts"), "transcripts"),
    ],
)
def test_the_second_reader_is_named_among_the_models(quake, settings, judge):
    data = report.document(replace(quake, settings=settings))
    assert data["models"]["judge"] == judge
    jsonschema.validate(data, SCHEMA)


def test_compatible_pairs_are_listed_when_asked(quake):
    shown = Settings(show_compatible=True)
    data = report.document(type(quake)(**(vars(quake) | {"settings": shown})))
    assert [f["reason"] for f in data["compatible"]] == ["a later count"]


def test_columns_count_code_points(make):
    text = "𝔄𝔅 naïve 🦊 five\r\nzwölf five"
    made = make.run(
        [make.article("a1", "s", None, text)],
        [(make.finding(1, "r", "note", "x"), [("5", [("a1", "five")]), ("12", [("a1", "zwölf")])])],
    )
    places = [
        (e["line"], e["column"]) for side in report.document(made)["findings"][0]["sides"] for e in side["evidence"]
    ]
    assert places == [(1, 12), (2, 1)]
