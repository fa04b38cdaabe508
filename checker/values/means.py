"""Means: what sort of thing happened, as one type of a group whose types exclude one another."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Means:
    """One type of a group ("shelling" of "how people were harmed"); `doubted` where the sentence only suspects it."""

    group: str
    type: str
    doubted: bool = False
