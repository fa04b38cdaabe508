# ruff: noqa: E501 - patterns and word tables read better unbroken
"""Ordinals that count: "the fourth coach since Marsh took over", "the fifth flood in ten years"."""

import re
from collections.abc import Iterator

from checker.mentions.quantities.ages import Special
from checker.values.quantity import Quantity, Slot

_WORDS = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_ORDINAL = re.compile(
    rf"\b(?:the|his|her|its|their|an?|country[’']s|city[’']s|team[’']s) (?P<span>(?P<number>{'|'.join(_WORDS)}|\d{{1,2}}(?:nd|rd|th|st)) (?:[\w’'-]+ ){{0,3}}?(?P<noun>[a-z]{{3,}}))"
    r" (?=(?:since|in (?:\w+ ){1,3}?(?:years?|months?|weeks?|days?|seasons?|decades?)|under|this (?:year|season|month|week)|so far|on record)\b)"
)
_NO_COUNT = re.compile(r"(?:time|largest|biggest|half|quarter|place|day|week|month|year|season|century|\w+est|most)$")


def spot(text: str) -> Iterator[Special]:
    """The ordinals of a text that count how many of one thing there were over some time."""
    for found in _ORDINAL.finditer(text):
        if _NO_COUNT.match(found["noun"]):
            continue
        number = float(_number(found["number"]))
        names = tuple(sorted({w.lower() for w in re.findall(r"\b[A-Z][a-z]{2,}", text)}))
        masked = (text[: found.start("number")] + "X" + text[found.end("number") :]).strip()
        slot = Slot("ordinal", found["noun"], names, phrase=masked[:240], noun=found["noun"])
        yield Special(found.start("span"), found.end("span"), Quantity(number, number, "ordinal"), slot)


def _number(word: str) -> int:
    return _WORDS.index(word) + 2 if word in _WORDS else int(re.match(r"\d+", word).group())  # type: ignore[union-attr]
