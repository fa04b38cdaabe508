import pandas as pd
import pytest

from checker.event import Event
from checker.referents.retold import Retold, Unit, model
from checker.referents.speakers import Identity
from checker.tables import Article, Mention, Sentence

BRIGHT, DUNN = Identity("Ada Bright", True), Identity("Carl Dunn", True)


def _retold(given, alike):
    """Units of (article, speaker, text), all as `alike` as that."""
    articles, sentences, units = [], [], []
    for n, (article, speaker, text) in enumerate(given):
        articles.append(Article("e", article, article, "", pd.NaT, pd.NaT, "", "", "", text))
        sentences.append(Sentence(article, f"s{n}", "text", 0, len(text), "body", ""))
        mention = Mention(f"m{n}", article, f"s{n}", "remark", "text", 0, len(text), text, None, "")
        content = frozenset(text.lower().split())
        units.append(Unit(n, (0, len(content) - 1), text, content, speaker, (mention,)))
    event = Event(
        "e", tuple(articles), tuple(sentences), (), (), lambda left, right: [[alike] * len(right) for _ in left]
    )
    return Retold(event, units, {})


@pytest.mark.parametrize(
    ("given", "alike"),
    [
        ([("a", BRIGHT, "dams hold"), ("a", BRIGHT, "dams break")], 0.9),  # one article
        ([("a", BRIGHT, "dams hold"), ("b", DUNN, "dams break")], 0.9),  # two persons
        ([("a", BRIGHT, "dams hold"), ("b", BRIGHT, "dams break")], 0.1),  # not alike
        ([("a", BRIGHT, "dams hold"), ("b", BRIGHT, "walls break")], 0.4),  # no word in common
    ],
)
def test_no_pairs(given, alike):
    assert list(_retold(given, alike).pairs()) == []


def test_the_more_alike_the_likelier():
    given = [("a", BRIGHT, "dams hold"), ("b", BRIGHT, "dams break")]
    likely = [model().likelihood(_retold(given, alike).features(0, 1)) for alike in (0.4, 0.9)]
    assert likely == sorted(likely)
    assert list(_retold(given, 0.9).pairs()) == [(0, 1)]


def test_features_do_not_depend_on_the_order():
    given = [("a", BRIGHT, "dams hold"), ("b", BRIGHT, "dams break")]
    assert _retold(given, 0.9).features(0, 1) == _retold(given, 0.9).features(1, 0)
