"""The value of a quantity: a number or a range, how it is hedged, and its unit."""

from dataclasses import dataclass
from typing import Literal

# how the ids of slots begin that near copies of a sentence showed
COPIED = "quantity:copied:"
# how the ids of slots begin that two articles leave over when all numbers that they share are set aside
LEFT_OVER = "quantity:left:"
# and those of numbers that stand in each other's place
COUNTERPARTS = "quantity:counterparts:"

# and those of amounts that share their digits and differ in their scale
SCALE = "quantity:scale:"

# and those of the ages of a person whom the story tells by a part in it alone, which stands next
DESCRIBED = "quantity:described:"

Hedge = Literal["", "about", "nearly", "at least", "more than", "up to", "less than", "vague"]


@dataclass(frozen=True)
class Quantity:
    """A number as stated (`low` equals `high`) or a range, in `unit` (a name of `checker.values.units`, else empty).

    `also` holds the same quantity as the text gives it beside in other units: "2m euros (£1.7m; $2.6m)".
    """

    low: float
    high: float
    unit: str = ""
    hedge: Hedge = ""
    also: tuple["Quantity", ...] = ()

    @property
    def middle(self) -> float:
        """The number itself, or the middle of the range."""
        return (self.low + self.high) / 2

    @property
    def forms(self) -> tuple["Quantity", ...]:
        """The quantity in every unit in which the text gives it."""
        return (self, *self.also)


@dataclass(frozen=True)
class Tally:
    """The result of a vote: votes for and against."""

    ayes: int
    noes: int


@dataclass(frozen=True)
class Slot:
    """What a quantity is about.

    `frame` names the attribute ("dead", "age", "tariff", "count" …), `head` the noun that is counted or measured,
    `about` the names that the clause ties it to, `anchor` the other occasion that it belongs to ("2003"; empty for
    the event itself), `part` whether it is part of a larger total, `phrase` the clause with the value as X, `noun`
    the words of the noun as they stand.
    """

    frame: str
    head: str = ""
    about: tuple[str, ...] = ()
    anchor: str = ""
    part: bool = False
    phrase: str = ""
    noun: str = ""
