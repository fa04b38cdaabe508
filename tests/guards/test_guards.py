import pandas as pd
import pytest

from checker.guards import copies, guarded
from checker.tables import Article

pytestmark = pytest.mark.models

FERRY = (
    "A ferry hit the pier of Norwick harbour on Monday morning, hurting nine passengers, the coast guard said. "
    "The ship was on its way from Greyholm with two hundred people on board when its engine failed. "
    "Captain Tom Baskerville told reporters that he had tried to drop anchor before the crash. "
    "Divers searched the water below the pier but found nobody, a spokeswoman for the harbour added. "
)
OTHERS = [
    "Nine people were injured when the ferry from Greyholm crashed into Norwick's pier. "
    "Its captain, Tom Baskerville, said the engine had failed.",
    "The Norwick ferry crash on Monday left nine hurt. "
    "The coast guard said the ship with two hundred on board lost power near the harbour.",
]
RECIPE = (
    "Peel four potatoes and cut them into thin slices. Heat the butter, add the onions and stir until they are golden. "
    "Serve with parsley."
)


def article(n, text, **given):
    moment = pd.Timestamp(given.pop("published", None), tz="UTC") if "published" in given else pd.NaT
    return Article("e", n, n, given.get("title", ""), moment, moment, "", n, "", text)


def guard(models, *articles):
    return {a.article_id: a for a in guarded(models.tagger.tag(articles), models.similarity)}


def strays(models, *texts):
    found = guard(models, *(article(f"a{n}", t) for n, t in enumerate(texts)))
    return [a.article_id for a in found.values() if not a.on_topic]


def test_articles_on_one_event_stay(models):
    assert strays(models, FERRY, *OTHERS) == []


def test_another_story_under_the_right_title_strays(models):
    found = guard(models, article("a", FERRY), article("b", OTHERS[0]), article("c", RECIPE, title="Ferry hits pier"))
    assert [a.on_topic for a in found.values()] == [True, True, False]


@pytest.mark.parametrize("texts", [[FERRY, RECIPE], [RECIPE], ["Home", FERRY, OTHERS[0]], []])
def test_too_few_or_empty_articles_stay(models, texts):
    assert strays(models, *texts) == []


REPRINTS = {
    "verbatim": (FERRY, True),
    "shortened": (FERRY[: FERRY.index("Divers")], True),
    "with an own first sentence": ("Passengers spoke of panic on board after a crash at sea. " + FERRY, True),
    "one sentence shared": (FERRY[: FERRY.index("The ship")] + " ".join(OTHERS), False),
    "rewritten": (" ".join(OTHERS), False),
    "too short to tell": ("A ferry hit the pier of Norwick harbour on Monday morning.", False),
}


@pytest.mark.parametrize(("text", "copy"), REPRINTS.values(), ids=REPRINTS)
def test_reprints(models, text, copy):
    found = guard(models, article("a", FERRY), article("b", text))
    assert found["b"].copy_of == ("a" if copy else "")
    assert found["a"].copy_of == ""


def test_the_earliest_is_the_original_whatever_the_order(models):
    dates = {"a": "2031-03-05", "b": "2031-03-04", "c": "2031-03-06"}
    made = [article(n, FERRY, published=d) for n, d in dates.items()]
    for order in (made, made[::-1]):
        found = guard(models, *order)
        assert {n: found[n].copy_of for n in "abc"} == {"a": "b", "b": "", "c": "b"}


def test_shingles_ignore_case_and_punctuation(models):
    one, other = models.tagger.tag([article("a", FERRY), article("b", FERRY.upper().replace(",", ""))])
    assert copies.copied(copies.shingles(one), copies.shingles(other))
