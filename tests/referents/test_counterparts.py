import pandas as pd
import pytest

from checker import referents
from checker.pipeline import read
from checker.referents.counterparts import all_rivals, model
from checker.tables import Article, table
from checker.values.quantity import COUNTERPARTS

pytestmark = pytest.mark.models

ASKED = "The union said that the ministry has asked at least 15 ports for their lists of crews."
REQUESTED = "At least 21 ports got such a request for the lists of their crews from the ministry, the union said."


def _read(models, *texts):
    day = pd.Timestamp("2026-05-10", tz="UTC")
    articles = [Article("e", f"a{n}", f"s{n}", "", day, day, "given", "", "", text) for n, text in enumerate(texts, 1)]
    return read("e", table(Article, articles), models)


def _likeliest(models, *texts):
    pairs = (features for rivals in all_rivals(_read(models, *texts)) for _, features in rivals.features())
    return max((model().likelihood(features) for features in pairs), default=0.0)


def _counterparts(models, *texts):
    event = referents.align(_read(models, *texts))
    groups = [g for g in event.groups.get("quantity", ()) if g.referent_id.startswith(COUNTERPARTS)]
    return sorted(sorted({m.value.middle for m in g.mentions}) for g in groups)


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((ASKED, ASKED.replace("15", "fifteen")), id="the same number"),
        pytest.param((f"{ASKED} {REQUESTED}", "It rained in Norvik on Monday."), id="one article"),
        pytest.param((ASKED, "The minister, who has 21 cats, was born in the harbour of Norvik."), id="other things"),
        pytest.param((ASKED, REQUESTED.replace("21 ports", "14 other ports")), id="those beside the others"),
        pytest.param((f"In 2004, {ASKED}", REQUESTED.replace("At", "In 2009, at")), id="two years"),
    ],
)
def test_numbers_that_have_no_counterpart(models, texts):
    assert _counterparts(models, *texts) == []


def test_the_closest_statement_is_the_counterpart_whatever_the_wording(models):
    assert _counterparts(models, ASKED, f"{REQUESTED} The minister has 14 cats.") == [[15, 21]]


def test_a_third_article_joins_the_side_that_it_agrees_with(models):
    third = ASKED.replace("The union said that", "According to the union,")
    assert _counterparts(models, ASKED, REQUESTED, third) == [[15, 21]]


def test_every_feature_has_a_weight(models):
    rivals = all_rivals(_read(models, ASKED, REQUESTED))
    assert {name for r in rivals for _, features in r.features() for name in features} == set(model().weights)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(f"{REQUESTED} By May it had asked at least 15 ports.", id="the other article has the number, too"),
        pytest.param(REQUESTED.replace("21 ports", "900 ports"), id="numbers farther apart"),
        pytest.param(REQUESTED.replace("21 ports", "21% of its ports"), id="a share"),
        pytest.param("At least 21 ships of the line were built there.", id="other words"),
    ],
)
def test_what_makes_a_pair_less_likely(models, other):
    assert _likeliest(models, ASKED, other) < _likeliest(models, ASKED, REQUESTED)
