import pytest

from checker.values.scales import scales
from checker.values.term import spellings


@pytest.mark.parametrize("name", scales())
def test_every_state_that_a_scale_speaks_of_can_be_told(name):
    scale = scales()[name]
    known = set(scale.states.values()) | {state for state, _ in scale.patterns} | set(scale.denied.values())
    named = {s for pair in scale.opposed for s in pair} | {s for pair in scale.later for s in pair} | scale.timed
    assert named <= known
    assert scale.opposed or len(scale.patterns) == 1  # a single state only answers an open point


@pytest.mark.parametrize("name", scales())
def test_a_scale_has_things_or_patterns_and_a_subject_for_patterns(name):
    scale = scales()[name]
    assert bool(scale.things) != bool(scale.patterns)
    assert not scale.patterns or scale.subject


def test_spellings_come_in_pairs():
    terms = spellings()
    for key in {t.key for t in terms.values()}:
        assert {t.style for t in terms.values() if t.key == key} == {"British spelling", "American spelling"}
