import pytest

from checker.mentions.credits import credited


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Mayor ", " said that the road was cut."),
        ("The road was built by ", ", the contractor."),
        ("By Monday evening, Governor ", " had left."),
        ("By ", "’s own account the road was cut."),
        ("Photographs of ", " were shown in court."),
        ("The fire chief, ", ", who spoke to Reuters, was angry."),
        ("", " told the AP that he was not there."),
    ],
)
def test_names_in_the_story_are_not_credited(before, after):
    assert not credited(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("By ", ""),
        ("By ", ", Utopia Herald"),
        ("By Ilvan Hestermo and ", ""),
        ("(Photo: ", ")"),
        ("Photo by ", ""),
        ("Photo: ", "/AP"),
        ("", " / Getty Images"),
        ("Staff writer ", " can be reached at 555-0100."),
        ("", " of the Herald contributed to this report."),
        ("Contact ", " at 555-636-0362."),
        ("Channel 9's ", " has learned that the road was cut."),
        ("Reporting by ", "; Editing by Ilvan Hestermo"),
    ],
)
def test_names_in_credits(before, after):
    assert credited(before, after)
