"""Places that fill a slot: a street's block, a building's floor, a named village or province, a way from a town."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.tables import Mention
from checker.values.place import Place, PlaceSlot

_CAPITAL = r"[A-Z][\w’'-]*\.?"
_BLOCK = re.compile(
    r"(?<![\d,])(?P<number>\d{1,2},\d{3}|\d{2,5})(?:th|st|nd|rd)?[\s-]block\sof\s(?P<street>(?:(?:[NSEW]{1,2}|(?:North|South)(?:east|west)?|East|West)\.?\s)?"
    r"(?:[A-Z][\w’'-]*\.?|\d+(?:st|nd|rd|th))(?:\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w’'-]*){0,3})"
)
_SUFFIX = "Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Boulevard|Blvd|Place|Pl|Parkway|Pkwy|Terrace|Circle"
_ADDRESS = re.compile(
    r"(?<![\d,.$£€-])(?P<number>\d{2,5})\s(?P<street>(?:(?:[NSEW]{1,2}|(?:North|South)(?:east|west)?|East|West)\.?\s)?"
    rf"(?:[A-Z][\w’'-]*|\d+(?:st|nd|rd|th))(?:\s[A-Z][\w’'-]*){{0,2}}?\s(?:{_SUFFIX})\b\.?)"
)
_FLOOR = re.compile(
    r"\b(?P<number>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))[\s-]floor\b"
)
_TYPES = "village|town|city|province|district|county|governorate|island|suburb|municipality|prefecture"
_TYPED = [
    re.compile(rf"\b(?P<type>{_TYPES})s?\sof\s(?P<place>{_CAPITAL}(?:\s{_CAPITAL})?)"),
    re.compile(rf"(?P<place>{_CAPITAL}(?:\s{_CAPITAL})?)\s(?P<type>{_TYPES})\b"),
]
_NO_NAME = re.compile(
    r"(?:The|On|In|At|This|That|Its?|A|An|Persian|Every|One|New)\b|.*(?:['’]s|ian|ese|ish)$|.*['’]s\s"
)
_BEARING = re.compile(
    r"(?P<number>\d[\d,.]*)[\s-]?(?P<unit>km|kilomet\w+|miles?)\b(?:\s\([^)]{2,25}\))?\)?,?\s(?:to\sthe\s)?"
    rf"(?P<side>(?:north|south|east|west)(?:-?(?:east|west))?)\s(?:of|from)\s(?P<place>{_CAPITAL}(?:\s{_CAPITAL})?)"
)
_KM = 1.609
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The places of an article's prose that fill a slot."""
    for sentence in article.prose:
        text = article.text(sentence.row.field)[sentence.row.start : sentence.row.end]
        yield from _blocks(article, sentence, text)
        yield from _typed(article, sentence, text)
        yield from _bearings(article, sentence, text)


def _blocks(article: TaggedArticle, sentence: TaggedSentence, text: str) -> Iterator[Mention]:
    at = sentence.row.start
    for sort, pattern in (("block", _BLOCK), ("address", _ADDRESS)):
        for found in pattern.finditer(text):
            if not _LIVES.search(text[: found.start()]):
                value = Place((found.group(),), int(found["number"].replace(",", "")))
                venue = _VENUE.search(text[: found.start()])
                slot = PlaceSlot(sort, street(found["street"]), venue=_VENUES[venue.group(1).lower()] if venue else "")
                yield article.mention(sentence, "place", at + found.start(), at + found.end(), value, slot)
    for found in _FLOOR.finditer(text):
        word = found["number"]
        number = _ORDINALS.index(word) + 1 if word in _ORDINALS else int(re.sub(r"\D", "", word))
        value = Place((found.group(),), number)
        yield article.mention(sentence, "place", at + found.start(), at + found.end(), value, PlaceSlot("floor"))


def _typed(article: TaggedArticle, sentence: TaggedSentence, text: str) -> Iterator[Mention]:
    at = sentence.row.start
    for found in (m for p in _TYPED for m in p.finditer(text)):
        if _NO_NAME.match(found["place"]):
            continue
        start, end = at + found.start(), at + found.end()
        yield article.mention(
            sentence, "place", start, end, Place((found["place"].rstrip("."),)), PlaceSlot(found["type"])
        )


def _bearings(article: TaggedArticle, sentence: TaggedSentence, text: str) -> Iterator[Mention]:
    at = sentence.row.start
    for found in _BEARING.finditer(text):
        distance = float(found["number"].replace(",", "").rstrip(".")) * (_KM if found["unit"].startswith("mi") else 1)
        value = Place((f"of {found['place'].rstrip('.')}",), round(distance), found["side"])
        slot = PlaceSlot("bearing", found["place"].rstrip("."))
        yield article.mention(sentence, "place", at + found.start(), at + found.end(), value, slot)


def street(name: str) -> str:
    """A street's name for comparison: without direction and without the word for its sort."""
    words = [w.rstrip(".").lower() for w in name.split()]
    kept = [w for w in words if w not in _STREET_WORDS]
    return " ".join(kept or words)


_VENUES = {
    word: words.split()[0]
    for words in (
        "park playground", "club nightclub lounge bar pub tavern", "store shop market supermarket grocery",
        "restaurant cafe diner", "hotel motel inn", "church mosque temple synagogue", "school campus", "station",
        "mall", "bank", "theater theatre cinema", "stadium arena", "hospital clinic", "museum", "library",
        "warehouse factory plant",
    )
    for word in words.split()
}  # fmt: skip
_VENUE = re.compile(rf"(?i)\b({'|'.join(_VENUES)}),?\s(?:(?:in|at|on)\s)?(?:the\s)?$")
_LIVES = re.compile(r"\b(?:of|lives?|lived|residen\w+)\s(?:(?:in|at)\s)?(?:the\s)?$")
_STREET_WORDS = frozenset(
    "street st avenue ave road rd drive dr lane ln court ct boulevard blvd place pl way highway hwy parkway pkwy"
    " north south east west n s e w northeast northwest southeast southwest ne nw se sw terrace trail circle".split()
)
