"""How two places that fill one slot relate: containment and wider regions explained away, near spellings told apart."""

import unicodedata

from rapidfuzz.distance import DamerauLevenshtein

from checker.relations import Judgement
from checker.values.place import Place

_STATES = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois"
    " indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri"
    " montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington"
    " wisconsin wyoming england scotland wales ireland britain france germany spain italy india pakistan"
    " china japan russia ukraine turkey iran iraq syria israel egypt mexico canada australia brazil nigeria "
    "kenya".split()
) | {
    "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "rhode island",
    "south carolina", "south dakota", "west virginia", "south africa", "united states",
}  # fmt: skip
_NEAR = 1000
_SORTS = frozenset(
    "parish county township city town village area north south east west greater fort ft saint st".split()
)


def homes(left: Place, right: Place) -> Judgement:
    """Two home towns of one person."""
    a, b = left.names[0], right.names[0]
    if _words(a) <= _words(b) or _words(b) <= _words(a):
        return Judgement("compatible", f"“{a}” and “{b}” share their name")
    if (
        {_plain(a), _plain(b)} & _STATES
        or _plain(b) in map(_plain, left.names)
        or _plain(a) in map(_plain, right.names)
    ):
        return Judgement("compatible", f"one of “{left.display}” and “{right.display}” contains the other")
    if similar(a, b):
        return Judgement("variant", f"“{a}” and “{b}” may be one place, spelt in two ways", 0.6)
    return Judgement("conflict", f"“{left.display}” is not “{right.display}”", 0.75)


def similar(a: str, b: str) -> bool:
    """Whether two names differ by a letter or two, or only in accents: one name spelt in two ways."""
    x, y = _plain(a), _plain(b)
    return a != b and DamerauLevenshtein.normalized_similarity(x, y) >= 0.75 and min(len(x), len(y)) >= 5


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'").rstrip(".")


def _words(name: str) -> set[str]:
    words = set(_plain(name).replace(".", "").split())
    return words - _SORTS or words


def numbered(left: Place, right: Place) -> Judgement:
    """Two blocks of one street, or two floors of one event."""
    if left.number == right.number:
        return Judgement("compatible", "the same number")
    if len(str(left.number)) != len(str(right.number)) or abs(left.number - right.number) > 2 * _NEAR:
        return Judgement("conflict", f"{left.display} and {right.display} lie well apart", 0.7)
    return Judgement("conflict", f"{left.display} is not {right.display}", 0.65)
