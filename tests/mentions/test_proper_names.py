import pandas as pd
import pytest

from checker.mentions.proper_names import find
from checker.tables import Article

pytestmark = pytest.mark.models


def _names(models, text):
    article = Article("e", "a", "s", "", pd.NaT, pd.NaT, "", "", "", text)
    return [(m.value.before, " ".join(m.value.words), m.value.after) for m in find(models.tagger.tag([article])[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The river was high in spring that year.", []),
        ("When the Keepers of Rivers sued over it, he left for good.", [("the", "Keepers of Rivers", "sued")]),
        ("His only sister Tarneveh was held there for two days.", [("sister", "Tarneveh", "was")]),
        ("They left the yard in a white Tarvel F-350 pickup.", [("white", "Tarvel F-350", "pickup")]),
        ("The march went past the 67th Precinct’s door.", [("the", "67th Precinct", "door")]),
    ],
)
def test_names(models, text, expected):
    assert _names(models, text) == expected
