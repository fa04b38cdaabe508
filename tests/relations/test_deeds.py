"""One deed told as done and as still to come."""

import pytest

from checker.relations.deeds import done, one_deed, timing
from checker.values.claim import Argument, Claim


@pytest.mark.parametrize(
    ("claim", "state"),
    [
        (Claim("approve", None, Argument("plan"), past=True), "done"),
        (Claim("approve", None, Argument("plan"), modality="will"), "to come"),
        (Claim("approve", None, Argument("plan")), ""),
        (Claim("approve", None, Argument("plan"), past=True, negated=True), ""),
        (Claim("approve", None, Argument("plan"), past=True, other_time=True), ""),
        (Claim("approve", None, Argument("plan"), past=True, source="allegedly"), ""),
        (Claim("approve", None, Argument("plan"), modality="will", quoted=True), ""),
        (Claim("hope", None, Argument("plan"), past=True), ""),
        (Claim("impose", None, Argument("curfew"), modality="aim"), ""),
        (Claim("impose", None, Argument("curfew"), modality="aim", attempted=True), "attempted"),
        (Claim("impose", None, Argument("curfew"), modality="aim", gerund=True), "done"),
        (Claim("impose", None, Argument("curfew"), modality="aim", gerund=True, source="allegedly"), ""),
    ],
)
def test_done(claim, state):
    assert done(claim) == state


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (Claim("approve", None, Argument("plan")), Claim("approve", None, Argument("plan")), True),
        (Claim("approve", None, Argument("plan")), Claim("approve", None, Argument("budget")), False),
        (Claim("approve", None, None), Claim("approve", None, Argument("plan")), False),
        (Claim("resign", Argument("mayor"), None), Claim("resign", Argument("mayor"), None), True),
        (Claim("resign", None, None), Claim("resign", Argument("mayor"), None), False),
    ],
)
def test_one_deed(a, b, one):
    assert one_deed(a, b) is one


@pytest.mark.parametrize(
    ("days", "relation"), [(None, "unclear"), (0.1, "unclear"), (2.0, "unclear"), (-2.0, "update")]
)
def test_timing(days, relation):
    past, future = Claim("approve", None, Argument("plan"), past=True), Claim("approve", None, None, modality="will")
    assert timing(past, future, days).relation == relation


def test_what_was_only_attempted_is_no_update():
    done_, tried = Claim("impose", None, None, gerund=True), Claim("impose", None, None, attempted=True)
    assert timing(done_, tried, -2.0).relation == "unclear"
