"""Places that fill a slot: a street's block, a building's floor, a named village or province, a way from a town."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.tables import Mention
from checker.values.place import Place, PlaceSlot

_CAPITAL = r"[A-Z][\w’'-]*\.?"
_BLOCK = re.compile(
    r"(?<![\d,])(?P<number>\d{1,2},\d{3}|\d{2,5})(?:th|st|nd|rd)?[\s-]block\sof\s(?P<street>(?:(?:[NSEW]|North|South|East|West)\.?\s)?"
    r"(?:[A-Z][\w’'-]*\.?|\d+(?:st|nd|rd|th))(?:\s[A-Z][\w’'-]*){0,3})"
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
    for found in _BLOCK.finditer(text):
        if not re.search(r"\b(?:of|lives?|lived|residen\w+)\s(?:in\s)?the\s$", text[: found.start()]):
            value = Place((found.group(),), int(found["number"].replace(",", "")))
            slot = PlaceSlot("block", street(found["street"]))
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


_STREET_WORDS = frozenset(
    "street st avenue ave road rd drive dr lane ln court ct boulevard blvd place pl way highway hwy parkway pkwy"
    " north south east west n s e w northeast northwest southeast southwest ne nw se sw terrace trail circle".split()
)
