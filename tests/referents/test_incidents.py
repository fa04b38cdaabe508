"""Whether two sentences speak of one incident."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.referents.incidents import apart, common, incident

TEXTS = (
    "An air strike killed ten people in Norvik.",
    "Gunmen killed ten people in Norvik.",
    "Ten people were killed in Tarsk.",
    "Ten people were killed in Norvik.",
    "Elsewhere, ten people were killed.",
    "Ten people were killed in the past week.",
    "Ten people have been killed since April.",
    "Ten people died.",
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ten people died.", "Ten people were killed in Norvik."),
        ("An air strike killed ten.", "Ten died when warplanes hit a market."),
        ("Ten were killed in Norvik.", "Twelve were killed in Norvick."),
        ("On 6 September a raid killed ten.", "On September 7 rescuers said twelve died in the raid."),
        ("A shooting left two dead.", "A shooting over the weekend left three dead."),
        ("Ten were killed in Old Norvik.", "Twelve were killed in Norvik."),
    ],
)
def test_nothing_sets_them_apart(one, other):
    assert not apart(incident(one), incident(other), frozenset())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("An air strike killed ten.", "Gunmen killed twelve."),
        ("Ten were killed in Norvik.", "Twelve were killed in Tarsk."),
        ("Ten were killed.", "Elsewhere, twelve were killed."),
        ("Ten were killed.", "Four people were also killed."),
        ("Ten were killed.", "Ninety have been killed since April."),
        ("On 6 September a raid killed ten.", "On 24 Sept. a raid killed twelve."),
        ("A shooting left two dead.", "A series of shootings over the weekend left five dead."),
        ("A shooting left two dead.", "Seven were killed in 3 shootings within a mile."),
        ("A shooting injured five.", "Thirteen were struck in a weekend of violence."),
        ("In the past two weeks 200 have been killed.", "Some 300 have been killed since April."),
    ],
)
def test_two_incidents(one, other):
    assert apart(incident(one), incident(other), frozenset())


def test_places_that_most_articles_name_prove_nothing():
    everywhere = common(["Ten died in Tarsk.", "They met in Tarsk, in Norvik.", "It rained."])
    assert everywhere == {"Tarsk"}
    assert not apart(incident("Ten died in Norvik."), incident("Two died in Tarsk."), everywhere)


def test_the_head_of_the_article_tells_the_means():
    assert apart(incident("Ten died.", "Air strikes hit Norvik."), incident("Gunmen killed two."), frozenset())


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_order_changes_nothing_and_a_sentence_is_of_its_own_incident(one, other):
    a, b = incident(one), incident(other)
    assert apart(a, b, frozenset()) == apart(b, a, frozenset())
    assert not apart(a, a, frozenset())
