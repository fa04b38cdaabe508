import json
from datetime import date

import pytest

from checker.housekeeping import PAGES, Known
from checker.settings import Ignore, Settings
from checker.tables import Article, EvidenceRow, FindingRow
from checker.triage import Unusable, baseline_text, triage

ARTICLES = [Article("e", n, n, "", None, None, "", f"desk/{n}.txt", "", "text") for n in "abc"]


def finding(name, rule="number-differs", severity="warning", confidence=0.6, relation="conflict"):
    return FindingRow(name, "e", rule, "number", relation, severity, confidence, "cross", "hurt", f"{name}.", "why")


FINDINGS = [
    finding("f1"),
    finding("f2", severity="error"),
    finding("f3", confidence=0.2),
    finding("f4", relation="compatible"),
]
EVIDENCE = [
    EvidenceRow(f, "e", n, "v", a, "text", 0, 4, "text") for f in ("f1", "f2", "f3", "f4") for n, a in enumerate("ab")
]
EVIDENCE += [EvidenceRow("f1", "e", 1, "v", "c", "text", 0, 4, "text")]


def sort(**settings):
    found = triage(FINDINGS, EVIDENCE, ARTICLES, Settings(**settings), date(2031, 3, 4))
    return found, [f.finding_id for f in found.kept], [f.finding_id for f in found.suppressed]


def test_worst_first_and_explained_pairs_apart():
    found, kept, suppressed = sort()
    assert (kept, suppressed, found.hidden) == (["f2", "f1", "f3"], [], 0)
    assert [f.finding_id for f in found.compatible] == ["f4"]
    assert found.kept[0].baseline_state == ""


@pytest.mark.parametrize("settings", [{"min_confidence": 0.5}, {"confidence": {"number-differs": 0.5}}])
def test_unsure_findings_are_hidden_and_counted(settings):
    found, kept, _ = sort(**settings)
    assert (kept, found.hidden) == (["f2", "f1"], 1)


def test_a_rule_may_have_another_severity():
    found, _, _ = sort(severity={"number-differs": "note"})
    assert {f.severity for f in found.kept} == {"note"}


def test_an_ignored_finding_keeps_its_reason():
    found, kept, suppressed = sort(ignores=(Ignore("f2", "checked with the ministry", date(2031, 3, 4)),))
    assert (kept, suppressed) == (["f1", "f3"], ["f2"])
    assert found.suppressed[0].suppressed == "checked with the ministry"


def test_expired_and_unused_ignores_are_findings():
    found, _kept, suppressed = sort(ignores=(Ignore("f2", "old", date(2031, 3, 3)), Ignore("gone", "x")))
    assert suppressed == []
    assert {f.rule for f in found.kept} == {"number-differs", "ignore-expired", "ignore-unused"}


@pytest.mark.parametrize(
    ("pattern", "suppressed"), [("desk/a.txt", ["f2", "f1", "f3"]), ("desk/b.*", ["f2", "f3"]), ("*/x.txt", [])]
)
def test_rules_are_ignored_where_a_side_stands_only_in_such_paths(pattern, suppressed):
    assert sort(per_path_ignores={pattern: ("number-differs",)})[2] == suppressed
    assert sort(per_path_ignores={pattern: ("role-differs",)})[2] == []


def test_focus_leaves_out_what_others_say(monkeypatch):
    assert sort(focus=("desk/c.txt",))[1] == ["f1"]
    assert sort(focus=("desk",))[1] == ["f2", "f1", "f3"]
    assert sort(focus=("elsewhere",))[1] == []


def test_a_baseline_tells_new_from_known(tmp_path):
    file = tmp_path / "baseline.json"
    file.write_text(baseline_text({"f2": Known("number-differs", "m"), "gone": Known("number-differs", "m")}))
    found, _, _ = sort(baseline=str(file))
    states = {f.finding_id: f.baseline_state for f in found.kept if f.rule == "number-differs"}
    assert states == {"f1": "new", "f2": "unchanged", "f3": "new"}
    assert [f.message for f in found.kept if f.rule == "baseline-stale"] == [
        "The baseline: 1 of its 2 findings are gone; run `checker baseline prune`."
    ]
    assert sort(baseline=str(file), new_only=True)[2] == ["f2"]


HOUSEKEEPING = {
    "all of it": ({}, {"ignore-expired": ("c.toml", 3), "ignore-unused": ("c.toml", 9), "baseline-stale": (None, 10)}),
    "one left out": ({"ignore": ("ignore-unused", "baseline-stale")}, {"ignore-expired": ("c.toml", 3)}),
    "another rule alone": ({"select": ("number-differs",)}, {}),
    "only some articles": ({"focus": ("desk",)}, {"ignore-expired": ("c.toml", 3)}),
    "what is gone was of a rule that did not run": (
        {"ignore": ("number-differs",)}, {"ignore-expired": ("c.toml", 3), "ignore-unused": ("c.toml", 9)},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("settings", "wanted"), HOUSEKEEPING.values(), ids=HOUSEKEEPING)
def test_housekeeping_points_at_the_line(tmp_path, settings, wanted):
    file = tmp_path / "baseline.json"
    file.write_text(baseline_text({n: Known("number-differs", "m") for n in ("f2", "gone")}))
    ignores = (
        Ignore("f1", "old", date(2031, 3, 3), path="c.toml", line=3), Ignore("lost", "x", path="c.toml", line=9),
    )  # fmt: skip
    found = [f for f in sort(ignores=ignores, baseline=str(file), **settings)[0].kept if f.rule in PAGES]
    assert {f.rule: (f.path, f.line) for f in found} == {r: (p or str(file), n) for r, (p, n) in wanted.items()}


def test_housekeeping_has_the_severity_that_is_set_for_it():
    kept = sort(ignores=(Ignore("gone", "x"),), severity={"ignore-unused": "error"})[0].kept
    assert kept[0].rule == "ignore-unused"


@pytest.mark.parametrize("text", [None, "", "[]", '{"findings": [1]}'])
def test_a_baseline_that_cannot_be_used(tmp_path, text):
    file = tmp_path / "baseline.json"
    if text is not None:
        file.write_text(text)
    with pytest.raises(Unusable, match="checker baseline write"):
        sort(baseline=str(file))


def test_a_baseline_is_the_same_bytes_for_the_same_findings():
    one = {"b": Known("r", "m"), "a": Known("r", "m")}
    assert baseline_text(one) == baseline_text(dict(reversed(one.items())))
    assert [f["id"] for f in json.loads(baseline_text(one))["findings"]] == ["a", "b"]
