import pandas as pd
import pytest

from checker.mentions.quotations import find
from checker.tables import Article

pytestmark = pytest.mark.models

SPEAKERS = [
    ("“The dam is safe,” Mayor Ada Bright said on Monday.", ["Mayor Ada Bright"]),
    ("“The dam is safe,” said Carl Dunn, the engineer.", ["Carl Dunn"]),
    ("Carl Dunn told reporters: “The dam is safe.”", ["Carl Dunn"]),
    ("According to Carl Dunn, the dam is “quite safe”.", ["Carl Dunn"]),
    ("Carl Dunn met Ada Bright. “The dam is safe,” he said.", ["Carl Dunn"]),
    ("“The dam is safe,” Carl Dunn said. “It will hold.”", ["Carl Dunn", "Carl Dunn"]),
    ("“The dam is safe,” Carl Dunn said.\n“It will hold for years,” he added.", ["Carl Dunn", "Carl Dunn"]),
    ("On Bright's hard line against the builders, Carl Dunn said, “It will hold.”", ["Carl Dunn"]),
    ("The town hung up a sign with the word “Welcome”.", [""]),
]


def _tagged(models, text):
    article = Article("e", "a1", "s", "", pd.NaT, pd.NaT, "", "a1.txt", "", text)
    return models.tagger.tag([article])[0]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_speakers(text, speakers, models):
    found = list(find(_tagged(models, text)))
    assert [m.value.speaker.surface if m.value.speaker else "" for m in found] == speakers


def test_spans_are_exact(models):
    text = "Carl Dunn told reporters: “The dam\nis safe.”\n\nHe wrote on X that it “holds”."
    for m in find(_tagged(models, text)):
        assert text[m.start : m.end] == m.surface
        assert text[m.value.start : m.value.end] == m.value.words


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Carl Dunn told reporters: “The dam is safe.”", "reporters"),
        ("“The dam is safe,” Carl Dunn wrote in a post on Facebook.", "post"),
        ("“The dam is safe,” Carl Dunn said in a statement.", "statement"),
        ("“The dam is safe,” Carl Dunn said.", ""),
    ],
)
def test_the_occasion_is_named_outside_the_quotation(text, medium, models):
    assert [m.value.occasion.medium for m in find(_tagged(models, text))] == [medium]
