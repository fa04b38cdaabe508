import json
from pathlib import Path

import jsonschema
import pytest

from checker.reports import sarif

SCHEMA = json.loads((Path(__file__).parent.parent / "data" / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))


def _run(result):
    (run,) = json.loads(sarif.write(result))["runs"]
    return run


@pytest.mark.parametrize("run", ["quake", "nothing", "bare", "evil"])
def test_a_report_follows_the_oasis_schema(run, request):
    jsonschema.Draft4Validator(SCHEMA).validate(json.loads(sarif.write(request.getfixturevalue(run))))


def test_one_location_and_all_other_evidence_linked(quake):
    result = _run(quake)["results"][0]
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a1.txt"},
                "region": {
                    "startLine": 2, "startColumn": 40, "endLine": 2, "endColumn": 53,
                    "snippet": {"text": "5.9 magnitude"},
                },
            }
        }
    ]  # fmt: skip
    assert [r["id"] for r in result["relatedLocations"]] == [1, 2]
    assert result["message"]["text"].endswith("[A: 5.9 (Northern Wire)](1), [B: 6.1 (Velmora Herald)](2)")


def test_what_github_needs(quake):
    run = _run(quake)
    assert run["columnKind"] == "unicodeCodePoints"
    assert "/" in run["automationDetails"]["id"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert not result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith(("/", "http"))
    identities = [r["partialFingerprints"]["primaryLocationLineHash"] for r in run["results"]]
    assert len(set(identities)) == len(identities)
    assert identities[0] == "f00000000001:1"


def test_what_is_wrong_with_the_settings_is_pointed_at(bare):
    run = _run(bare)
    places = [r["locations"][0]["physicalLocation"] for r in run["results"]]
    assert [(p["artifactLocation"]["uri"], p["region"]) for p in places] == [
        ("checker.toml", {"startLine": 7}), ("checker.toml", {"startLine": 3}),
    ]  # fmt: skip
    pages = {r["id"]: r["help"]["markdown"] for r in run["tool"]["driver"]["rules"]}
    assert "Remove the entry" in pages["ignore-unused"]


def test_suppressed_findings_say_why(quake):
    suppressed = [r for r in _run(quake)["results"] if "suppressions" in r]
    assert [r["suppressions"] for r in suppressed] == [
        [{"kind": "external", "justification": "the house writes it so"}]
    ]


def test_the_baseline_state_is_told(make):
    row = make.finding(1, "r", "error", "x")._replace(baseline_state="unchanged")
    made = make.run([make.article("a", "s", None, "x y")], [(row, [("x", [("a", "x")]), ("y", [("a", "y")])])])
    assert _run(made)["results"][0]["baselineState"] == "unchanged"


def test_what_goes_beyond_the_limit_is_left_out_and_said(quake, monkeypatch):
    monkeypatch.setattr(sarif, "RESULTS", 2)
    monkeypatch.setattr(sarif, "SHOWN", 1)
    run = _run(quake)
    notices = [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    assert [r["level"] for r in run["results"]] == ["error", "warning"]
    assert notices[1:] == [
        "3 results beyond 2 left out, the worst are kept", "5 results, worst first; GitHub shows the first 1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/ü#?.txt", "a%20b/%C3%BC%23%3F.txt"), ("./x.txt", "x.txt"), ("", "the-id"), ("-", "the-id"),
        (str(Path.cwd() / "x.txt"), "x.txt"), ("/elsewhere/x.txt", "file:///elsewhere/x.txt"),
    ],
)  # fmt: skip
def test_paths_are_relative_uris(make, path, uri):
    article = make.article("the-id", "s", None, "x y", path=path)
    made = make.run(
        [article], [(make.finding(1, "r", "error", "x"), [("x", [("the-id", "x")]), ("y", [("the-id", "y")])])]
    )
    assert _run(made)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_record_is_pointed_at_by_its_line(make):
    article = make.article("a", "s", None, "one\ntwo", path="set.jsonl", record_line=7)
    made = make.run([article], [(make.finding(1, "r", "error", "x"), [("1", [("a", "one")]), ("2", [("a", "two")])])])
    region = _run(made)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 7, "snippet": {"text": "one"}}


def test_outside_text_makes_no_link_and_no_placeholder(evil):
    for result in _run(evil)["results"]:
        text = result["message"]["text"]
        for taken in ("{{", "}}", "\\[", "\\]", "\\\\"):
            text = text.replace(taken, "")
        assert "{" not in text
        assert text.count("](") == text.count("[") == len(result["relatedLocations"])
