"""Strikes: a blow that somebody struck, whom a clause names for it, and how firmly."""

from dataclasses import dataclass
from typing import Literal

Footing = Literal["stated as fact", "alleged", "nobody named"]


@dataclass(frozen=True)
class Strike:
    """One blow: `word` is its lemma, `authors` the states or factions that a clause gives it to, as stems."""

    word: str
    authors: frozenset[str]
    footing: Footing
