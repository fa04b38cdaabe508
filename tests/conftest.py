import pytest

from checker.language import Models


@pytest.fixture(scope="session")
def models() -> Models:
    return Models()
