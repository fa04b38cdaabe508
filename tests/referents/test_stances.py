"""Which acts are told with different firmness, and how likely that is a discrepancy."""

import pandas as pd
import pytest

from checker.pipeline import read
from checker.referents.stances import Acts, groups, model
from checker.tables import Article, Mention, table
from checker.values.stance import Stance

FACT = "The harbour board of Lindholm closed the ferry terminal to cars on Friday."
POSSIBLE = "The harbour board of Lindholm may have closed the ferry terminal to cars on Friday."


def _features(models, *texts):
    day = pd.Timestamp("2026-05-10", tz="UTC")
    articles = [Article("e", f"a{n}", f"s{n}", "", day, day, "given", "", "", text) for n, text in enumerate(texts, 1)]
    return [features for _, features in Acts(read("e", table(Article, articles), models)).features()]


@pytest.mark.models
@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((FACT, FACT.replace("closed", "has closed")), id="equally firm"),
        pytest.param((f"{FACT} {POSSIBLE}", "It rained in Norvik."), id="one article"),
        pytest.param((FACT, POSSIBLE.replace("may have closed", "had previously closed")), id="another time"),
    ],
)
def test_no_pair(models, texts):
    assert _features(models, *texts) == []


@pytest.mark.models
def test_every_feature_has_a_weight_and_a_like_sentence_is_likelier(models):
    near = _features(models, FACT, POSSIBLE)
    far = _features(models, FACT, "The terminal may have been closed because of ice, a fisherman thought.")
    assert near[0].keys() == model().weights.keys()
    assert max(map(model().likelihood, near)) > max(map(model().likelihood, far), default=0.0)


def test_no_sentence_is_in_two_groups():
    mentions = [
        Mention(f"m{n}", f"a{n}", f"s{n}", "stance", "text", 0, 1, "x", Stance("close", stem, "possible"), stem)
        for n, stem in enumerate(("close", "close", "open", "close"))
    ]
    found = groups({(0, 1): 0.9, (1, 2): 0.8, (0, 3): 0.7}, mentions)
    assert found == [([0, 1, 3], 0.9)]
