"""Streets by name: the name itself, the word for its sort (street, avenue …) and the direction before it."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle
from checker.tables import Mention
from checker.values.place import WAY, Place, PlaceSlot

_SHORT = {
    "st": "street", "ave": "avenue", "rd": "road", "dr": "drive", "ln": "lane", "ct": "court", "blvd": "boulevard",
    "pkwy": "parkway", "ter": "terrace", "cir": "circle",
}  # fmt: skip
_SORT = "|".join(s.capitalize() for pair in _SHORT.items() for s in pair)
_SIDES = {"n": "north", "s": "south", "e": "east", "w": "west"}
_WORD = r"[A-Z][a-z’'-]+"
_NAME = rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,2}}?)"
_ONE = re.compile(rf"\b(?:(?P<side>[NSEW]|North|South|East|West)\.?\s)?{_NAME}\s(?P<sort>{_SORT})\b(?!\s[A-Z][a-z])")
_TWO = re.compile(rf"\b{_NAME}\sand\s(?P<other>{_WORD}(?:\s{_WORD})?)\s(?P<sort>{'|'.join(_SHORT.values())})s\b")
_NO_NAME = re.compile(
    r"^(?:The|In|On|At|Near|From|Main|High|Park|Court|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
    r"|North|South|East|West)\b"
)


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The streets that an article's prose names with the word for their sort."""
    for sentence in article.prose:
        at = sentence.row.start
        text = article.text(sentence.row.field)[at : sentence.row.end]
        for start, end, name, sort, side in scan(text):
            slot = PlaceSlot(WAY, name.lower())
            value = Place((f"{name} {sort.capitalize()}",), side=side)
            yield article.mention(sentence, "place", at + start, at + end, value, slot)


def scan(text: str) -> Iterator[tuple[int, int, str, str, str]]:
    """The streets in a text: where each stands, its name, its sort and the direction before it."""
    for found in _ONE.finditer(text):
        if not _NO_NAME.match(found["name"]):
            sort, side = found["sort"].lower(), (found["side"] or "").lower()
            yield found.start(), found.end(), found["name"], _SHORT.get(sort, sort), _SIDES.get(side, side)
    for found in _TWO.finditer(text):
        for part in ("name", "other"):
            if not _NO_NAME.match(found[part]):
                yield found.start(part), found.end(), found[part], found["sort"], ""
