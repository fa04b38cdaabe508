"""How two places that fill one slot relate: containment and wider regions explained away, near spellings told apart."""

import re

from rapidfuzz.distance import DamerauLevenshtein

from checker.relations import Judgement
from checker.relations.containment import Containment, is_region, plain
from checker.values.place import BUILDING, COMPASS, STREET, Place, compass

_NEAR = 1000
SAME_NUMBER = "the same number"
MAY_CONTAIN = "the one may lie in the other"
_SORTS = frozenset(
    "parish county township city town village area district province governorate neighborhood neighbourhood north south"
    " east west greater fort ft saint st".split()
)
_DISTRICT = re.compile(
    r"(?i)^(?:(?:north|south)?-?(?:east|west)|north|south|central)(?:ern)? "
    r"|\b(?:area|county|province|district|parish|governorate|state|region"
    r"|valley|island|coast|peninsula|strip)$"
)


def homes(left: Place, right: Place, containment: Containment) -> Judgement:
    """Two home towns of one person."""
    a, b = left.names[0], right.names[0]
    if _words(a) <= _words(b) or _words(b) <= _words(a):
        return _parents(left, right, containment)
    if is_region(a) or is_region(b) or plain(b) in map(plain, left.names) or plain(a) in map(plain, right.names):
        return Judgement("compatible", f"one of “{left.display}” and “{right.display}” contains the other")
    if inside := _inside(left, right, containment) or _inside(right, left, containment):
        return Judgement("compatible", inside)
    if similar(a, b):
        return Judgement("variant", f"“{a}” and “{b}” may be one place, spelt in two ways", 0.6)
    return Judgement("conflict", f"“{left.display}” is not “{right.display}”", 0.75)


def named(left: Place, right: Place, containment: Containment) -> Judgement:
    """Two places at which articles put one thing."""
    a, b = left.names[0], right.names[0]
    if _same(a, b):
        return _sides(left.side, right.side) or _parents(left, right, containment)
    if inside := _inside(left, right, containment) or _inside(right, left, containment):
        return Judgement("compatible", inside)
    if similar(a, b):
        return Judgement("variant", f"“{a}” and “{b}” may be one place, spelt in two ways", 0.6)
    if scale(left) != scale(right) or is_region(a) != is_region(b):
        return Judgement("refinement", f"{_A[scale(left)]} (“{a}”) and {_A[scale(right)]} (“{b}”): {MAY_CONTAIN}", 0.4)
    return Judgement("conflict", f"“{left.display}” is not “{right.display}”", 0.75)


_A = {"building": "a building", "street": "a street", "region": "a region", "town": "a town or a part of one"}


def _sides(left: str, right: str) -> Judgement | None:
    """Two parts of one place: opposite ones, or one a finer word for the other; None where the two do not differ."""
    a, b = compass(left), compass(right)
    if not a or not b or a == b:
        return None
    apart = abs(COMPASS.index(a) - COMPASS.index(b))
    if min(apart, len(COMPASS) - apart) == 1:
        return Judgement("refinement", f"“{left}” and “{right}” are near each other on the compass", 0.6)
    return Judgement("conflict", f"“{left}” is not “{right}”", 0.75)


def positions(left: Place, right: Place) -> Judgement:
    """Inside against outside."""
    if left.side == right.side:
        return Judgement("compatible", SAME_NUMBER)
    return Judgement("conflict", f"“{left.names[0]}” is {left.side}, “{right.names[0]}” is {right.side}", 0.6)


def streets(left: tuple[str, Place], right: tuple[str, Place]) -> Judgement:
    """Two streets, each with its house or block, for one scene: one name in two forms, or two streets."""
    (a, one), (b, other) = left, right
    if _words(a) <= _words(b) or _words(b) <= _words(a) or a.replace("-", " ") == b.replace("-", " "):
        return Judgement("compatible", SAME_NUMBER)
    if similar(a, b):
        return Judgement("variant", f"“{a.title()}” and “{b.title()}” may be one street, spelt in two ways", 0.6)
    return Judgement("conflict", f"“{one.display}” and “{other.display}” are on two streets", 0.6)


def ways(left: Place, right: Place) -> Judgement:
    """Two streets of one name: of two sorts, or on opposite sides of the town."""
    a, b = left.names[0], right.names[0]
    if a != b:
        return Judgement("conflict", f"“{a}” is not “{b}”", 0.75)
    return _sides(left.side, right.side) or Judgement("compatible", SAME_NUMBER)


def bearings(left: Place, right: Place) -> Judgement:
    """Two directions from one place."""
    return _sides(left.side, right.side) or Judgement("compatible", SAME_NUMBER)


def _same(a: str, b: str) -> bool:
    return _words(a) <= _words(b) or _words(b) <= _words(a)


def _parents(left: Place, right: Place, containment: Containment) -> Judgement:
    """Two places of one name, which may lie in two."""
    if len(left.names) > 1 and len(right.names) > 1:
        a, b = left.names[1], right.names[1]
        if not (_same(a, b) or containment.within(a, b) or containment.within(b, a)):
            if (similar(a, b) or is_region(a) != is_region(b)) and not {"state", "D.C"} <= {a, b}:
                return Judgement("compatible", f"“{a}” and “{b}” may be one place or lie in one another")
            return Judgement("conflict", f"“{left.names[0]}” in “{a}” and in “{b}”", 0.7)
    return Judgement("compatible", f"“{left.names[0]}” and “{right.names[0]}” share their name")


def _inside(part: Place, whole: Place, containment: Containment) -> str:
    for name in part.names[1:]:
        if _same(name, whole.names[0]):
            return f"“{part.names[0]}” lies in “{whole.names[0]}”: its own article says so"
    if any(containment.within(name, whole.names[0]) for name in part.names):
        return f"“{part.names[0]}” lies in or near “{whole.names[0]}”: an article says so"
    return ""


def scale(place: Place) -> str:
    """How large a place is, as its name tells: a building, a street, a region or a town."""
    name = place.names[0]
    if STREET.search(name):
        return "street"
    if is_region(name) or _DISTRICT.search(name):
        return "region"
    return "building" if BUILDING.search(name) else "town"


def similar(a: str, b: str) -> bool:
    """Whether two names differ by a letter or two, or only in accents: one name spelt in two ways."""
    x, y = plain(a), plain(b)
    return a != b and DamerauLevenshtein.normalized_similarity(x, y) >= 0.75 and min(len(x), len(y)) >= 5


def _words(name: str) -> set[str]:
    words = set(plain(name).replace(".", "").replace("-", " ").split())
    return words - _SORTS or words


def numbered(left: Place, right: Place) -> Judgement:
    """Two blocks of one street, or two floors of one event."""
    if left.number == right.number:
        return Judgement("compatible", SAME_NUMBER)
    if len(str(left.number)) != len(str(right.number)) or abs(left.number - right.number) > 2 * _NEAR:
        return Judgement("conflict", f"{left.display} and {right.display} lie well apart", 0.7)
    return Judgement("conflict", f"{left.display} is not {right.display}", 0.65)
