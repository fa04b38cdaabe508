"""Two written forms of a proper name to a relation: a slip of the finger, a word left out, another model."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from checker.language.words import listed
from checker.relations import Judgement
from checker.relations.name import Likeness, fold, likeness
from checker.values.term import spellings

NOTHING = Judgement("unclear", "two names", 0.0)
LONG, SHORT, TITLE, LEAST, ALIKE = 8, 5, 5, 4, 50
"""Letters of a word in which two may be wrong, and one; words of a title and of a name; how alike two words are."""
_SHORTENED = frozenset({("mt", "mount"), ("st", "saint"), ("ft", "fort"), ("dept", "department"), ("natl", "national")})
# what becomes of an apostrophe or an accent that was decoded wrongly
_BROKEN = re.compile(r"[âÂÃ€]")
_MODEL = re.compile(r"[A-Z]{1,3}-?\d{1,4}[A-Z]?")
_ENDINGS = frozenset(
    "s es n an ian ans ians i is ese ish y ies ia a as ic ist ists ism e er ers or ors ed ing ion ions al ity ize t "
    "ts ce in o os me mes".split()
) | {""}
_NO_WORD = listed("not_names", "word") | listed("titles") | listed("given_names")
_OFFICES = frozenset("ministry minister department office house secretary university bank president governor".split())
"""Words behind which "of the" and "of" are a matter of style."""


def judge(left: Sequence[str], right: Sequence[str]) -> Judgement:
    """The relation of two names of which one is written in another way, a word or a run of words each."""
    short, long = sorted((left, right), key=len)
    if len(left) > 1 or len(right) > 1:
        return max(lacking(short, long), garbled(left, right), key=lambda j: j.confidence)
    a, b = left[0], right[0]
    if model(a, b):
        return Judgement("conflict", "two models of one maker", 0.75)
    if slip(a, b, True):
        return Judgement("conflict", "the names differ by a letter or two", 0.8)
    return NOTHING


def inflected(left: str, right: str) -> bool:
    """Whether two words are one but for the ending: "Syria" and "Syrian", "Democrat" and "Democratic"."""
    a, b = fold(left), fold(right)
    stem = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return any(a[n:] in _ENDINGS and b[n:] in _ENDINGS for n in range(max(3, stem - 3), stem + 1))


def slip(left: str, right: str, certain: bool) -> bool:
    """Whether a word is another with a letter or two wrong; `certain` where the words beside them are the same."""
    a, b = fold(left), fold(right)
    shortest = min(len(a), len(b))
    if _BROKEN.search(left + right):
        return False
    if shortest < SHORT or a == b or a[0] != b[0] or not all(w.isalpha() and w[1:].islower() for w in (left, right)):
        return False
    if {a, b} <= listed("given_names") or {a, b} <= spellings().keys() or {a, b} & listed("titles"):
        return False
    return OSA.distance(a, b) <= (2 if shortest > (LONG - 2 if certain else LONG) else 1)


def transliterated(left: str, right: str) -> bool:
    """Whether two words may be renderings of one foreign name: they sound alike, or only their vowels differ."""
    a, b = (re.sub(r"[aeiouy]+", "", fold(w)) for w in (left, right))
    return a == b or likeness(left, right) == Likeness.SPELLING


def model(left: str, right: str) -> bool:
    """Whether two words number the models of one maker in two ways: "F-150" and "F-350"."""
    both = _MODEL.fullmatch(left) and _MODEL.fullmatch(right)
    return bool(both) and len(left) == len(right) and OSA.distance(left, right) == 1 and left[0] == right[0]


def lacking(short: Sequence[str], long: Sequence[str]) -> Judgement:
    """The relation of a name to one that has one word more inside it."""
    if len(long) != len(short) + 1:
        return NOTHING
    at = next((n for n, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if not 0 < at < len(short) or tuple(short) != (*long[:at], *long[at + 1 :]):
        return NOTHING
    word = long[at]
    if word == "the" and long[at - 1] in ("of", "for") and long[0].lower() not in _OFFICES:
        return Judgement("conflict", 'one has "the" within the name', 0.7)
    if len(short) > TITLE and word[0].isupper() and "and" not in long:
        return Judgement("conflict", f'one has the word "{word}" within the name', 0.75)
    return NOTHING


def garbled(left: Sequence[str], right: Sequence[str]) -> Judgement:
    """The relation of two names of at least four words of which one differs, and looks like the other's."""
    differing = [(x, y) for x, y in zip(left, right, strict=False) if x != y]
    if len(left) != len(right) or len(left) < LEAST or len(differing) != 1 or not all(w[0].isalpha() for w in left):
        return NOTHING
    a, b = (fold(w) for w in differing[0])
    if (a, b) in _SHORTENED or (b, a) in _SHORTENED or _BROKEN.search("".join(differing[0])):
        return NOTHING
    if {a, b} <= _NO_WORD or a[0] != b[0] or ratio(a, b) < ALIKE or inflected(a, b) or {a, b} <= spellings().keys():
        return NOTHING
    if slip(*differing[0], True) or transliterated(*differing[0]):
        return NOTHING
    return Judgement("conflict", f'one has "{differing[0][0]}" where the other has "{differing[0][1]}"', 0.7)
