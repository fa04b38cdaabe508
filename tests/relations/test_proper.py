import pytest

from checker.relations.proper import inflected, judge, model, slip, transliterated


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norvalia", "Norvalian"),
        ("Democrat", "Democratic"),
        ("Harrier", "Harriers"),
        ("Programme", "Program"),
        ("Texas", "Texans"),
    ],
)
def test_other_endings_are_inflected(left, right):
    assert inflected(left, right)
    assert inflected(right, left)


@pytest.mark.parametrize(
    ("left", "right"), [("Presinct", "Precinct"), ("Halbard", "Halvard"), ("Evanstow", "Evenstow")]
)
def test_slips_are_not_inflected(left, right):
    assert not inflected(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Defence", "Defense"),
        ("Assemblyman", "Assemblywoman"),
        ("Halvard", "Halvard"),
        ("Iran", "Iraq"),
        ("Karin", "Karen"),
        ("TarvelPD", "Tarvel"),
        ("Solat", "Qolat"),
        ("112th", "117th"),
    ],
)
def test_no_slips(left, right):
    assert not slip(left, right, False)


def test_two_letters_need_the_words_beside_them():
    assert slip("Lambette", "Lamabetter", True)
    assert not slip("Lambette", "Lamabetter", False)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("F-150", "F-350", True),
        ("A320", "A330", True),
        ("F-150", "F-1500", False),
        ("I-40", "Interstate", False),
        ("F-150", "E-150", False),
    ],
)
def test_models(left, right, expected):
    assert model(left, right) is expected


def test_renderings():
    assert transliterated("Zeitoun", "Zaytoun")
    assert not transliterated("Halvard", "Halbard")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Keepers of Rivers", "Keepers of the Rivers"),
        ("Under the Left Plot to Own the Land", "Under the Far Left Plot to Own the Land"),
        ("Bramwell Regional Medical Center", "Brammer Regional Medical Center"),
        ("Presinct", "Precinct"),
    ],
)
def test_conflicts(left, right):
    assert judge(left.split(), right.split()).relation == "conflict"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ministry of Interior", "Ministry of the Interior"),
        ("North Regional Medical Center", "South Regional Medical Center"),
        ("Ambrook City Council", "Ambrook City School"),
        ("Uppland Data Program Office", "Uppland Data Programme Office"),
        ("Norland and Qorvan", "Norland and the Qorvan"),
    ],
)
def test_no_conflicts(left, right):
    assert not judge(left.split(), right.split()).confidence
