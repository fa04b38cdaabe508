"""The blind draw never shows a pair of articles twice: each pair can be judged once as unseen."""

from itertools import combinations

import pytest
from blind_sample import deals
from corpus import REFERENCES, is_blind


@pytest.mark.parametrize("articles", [2, 6, 7, 13, 36, 37, 80])
def test_no_pair_of_articles_is_dealt_twice(articles: int) -> None:
    records = [{"id": n} for n in range(articles)]
    dealt = [pair for _, part in deals("e", records) for pair in combinations((r["id"] for r in part), 2)]
    assert len(dealt) == len(set(dealt))


@pytest.mark.parametrize("articles", [2, 13, 80])
def test_sets_have_names_of_their_own_and_every_article_is_dealt(articles: int) -> None:
    parts = list(deals("e", [{"id": n} for n in range(articles)]))
    assert len({name for name, _ in parts}) == len(parts)
    assert {r["id"] for _, part in parts for r in part} == set(range(articles))


def test_an_annotated_reference_is_never_blind() -> None:
    assert REFERENCES
    assert not any(map(is_blind, REFERENCES))
