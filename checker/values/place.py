"""Places as values: the names that a mention gives, the narrowest first, and the attribute that they fill."""

import re
from dataclasses import dataclass

# how the ids of slots begin, by what shows that clauses say one thing of two places
COPIED = "place:copied:"
OF_NAMED = "place:of:"
LIKE = "place:like:"
SCENE = "place:scene:"
CARE = "place:care:"
POSITION, INSIDE, OUTSIDE = "position", "inside", "outside"
WAY = "street"
"""The sort of the places that are streets by name."""
SCENE_OF = "scene:"
"""What the ids of referents start with that tell where the incident itself took place."""
SORTS = (COPIED, OF_NAMED, CARE, SCENE, LIKE)
BUILDING = re.compile(
    r"\b(?:Hospital|Medical|Clinic|Centre|Center|School|High|Elementary|University|College|Hotel|Motel|Inn|Church|Mosque"
    r"|Temple|Synagogue|Club|Mall|Plaza|Park|Airport|Station|Stadium|Arena|Theater|Theatre|Museum|Courthouse|Court|Jail"
    r"|Prison|Apartments?|Apartment Complex|Library|Tower|House|Palace|Bar|Lounge|Restaurant|Market|Store|Bridge|Camp"
    r"|Base|Complex)\b"
)
STREET = re.compile(
    r"\b(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Highway|Hwy|Route|Interstate|Way|Parkway|Pkwy|Freeway"
    r"|Expressway|Circle|Terrace|Trail|Pike|Turnpike|I-\d+)\b\.?$"
)


@dataclass(frozen=True)
class Place:
    """A place as written: its names from the narrowest to the widest ("Baker", "La."), or a number ("1500 block").

    `side` is the part of it that is meant ("southern"), or the direction that leads there from it.
    """

    names: tuple[str, ...]
    number: int = 0
    side: str = ""

    @property
    def display(self) -> str:
        """The place as one writes it."""
        return f"{self.side} {', '.join(self.names)}".strip()


@dataclass(frozen=True)
class PlaceSlot:
    """What a place is of: its sort (home, block, floor, village …) and the person, street or building.

    `venue` is the sort of building that an address is given for; `governor` the words that govern a position.
    """

    sort: str
    owner: str = ""
    owner_start: int = 0
    venue: str = ""
    governor: tuple[str, ...] = ()


@dataclass(frozen=True)
class Spot:
    """The clause in which a preposition names a place: what is said to be there.

    `head` is the lemma of the word that the preposition hangs on, `before` and `after` the words of the sentence
    beside the place, `label` the tagger's sort of name, `thing` the named thing that
    the place is given for ("Alba bridge"); `listed` tells that other places follow it.
    """

    preposition: str
    head: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    label: str = ""
    thing: str = ""
    listed: bool = False

    @property
    def phrase(self) -> str:
        """The clause with the place as X."""
        return " ".join((*self.before[-_NEAR:], self.preposition, "X", *self.after[: _NEAR // 2]))


_NEAR = 14

HOSPITAL = re.compile(r"\b(?:Hospital|Medical Cent(?:er|re)|Clinic|Infirmary)\b")
COMPASS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")


def compass(word: str) -> str:
    """The point of the compass that a word names ("south-western"), empty for other words."""
    point = word.lower().replace("-", "").removeprefix("far ").removesuffix("ern")
    return point if point in COMPASS else ""
