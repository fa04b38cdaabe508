import pandas as pd
import pytest

from checker.pipeline import read
from checker.referents import align
from checker.tables import Article, table

pytestmark = pytest.mark.models

TEXTS = {
    "a1": "Mayor Ada Bright spoke first. “We have a strong case against the builders,” Ada Bright said.",
    "a2": "“We have a significant case against the builders,” Ada Bright said. “The school stays.”",
    "a3": "“We have a strong case against the builders,” she said on Monday.",
}


def _groups(models, order):
    articles = [Article("e", a, a, "", pd.NaT, pd.NaT, "", f"{a}.txt", "", TEXTS[a]) for a in order]
    return align(read("e", table(Article, articles), models)).groups["remark"]


def test_wordings_of_one_remark_are_one_referent(models):
    groups = _groups(models, ["a1", "a2", "a3"])
    assert [sorted({m.article_id for m in g.mentions}) for g in groups] == [["a1", "a2", "a3"]]
    assert groups[0].slot == "Ada Bright"


def test_the_same_words_settle_who_she_is(models):
    mentions = {m.article_id: m for m in _groups(models, ["a1", "a2", "a3"])[0].mentions}
    assert mentions["a3"].value.speaker == "Ada Bright"


def test_the_order_of_articles_changes_nothing(models):
    assert _groups(models, ["a1", "a2", "a3"]) == _groups(models, ["a3", "a1", "a2"])
