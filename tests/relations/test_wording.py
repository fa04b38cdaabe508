import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.relations.wording import compare, judge
from checker.relations.words import words

COMPATIBLE = [
    ("We have a strong case against the builders", "a strong case"),
    ("The colour of defence isn't grey", "the color of defense is not gray."),
    ("We’re gonna fix the two bridges", "we are going to fix the 2 bridges"),
    ("We will pay 12 percent of the cost", "We will pay 12% of the cost,"),
    ("They (the council) owe us the money", "They owe us the money"),
    ("They owe us … every cent of the money", "They owe us, as I said in May, every cent of the money"),
    ("We met US officials at the dam", "We met U.S. officials at the dam"),
    ("It cost $10bn of our money", "it cost $10 billion of our money"),
    ("Our redlines in the talks are clear", "Our red lines in the talks are clear"),
    ("An eleventh-hour rule about the dam", "an 11th hour rule about the dam"),
]
CONFLICT = [
    ("We have a strong case against the builders", "We have a significant case against the builders", "'strong'"),
    ("We will never sell the harbour to them", "We will sell the harbour to them", "negation"),
    ("There is an extreme risk that the bridge will fall", "There is extreme risk the bridge will fall", "'an' only"),
    ("significant local buyers", "We have very substantial local buyers that want the mill", "'significant'"),
    ("at the right time", "at the proper time", "'right' against 'proper'"),
    (
        "They built the thinnest and lightest boat in town",
        "They built the lightest and thinnest boat in town",
        "another order",
    ),
]
VARIANT = [
    ("keep us in y'alls prayers tonight", "keep us in your prayers tonight"),
    ("There is only one one mill left in the valley", "There is only one mill left in the valley"),
    ("The procedures for the dam were ignored by them", "The procedure for the dam were ignored by them"),
]
UNLIKE = [
    ("We will rebuild the school before winter comes", "The mill was sold to strangers last year"),
    (
        "To deny it the protections the Old Harbour Act should provide is shameful",
        "absolute heart of the Old Harbour Act",
    ),
]


@pytest.mark.parametrize(("left", "right"), COMPATIBLE)
def test_the_same_words_in_another_form(left, right):
    assert judge(left, right).relation == "compatible"
    assert judge(right, left).relation == "compatible"


@pytest.mark.parametrize(("left", "right", "reason"), CONFLICT)
def test_other_words_are_named(left, right, reason):
    assert judge(left, right).relation == "conflict"
    assert reason in judge(left, right).reason


@pytest.mark.parametrize(("left", "right"), VARIANT)
def test_dialect_and_inflection_are_variants(left, right):
    assert judge(left, right).relation == "variant"


@pytest.mark.parametrize(("left", "right"), UNLIKE)
def test_unlike_wordings_are_no_conflict(left, right):
    assert judge(left, right).relation == "unclear"


@given(st.text(alphabet="abc dn't. …[]'", max_size=40))
def test_a_wording_never_differs_from_itself(text):
    found = compare(text, text)
    assert found is None or not found.real


@given(st.text(max_size=60))
def test_words_stand_in_order_within_the_text(text):
    found = words(text)
    assert all(0 <= w.start < w.end <= len(text) for w in found)
    assert [w.start for w in found] == sorted(w.start for w in found)
