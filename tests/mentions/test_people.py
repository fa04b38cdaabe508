import pandas as pd
import pytest

from checker.mentions import people, roles
from checker.tables import Article

pytestmark = pytest.mark.models


def _tagged(models, text):
    return models.tagger.tag([Article("e", "a1", "s", "", pd.NaT, pd.NaT, "", "", "", text)])[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The road to Karimabad was cut near Porto Solat.", []),
        ("He studied at Prewitt University in Qorvan.", []),
        ("The Red Crescent sent helicopters.", []),
        ("Governor Mohamed Solatian said the road was cut.", ["Mohamed Solatian"]),
        ("Mohamed Solatian, governor of Qorvan, said the road was cut.", ["Mohamed Solatian"]),
        ("Police arrested Dalvon Prewitt, 20, on Monday.", ["Dalvon Prewitt"]),
        ("The dead man is 24-year-old Tavrel O'Brannigan Jr.", ["Tavrel O'Brannigan Jr."]),
        ("Dora Prewitt's brother was hurt.", ["Dora Prewitt"]),
        ("Dora “Dee” Prewitt was hurt.", ["Dora “Dee” Prewitt"]),
        ("Tavrel al-Solati said so.", ["Tavrel al-Solati"]),
        ("Police Chief Dean Prewitt said so.", ["Dean Prewitt"]),
        ("Officers Dora Prewitt and Tavrel Zander were hurt.", ["Dora Prewitt", "Tavrel Zander"]),
        ("Utopia-resident Dora Prewitt was hurt.", ["Dora Prewitt"]),
        ("Dora Prewitt Photos Dora Prewitt Get alerts on your phone today and tomorrow.", ["Dora Prewitt"] * 2),
        ("By Dora Prewitt", []),
        ("The road was cut (Photo: Dora Prewitt)", []),
    ],
)
def test_names(models, text, names):
    found = [m.surface for m in people.find(_tagged(models, text)) if m.value.full]
    assert found == names


def test_a_nickname_is_no_part(models):
    [found] = people.find(_tagged(models, "Dora “Dee” Prewitt was hurt."))
    assert found.value.parts == ("Dora", "Prewitt")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The road was cut.", []),
        ("Utopian foreign minister Ilvan Hestermo said so.", [("Utopian foreign minister", True)]),
        ("Ilvan Hestermo, the head of the Qorvan police, said so.", [("head of the Qorvan police", True)]),
        ("The head of the Qorvan police, Ilvan Hestermo, said so.", [("head of the Qorvan police", True)]),
        ("The Utopia’s foreign minister said so.", [("Utopia’s foreign minister", False)]),
    ],
)
def test_roles(models, text, expected):
    found = [(m.surface, bool(m.slot.mention_id)) for m in roles.find(_tagged(models, text))]
    assert found == expected
