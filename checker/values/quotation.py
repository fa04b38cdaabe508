"""Quotations: what stands between quotation marks, who said it, and on what occasion."""

from dataclasses import dataclass
from typing import Literal

from checker.tables import Field

How = Literal["cue", "pronoun", "continued", "subject"]


@dataclass(frozen=True)
class Speaker:
    """The words that name a speaker, where they stand, and how they were found.

    `cue`: beside a verb of saying; `pronoun`: the person that "he said" goes back to; `continued`: the speaker of the
    quotation before; `subject`: only the subject of the sentence that the quotation stands in.
    """

    surface: str
    field: Field
    start: int
    end: int
    how: How


@dataclass(frozen=True)
class Occasion:
    """How the remark was made: the kind of medium ("speech", "post" …, with the words that say so) and to whom."""

    medium: str = ""
    surface: str = ""
    start: int = -1
    end: int = -1


@dataclass(frozen=True)
class Quotation:
    """One quotation. Offsets are of the words without the marks; `level` counts the quotations around it.

    `fragment` is true where the words are only part of the writer's own sentence: no verb, or no capital.
    `headline` is true where it stands in a headline.
    """

    words: str
    start: int
    end: int
    level: int
    speaker: Speaker | None
    occasion: Occasion
    fragment: bool
    headline: bool


@dataclass(frozen=True)
class Remark:
    """A quotation as an event shows it: the speaker has one name in all articles ("" where unknown).

    `person` is true where that name is a person's; `certain` where a verb of saying stands beside the name.
    """

    quotation: Quotation
    speaker: str
    person: bool
    certain: bool
