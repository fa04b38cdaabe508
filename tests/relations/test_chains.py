import pytest

from checker.relations.chains import chains


@pytest.mark.parametrize(
    ("links", "groups"),
    [
        ([], []),
        ([(0, 1)], [[0, 1]]),
        ([(2, 3), (0, 1)], [[0, 1], [2, 3]]),
        ([(0, 4), (2, 4), (1, 3)], [[0, 2, 4], [1, 3]]),
        ([(3, 4), (0, 1), (1, 3)], [[0, 1, 3, 4]]),
    ],
)
def test_chains(links, groups):
    assert list(chains(links)) == groups
