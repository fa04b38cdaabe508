"""What is made up: two true sentences that are not about one thing, a kind that its evidence does not have."""

import pytest

from checker.reader import guards
from checker.rules.contract import Evidence, Side

LINES = {
    "a1": [
        "A fire at the Calder mill hurt 12 people on Monday.",
        "The mayor, Tomas Quill, opened a school in Eastwick.",
        "“We lost everything,” said Orla Fenwick.",
        "# The Calder mill fire hurt 30 people",
        "The mill was closed in spring.",
    ],
    "a2": [
        "The fire at the Calder mill hurt twenty people.",
        "Rain fell on the hills of Norwick.",
        "“We have lost all of it,” said the owner.",
        "“The weather was kind,” said the owner.",
        "The Calder mill had been running at full strength.",
    ],
}


@pytest.fixture(scope="module")
def event(event_of):
    return event_of({a: "\n".join(lines) for a, lines in LINES.items()})


@pytest.fixture(scope="module")
def sides_of(event):
    def build(*given):
        found = []
        for value, article, words in given:
            at = event.article[article].text.index(words)
            found.append(Side(value, (Evidence(article, "text", at, at + len(words), words),)))
        return found

    return build


HURT = ("12", "a1", "hurt 12 people")


@pytest.mark.parametrize(
    ("kind", "subject", "sides", "reason"),
    [
        ("outcome", "the fire at the mill", [HURT, ("fell", "a2", "Rain fell on the hills")], "different things"),
        ("outcome", "the school", [("opened", "a1", "opened a school"), ("fell", "a2", "Rain fell")], "different"),
        ("number", "people hurt", [HURT, ("hills", "a2", "the hills of Norwick")], "different things"),
        ("number", "the fire", [("fire", "a1", "A fire"), ("fire", "a2", "The fire")], "a number what holds none"),
        ("date", "the fire", [("fire", "a1", "A fire"), ("fire", "a2", "The fire")], "a date what holds none"),
        ("name", "people", [("people", "a1", "people on"), ("people", "a2", "people")], "a name what holds none"),
        ("place", "people hurt", [("hurt", "a1", "hurt 12"), ("hurt", "a2", "hurt twenty")], "a place what holds none"),
        ("quote", "the fire", [HURT, ("20", "a2", "hurt twenty people")], "no quotation marks"),
        ("quote", "the owner", [("lost", "a1", "We lost everything"), ("kind", "a2", "was kind")], "no word in common"),
        ("number", "people hurt", [("77", "a1", "hurt 12 people"), ("88", "a2", "twenty people")], "does not show"),
        ("outcome", "geese", [HURT, ("20", "a2", "hurt twenty people")], "subject"),
    ],
)
def test_made_up(event, sides_of, kind, subject, sides, reason):
    assert reason in guards.fault(event, kind, subject, sides_of(*sides))


@pytest.mark.parametrize(
    ("kind", "subject", "sides"),
    [
        ("number", "people hurt in the fire at the mill", [HURT, ("20", "a2", "hurt twenty people")]),
        ("number", "people hurt in the fire at the mill", [("12", "a1", "12"), ("20", "a2", "twenty")]),
        ("quote", "what the owner lost", [("lost", "a1", "We lost everything"), ("all", "a2", "We have lost all")]),
        ("outcome", "whether the Calder mill ran",
         [("closed", "a1", "The mill was closed"), ("ran", "a2", "The Calder mill had been running")]),
        ("omission", "the weather", [("rain", "a2", "Rain fell")]),
    ],
)  # fmt: skip
def test_about_one_thing(event, sides_of, kind, subject, sides):
    assert guards.fault(event, kind, subject, sides_of(*sides)) == ""


@pytest.mark.parametrize(
    ("kind", "sides"),
    [
        ("place", [("hurt", "a1", "fire at the Calder mill hurt"), ("Calder mill", "a2", "fire at the Calder mill")]),
        ("number", [("30", "a1", "The Calder mill fire hurt 30 people"), ("20", "a2", "hurt twenty people")]),
    ],
)
def test_a_doubtful_side_must_be_more_like_the_other(event, sides_of, monkeypatch, kind, sides):
    """A value that is none of its kind, or a side that speaks from page furniture alone."""
    given = sides_of(*sides)
    like = guards.likeness(event, kind, "the fire at the mill", given)
    monkeypatch.setattr(guards, "LEAST_LIKE", like - 0.1)
    assert guards.fault(event, kind, "the fire at the mill", given) == "joins sentences that are about different things"
    monkeypatch.setattr(guards, "LEAST_LIKE", like - 0.3)
    assert guards.fault(event, kind, "the fire at the mill", given) == ""


def test_a_name_that_is_spelt_much_like_another_is_one_with_it(event, sides_of):
    spelt = sides_of(("Orla Fenwick", "a1", "Orla Fenwick"), ("Orla Fenwik", "a2", "Norwick"))
    assert guards.fault(event, "name", "name of the owner", spelt) == ""
    other = [spelt[0], *sides_of(("Norwick", "a2", "Norwick"))]
    assert guards.fault(event, "name", "name of the owner", other) == "joins sentences that are about different things"


def test_likeness_is_that_of_the_side_that_fits_least(event, sides_of):
    two = sides_of(HURT, ("20", "a2", "hurt twenty people"))
    three = [*two, *sides_of(("fell", "a2", "Rain fell"))]
    like = [guards.likeness(event, "number", "people hurt", given) for given in (two, two[::-1], three)]
    assert like[0] == like[1] > like[2]
