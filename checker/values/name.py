"""Names of persons and organisations as values: their words in order, and what stands with them."""

from dataclasses import dataclass

PARTICLES = frozenset(
    "al el ul ur de del della der den di da do dos das du la le los las van von vom zu zum zur ter ten bin ibn ben "
    "bint abu abd abdul umm y e st san santa mac af av ap ould".split()
)
GIVEN_TOO = frozenset({"al", "ben", "mac", "della"})
"""Particles that are given names, too, where a full name starts with them."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True)
class PersonName:
    """A person's name: its words in order, without honorifics; `suffix` is Jr, Sr or a numeral."""

    parts: tuple[str, ...]
    suffix: str = ""

    @classmethod
    def read(cls, text: str) -> "PersonName":
        """The value of a name as it is written, also "Surname, Given"."""
        head, comma, tail = text.partition(",")
        if comma and tail.strip().lower().rstrip(".") not in SUFFIXES:
            head, tail = f"{tail} {head}", ""
        parts = (head + " " + tail).split()
        suffix = parts.pop() if len(parts) > 1 and parts[-1].lower().rstrip(".") in SUFFIXES else ""
        return cls(tuple(parts), suffix)

    @property
    def full(self) -> bool:
        """Whether more than a surname is given (an initial with a surname counts)."""
        return len(self.parts) > 1 and self.family != self.parts

    @property
    def display(self) -> str:
        """The name as one writes it."""
        return " ".join((*self.parts, self.suffix)).strip()

    @property
    def family(self) -> tuple[str, ...]:
        """The surname: the last word with the particles before it."""
        start = len(self.parts) - 1
        while start > 0 and self.parts[start - 1].lower().strip("'’.") in PARTICLES:
            start -= 1
        given_first = start == 0 and len(self.parts) == 2 and self.parts[0].lower() in GIVEN_TOO
        return self.parts[1 if given_first and self.parts[0][0].isupper() else max(start, 0) :]

    @property
    def given(self) -> tuple[str, ...]:
        """The words before the surname."""
        return self.parts[: len(self.parts) - len(self.family)]


@dataclass(frozen=True)
class PersonContext:
    """What stands with a person's name: an age, an office before it, a word of kinship.

    `strong`: it must be a person; `doubtful`: only a list of given names says so.
    """

    age: str = ""
    office: str = ""
    kin: str = ""
    strong: bool = False
    doubtful: bool = False


@dataclass(frozen=True)
class OrganisationName:
    """An organisation's name without its article, and the acronym that is given with it, if any."""

    words: tuple[str, ...]
    acronym: str = ""

    @property
    def display(self) -> str:
        """The name as one writes it."""
        return " ".join(self.words)


@dataclass(frozen=True)
class ProperName:
    """A name of any sort as it is written: its words, and the words right before and behind it."""

    words: tuple[str, ...]
    before: str = ""
    after: str = ""
