import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reader.answer import KINDS, SCHEMAS, Unreadable, parse

ITEM = {
    "kind": "number",
    "relation": "conflict",
    "severity": "warning",
    "subject": "people hurt",
    "sides": [
        {"value": "12", "spans": [{"article": "a1", "text": "12 hurt"}]},
        {"value": "20", "spans": [{"article": "a2", "text": "20 hurt"}]},
    ],
    "why": "they differ",
    "candidates": ["f1"],
}
WHOLE = json.dumps({"discrepancies": [ITEM, ITEM], "rejected": ["f2"]})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I am sorry, I cannot compare these articles.",
        "[1, 2, 3]",
        '{"answer": 42}',
        '{"discrepancies": [{"kind": "num',
        "{" * 5000,
        "[" * 100_000,
        "<think>{}</think>",
        "x" * 2_000_001,
    ],
)
def test_unreadable(text):
    with pytest.raises(Unreadable):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        f"```json\n{WHOLE}\n```",
        f"Here is the list you asked for: {WHOLE}\nI hope that it helps.",
        f"<think>maybe {{'discrepancies': []}}</think>{WHOLE}",
        json.dumps([ITEM, ITEM]),
        json.dumps({"note": [{"a": 1}], "discrepancies": [ITEM, ITEM]}),
    ],
)
def test_both_items_are_read(text):
    answer = parse(text)
    assert [p.subject for p in answer.proposals] == ["people hurt"] * 2
    assert answer.proposals[0].sides[1].spans == (("a2", "20 hurt"),)
    assert answer.proposals[0].candidates == ("f1",)
    assert not answer.cut


@pytest.mark.parametrize("end", range(len(WHOLE) - 30, len(WHOLE) - 4, 3))
def test_whole_items_of_a_cut_answer_are_read(end):
    answer = parse(WHOLE[:end])
    assert answer.cut
    assert len(answer.proposals) in {1, 2}


@pytest.mark.parametrize(
    "item",
    [
        None, 7, "text", [], {}, {"kind": None, "sides": None}, {"kind": "number", "sides": [None, {"spans": "a1"}]},
        {"sides": [{"value": 12, "spans": [None, {"article": 1, "text": None}]}], "candidates": [None, 3]},
    ],
)  # fmt: skip
def test_items_of_another_form_do_not_fail(item):
    for proposal in parse(json.dumps({"discrepancies": [item], "rejected": [None, 3], "verdicts": [item]})).proposals:
        assert isinstance(proposal.kind, str)


@pytest.mark.parametrize(
    ("rejected", "expected"),
    [
        (["f1", {"candidate": "f2", "why": "one fact"}], [("f1", ""), ("f2", "one fact")]),
        ([None, 3, {"why": "nothing named"}, {"candidate": 4}, {"candidate": "f1", "why": None}], [("f1", "")]),
        ("f1", []),
        ({"f1": "one fact"}, []),
    ],
)
def test_rejected_candidates(rejected, expected):
    answer = parse(json.dumps({"discrepancies": [], "rejected": rejected}))
    assert [(v.finding_id, v.why) for v in answer.verdicts] == expected
    assert {v.relation for v in answer.verdicts} <= {"compatible"}


def test_verdicts():
    verdicts = [
        {"candidate": "f1", "relation": "compatible", "why": "another fire"},
        {"candidate": "f2", "relation": "certainly", "why": "no such relation"},
    ]
    assert [(v.finding_id, v.relation) for v in parse(json.dumps({"verdicts": verdicts})).verdicts] == [
        ("f1", "compatible")
    ]


@given(st.text() | st.text('{}[]":, disrepanc', max_size=60).map('{"discrepancies": ['.__add__))
def test_any_text_is_read_or_refused(text):
    with contextlib.suppress(Unreadable):
        parse(text)


def test_schema_allows_every_kind_and_nothing_else():
    item = SCHEMAS["propose"]["properties"]["discrepancies"]["items"]
    assert item["properties"]["kind"]["enum"] == list(KINDS)
    assert list(item["required"]) == list(item["properties"])
    given = list(item["properties"])
    assert given.index("sides") < given.index("why") < given.index("relation") < given.index("severity")
