"""Sides that differ, and how two values relate that the checker can read itself."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reader.differ import judged, sides, wording
from checker.rules.contract import Evidence, Side
from checker.tables import Mention
from checker.values.name import OrganisationName, PersonName
from checker.values.quantity import Quantity
from checker.values.when import Moment, When

SURFACE = {"a1": "left words", "a2": "right words", "a3": "third words"}
JUNE = date(2030, 6, 3)


def side(value, *surfaces, start=0):
    return Side(value, tuple(Evidence(a, "text", start, start + len(s), s) for a, s in surfaces))


def day(when=None, start=JUNE, end=None):
    return Moment(when or When(weekday=0), start, end or start)


@pytest.fixture(scope="module")
def judge_of(event_of):
    """How sides relate whose evidence holds these values, one or more of each side."""

    def judge(kind, mentions, *values):
        event = event_of({a: t + "." for a, t in SURFACE.items()})
        given = [side(f"v{n}", item) for n, item in enumerate(list(SURFACE.items())[: len(values)])]
        held = tuple(
            Mention(f"m{n}-{k}", article, f"{article}-0", mentions, "text", 0, 4, text[:4], value, None)
            for n, ((article, text), several) in enumerate(zip(SURFACE.items(), values, strict=False))
            for k, value in enumerate(several if isinstance(several, list) else [several])
        )
        return judged(replace(event, mentions=held), kind, given)

    return judge


@pytest.mark.parametrize(
    ("left", "right", "relation", "reason"),
    [
        (day(), day(When(month=6, day=3)), "compatible", "both resolve to 3 June"),
        (day(), day(start=date(2030, 6, 4)), None, ""),
        (day(), Moment(When(weekday=0)), None, ""),
        (day(), day(end=date(2030, 6, 5)), None, ""),
        (day(), day(When(weekday=0, clock=600)), "refinement", "says the time"),
        (day(), day(When(weekday=1, clock=600), date(2030, 6, 4)), None, ""),
        (day(When(clock=600)), day(When(clock=602)), "compatible", "agree"),
        (Moment(When(clock=600)), Moment(When(clock=600, hedge="about")), "compatible", "agree"),
        (Moment(When(clock=600)), Moment(When(clock=630)), None, ""),
        (Moment(When(clock=600, zone="gmt")), Moment(When(clock=600)), None, ""),
        (Moment(When(clock=600, zone="utc")), Moment(When(clock=600, zone="gmt")), "compatible", ""),
        (day(When(weekday=0, clock=600)), day(When(weekday=1, clock=600), date(2030, 6, 4)), None, ""),
        (day(When(weekday=0, clock=600)), day(When(weekday=0, clock=601)), "compatible", "agree"),
    ],
)
def test_dates_and_times(judge_of, left, right, relation, reason):
    found = judge_of("date", "moment", left, right)
    assert (found.relation if found else None) == relation
    assert reason in (found.reason if found else "")


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (PersonName(("Orla", "Fenwick")), PersonName(("Orla", "Fenwick")), "compatible"),
        (PersonName(("Orla", "Fenwick")), PersonName(("Fenwick",)), "refinement"),
        (OrganisationName(("Harbour", "Office")), OrganisationName(("Harbour", "Office")), "compatible"),
        (OrganisationName(("Harbor", "Office")), OrganisationName(("The", "Harbor", "Office")), "compatible"),
        (OrganisationName(("Norwick", "Harbour", "Office")), OrganisationName(("Harbour", "Office")), "refinement"),
        (OrganisationName(("Harbour", "Office")), OrganisationName(("Weather", "Bureau")), None),
        (OrganisationName(("Fenwick",)), PersonName(("Fenwick",)), None),
        (PersonName(("Fenwick",)), "Fenwick", None),
    ],
)
def test_names(judge_of, left, right, relation):
    found = judge_of("name", "name", left, right)
    assert (found.relation if found else None) == relation


@pytest.mark.parametrize(
    ("kind", "mentions", "values"),
    [
        ("number", "quantity", ([Quantity(12, 12), Quantity(3, 3)], Quantity(12, 12))),
        ("number", "quantity", (Quantity(12, 12), [])),
        ("number", "moment", (Quantity(12, 12), Quantity(20, 20))),
        ("outcome", "quantity", (Quantity(12, 12), Quantity(20, 20))),
        ("number", "quantity", (Quantity(12, 12, "km"), Quantity(20, 20, "EUR"))),
        ("number", "quantity", (Quantity(12, 12), Quantity(20, 20), Quantity(3, 3, "EUR"))),
    ],
)
def test_left_to_the_reader(judge_of, kind, mentions, values):
    assert judge_of(kind, mentions, *values) is None


def test_of_several_pairs_the_strongest_relation_counts(judge_of):
    vague = Quantity(12, 12, hedge="at least")
    assert judge_of("number", "quantity", Quantity(12, 12), vague, Quantity(20, 20)).relation == "conflict"


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("We lost everything in the fire that night", "we lost everything in the fire that night!", "compatible"),
        ("We lost everything in the fire that night", "We lost everything in the fire", "refinement"),
        ("We lost everything in the fire that night", "We lost nothing in the fire that night", "conflict"),
        ("We lost everything in the fire that night", "The harvest was good", None),
    ],
)
def test_wordings(event_of, left, right, relation):
    event = event_of({"a1": left, "a2": right})
    found = judged(event, "quote", [side("one", ("a1", left)), side("other", ("a2", right))])
    assert (found.relation if found else None) == relation


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("The 1,200 People", False, "1200 people"),
        ("Twenty people.", False, "20 people"),
        ("1,2 people", False, "1,2 people"),
        ("“Don’t!”", False, "don't"),
        ("“The Mill,”", True, "The Mill"),
        ("...", False, ""),
    ],
)
def test_wording(text, form, expected):
    assert wording(text, form) == expected


TWELVE, TWENTY = side("12", ("a1", "hurt 12 people")), side("20", ("a2", "hurt 20 people"))


@pytest.mark.parametrize(
    ("kind", "relation", "given", "values", "fault"),
    [
        ("number", "conflict", [TWELVE, TWENTY], ["12", "20"], ""),
        ("number", "conflict", [TWELVE, side("twelve", ("a2", "12 hurt"))], ["12"], "one value"),
        ("number", "conflict", [TWELVE, side("20", ("a2", "hurt twelve people"))], [], "same words"),
        ("number", "conflict", [TWELVE, side("20", ("a1", "12"), start=5)], ["20"], "same words"),
        ("number", "conflict", [TWELVE, side("20")], ["12"], ""),
        ("name", "variant", [side("de Wit", ("a1", "Jo de Wit")), side("De Wit", ("a2", "Jo De Wit"))],
         ["de Wit", "De Wit"], ""),
        ("quote", "variant", [side("Go home", ("a1", "Go home")), side("go HOME", ("a2", "go HOME"))],
         ["Go home", "go HOME"], ""),
        ("quote", "conflict", [side("Go home", ("a1", "Go home")), side("go HOME", ("a2", "go HOME"))],
         ["Go home"], "one value"),
    ],
)  # fmt: skip
def test_sides(kind, relation, given, values, fault):
    kept, found = sides(kind, relation, given)
    assert [s.value for s in kept] == values
    assert fault in found
    assert bool(found) is bool(fault)


SPANS = st.lists(st.tuples(st.sampled_from(["a1", "a2"]), st.integers(0, 8), st.sampled_from(["ab", "AB", "abc", "x"])))


@given(st.lists(st.tuples(st.sampled_from(["1", "one", "two", "x"]), SPANS)))
def test_no_words_stand_on_two_sides(drawn):
    given_ = [Side(v, tuple(Evidence(a, "text", b, b + len(t), t) for a, b, t in spans)) for v, spans in drawn]
    kept, _ = sides("outcome", "conflict", given_)
    placed = [(n, e) for n, s in enumerate(kept) for e in s.evidence]
    assert all(s.evidence for s in kept)
    assert not any(n != m and wording(e.surface) == wording(o.surface) for n, e in placed for m, o in placed)
