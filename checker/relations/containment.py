"""Which place lies in which, in the articles' own words: "Harbourton, Ohio", "the Millside district of Harbourton"."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from checker.values.regions import regions

_CAPITAL = r"(?:[Aa]l-)?[A-Z][\w’'-]*?(?:(?<=\b[A-Z][a-z])\.)?"
_NAME = rf"{_CAPITAL}(?:\s(?:(?:of|de|la|el|upon)\s)?{_CAPITAL}){{0,4}}"
_SORT = (
    "(?:district|neighbou?rhood|section|area|suburb|borough|quarter|village|town|city|municipality|community|region"
    "|province|county|governorate|side|part|outskirts|heart|north|south|east|west|northwest|northeast|southwest|southeast)s?"
)
_PART, _WHOLE = rf"(?P<part>{_NAME})", rf"(?:the )?(?:[a-z]+ )?(?P<whole>{_NAME})\b"
_BY = "(?:of|in|near|outside)"
_INSIDE = [
    re.compile(rf"{_PART}, (?P<whole>(?:[A-Z]\.\s?){{2,3}}|{_NAME})(?=[\s,.;:)—–-]|$)"),
    re.compile(rf"{_PART} (?:in|on|near|at|outside|off|along) {_WHOLE}"),
    re.compile(rf"{_PART}(?:,? (?:an?|the) (?:[a-z-]+ ){{0,3}}?)? ?{_SORT} {_BY} {_WHOLE}"),
    re.compile(rf"\b{_SORT} of {_PART},? {_BY} {_WHOLE}"),
    re.compile(rf"(?P<whole>{_NAME})['’]s (?:[a-z]+ )?(?:{_SORT} of )?{_PART}\b"),
    re.compile(rf"(?P<whole>{_NAME}) {_SORT} of {_PART}\b"),
    re.compile(rf"{_PART} \((?:[a-z]+ )*(?P<whole>{_NAME})\)"),
]
_SPACE = re.compile(r"\s+")
_THE = re.compile(r"^(?:the )?(?:(?:city|town|village|county|province) of )?")
_DEPTH = 3


def plain(name: str) -> str:
    """A place's name for comparison: without case, accents, article, "city of"; a region by its first form."""
    decomposed = unicodedata.normalize("NFKD", _SPACE.sub(" ", name).strip().lower())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'").replace("'s ", " ")
    words = _THE.sub("", bare.removesuffix("'s"))
    known = regions().get(words)
    return known or _SAINT.sub("saint ", words).rstrip(".,")


_SAINT = re.compile(r"\bst\.? (?=\w)")


def is_region(name: str) -> bool:
    """Whether a name is that of a country, a state or a province."""
    return plain(name) in _canonical()


@cache
def _canonical() -> frozenset[str]:
    return frozenset(regions().values())


class Containment:
    """What the texts of one event say of which place lies in, at or near which."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._wider: dict[str, set[str]] = defaultdict(set)
        for part, whole in (pair for text in texts for pair in _stated(text)):
            if part != whole:
                self._wider[part].add(whole)

    def within(self, part: str, whole: str) -> bool:
        """Whether the texts put the first place in (or right at) the second, perhaps by way of a third."""
        target, reached = plain(whole), {plain(part)}
        for _ in range(_DEPTH):
            reached |= {w for p in reached if p not in _canonical() for w in self._wider.get(p, ())}
            if target in reached:
                return True
        return False


def _stated(text: str) -> Iterator[tuple[str, str]]:
    for pattern in _INSIDE:
        for found in pattern.finditer(text):
            part, whole = plain(found["part"]), plain(found["whole"])
            if not _listed(found, text) and not (part in _canonical() and whole in _canonical()):
                yield part, whole


def _listed(found: re.Match[str], text: str) -> bool:
    """Whether a comma only parts the names of a list: "Harbourton, Millford and Ashgrove"."""
    if ", " not in found.group() or is_region(found["whole"]):
        return False
    return bool(
        _LIST_GOES_ON.match(text, found.end()) or _LIST_BEGAN.search(text[max(0, found.start() - 40) : found.start()])
    )


_LIST_GOES_ON = re.compile(r",? (?:and|or) [A-Z]|, [A-Z]")
_LIST_BEGAN = re.compile(r"[A-Z][\w’'-]+, $")
