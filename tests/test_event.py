from dataclasses import replace

import pytest

from checker.event import Event
from checker.tables import Article, Mention, Referent, Sentence

ORIGINAL = "Ten people died. Rain fell."
REPRINT = "Nine people died. Rain fell."


def _event():
    def article(article_id, text, copy_of):
        return Article(
            event_id="e", article_id=article_id, source="", title="", published=None, published_until=None,
            published_how="", path="", url="", text=text, copy_of=copy_of,
        )  # fmt: skip

    articles = (article("a1", ORIGINAL, ""), article("a2", REPRINT, "a1"))
    sentences = tuple(
        Sentence(a.article_id, f"{a.article_id}:{start}", "text", start, end, "body")
        for a in articles
        for start, end in ((0, a.text.index(".") + 1), (a.text.index(".") + 2, len(a.text)))
    )
    return Event("e", articles, sentences, (), (), lambda left, right: [])


@pytest.mark.parametrize(
    ("article", "start", "witness"),
    [
        ("a1", 0, "a1"),
        ("a2", 18, "a1"),  # the sentence stands in the original
        ("a2", 0, "a2"),  # it was edited
    ],
)
def test_a_reprint_counts_as_the_original_while_its_words_are_unchanged(article, start, witness):
    mention = Mention("m", article, f"{article}:{start}", "number", "text", start, start + 4, "", None, None)
    assert _event().witness(mention) == witness


def test_a_referent_of_several_kinds_counts_as_the_kind_that_its_id_names():
    def mention(name, kind, start):
        return Mention(name, "a1", "a1:0", kind, "text", start, start + 3, "", None, None)

    event = replace(
        _event(),
        mentions=(mention("m1", "quantity", 0), mention("m2", "open", 4)),
        referents=(Referent("m1", "open:m2", "", 1.0), Referent("m2", "open:m2", "", 1.0)),
    )
    assert list(event.groups) == ["open"]
