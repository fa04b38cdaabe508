"""What happened to the people who are counted, by the words around the number."""

import pandas as pd
import pytest

from checker.mentions import quantities
from checker.tables import Article

CASES = [
    ("A man was charged with the deaths of six people at a camp.", "six people", "dead"),
    ("The gunman claimed the lives of four people in the house.", "four people", "dead"),
    ("Four people were shot to death in the house.", "Four people", "dead"),
    ("He was arrested after the shooting of four people in a shop.", "four people", "shot"),
    ("Officers found seven men with gunshot wounds in the bar.", "seven men", "shot"),
    ("She faces trial over injuries to nine other people in the bar.", "nine other people", "hurt"),
    ("The shooting sent nine people to area hospitals on Sunday.", "nine people", "in hospital"),
    ("Three men were taken to a local hospital on Sunday.", "Three men", "in hospital"),
    ("Three men were taken to a police station on Sunday.", "Three men", "count"),
    ("Three people tried to steal a cart on Sunday.", "Three people", "count"),
]


@pytest.mark.models
@pytest.mark.parametrize(("text", "surface", "frame"), CASES)
def test_frame(text, surface, frame, models):
    article = Article("e", "a", "", "", pd.NaT, pd.NaT, "", "", "", text)
    (tagged,) = models.tagger.tag([article])
    assert {m.surface: m.slot.frame for m in quantities.find(tagged)}[surface] == frame
