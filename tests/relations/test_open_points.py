import pytest

from checker.relations.open_points import may_answer, told
from checker.values.cause import Cause
from checker.values.claim import Argument, Claim
from checker.values.open import Open
from checker.values.quantity import Quantity, Slot

BOAT, DEPOT, CLERK = Argument("boat"), Argument("depot"), Argument("clerk")
WHO = Open("who", "own", frozenset({"boat"}), "who owned the boat")
ASKED = Claim("own", Argument("who"), BOAT)
HOW_MANY = Open("number", "be", frozenset({"fisherman"}), "how many were fishermen")


@pytest.mark.parametrize(
    ("told_clause", "expected"),
    [
        (Claim("own", CLERK, DEPOT), False),
        (Claim("sell", CLERK, BOAT), False),
        (Claim("own", CLERK, BOAT, modality="may"), False),
        (Claim("own", CLERK, BOAT, source="allegedly"), False),
        (Claim("own", Argument("police"), BOAT), False),
        (Claim("own", Argument("he", pronoun=True), BOAT), False),
        (Claim("own", CLERK, BOAT), True),
    ],
)
def test_who(told_clause, expected):
    assert may_answer(WHO, ASKED, told_clause, None, frozenset({"boat"})) is expected


@pytest.mark.parametrize(
    ("hedge", "head", "expected"),
    [("", "boat", False), ("vague", "fisherman", False), ("", "", False), ("", "fisherman", True)],
)
def test_how_many(hedge, head, expected):
    value = Quantity(30, 30, "", hedge)
    assert may_answer(HOW_MANY, None, value, Slot("count", head), frozenset()) is expected


def test_a_reason_answers_for_the_happening_that_it_explains():
    question = Open("motive", "", frozenset({"shoot"}), "a motive for the shooting")
    reason = Cause("shoot", None, "the shooting", "a quarrel", frozenset({"quarrel"}))
    assert may_answer(question, None, reason, None, frozenset())
    assert not may_answer(question, None, Cause("strik", None, "the strike", "wages", frozenset()), None, frozenset())


def test_a_question_of_another_moment_is_not_answered():
    question = Open("number", "be", frozenset({"fisherman"}), "how many fishermen are still in hospital")
    assert not may_answer(question, None, Quantity(30, 30), Slot("count", "fisherman"), frozenset())


@pytest.mark.parametrize(
    ("days", "relation"), [(None, "unclear"), (0.1, "unclear"), (-2.0, "unclear"), (1.0, "update")]
)
def test_told_later(days, relation):
    assert told(days).relation == relation
