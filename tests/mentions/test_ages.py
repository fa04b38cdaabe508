"""Ages by strict apposition."""

import pytest

from checker.mentions.quantities import ages


@pytest.mark.parametrize(
    "text",
    [
        "Ann Harper's 14-year-old friend",
        "Ann Harper, 44 people and a dog",
        "Monday April, 12,",
        "Ann Harper won 44 votes",
    ],
)
def test_is_no_age_of_that_person(text):
    assert list(ages.spot(text)) == []


@pytest.mark.parametrize(
    ("text", "name", "age"),
    [
        ("Ann Harper, 44, was hurt", "Ann Harper", 44),
        ("44-year-old Ann Harper was hurt", "Ann Harper", 44),
        ("the 44-year-old suspect, Ann B. Harper", "Ann B. Harper", 44),
        ("Ann Harper, aged 44, was hurt", "Ann Harper", 44),
        ("Ann Harper (44) was hurt", "Ann Harper", 44),
        ("Ann Harper, a 44-year-old teacher", "Ann Harper", 44),
    ],
)
def test_is_the_age(text, name, age):
    (found,) = ages.spot(text)
    assert (found.slot.head, found.value.low) == (name, age)
