import pytest

from checker.relations.claims import firm, firmness, one_thing, same_act, same_argument, states
from checker.values.claim import Argument, Claim, Status

BOARD, DEADLINE = Argument("board"), Argument("deadline")


def talks(state, *names, modality="fact"):
    return Status("talks:talk", state, frozenset(names), modality)


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (talks("failed", "oslo"), talks("going on", "bergen"), False),
        (talks("failed", "second"), talks("going on", "third"), False),
        (talks("failed", "second", "oslo"), talks("going on", "third", "oslo"), False),
        (Status("condition", "critical", frozenset({"44"})), Status("condition", "stable", frozenset({"19"})), False),
        (Status("condition", "critical", frozenset({"44"})), Status("condition", "stable", frozenset({"44"})), True),
        (
            Status("condition", "critical", frozenset({"44"})),
            Status("condition", "stable", frozenset({"everyone"})),
            True,
        ),
        (talks("failed", "oslo"), talks("going on"), True),
        (talks("failed", "new", "oslo"), talks("going on", "latest"), True),
        (
            Status("charge", "first-degree", frozenset({"vell"})),
            Status("charge", "second-degree", frozenset({"marn"})),
            True,
        ),
    ],
)
def test_one_thing(a, b, one):
    assert one_thing(a, b) is one
    assert one_thing(b, a) is one


@pytest.mark.parametrize(
    ("a", "b", "days", "relation"),
    [
        (talks("failed"), talks("failed"), None, "compatible"),
        (talks("failed"), talks("stalled"), None, "compatible"),
        (talks("failed", modality="aim"), talks("going on"), None, "compatible"),
        (talks("failed", modality="will"), talks("going on"), None, "compatible"),
        (talks("going on"), talks("failed"), None, "unclear"),
        (talks("going on"), talks("failed"), 0.2, "unclear"),
        (talks("going on"), talks("failed"), 3.0, "update"),
        (talks("failed"), talks("going on"), -3.0, "update"),
        (talks("failed"), talks("going on"), 3.0, "unclear"),
        (Status("measure:ban", "in force"), Status("measure:ban", "in force", modality="will"), None, "unclear"),
        (Status("measure:ban", "lifted"), Status("measure:ban", "lifted", modality="will"), None, "compatible"),
    ],
)
def test_states(a, b, days, relation):
    assert states(a, b, days).relation == relation
    assert states(b, a, None if days is None else -days).relation == relation


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (None, BOARD, None),
        (Argument("it", pronoun=True), BOARD, None),
        (BOARD, DEADLINE, False),
        (Argument("marn", frozenset({"marn"})), Argument("vell", frozenset({"vell"})), False),
        (Argument("marn", frozenset({"tove", "marn"})), Argument("marn", frozenset({"marn"})), True),
        (BOARD, BOARD, True),
    ],
)
def test_same_argument(a, b, same):
    assert same_argument(a, b) is same


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (Claim("extend", BOARD, DEADLINE, modality="if"), ""),
        (Claim("extend", BOARD, DEADLINE, quoted=True), ""),
        (Claim("extend", BOARD, DEADLINE, attributed=True), ""),
        (Claim("extend", BOARD, DEADLINE, finite=False), ""),
        (Claim("extend", BOARD, DEADLINE), "stated as fact"),
        (Claim("extend", BOARD, DEADLINE, source="allegedly"), "alleged"),
        (Claim("extend", BOARD, DEADLINE, modality="may"), "possible"),
        (Claim("extend", BOARD, DEADLINE, modality="will"), "certain to come"),
    ],
)
def test_firmness(claim, words):
    assert firmness(claim) == words


def test_acts_differ_by_denial_verb_and_participant():
    claim = Claim("extend", BOARD, DEADLINE)
    assert same_act(claim, Claim("extend", BOARD, DEADLINE, negated=True)) == 0
    assert same_act(claim, Claim("cut", BOARD, DEADLINE)) == 0
    assert same_act(claim, Claim("extend", Argument("school"), DEADLINE)) == 0
    assert same_act(claim, Claim("extend", Argument("it", pronoun=True), DEADLINE)) == 1
    assert same_act(claim, claim) == 2


def test_firm_asks_for_like_sentences():
    will, may = (Claim("extend", BOARD, DEADLINE, modality=m) for m in ("will", "may"))
    assert firm(will, may, 0.5).relation == "compatible"
    assert firm(will, may, 0.9).relation == "unclear"
    assert firm(will, will, 0.9).relation == "compatible"
