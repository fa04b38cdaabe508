"""Places as values: the names that a mention gives, the narrowest first, and the attribute that they fill."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A place as written: its names from the narrowest to the widest ("Baker", "La."), or a number ("1500 block")."""

    names: tuple[str, ...]
    number: int = 0

    @property
    def display(self) -> str:
        """The place as one writes it."""
        return ", ".join(self.names)


@dataclass(frozen=True)
class PlaceSlot:
    """What a place is of: its sort (home, block, floor, village …) and the person, street or building."""

    sort: str
    owner: str = ""
    owner_start: int = 0
