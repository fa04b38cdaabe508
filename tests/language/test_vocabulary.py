import pytest

from checker.language.vocabulary import known


@pytest.mark.parametrize("word", ["precinct", "Precinct", "president", "presidents", "investigators", "Boston"])
def test_known(word):
    assert known(word)


@pytest.mark.parametrize("word", ["presinct", "Bulldgos", "Tarneveh", "Halbard"])
def test_unknown(word):
    assert not known(word)
