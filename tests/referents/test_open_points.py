import pandas as pd

from checker.event import Event
from checker.referents.open_points import align
from checker.tables import Article, Mention, Sentence
from checker.values.open import Open
from checker.values.quantity import Quantity, Slot


def _event():
    texts = {"a": "It was not clear how many were fishermen.", "b": "Thirty fishermen died."}
    articles = tuple(Article("e", i, i, "", pd.NaT, pd.NaT, "", "", "", t) for i, t in texts.items())
    sentences = tuple(Sentence(i, f"{i}:s", "text", 0, len(t), "body") for i, t in texts.items())
    asked = Open("number", "be", frozenset({"fishermen"}), "how many were fishermen")
    mentions = (
        Mention("a:open", "a", "a:s", "open", "text", 0, 40, texts["a"][:40], asked, "number"),
        Mention(
            "b:q",
            "b",
            "b:s",
            "quantity",
            "text",
            0,
            16,
            "Thirty fishermen",
            Quantity(30, 30),
            Slot("count", "fishermen"),
        ),
    )
    return Event("e", articles, sentences, mentions, (), lambda left, right: [[0.9] * len(right) for _ in left])


def test_the_groups_of_other_kinds_keep_to_their_kind():
    found = align(_event())
    assert [m.kind for m in found.mentions] == ["told"]
    assert {r.mention_id for r in found.referents} == {"a:open", "b:q:told"}
