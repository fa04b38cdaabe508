"""Words of a text with their places, and the closed word lists that tell what a capitalised word is."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-'’‘][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’‘]s?$")
_DOTTED = frozenset(
    "jr sr mr mrs ms dr st gov sen rep lt sgt capt col gen maj cpl cmdr rev prof hon supt det insp fr ave pres".split()
)


class Word(NamedTuple):
    """A word without its possessive, and where it stands."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The word as the lists have it."""
        return self.text.lower().rstrip(".").replace("’", "'")


def words(text: str, offset: int = 0) -> Iterator[Word]:
    """The words of a text; the full stop of an initial or of an abbreviated title belongs to its word."""
    for found in _WORD.finditer(text):
        surface = _POSSESSIVE.sub("", found.group())
        end = found.start() + len(surface)
        dotted = len(surface) == 1 or surface.lower() in _DOTTED
        if dotted and surface[0].isupper() and text[end : end + 1] == ".":
            surface, end = surface + ".", end + 1
        if surface:
            yield Word(offset + found.start(), offset + end, surface)


@cache
def listed(name: str, *sections: str) -> frozenset[str]:
    """The words of a list beside this module, of some of its sections or of all."""
    found: set[str] = set()
    current = ""
    for line in (files(__package__) / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            current = line[3:].partition("]")[0] if line.startswith("# [") else current
        elif not sections or current in sections:
            found.update(line.split())
    return frozenset(found)
