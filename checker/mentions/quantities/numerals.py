# ruff: noqa: E501 - patterns and word tables read better unbroken
"""Numerals: digits and number words, alone, to the number that they say."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Numeral(NamedTuple):
    """A number in a text: `low` and `high` differ only for vague words ("dozens"). `spelled`: in words."""

    start: int
    end: int
    low: float
    high: float
    vague: bool = False
    spelled: bool = False
    share: bool = False


_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {w: n for n, w in enumerate(_UNITS)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "crore": 1e7, "crores": 1e7,
    "billion": 1e9, "trillion": 1e12, "dozen": 12,
}  # fmt: skip
SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12, "cr": 1e7}  # fmt: skip
_VAGUE = {
    "dozens": (24, 120), "scores": (40, 200), "hundreds": (200, 1000), "thousands": (2000, 10000),
    "tens of thousands": (20000, 100000), "hundreds of thousands": (200000, 1e6), "millions": (2e6, 1e7),
    "tens of millions": (2e7, 1e8), "hundreds of millions": (2e8, 1e9), "billions": (2e9, 1e10),
    "tens of billions": (2e10, 1e11), "hundreds of billions": (2e11, 1e12), "trillions": (2e12, 1e13),
    "several": (3, 10), "a few": (2, 8), "a handful": (2, 8), "a couple": (2, 3), "several dozen": (36, 100),
    "a few dozen": (24, 72), "several hundred": (300, 1000), "a few hundred": (200, 800), "several thousand": (3000, 1e4),
    "a few thousand": (2000, 8000), "several million": (3e6, 1e7), "a couple dozen": (24, 36),
    "a couple hundred": (200, 300), "several lakh": (3e5, 1e6), "several billion": (3e9, 1e10),
}  # fmt: skip
_SHARES = {
    "half": 50, "one-half": 50, "one-third": 100 / 3, "a third": 100 / 3, "one third": 100 / 3,
    "two-thirds": 200 / 3, "two thirds": 200 / 3, "a quarter": 25, "one-quarter": 25, "one quarter": 25,
    "three-quarters": 75, "three quarters": 75, "three-fourths": 75, "one-fourth": 25, "a fifth": 20,
    "one-fifth": 20, "two-fifths": 40, "three-fifths": 60, "four-fifths": 80, "one-tenth": 10, "a tenth": 10,
}  # fmt: skip

# signs of money that stand glued to a number though they end in a letter
_GLUED_SIGN = "|".join(
    rf"(?<={re.escape(s)})"
    for s in ("PS", "RM", "USD", "EUR", "GBP", "INR", "AUD", "CAD", "$US", "$A", "Rs", "Rs.", "NIS", "CHF", "Y=")
)
_DIGITS = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\d)\.\d+"
_BIG = "|".join(sorted(SCALES, key=len, reverse=True))
_WORD = "|".join(sorted(SMALL, key=len, reverse=True))
_JOIN = r"(?:[ \u00a0-]|(?<=hundred) and |(?<=thousand) and |(?<=million) and )"
_SPELLED = rf"(?:(?:half )?an? (?:{_BIG})|half-?a-?dozen|(?:{_WORD}))(?:{_JOIN}(?:{_WORD}|{_BIG}))*"
_PARTS_OF_SCALE = {"quarter": 0.25, "half": 0.5, "third": 1 / 3, "quarters": 0.75, "thirds": 2 / 3}
_PART_OF_SCALE = rf"\b(?:(?:an?|one|two|three)[ -])?(?:{'|'.join(_PARTS_OF_SCALE)})(?: of)?(?: an?)? (?:{_BIG})\b"
_NUMERAL = re.compile(
    rf"(?P<part>{_PART_OF_SCALE})"
    rf"|(?P<share>(?<!this )(?<!first )(?<!second )(?<!other )(?<!better )(?<!last )\b(?:{'|'.join(sorted(_SHARES, key=len, reverse=True))})\b(?! (?:an?|dozen|million|billion|past|hour)\b|-))"
    rf"|(?P<vague>\b(?:{'|'.join(sorted(_VAGUE, key=len, reverse=True))})\b)"
    rf"|(?P<digits>(?:(?<![\w.,/:’'#])(?<!\w\+)|{_GLUED_SIGN})(?:{_DIGITS}))"
    rf"|(?P<spelled>(?<![\w-])(?:{_SPELLED})(?!\w))",
    re.I,
)
_SCALED = re.compile(rf"[ \u00a0-]?(?P<scale>{_BIG})\b|(?P<suffix>(?:{'|'.join(SUFFIXES)}))(?![\w²])", re.I)


def numerals(text: str) -> Iterator[Numeral]:
    """All numerals of a text, in order, with the scale words that belong to them."""
    at = 0
    while found := _NUMERAL.search(text, at):
        numeral = _numeral(text, found)
        at = max(numeral.end, found.end())
        yield numeral


def _numeral(text: str, found: re.Match[str]) -> Numeral:
    start, end = found.span()
    words = re.sub(r"\s+", " ", found.group().lower())
    if found["vague"]:
        low, high = _VAGUE[words]
        return Numeral(start, end, low, high, vague=True, spelled=True)
    if found["part"]:
        value = SCALES[words.split()[-1]] * next(v for w, v in _PARTS_OF_SCALE.items() if re.search(rf"\b{w}\b", words))
        return Numeral(start, end, value, value, spelled=True)
    if found["share"]:
        return Numeral(start, end, _SHARES[words], _SHARES[words], spelled=True, share=True)
    if found["spelled"]:
        value = spelled(words)
        return Numeral(start, end, value, value, spelled=True)
    value = float(re.sub(r"[,\s]", "", words))
    while scaled := _SCALED.match(text, end):
        if scaled["suffix"] and not _is_scale(text, start, scaled):
            break
        value *= SCALES[scaled["scale"].lower()] if scaled["scale"] else SUFFIXES[scaled["suffix"].lower()]
        end = scaled.end()
    return Numeral(start, end, value, value)


_MONEY_BEFORE = re.compile(r"(?:[$€£¥₹₪₩₦₱₽₺₴]|\b(?:Rs\.?|RM|PS|USD|EUR|GBP))[ \u00a0]?$")
_MONEY_AFTER = re.compile(r"[ \u00a0-]?(?:euros?|dollars?|pounds?|rupees?|yen|yuan|won|EUR|USD|GBP)\b")


def _is_scale(text: str, start: int, scaled: re.Match[str]) -> bool:
    """Whether a suffix is a scale and no unit: "2m euros", "$3.4B", "4.3M sales", not "2m tall"."""
    if scaled["suffix"].lower() not in {"m", "b", "t"} or _money_near(text, start, scaled.end()):
        return True
    return scaled["suffix"] in {"M", "B"} and bool(re.match(r" [a-z]", text[scaled.end() :]))


def _money_near(text: str, start: int, end: int) -> bool:
    return bool(_MONEY_BEFORE.search(text[max(0, start - 5) : start]) or _MONEY_AFTER.match(text, end))


def spelled(words: str) -> float:
    """The number that number words say: "two hundred and five", "half a million"."""
    total, current, half = 0.0, 0.0, False
    for word in re.split(r"[ \u00a0-]+", words):
        if word == "half":
            half = True
        elif word in SMALL:
            current += SMALL[word]
        elif word in SCALES:
            current = (current or 1) * SCALES[word]
            if SCALES[word] >= 1000:
                total, current = total + current, 0
    return (total + current) * (0.5 if half else 1)
