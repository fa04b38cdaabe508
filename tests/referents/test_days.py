"""Which dates are told of one happening, on mentions made by hand and a likeness that counts words."""

import pandas as pd
import pytest

from checker.event import Event
from checker.mentions.happenings import stem
from checker.referents.clock import bounds
from checker.referents.days import align
from checker.tables import Article, Mention, Sentence
from checker.values.calendar import weekday_number
from checker.values.when import Happening, Moment, When


def _alike(left, right):
    sets = [[set(text.lower().split()) for text in texts] for texts in (left, right)]
    return [[len(a & b) / max(1, min(len(a), len(b))) for b in sets[1]] for a in sets[0]]


def _event(*told):
    """An event of one article a sentence; the weekday in the sentence is its date, the verb stands after a slash."""
    articles, sentences, mentions = [], [], []
    for n, (text, verb) in enumerate(told):
        day = next(w for w in text.split() if weekday_number(w) >= 0 and w.endswith("day"))
        at = text.index(day)
        name = f"a{n}"
        articles.append(Article("e", name, name, "", pd.NaT, pd.NaT, "", "", "", text))
        sentences.append(Sentence(name, f"{name}:0", "text", 0, len(text), "body"))
        heads = frozenset(stem(w) for w in text.lower().split())
        slot = Happening(verb, text.replace(day, ""), "past", "", heads, "on")
        value = Moment(When(weekday=weekday_number(day)))
        mentions.append(Mention(f"{name}:m", name, f"{name}:0", "moment", "text", at, at + len(day), day, value, slot))
    return Event("e", tuple(articles), tuple(sentences), tuple(mentions), (), _alike)


@pytest.mark.parametrize(
    ("left", "right", "linked"),
    [
        (
            ("A fire destroyed the old mill on Monday", "destroy"),
            ("Fire destroyed the old mill on Sunday", "destroy"),
            2,
        ),
        (
            ("A fire destroyed the old mill on Monday", "destroy"),
            ("Fire destroyed the old mill on Monday", "destroy"),
            0,
        ),
        (
            ("The mill robber was arrested on Monday", "arrest"),
            ("The mill robber was sentenced on Sunday", "sentence"),
            0,
        ),
        (("A fire destroyed the old mill on Monday", "destroy"), ("The queen visited a school on Sunday", "visit"), 0),
    ],
)
def test_groups_of_two_articles(left, right, linked):
    assert len(align(_event(left, right)).referents) == linked


def test_the_bounds_of_an_undated_article():
    def dated(day):
        moment = pd.Timestamp(day, tz="UTC") if day else pd.NaT
        return Article("e", day, day, "", moment, moment, "", "", "", "")

    assert bounds([dated("")]) is None
    assert bounds([dated("2024-03-01"), dated("2024-09-01")]) is None
    first, last = bounds([dated("2024-03-11"), dated("2024-03-15"), dated("")])
    assert (str(first), str(last)) == ("2024-03-01", "2024-03-25")
