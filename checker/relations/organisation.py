"""Two names of organisations to a relation: acronym and name, words left out, spellings, translations."""

import re

from rapidfuzz.distance import OSA

from checker.language.words import listed
from checker.relations import Judgement
from checker.relations.name import fold
from checker.values.name import OrganisationName

_SMALL = frozenset("of for and the on in at to de la department dept".split())
_ATTRIBUTE = re.compile(r"-(?:based|backed|linked|led|run|affiliated|owned|funded)$")
_SPELLINGS = {
    "centre": "center",
    "organisation": "organization",
    "defence": "defense",
    "theatre": "theater",
    "labour": "labor",
}


def content(name: OrganisationName) -> list[str]:
    """The words of a name that count, in small letters and one spelling each."""
    pieces = (fold(w) for part in _words(name) for w in re.split(r"[-\s]", part))
    return [_SPELLINGS.get(w, w) for w in pieces if w and w not in _SMALL]


def _plain(name: OrganisationName) -> list[str]:
    return [w.lower() for w in _words(name) if w.lower() not in _SMALL]


def _words(name: OrganisationName) -> list[str]:
    """The words of a name without possessives and without what the writer says of it ("London-based")."""
    words = [w.replace("’", "'").removesuffix("'s") for w in name.words]
    return [w for w in words if not _ATTRIBUTE.search(w)] or words


def judge(left: OrganisationName, right: OrganisationName) -> Judgement:
    """The relation of two names that may be of one organisation."""
    a, b = content(left), content(right)
    if _plain(left) == _plain(right):
        return Judgement("compatible", "the names are the same")
    if "".join(a) == "".join(b):
        return Judgement("variant", "one name is spelled in two ways", 0.8)
    if left.acronym and right.acronym and (reason := _acronyms(left, right, a, b)):
        return Judgement("conflict", reason, 0.7)
    if left.acronym and left.acronym == right.acronym:
        return Judgement("variant", f"two names that are both shortened to {left.acronym}", 0.8)
    short, long = sorted((a, b), key=len)
    if set(long) - set(short) <= listed("not_names", "place", "word") | {"united", "states"} and set(short) <= set(
        long
    ):
        return Judgement("compatible", "one name leaves out the country")
    if "and" in {w.lower() for w in (*left.words, *right.words)} and long[-len(short) :] == short:
        return Judgement("unclear", "one is the last of a list", 0.1)
    if set(a) <= set(b) or set(b) <= set(a):
        return Judgement("refinement", "one name leaves words out", 0.6)
    slips = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) == len(b) and len(slips) == 1 and OSA.distance(*slips[0]) == 1 and min(map(len, slips[0])) > 4:
        return Judgement("variant", "the names differ by a letter", 0.7)
    if a[-1] == b[-1] and len(set(a) & set(b)) > max(len(set(a)), len(set(b))) / 2:
        return Judgement("variant", "the names share most of their words", 0.6)
    return Judgement("unclear", "two names that share few words", 0.1)


def _acronyms(left: OrganisationName, right: OrganisationName, a: list[str], b: list[str]) -> str:
    """Why two names with acronyms cannot both be right: one acronym of two words, or two acronyms of the same words."""
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if left.acronym == right.acronym:
        other = len(a) == len(b) > 2 and len(differing) == 1 and not _akin(*differing[0])
        initials = other and differing[0][0][0] == differing[0][1][0]
        return f"two names that are both shortened to {left.acronym}" if initials else ""
    unlike = [x for x in a if not any(_akin(x, y) for y in b)] + [y for y in b if not any(_akin(x, y) for x in a)]
    whole = min(len(a), len(b)) > 3 and not unlike and len(left.acronym) > 2 < len(right.acronym)
    return f"one name is shortened to {left.acronym} and to {right.acronym}" if whole else ""


def _akin(left: str, right: str) -> bool:
    """Whether two words are one, perhaps with another ending or spelling."""
    short, long = sorted((left, right), key=len)
    stem = short[: max(4, len(short) - 3)]
    return long.startswith(stem) or OSA.distance(left, right) <= 1
