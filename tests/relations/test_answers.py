import pytest

from checker.relations.answers import answered, one_body
from checker.values.answer import Answer


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (("harbou", "board"), ("ferry", "union"), False),
        (("harbou", "board"), ("board",), False),
        (("harbou", "board"), ("harbou", "union"), False),
        (("board",), ("board",), True),
        (("harbou", "board"), ("harbou", "board", "lindho"), True),
    ],
)
def test_one_body(a, b, one):
    left, right = Answer(frozenset(a), False), Answer(frozenset(b), True)
    assert one_body(left, right) is one
    assert one_body(right, left) is one


@pytest.mark.parametrize(
    ("days", "relation"), [(None, "unclear"), (-3.0, "unclear"), (0.2, "unclear"), (1.0, "update")]
)
def test_answered(days, relation):
    assert answered(days).relation == relation
