import pytest

from checker.language.tagging import spelled


@pytest.mark.models
@pytest.mark.parametrize(
    ("kept", "text"),
    [
        (slice(0, None), "The mayor's cross-border visit"),
        (slice(1, 3), "mayor's"),
        (slice(1, 2), "mayor"),
        (slice(0, 0), ""),
    ],
)
def test_tokens_read_as_in_the_text(models, kept, text):
    assert spelled(_tokens(models)[kept]) == text


@pytest.mark.models
def test_left_out_words_leave_one_space(models):
    tokens = _tokens(models)
    assert spelled([tokens[0], tokens[-1]]) == "The visit"


def _tokens(models):
    return list(models.tagger._pipeline("The mayor's cross-border visit"))
