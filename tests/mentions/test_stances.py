"""How firmly a sentence tells an act."""

import pandas as pd
import pytest

from checker.pipeline import read
from checker.tables import Article, table

pytestmark = pytest.mark.models


def _stances(models, text):
    day = pd.Timestamp("2026-05-10", tz="UTC")
    event = read("e", table(Article, [Article("e", "a1", "s", "", day, day, "given", "", "", text)]), models)
    return [m for m in event.mentions if m.kind == "stance"]


def _told(models, text, word):
    return {m.value.firmness for m in _stances(models, text) if m.value.word == word}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The board wants to close the harbour.", "close"),
        ("The board asked the master to close the harbour.", "close"),
        ("Nobody knows whether the board closed the harbour.", "close"),
        ("If the board closed the harbour, ferries would stop.", "close"),
    ],
)
def test_acts_that_are_only_wished_or_supposed_have_no_firmness(models, text, word):
    assert _told(models, text, word) == set()


@pytest.mark.parametrize(
    ("text", "word", "firmness"),
    [
        ("The board closed the harbour on Friday.", "close", "stated as fact"),
        ("The board will close the harbour on Friday.", "close", "to come"),
        ("The board could close the harbour on Friday.", "close", "possible"),
        ("The board reportedly closed the harbour on Friday.", "close", "alleged"),
        ("Police believe that the clerk robbed the depot.", "rob", "alleged"),
        ("The clerk is accused of robbing the depot.", "rob", "alleged"),
        ("The board did not close the harbour on Friday.", "close", "denied"),
        ("The alleged robbery shocked the town.", "robbery", "alleged"),
        ("The island faces a risk of famine.", "famine", "possible"),
        ("The planned closure of the harbour angered fishermen.", "closure", "to come"),
    ],
)
def test_firmness(models, text, word, firmness):
    assert _told(models, text, word) == {firmness}


def test_a_span_shows_the_clause_and_no_more_than_a_reader_takes_in(models):
    text = "The board of the harbour, which has met every week since the storm of May, closed the harbour on Friday."
    for mention in _stances(models, text):
        assert text[mention.start : mention.end] == mention.surface
        assert len(mention.surface) <= 220
