import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.relations.organisation import judge
from checker.values.name import OrganisationName

NAMES = st.lists(st.sampled_from("Coast Harbour Solat Authority Union and of".split()), min_size=1, max_size=5).map(
    lambda words: OrganisationName(tuple(words))
)


def name(text, acronym=""):
    return OrganisationName(tuple(text.split()), acronym)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Solat University", "Karimabad University", "unclear"),
        ("Qorvan Harbour Authority", "Prewitt Bank and Qorvan Harbour Authority", "unclear"),
        ("Geological Survey", "US Geological Survey", "compatible"),
        ("Qorvan Police", "Qorvan Police Department", "compatible"),
        ("Solat University’s", "Solat University", "compatible"),
        ("Brannig's Department", "Brannig Department", "compatible"),
        ("Brannig-based Solat University", "Solat University", "compatible"),
        ("Solat11", "Solat 11", "variant"),
        ("Qorvan Medical Centre", "Qorvan Medical Center", "variant"),
        ("Qorvan Harbour Authority", "Qorvan Coast and Harbour Authority", "refinement"),
        ("Brannig Memorial Hospital", "Brannik Memorial Hospital", "variant"),
    ],
)
def test_relation(left, right, relation):
    assert judge(name(left), name(right)).relation == relation
    assert judge(name(right), name(left)).relation == relation


def test_one_acronym_joins_two_wordings():
    found = judge(name("Solat Harbour Union", "SHU"), name("Solati Harbours United", "SHU"))
    assert found.relation == "variant"
    assert "SHU" in found.reason


@given(NAMES, NAMES)
def test_symmetric(left, right):
    assert judge(left, right).relation == judge(right, left).relation
