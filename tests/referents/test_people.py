import pandas as pd
import pytest

from checker import referents
from checker.pipeline import read
from checker.tables import Article, table

pytestmark = pytest.mark.models


def _persons(models, *texts):
    articles = [Article("e", f"a{n}", "s", "", pd.NaT, pd.NaT, "", "", "", text) for n, text in enumerate(texts, 1)]
    event = referents.align(read("e", table(Article, articles), models))
    return {
        g.slot: sorted({m.surface for m in g.mentions})
        for g in event.groups.get("name", ())
        if g.referent_id.startswith("person:")
    }


def test_brother_and_sister_stay_two(models):
    found = _persons(models, "Peter Zander, 31, died. His sister Petra Zander, 35, spoke to us. Petra Zander cried.")
    assert found == {"Peter Zander": ["Peter Zander"], "Petra Zander": ["Petra Zander"]}


def test_surnames_find_their_full_name_in_another_article(models):
    found = _persons(
        models,
        "Foreign minister Ilvan Hestermo said on Monday that talks would go on.",
        "“Nothing is agreed”, Hestermo told reporters.",
    )
    assert found == {"Ilvan Hestermo": ["Hestermo", "Ilvan Hestermo"]}


def test_spellings_of_one_name_are_one_person(models):
    found = _persons(
        models,
        "Governor Mohamed Solatian said 10 people died.",
        "Governor Mohammed Solatian said the road was cut.",
    )
    assert len(found) == 1


def test_places_are_no_persons(models):
    assert _persons(models, "The road from Porto Solat to Karimabad was cut near Porto Solat.") == {}


def test_a_verb_of_a_headline_is_no_given_name(models):
    found = _persons(
        models,
        "Court Clears Zander\n\nPeter Zander, 31, left the court on Monday and went home.",
        "Peter Zander, 31, left the court.",
    )
    assert found == {"Peter Zander": ["Peter Zander", "Zander"]}


def test_father_and_son_of_one_name_stay_two(models):
    found = _persons(models, "Michael Zander, 45, spoke on Monday.", "Mike Zander, 12, was hurt on Monday.")
    assert len(found) == 2
