"""Offices, ranks, trades and other descriptors of a person as values."""

from dataclasses import dataclass

QUALIFIERS = frozenset(
    "former ex ex-president acting interim deputy vice assistant associate outgoing incoming retired late then "
    "caretaker designate elect honorary alleged aspiring onetime".split()
)


@dataclass(frozen=True)
class Role:
    """A role: its head noun in full (`governor`), the words before and after it, and what qualifies it (`former`)."""

    head: str
    modifiers: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class Holder:
    """Whose role a mention gives: the id of the mention of the name that it stands with, empty when it names nobody."""

    mention_id: str = ""
