from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reader.prove import bounded, prove
from checker.reader.spans import LONGEST
from checker.tables import Mention
from checker.values.name import OrganisationName, PersonName
from checker.values.quantity import Quantity
from checker.values.when import Moment, When

TEXTS = {
    "a1": "A fire at the Calder mill hurt 12 people on Monday.\n“We lost everything,” said Orla Fenwick.\n# 40 shares",
    "a2": {
        "text": "Twenty people were hurt in the fire at the Calder mill.\nThe owner, Orla Fenwik, “lost everything”."
    },
    "a3": {
        "title": "Fire hurts 15 at Calder mill",
        "text": "The mill fire hurt twelve people on Monday, the 3rd.\nRain fell.",
    },
}
HURT = (("12", ("a1", "hurt 12 people")), ("20", ("a2", "Twenty people were hurt")))


@pytest.fixture(scope="module")
def event(event_of):
    return event_of(TEXTS)


@pytest.mark.parametrize(
    ("sides", "more", "reason"),
    [
        (HURT, {"kind": "rumour"}, "vocabulary"),
        (HURT, {"relation": "compatible"}, "compatible"),
        (HURT[:1], {}, "fewer than two sides"),
        ((), {}, "fewer than two sides"),
        ((HURT[0], ("30", ("a2", "thirty people were hurt"))), {}, "not in the article"),
        ((HURT[0], ("20", ("a9", "Twenty people were hurt"))), {}, "article that is not there"),
        ((HURT[0], ("20", ("a1", "Twenty people were hurt"))), {}, "not in the article"),
        ((HURT[0], ("20", ("a2", ""))), {}, "quotes nothing"),
        ((HURT[0], ("40", ("a1", "40 shares"))), {}, "different things"),
        ((HURT[0], ("12", ("a3", "hurt twelve people"))), {}, "one value on all sides"),
        ((("12", ("a1", "hurt 12 people")), ("a dozen", ("a3", "hurt twelve people"))), {}, "same words for two sides"),
        ((HURT[0], ("20", ("a1", "hurt 12 people"))), {}, "same words for two sides"),
        ((HURT[0], ("20", ("a1", "hurt 12 people on Monday"))), {"kind": "outcome"}, "same words for two sides"),
        ((("12", ("a1", "hurt 12 people")), ("rain", ("a3", "Rain fell"))), {}, "different things"),
        ((("none", ("a1", "said Orla")), ("other", ("a2", "The owner"))), {"kind": "date"}, "a date what holds none"),
        ((("sad", ("a1", "hurt 12 people")), ("bad", ("a2", "people were hurt"))), {"kind": "quote"}, "quotation"),
        ((("77", ("a1", "hurt 12 people")), ("88", ("a2", "Twenty people were hurt"))), {}, "evidence does not show"),
        (HURT, {"subject": "migratory geese"}, "subject"),
    ],
)
def test_dropped_with_its_reason(event, proposal_of, sides, more, reason):
    proven, dropped = prove(event, [proposal_of(sides, **more)])
    assert proven == []
    assert reason in dropped[0].reason


def test_proven(event, proposal_of):
    (proven,), dropped = prove(event, [proposal_of(HURT, why="counts differ")])
    f = proven.finding
    assert dropped == []
    assert (f.kind, f.relation, f.severity) == ("number", "conflict", "warning")
    assert f.message == "People hurt in the fire: “12” (a1.example); “20” (a2.example)"
    assert [e.surface for s in f.sides for e in s.evidence] == ["hurt 12 people", "Twenty people were hurt"]
    assert f.reason == "counts differ"


def test_a_repair_is_reported_and_the_evidence_is_the_text(event, proposal_of):
    sides = (("lost everything", ("a1", '"We lost everything," said')), ("we lost", ("a2", "lost everything.")))
    sides = (sides[0], ("“lost everything” alone", ("a2", '"lost everything"')))
    (proven,), _ = prove(event, [proposal_of(sides, kind="quote", subject="what the owner said")])
    assert proven.finding.sides[0].evidence[0].surface == "“We lost everything,” said"
    assert "repair of quotation marks" in proven.finding.reason


def test_words_of_a_title_stand_in_the_title(event, proposal_of):
    (proven,), _ = prove(event, [proposal_of((HURT[0], ("15", ("a3", "Fire hurts 15"))))])
    assert [e.field for s in proven.finding.sides for e in s.evidence] == ["text", "title"]


def test_one_good_span_a_side_is_enough(event, proposal_of):
    sides = ((*HURT[0], ("a2", "invented words")), (*HURT[1], ("a9", "no article")))
    assert prove(event, [proposal_of(sides)])[0]


def test_sides_of_one_value_become_one(event, proposal_of):
    (proven,), _ = prove(event, [proposal_of((*HURT, ("12", ("a3", "hurt twelve people"))))])
    assert [s.value for s in proven.finding.sides] == ["12", "20"]


def test_an_omission_has_one_side(event, proposal_of):
    omitted = proposal_of((("the day", ("a1", "on Monday")),), kind="omission", severity="error", subject="day of fire")
    (proven,), _ = prove(event, [omitted])
    assert proven.finding.severity == "note"


def test_long_evidence_is_cut_around_the_value(event_of, proposal_of):
    long = "The fire at the mill, " + "which was old, " * 30 + "hurt 12 people " + "and more besides " * 10 + "."
    event = event_of({"a1": long, "a2": TEXTS["a2"]})
    (proven,), _ = prove(event, [proposal_of((("12", ("a1", long)), HURT[1]))])
    (evidence,) = proven.finding.sides[0].evidence
    assert len(evidence.surface) <= LONGEST
    assert "12" in evidence.surface
    assert long[evidence.start : evidence.end] == evidence.surface


def test_reprints_give_the_side_of_their_original(event_of, proposal_of):
    event = event_of(TEXTS | {"a4": {"text": TEXTS["a1"], "copy_of": "a1"}})
    (proven,), _ = prove(event, [proposal_of(HURT)])
    assert {e.article_id for e in proven.finding.sides[0].evidence} == {"a1", "a4"}


def _with_values(event, *values, kind="quantity"):
    """The event with our own reading of words of its articles."""
    sentences = {s.article_id: s for s in reversed(event.sentences)}
    mentions = tuple(
        Mention(f"m{n}", a, sentences[a].sentence_id, kind, "text", at, at + len(surface), surface, value, None)
        for n, (a, surface, value) in enumerate(values)
        for at in [event.article[a].text.index(surface)]
    )
    return replace(event, mentions=mentions)


@pytest.mark.parametrize(
    ("first", "second", "given", "expected"),
    [
        (Quantity(20, 20, hedge="about"), Quantity(20, 20), "conflict", "is a conflict of values that agree"),
        (Quantity(12, 12, hedge="at least"), Quantity(20, 20), "conflict", "refinement"),
        (Quantity(12, 12, hedge="at least"), Quantity(20, 20), "unclear", "unclear"),
        (Quantity(12, 12), Quantity(20, 20), "conflict", "conflict"),
        (Quantity(12, 12), Quantity(20, 20), "update", "update"),
        (Quantity(12, 12, "km"), Quantity(20, 20, "EUR"), "conflict", "conflict"),
    ],
)
def test_values_that_we_can_read_ourselves(event, proposal_of, first, second, given, expected):
    read = _with_values(event, ("a1", "12", first), ("a2", "Twenty", second))
    proven, dropped = prove(read, [proposal_of(HURT, relation=given, severity="error")])
    if dropped:
        assert expected in dropped[0].reason
    else:
        assert proven[0].finding.relation == expected
        assert proven[0].finding.severity == ("error" if expected == "conflict" else "warning")


MONDAY, THIRD = ("on Monday", When(weekday=0)), ("the 3rd", When(day=3))


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (date(2030, 6, 3), date(2030, 6, 3), "both resolve to 3 June"),
        (date(2030, 6, 3), date(2030, 6, 4), ""),
        (None, None, ""),
    ],
)
def test_a_conflict_of_equal_dates_is_dropped(event, proposal_of, first, second, reason):
    moments = [Moment(w, day, day) for (_, w), day in zip((MONDAY, THIRD), (first, second), strict=True)]
    read = _with_values(event, ("a1", MONDAY[0], moments[0]), ("a3", THIRD[0], moments[1]), kind="moment")
    sides = (("Monday", ("a1", "on Monday")), ("3rd", ("a3", "the 3rd")))
    proven, dropped = prove(read, [proposal_of(sides, kind="date", subject="day of the fire")])
    assert bool(proven) is not bool(reason)
    assert reason in "".join(d.reason for d in dropped)


@pytest.mark.parametrize("other", [OrganisationName(("Fenwick", "Mills")), Quantity(3, 3), "Fenwick", None])
def test_values_of_two_types_are_left_to_the_reader(event, proposal_of, other):
    name = PersonName(("Orla", "Fenwick"))
    read = _with_values(event, ("a1", "Orla Fenwick", name), ("a2", "Orla Fenwik", other), kind="name")
    sides = (("Fenwick", ("a1", "Orla Fenwick")), ("Fenwik", ("a2", "Orla Fenwik")))
    assert prove(read, [proposal_of(sides, kind="name", subject="name of the owner")])[0]


@pytest.mark.parametrize(
    ("kind", "relation", "given", "severity"),
    [
        ("number", "conflict", "error", "error"), ("number", "refinement", "error", "warning"),
        ("number", "update", "error", "warning"), ("number", "unclear", "error", "warning"),
        ("term", "conflict", "error", "warning"), ("omission", "unclear", "warning", "note"),
        ("name", "variant", "note", "note"), ("name", "conflict", "fatal", "note"),
    ],
)  # fmt: skip
def test_severity_is_bounded_by_what_is_material(kind, relation, given, severity):
    assert bounded(kind, relation, given) == severity


def test_a_models_words_are_short_and_plain(event, proposal_of):
    subject = "hurt in the fire \x1b[31m\n\u202e" + "x" * 500
    (proven,), _ = prove(event, [proposal_of(HURT, subject=subject)])
    assert len(proven.finding.subject) <= 160
    assert proven.finding.subject.isprintable()


WORDS = st.sampled_from(
    ["hurt 12 people", "Twenty people", "12 people", "the Calder mill", "Rain fell", "owner", "mill", "x"]
)


@given(
    st.lists(
        st.tuples(st.sampled_from("12 20 ten x".split()), st.lists(st.tuples(st.sampled_from(list(TEXTS)), WORDS)))
    )
)
def test_evidence_is_always_verbatim_and_on_one_side_only(event, proposal_of, sides):
    proven, dropped = prove(event, [proposal_of([(v, *spans) for v, spans in sides], kind="outcome")])
    assert len(proven) + len(dropped) == 1
    for p in proven:
        spans = [(n, e) for n, s in enumerate(p.finding.sides) for e in s.evidence]
        assert len({n for n, _ in spans}) >= 2
        for n, e in spans:
            assert event.article[e.article_id].text[e.start : e.end] == e.surface
            assert not any(n != m and e.surface == o.surface for m, o in spans)
