import pytest

from checker.mentions.streets import scan


@pytest.mark.parametrize(
    "text",
    [
        "Third Street is closed.",
        "Main Street is closed.",
        "on the street",
        "The Avenue is closed",
        "Wall Street Journal",
    ],
)
def test_no_street(text):
    assert not list(scan(text))


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("on N. Alder Ave. in town", [("Alder", "avenue", "north")]),
        ("at Alder and Van Buren streets", [("Alder", "street", ""), ("Van Buren", "street", "")]),
        ("on West Mill Lane", [("Mill", "lane", "west")]),
    ],
)
def test_streets(text, streets):
    assert [found[2:] for found in scan(text)] == streets
