"""Two names of persons to a relation, word by word: initials, nicknames, spellings, slips, parts left out.

Whole-string similarity puts John Smith next to Jane Smith, so nothing here compares more than one word with one word.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from nicknames import NickNamer
from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from checker.language.words import listed
from checker.relations import Judgement
from checker.relations.given_forms import translated
from checker.tables import Relation
from checker.values.name import PARTICLES, PersonName


class Likeness(IntEnum):
    """How two words of a name relate, best first."""

    SAME = 0
    INITIAL = 1
    NICKNAME = 2
    SPELLING = 3
    TRANSLATION = 4
    TYPO = 5
    DIFFERENT = 6


class Comparison(NamedTuple):
    """How two names relate: their given names, their surnames, and whether one has words that the other lacks."""

    given: Likeness
    family: Likeness
    contained: bool
    partial: bool
    given_ratio: float = 100.0

    @property
    def worst(self) -> Likeness:
        """The weaker of the two."""
        return max(self.given, self.family)


_LINKS = PARTICLES - {"abd", "abdul", "abu", "umm", "mac", "san", "santa", "e", "y"}
_HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady shaikh sheikh sheik haji hajji qari prof präsident president".split()
)
_FOLDS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "‘": "", "’": "", "'": ""}
)
_SPELLINGS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"tch|tsch|ch", "c"), (r"sch|sh", "s"), (r"zh|dzh|dj", "j"), (r"kh|gh", "h"), (r"ph", "f"), (r"th", "t"),
        (r"dh", "d"), (r"ck|q", "k"), (r"c(?=[aoulr]|$)", "k"), (r"ks", "x"), (r"w", "v"), (r"ou|oo|u", "u"),
        (r"ee|ie|iy|yi|ii", "i"), (r"ei|ey|ai|ay", "e"), (r"y|j(?=[^aeiou]|$)", "i"), (r"ah$", "a"),
        (r"iia|iya|ia", "ia"), (r"(.)\1", r"\1"), (r"eo", "o"),
    )
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouyh]")


@cache
def fold(word: str) -> str:
    """A word in small letters without accents, apostrophes and full stops."""
    bare = unicodedata.normalize("NFKD", word.lower().translate(_FOLDS))
    return "".join(c for c in bare if c.isalnum())


@cache
def likeness(left: str, right: str) -> Likeness:
    """How two words of a name relate."""
    a, b = fold(left), fold(right)
    if a == b:
        return Likeness.SAME
    if min(len(a), len(b)) == 1:
        return Likeness.INITIAL if a[:1] == b[:1] else Likeness.DIFFERENT
    if _nicknames(a, b):
        return Likeness.SPELLING if _one_sound(a, b) else Likeness.NICKNAME
    swapped = sorted(a) == sorted(b) and OSA.distance(a, b) == 1
    if not swapped and (_spelling(a) == _spelling(b) or _vowels_apart(a, b)):
        return Likeness.SPELLING
    if translated(a, b) and not {a, b} <= listed("given_names", "common"):
        return Likeness.TRANSLATION
    return Likeness.TYPO if _slip(a, b) else Likeness.DIFFERENT


@cache
def _namer() -> NickNamer:
    return NickNamer()


@cache
def _nicknames(a: str, b: str) -> bool:
    namer = _namer()
    known = namer.nicknames_of(a) | namer.canonicals_of(a)
    short, long = sorted((a, b), key=len)
    return b in known or (long.startswith(short) and len(long) - len(short) > 1)


def _one_sound(a: str, b: str) -> bool:
    """Whether two forms of a given name are as long and sound alike, so that neither is short for the other."""
    return min(len(a), len(b)) > 4 and abs(len(a) - len(b)) < 3 and ratio(a, b) >= 80


@cache
def _spelling(word: str) -> str:
    for pattern, to in _SPELLINGS:
        word = pattern.sub(to, word)
    return word


def _vowels_apart(a: str, b: str) -> bool:
    """Whether only vowels differ, as between two renderings of a name that is written in another script."""
    left, right = _spelling(a), _spelling(b)
    foreign = a not in listed("given_names") and b not in listed("given_names")
    first = left[0] == right[0] or bool(_VOWELS.match(left) and _VOWELS.match(right))
    same = _VOWELS.sub("", left) == _VOWELS.sub("", right) and first and left[-1] == right[-1]
    return foreign and same and OSA.distance(left, right) <= 1 and min(len(a), len(b)) > 3


def _slip(a: str, b: str) -> bool:
    """Whether two words are a slip of the finger or of the ear apart; two common given names are not."""
    if {a, b} <= listed("given_names"):
        return False
    distance, longest = OSA.distance(a, b), max(len(a), len(b))
    return distance <= (1 if longest < 7 else 2) and longest > 3 and (a[0] == b[0] or distance == 1)


_ROMANISED = re.compile(
    r"kh|dh|gh(?!t)|zh|bh|q(?!u)|aa|ou[dmrs]|ull?ah|[ui]ddin|sk[iy]{1,2}$|[oe]va?$|enko$|zad|zai$|e[yi]d|iy|yy|sae|oud|a[hq]m"
    r"|m[ou]h|h[ua]ss?[ae]|^x|jee$|pur$|^ts|tz|shn|ndr[ai]|eev|jad|^ab[du]|ibn|^al-|[aeiou]j[aeiou]d|vi[ct]h$|vi[cć]$"
)


def romanised(name: PersonName) -> bool:
    """Whether a name looks written in another script at home, so that its Latin spelling varies."""
    first = fold(name.parts[0])
    if first in listed("given_names", "common"):
        return False
    return first in listed("given_names", "elsewhere") or any(_ROMANISED.search(w.lower()) for w in name.parts)


def words_of(name: PersonName) -> list[str]:
    """The words of a name that count: hyphens open, particles and honorifics left out."""
    pieces = [w for part in name.parts for w in re.split(r"[-\s]|(?<=[A-Z]\.)(?=[A-Z])", part)]
    kept = [w for w in pieces if fold(w) and fold(w) not in _LINKS and fold(w) not in _HONORIFICS]
    return kept or [w for w in pieces if fold(w)]


def regrouped(left: PersonName, right: PersonName) -> bool:
    """Whether two names have the same words, and a hyphen joins two of them here and another two there."""
    cuts = [[piece for part in n.parts for piece in re.split("(-)", part)] for n in (left, right)]
    if not all("-" in pieces for pieces in cuts):
        return False
    words = [[fold(p) for p in pieces if p != "-"] for pieces in cuts]
    joined = [{n for n in range(len(ps)) if ps[n] == "-"} for ps in cuts]
    return words[0] == words[1] and joined[0].isdisjoint(joined[1])


def compare(left: PersonName, right: PersonName) -> Comparison:
    """How two names relate, word by word."""
    a, b = words_of(left), words_of(right)
    if len(a) > len(b):
        a, b = b, a
    if len(a) > 2 and sorted(map(fold, a)) == sorted(map(fold, b)):
        b = a
    family = likeness(a[-1], b[-1])
    if [fold(w) for w in a] == [fold(w) for w in b] or "".join(map(fold, a)) == "".join(map(fold, b)):
        return Comparison(Likeness.SAME, Likeness.SAME, True, False)
    if len(a) == 1:
        best = min(likeness(a[0], w) for w in b)
        return Comparison(Likeness.SAME, family if len(b) > 1 else best, family == Likeness.SAME, True)
    inside = _contained(a, b)
    if inside is not None and (inside == Likeness.SAME or likeness(a[0], b[0]) <= Likeness.NICKNAME):
        return Comparison(inside, Likeness.SAME, True, len(a) < len(b))
    if _joined(a, b):
        return Comparison(Likeness.TYPO, Likeness.SAME, False, False)
    given = likeness(a[0], b[0])
    middles = _middles(a[1:-1], b[1:-1])
    return Comparison(max(given, middles), family, False, len(a) < len(b), ratio(fold(a[0]), fold(b[0])))


def _contained(a: Sequence[str], b: Sequence[str]) -> Likeness | None:
    """The worst likeness when every word of `a` stands in `b`, in order (nicknames and initials pass)."""
    worst, at = Likeness.SAME, 0
    for word in a:
        likes = [(likeness(word, other), n) for n, other in enumerate(b) if n >= at]
        fits = [(like, n) for like, n in likes if like <= Likeness.NICKNAME]
        if not fits:
            return None
        like, n = min(fits)
        worst, at = max(worst, like), n + 1
    return worst


def _joined(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether names that are cut into another number of words are all but equal when they are written as one."""
    return len(a) != len(b) and ratio("".join(map(fold, a)), "".join(map(fold, b))) >= 94


def _middles(a: Sequence[str], b: Sequence[str]) -> Likeness:
    if not a or not b:
        return Likeness.SAME
    return min(max(likeness(x, y) for x, y in zip(a, b, strict=False)), Likeness.DIFFERENT)


_REASONS: dict[Likeness, tuple[Relation, str]] = {
    Likeness.SAME: ("compatible", "the names are the same"),
    Likeness.INITIAL: ("variant", "an initial stands for the given name"),
    Likeness.NICKNAME: ("variant", "one given name is short for the other"),
    Likeness.SPELLING: ("variant", "two spellings of one name"),
    Likeness.TRANSLATION: ("conflict", "the forms of one given name in two languages"),
    Likeness.TYPO: ("conflict", "a letter or two differ"),
    Likeness.DIFFERENT: ("conflict", "the names differ"),
}


def judge(left: PersonName, right: PersonName) -> Judgement:
    """The relation of two names that are given for one person."""
    found = compare(left, right)
    part = "surname" if found.family >= found.given else "given name"
    relation, reason = _REASONS[found.worst]
    if found.worst == Likeness.SAME and found.partial:
        return Judgement("refinement", "one name has words that the other leaves out")
    if regrouped(left, right):
        return Judgement("conflict", "the hyphen joins other parts of the name")
    if relation == "conflict" and found.worst > Likeness.TRANSLATION:
        reason = (
            f"the {part}s differ" if found.worst == Likeness.DIFFERENT else f"the {part}s differ by a letter or two"
        )
    return Judgement(relation, reason)
