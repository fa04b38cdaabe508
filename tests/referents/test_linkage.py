"""Average linkage."""

from checker.referents.linkage import link


def test_pairs_that_must_not_link_stay_apart():
    scores = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): None}
    assert all(not {0, 2} <= set(g) for g in link(3, lambda i, j: scores[i, j], 0.5))


def test_the_mean_decides():
    scores = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.1}
    assert link(3, lambda i, j: scores[i, j], 0.5) == [(0, 1), (2,)]
    assert link(3, lambda i, j: scores[i, j], 0.3) == [(0, 1, 2)]
