import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reader.locate import fold, places

TEXT = "“We won’t stop,” Orla\u00a0Fenwick said – twice.\nAbout 1,250 people, 80 of them children, fled in 2019."


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "...",
        "“”",
        "we will not stop",
        "250 people",
        "1,25",
        "0 of them",
        "201",
        "hildren",
        "WE WON'T STOP",
        "Fenwick, Orla",
        "80 of them (children)",
        "stop Orla",
    ],
)
def test_not_there(words):
    assert places(TEXT, words) == ()


@pytest.mark.parametrize(
    ("words", "found", "repair"),
    [
        ("We won’t stop", "We won’t stop", ""),
        ("We won't stop", "We won’t stop", "quotation marks, dashes or spaces"),
        ('"We won\'t stop,"', "“We won’t stop,”", "quotation marks, dashes or spaces"),
        ("Orla Fenwick said - twice", "Orla\u00a0Fenwick said – twice", "quotation marks, dashes or spaces"),
        ("twice. About 1,250 people", "twice.\nAbout 1,250 people", "quotation marks, dashes or spaces"),
        ("80 of them children.", "80 of them children", "punctuation at the ends"),
        ("about 1,250 people", "About 1,250 people", "case of the first letter"),
        ("'we won’t stop'", "We won’t stop", "case of the first letter"),
        ("80", "80", ""),
        ("1,250", "1,250", ""),
    ],
)
def test_found(words, found, repair):
    (place,) = places(TEXT, words)
    assert TEXT[place.start : place.end] == found
    assert place.repair == repair


def test_every_occurrence():
    assert [p.start for p in places("ten dead; Ten dead; ten dead", "ten dead")] == [0, 20]


@given(st.text("ab“”\"'’ –-\u00a0\n\u200b.,1", max_size=40), st.text("ab\"'’ -\n.1", max_size=8))
def test_what_is_found_is_what_was_quoted_but_for_the_repair(text, words):
    for place in places(text, words):
        assert 0 <= place.start < place.end <= len(text)
        bare = fold(words).text.strip(" \"'.,-").lower()
        assert fold(text[place.start : place.end]).text.lower().strip(" \"'.,-") == bare


@given(st.text(max_size=60))
def test_folding_keeps_the_places(text):
    folded = fold(text)
    assert len(folded.text) == len(folded.at)
    assert list(folded.at) == sorted(set(folded.at))
