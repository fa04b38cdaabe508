"""Where people live, in the forms that news texts give it: "Ann Baker, 25, of Harbourton", "a Harbourton woman, 25"."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.tables import Mention
from checker.values.place import BUILDING, STREET, Place, PlaceSlot

_CAPITAL = r"[A-Z][\w’'-]*\.?"
_SUFFIX = r"(?:,?\s(?:Jr|Sr|III?|IV)\b\.?)?"
_NAME = rf"{_CAPITAL}(?:\s(?:{_CAPITAL}|de|la|van|von|al|bin|“[^”]+”|\"[^\"]+\"))*\s[A-Z][\w’'-]+{_SUFFIX}"
_ANY_NAME = rf"(?:{_NAME}|[A-Z][\w’'-]+)"
_TOWN = r"[A-Z][\w’'-]+(?:\.(?=\s[A-Z]))?(?:\s(?:[A-Z][\w’'-]+|of|de|la|upon))*"
_PLACE = (
    r"(?:(?:the|north|south|east|west|northwest|southwest|northeast|southeast|nearby|suburban)\s)?"
    rf"{_TOWN}(?:\sarea|\sstate|,?\sD\.C)?(?:,\s[A-Z][\w]+\b\.?)?"
)
_PERSON = r"(?:man|woman|boy|girl|resident|teen|teenager|couple|mother|father|driver|student)"
_FROM = (
    rf"(?:{_PERSON}|member|delegate|native|lawmaker|legislator|representative|senator|congressman|congresswoman|democrat"
    r"|republican|lawyer|attorney|teacher|farmer|tourist|refugee|migrant|soldier|veteran|retiree|nurse|doctor|pilot|worker"
    r"|activist|organizer|volunteer|player|athlete|singer|pastor|businessman|businesswoman|dentist|mechanic)"
)
_HOMES = [
    re.compile(rf"(?P<name>{_NAME}),?\s\(?\d{{1,3}}\)?,?\s(?:formerly\s)?(?:of|from)\s(?P<place>{_PLACE})"),
    re.compile(rf"\d{{1,3}}-year-old\s(?P<name>{_NAME}),?\s(?:of|from)\s(?P<place>{_PLACE})"),
    re.compile(rf"(?P<name>{_NAME}),\sof\s(?P<place>{_PLACE})(?=[,.;])"),
    re.compile(
        rf"(?P<name>{_NAME}),(?:\s\d{{1,3}},)?\san?\s(?:[\w-]+\s){{0,4}}?(?i:{_FROM})\sfrom\s(?P<place>{_PLACE})"
    ),
    re.compile(
        rf"\b(?i:{_FROM})\sfrom\s(?P<place>[A-Z]\w+(?:\sstate|,?\sD\.C)?\.?),?\s(?P<name>[A-Z][\w’'-]+\s[A-Z][\w’'-]+)\b"
    ),
    re.compile(rf"(?P<name>{_ANY_NAME}),?\swho\s(?:is|was|comes)\sfrom\s(?P<place>{_PLACE})"),
    re.compile(rf"(?P<name>{_ANY_NAME}),?(?:\s\d{{1,3}},)?\s(?:is\s|was\s)?a\sresident\sof\s(?P<place>{_PLACE})"),
    re.compile(rf"(?P<name>{_ANY_NAME}),\sa\s(?P<place>{_TOWN})\sresident\b"),
    re.compile(rf"\b(?P<place>{_TOWN})\sresident\s(?P<name>{_NAME})"),
    re.compile(rf"\b(?P<name>\d{{1,3}}-year-old)\s(?P<place>{_TOWN})\s{_PERSON}\b"),
    re.compile(rf"\b(?P<name>\d{{1,3}}-year-old)\s{_PERSON}\s(?:of|from)\s(?P<place>{_PLACE})"),
]
_NO_TOWN = re.compile(
    r"\b(?:Department|Police|Association|News|Post|Times|Institute|Team|Office|Bureau|Council|Party|Company|Inc|Army|Force"
    r"|Ministry|Group|Sheriff|Republican|Democrat\w*|African|American|Black|White|Hispanic|Latino|Latina|Asian|Native|Muslim"
    r"|Christian|Jewish|The|A|An)\b|(?:ian|ese|ish|can)$"
)

_WHICH = re.compile(r",?\s(state|D\.C\.?)$")


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The homes of named people, and of people of whom only the age is told."""
    for sentence in article.prose:
        text = article.text(sentence.row.field)[sentence.row.start :].partition("\n")[0]
        length = sentence.row.end - sentence.row.start
        taken: list[tuple[int, int]] = []
        for found in (m for p in _HOMES for m in p.finditer(text)):
            if found.start() < length and not any(
                found.start("place") < end and start < found.end("place") for start, end in taken
            ):
                taken.append(found.span("place"))
                yield from _home(article, sentence, found)


def _home(article: TaggedArticle, sentence: TaggedSentence, found: re.Match[str]) -> Iterator[Mention]:
    place = found["place"].removeprefix("the ").removesuffix(" area")
    if any(words.search(x) for words in (_NO_TOWN, BUILDING, STREET) for x in (place, found["name"])):
        return
    at = sentence.row.start
    slot = PlaceSlot("home", found["name"], at + found.start("name"))
    parts = _WHICH.sub(r", \1", place).split(", ")
    value = Place(tuple(name.rstrip(".") for name in parts))
    yield article.mention(sentence, "place", at + found.start(), at + found.end(), value, slot)
