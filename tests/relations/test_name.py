import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.relations.name import Likeness, compare, judge, likeness
from checker.values.name import PersonName

NAMES = st.lists(st.text("abcdefgh", min_size=1, max_size=6), min_size=1, max_size=4).map(
    lambda p: PersonName(tuple(p))
)


def name(text):
    return PersonName(tuple(text.split()))


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Oskar Brandvold", "Elvira Brandvold", "conflict"),
        ("Tamsin Okoro", "Tamsin Okafor", "conflict"),
        ("Dalvon Prewitt", "Kalvon Prewitt", "conflict"),
        ("Oskar Brandvold", "Brandvold", "refinement"),
        ("Ramir Mohamedi Solat", "Ramir Solat", "refinement"),
        ("R. Solat", "Ramir Solat", "variant"),
        ("C.E. Hollem", "Carl Hollem", "variant"),
        ("C.E. Hollem", "Dora Hollem", "conflict"),
        ("Joe Prewitt", "Joseph Prewitt", "variant"),
        ("Mohamed Solatian", "Mohammed Solatian", "variant"),
        ("José Prewitt", "Jose Prewitt", "compatible"),
        ("al-Solat", "Al Solat", "compatible"),
    ],
)
def test_relation(left, right, relation):
    assert judge(name(left), name(right)).relation == relation
    assert judge(name(right), name(left)).relation == relation


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("John", "Jane", Likeness.DIFFERENT),
        ("Iran", "Iraq", Likeness.TYPO),
        ("J", "Jane", Likeness.INITIAL),
        ("Bill", "William", Likeness.NICKNAME),
        ("Massud", "Masoud", Likeness.SPELLING),
        ("Osama", "Usama", Likeness.SPELLING),
        ("Johnathan", "Jonathan", Likeness.SPELLING),
        ("Danny", "Daniel", Likeness.NICKNAME),
        ("Émile", "Emile", Likeness.SAME),
    ],
)
def test_likeness(left, right, expected):
    assert likeness(left, right) == expected


@given(NAMES, NAMES)
def test_symmetric(left, right):
    assert compare(left, right).worst == compare(right, left).worst


@given(NAMES)
def test_a_name_is_itself(one):
    assert judge(one, one).relation == "compatible"
