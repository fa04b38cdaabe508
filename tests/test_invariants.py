"""What holds over everything, whatever the articles say."""

import doctest
import random

import pandas as pd
import pytest

import checker
from checker import api
from checker.ingest import read, read_records
from checker.pipeline import check
from checker.reports.json import write
from checker.settings import Settings
from checker.tables import Article, EvidenceRow, FindingRow, rows, table

pytestmark = pytest.mark.models

BRIDGE = [
    "Mayor Ada Quill opened the Norwick bridge on Monday, 3 March 2031. “We are proud of every bolt,” she said. "
    "It cost $12 million.",
    "Twelve people were hurt as the bridge of Norwick opened on Tuesday. "
    "Ada Quin, the mayor, said: “We are proud of each screw.”",
    "At least 14 people were injured in Norwick, where the mayor, Ada Quill, "
    "opened a bridge that cost $21 million on Monday.",
]
FERRY = [
    "A ferry hit the pier of Greyholm on Friday, killing 3 people and hurting 9, "
    "said Captain Tom Baskerville of the coast guard.",
    "Four people died when a ferry crashed into Greyholm's pier on Friday, "
    "said Tim Baskerville, a captain of the coast guard.",
]


def articles(events):
    records = [{"id": f"a{n}", "event_id": e, "text": t} for e, texts in events.items() for n, t in enumerate(texts)]
    return table(Article, read_records(records).articles)


@pytest.fixture(scope="module")
def both(models):
    return check(articles({"e1": BRIDGE, "e2": FERRY}), models, Settings())


def findings(result):
    return set(rows(FindingRow, result.findings)) | set(rows(FindingRow, result.compatible))


def test_there_is_something_to_hold_it_over(both):
    assert len(both.findings) > 2


def test_evidence_is_where_it_says(both):
    texts = {(a.event_id, a.article_id): {"text": a.text, "title": a.title} for a in rows(Article, both.articles)}
    for e in rows(EvidenceRow, both.evidence):
        assert texts[e.event_id, e.article_id][e.field][e.start : e.end] == e.surface


def test_events_never_affect_one_another(both, models):
    apart = [check(articles({e: t}), models, Settings()) for e, t in (("e1", BRIDGE), ("e2", FERRY))]
    assert findings(both) == findings(apart[0]) | findings(apart[1])


def test_shuffling_the_articles_changes_nothing(both, models):
    frame = articles({"e1": BRIDGE, "e2": FERRY})
    order = list(range(len(frame)))
    random.Random(7).shuffle(order)
    assert write(check(frame.iloc[order], models, Settings())) == write(both)


def test_the_same_input_gives_the_same_bytes(both, models):
    assert write(check(articles({"e1": BRIDGE, "e2": FERRY}), models, Settings())) == write(both)


def test_no_stage_changes_its_input(models):
    frame = articles({"e1": BRIDGE})
    before = frame.copy(deep=True)
    check(frame, models, Settings())
    pd.testing.assert_frame_equal(frame, before)


def test_a_finding_keeps_its_id_when_an_unrelated_sentence_is_added(both, models):
    longer = ["The sun shone over the river.\n\n" + BRIDGE[0], *BRIDGE[1:]]
    after = check(articles({"e1": longer}), models, Settings())
    ids = set(both.findings[both.findings["event_id"] == "e1"]["finding_id"])
    assert len(ids & set(after.findings["finding_id"])) >= len(ids) - 1


def test_two_findings_never_share_an_id(both):
    assert both.findings["finding_id"].is_unique


def test_the_line_ends_of_a_file_change_offsets_alone(models, tmp_path):
    found = {}
    for name, end in (("unix", "\n"), ("dos", "\r\n")):
        (tmp_path / name).mkdir()
        for n, text in enumerate(BRIDGE):
            (tmp_path / name / f"a{n}.txt").write_bytes(text.replace(". ", f".{end}{end}").encode())
        result = check(table(Article, read([str(tmp_path / name)]).articles), models, Settings())
        found[name] = {replace_path(f) for f in rows(FindingRow, result.findings)}
    assert found["unix"] == found["dos"]


def replace_path(finding):
    return finding.rule, finding.subject, finding.message, finding.severity


def test_the_public_interface(models, monkeypatch):
    monkeypatch.setattr(api, "_models", lambda *_: models)
    report = checker.check(pd.DataFrame({"text": BRIDGE, "id": ["a0", "a1", "a2"]}))
    assert len(report.to_frame()) >= len(report.findings) > 0
    assert "<iframe" in report._repr_html_()
    assert report.findings[0]["id"] in checker.explain(report, report.findings[0]["id"])
    assert checker.check([{"id": "a0", "text": BRIDGE[0]}]).findings == []
    assert len(checker.__all__) == 6
    with pytest.raises(AttributeError):
        checker.nothing  # noqa: B018


def test_the_examples_of_the_documentation_hold(models, monkeypatch):
    monkeypatch.setattr(api, "_models", lambda *_: models)
    assert doctest.testmod(checker).failed == 0
