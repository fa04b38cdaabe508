"""Whether two dated clauses may tell of one act."""

import pytest

from checker.mentions.happenings import stem
from checker.referents.acts import one_act, two_acts
from checker.values.when import Happening


def _slot(verb, phrase, subject=""):
    return Happening(verb, phrase, "past", subject, frozenset(stem(w) for w in phrase.lower().split()))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_slot("arrest", "baker arrested"), _slot("charge", "baker charged")),
        (_slot("convict", "jury convicted baker"), _slot("sentence", "baker sentenced after conviction")),
        (_slot("kill", "baker killed"), _slot("identify", "police identified baker")),
    ],
)
def test_steps_of_one_case_are_two_acts(left, right):
    assert two_acts(left, right)
    assert not one_act(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_slot("strike", "earthquake struck coast"), _slot("hit", "quake hit region")),
        (_slot("vote", "Senate voted"), _slot("pass", "bill passed Senate")),
        (_slot("shooting", "shooting"), _slot("shoot", "baker shot")),
        (_slot("happen", "shooting happened", "shooting"), _slot("shoot", "baker shot")),
        (_slot("earthquake", "earthquake"), _slot("hit", "earthquake hit region")),
    ],
)
def test_verbs_of_one_meaning_are_one_act(left, right):
    assert one_act(left, right)
    assert one_act(right, left)
    assert not two_acts(left, right)


def test_a_name_is_no_act():
    assert not one_act(_slot("whitlow", "Whitlow on"), _slot("welcome", "Whitlow welcomed guests"))
