import pytest

from checker.mentions.places import street
from checker.relations.containment import Containment
from checker.relations.place import homes, named, numbered, scale, similar
from checker.values.place import Place

NOTHING = Containment(())


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (Place(("Harbourton", "Ohio")), Place(("Ohio",)), "compatible"),
        (Place(("Harbourton",)), Place(("Harbourton Township",)), "compatible"),
        (Place(("Harbourton",)), Place(("Texas",)), "compatible"),
        (Place(("St. Maur",)), Place(("Saint Maur",)), "compatible"),
        (Place(("Harbourton",)), Place(("Harborton",)), "variant"),
        (Place(("Harbourton",)), Place(("Millford",)), "conflict"),
    ],
)
def test_homes(left, right, relation):
    assert homes(left, right, NOTHING).relation == relation
    assert homes(right, left, NOTHING).relation == relation


def test_blocks():
    assert numbered(Place(("300 block",), 300), Place(("300-block",), 300)).relation == "compatible"
    assert numbered(Place(("300 block",), 300), Place(("500 block",), 500)).relation == "conflict"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Gorvanda", "Gorvonda", True),
        ("Vendé", "Vende", True),
        ("Gorvanda", "Gorvanda", False),
        ("Baku", "Bacu", False),
        ("Northam", "Eastham", False),
    ],
)
def test_similar_names(a, b, expected):
    assert similar(a, b) is expected


def test_a_street_is_compared_without_its_sort_and_direction():
    assert street("N. Mill Ave.") == street("North Mill Avenue") == "mill"
    assert street("Park Avenue") != street("Mill Avenue")
    assert street("Court Street") == "court street"


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (Place(("Millside",)), Place(("Harbourton",)), "compatible"),
        (Place(("Millside",)), Place(("Millside District",)), "compatible"),
        (Place(("Ashgrove", "Harbourton")), Place(("Harbourton",)), "compatible"),
        (Place(("Ashgrove", "Ohio")), Place(("Ashgrove", "Texas")), "conflict"),
        (Place(("Ashgrove", "Ohio")), Place(("Ashgrove", "Harbourton")), "compatible"),
        (Place(("Mill Lane",)), Place(("Ashgrove",)), "refinement"),
        (Place(("Ashgrove",)), Place(("Texas",)), "refinement"),
        (Place(("Texas",), side="north"), Place(("Texas",), side="southern"), "conflict"),
        (Place(("Texas",), side="northern"), Place(("Texas",), side="north-west"), "refinement"),
        (Place(("Texas",), side="northern"), Place(("Texas",)), "compatible"),
        (Place(("Ashgrove",)), Place(("Eastbrook",)), "conflict"),
        (Place(("Gorvanda",)), Place(("Gorvonda",)), "variant"),
    ],
)
def test_places_of_one_thing(left, right, relation):
    event = Containment(["She lives in Millside, Harbourton."])
    assert named(left, right, event).relation == relation
    assert named(right, left, event).relation == relation


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Mill Lane", "street"), ("Ashgrove Hospital", "building"), ("Clark County", "region"), ("Ashgrove", "town")],
)
def test_scale(name, expected):
    assert scale(Place((name,))) == expected
