import pytest

from checker.relations.containment import Containment, is_region, plain


@pytest.mark.parametrize(
    "text",
    [
        "The fire broke out in Millside, a suburb of Harbourton, on Monday.",
        "The fire broke out in the Millside district of Harbourton.",
        "A shop in Harbourton's Millside burned down.",
        "The mayor of Millside in Harbourton spoke.",
        "He lives in Millside, Harbourton.",
        "Millside (Harbourton) is quiet.",
    ],
)
def test_an_article_says_that_one_place_lies_in_another(text):
    assert Containment([text]).within("Millside", "Harbourton")


@pytest.mark.parametrize(
    "text",
    [
        "Shops in Millside, Harbourton and Ashgrove were closed.",
        "Trains run from Millside to Harbourton.",
        "Millside lost. Harbourton won.",
    ],
)
def test_names_side_by_side_lie_apart(text):
    assert not Containment([text]).within("Millside", "Harbourton")


def test_by_way_of_a_third_place():
    event = Containment(["a man from Millside, Harbourton", "the mayor of Harbourton, Ohio, spoke"])
    assert event.within("Millside", "Ohio")
    assert not event.within("Ohio", "Millside")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the City of Harbourton", "harbourton"),
        ("St. Maur", "saint maur"),
        ("Vendé", "vende"),
        ("Calif.", "california"),
        ("U.S.", "united states"),
    ],
)
def test_names_for_comparison(name, expected):
    assert plain(name) == expected


def test_regions():
    assert is_region("N.Y.")
    assert not is_region("Harbourton")
