import pytest

from checker.relations.logistic import Model


@pytest.mark.parametrize(("value", "expected"), [(0.0, 0.5), (100.0, 1.0), (-100.0, 0.0)])
def test_likelihood(value, expected):
    assert Model({"alike": 1.0}, 0.0).likelihood({"alike": value}) == pytest.approx(expected)


def test_an_unknown_feature_is_an_error():
    with pytest.raises(KeyError):
        Model({"alike": 1.0}, 0.0).likelihood({"another": 1.0})
