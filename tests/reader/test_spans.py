"""Quoted words to evidence."""

import pytest

from checker.reader.answer import ProposedSide, Quoted
from checker.reader.spans import LONGEST, LONGEST_QUOTE, Tally, longest, side

TEXTS = {
    "a1": {
        "title": "Mill fire hurts 15",
        "text": "A fire hurt 12 people.\nFour are children.\n# Twelve shares\nThe mayor said 12 people.",
    },
    "a2": "Later 12." + " and so on" * 40 + "\nThe dead were 12.\n" + "and so on " * 40 + "the 12 months since.",
}


NO_ARTICLE = "names an article that is not there"


@pytest.fixture(scope="module")
def found(event_of):
    event = event_of(TEXTS)

    def find(*spans, value="12", kind="number"):
        tally = Tally()
        found = side(event, kind, ProposedSide(value, tuple(Quoted(*s) for s in spans)), tally)
        return [(e.article_id, e.field, e.surface) for e in found.evidence], tally

    return find


@pytest.mark.parametrize(
    ("spans", "evidence", "faults"),
    [
        ([("a9", "hurt 12")], [], [NO_ARTICLE]),
        ([("a1", " ")], [], ["quotes nothing"]),
        ([("a1", "hurt 13")], [], ["quotes words that are not in the article"]),
        ([("a1", "hurt 12 people")], [("a1", "text", "hurt 12 people")], []),
        ([("a1", "hurt 12 people"), ("a9", "x")], [("a1", "text", "hurt 12 people")], [NO_ARTICLE]),
        ([("a1", "fire hurts 15")], [("a1", "title", "fire hurts 15")], []),
        ([("a1", "A fire hurt 12 people"), ("a1", "hurt 12")], [("a1", "text", "hurt 12")], []),
        ([("a1", "Twelve shares")], [("a1", "text", "Twelve shares")], []),
        ([("a1", "Twelve shares"), ("a1", "hurt 12")], [("a1", "text", "hurt 12")], []),
    ],
)  # fmt: skip
def test_what_is_there(found, spans, evidence, faults):
    given, tally = found(*spans)
    assert given == evidence
    assert tally.faults == faults
    assert tally.repairs == []


def test_a_few_words_stand_for_the_likeliest_place(event_of):
    event = event_of(TEXTS)
    given = side(event, "number", ProposedSide("12 dead", (Quoted("a2", "12"),)), Tally())
    (e,) = given.evidence
    assert e.start == TEXTS["a2"].index("12.\nand")


def test_longer_words_stand_for_every_place(event_of):
    event = event_of({"a1": "He hurt 12 people.\nShe said he hurt 12 people."})
    given = side(event, "number", ProposedSide("12", (Quoted("a1", "hurt 12 people"),)), Tally())
    assert len(given.evidence) == 2


def test_a_repair_is_told_once(found):
    _, tally = found(("a1", "hurt 12 people…"))
    assert tally.repairs == ["punctuation at the ends"]


@pytest.mark.parametrize(
    ("kind", "most"), [("number", LONGEST), ("quote", LONGEST_QUOTE), ("attribution", LONGEST_QUOTE)]
)
@pytest.mark.parametrize("value", ["marker", "nowhere", ""])
def test_long_evidence_is_cut_between_words(event_of, kind, most, value):
    text = "word " * 200 + "marker " + "more " * 200
    event = event_of({"a1": text.strip()})
    tally = Tally()
    (e,) = side(event, kind, ProposedSide(value, (Quoted("a1", text.strip()),)), tally).evidence
    assert longest(kind) == most
    assert most - 20 < len(e.surface) <= most
    assert set(e.surface.split()) <= {"word", "marker", "more"}
    assert ("marker" in e.surface) is (value == "marker")
    assert tally.repairs == ["length"]


def test_a_word_without_end_is_cut_too(event_of):
    event = event_of({"a1": "x" * 1000})
    (e,) = side(event, "number", ProposedSide("x", (Quoted("a1", "x" * 1000),)), Tally()).evidence
    assert len(e.surface) <= LONGEST
