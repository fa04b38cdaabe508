import pytest

from checker.mentions.positions import _PLACES
from checker.values.place import INSIDE, OUTSIDE


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("He was shot inside a parked car.", []),
        ("He was shot inside the city limits.", []),
        ("Troops fought inside Halland for a week.", []),
        ("He was shot in the chest.", []),
        ("He was shot inside a crowded club.", [INSIDE]),
        ("The bomb exploded inside Mercy Hospital.", [INSIDE]),
        ("The fire began in an upstairs bedroom.", [INSIDE]),
        ("He was stabbed outside of the mosque.", [OUTSIDE]),
        ("Shots were fired in the restaurant's parking lot.", [OUTSIDE]),
        ("She was found on the front porch.", [OUTSIDE]),
        ("The bomb exploded in front of the town hall.", [OUTSIDE]),
    ],
)
def test_sides(text, sides):
    assert [side for side, pattern in _PLACES.items() for _ in pattern.finditer(text)] == sides
