"""Places that a preposition names ("a shooting at a home in Harbourton"), with the clause that is said of them."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.tables import Mention
from checker.values.place import BUILDING, STREET, Place, Spot
from checker.values.regions import regions

KIND = "spot"
_LINKS = "of|de|la|del|el|al|upon|the"
_CAPITAL = r"(?:(?:[A-Z]\.){2,}|(?:[Aa]l-)?[A-Z](?:[\w-]|['’](?!s\b))*(?:(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z])\.)?)"
_WORDS = rf"{_CAPITAL}(?:\s(?:(?:{_LINKS})\s)?{_CAPITAL}){{0,5}}"
_STATE = r"(?:[A-Z]\.\s?[A-Z]\.|[A-Z][a-z]{1,4}\.)"
_SIDE = (
    r"(?:(?P<side>(?:far\s)?(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west"
    r"|south-east|south-west)(?:ern)?|central|downtown)\s)?"
)
_NAMED = re.compile(
    rf"\b(?P<preposition>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ff]rom|[Oo]f|[Tt]o|[Tt]oward|[Tt]owards|[Aa]round|[Ii]nto|[Oo]n|[Ii]nside"
    rf"|[Aa]cross|[Tt]hrough|[Oo]ver|[Oo]ff|[Aa]gainst)\s(?:(?:the|nearby|neighboring|neighbouring)\s)?{_SIDE}"
    rf"(?P<place>{_WORDS})(?:['’]s\s(?P<part>{_WORDS}))?(?P<wider>(?:,\s(?:{_STATE}|{_WORDS})(?=[\s,.;)]|$)){{0,2}})"
)
_NO_PLACE = re.compile(
    r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|(?:Mr|Mrs|Ms|Dr|President|I|He|She|They|We|It|The"
    r"|This|That|These|Christmas|Easter|New Year|God|Twitter|Facebook|Instagram|YouTube)\b)"
)
_NO_LABEL = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE"})
_OF_PEOPLE = re.compile(r"(?:i|an|ese|ish|ic|ch|s)$")
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LISTED = re.compile(r",? (?:and|or) (?:the )?[A-Z]|, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:,| and\b)")
_RUN_ON = re.compile(r" (?:Are|Is|Was|Were|Be|In|On|At|And|For|To|From|By|With|After|As|Of) ")
_WORD = re.compile(r"[\w’'-]+")
_LONGEST = 30


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The named places of an article's prose, each with the words around it."""
    for sentence in article.prose:
        text = article.text(sentence.row.field)[sentence.row.start : sentence.row.end]
        for found in _NAMED.finditer(text):
            if not _NO_PLACE.match(found["place"]) and not _belongs(text, found):
                yield from _mention(article, sentence, text, found)


def _belongs(text: str, found: re.Match[str]) -> bool:
    """Whether a name only tells whose a thing is: "in Baker's car"."""
    return bool(re.match(r"['’]s?\s", text[found.end() :])) and not found["part"]


def _mention(article: TaggedArticle, sentence: TaggedSentence, text: str, found: re.Match[str]) -> Iterator[Mention]:
    at = sentence.row.start
    tokens = [
        t for t in sentence.tokens if found.start("preposition") <= sentence.chars(t)[0] - at < found.end("place")
    ]
    label = next((t.ent_type_ for t in reversed(tokens) if t.ent_type_), "")
    if not tokens or label in _NO_LABEL or (label == "NORP" and _OF_PEOPLE.search(found["place"])):
        return
    if (label not in _PLACES or _RUN_ON.search(found["place"])) and _is_title(sentence):
        return
    wider, end = _wider(found)
    names = (found["part"], found["place"]) if found["part"] else (found["place"],)
    before = tuple(_WORD.findall(text[: found.start("preposition")].lower()))[-_LONGEST:]
    after = tuple(_WORD.findall(text[end:].lower()))[:_LONGEST]
    head = tokens[0].head.lemma_.lower() if tokens[0].head.i != tokens[0].i else ""
    thing = _thing(text[: found.start("preposition")])
    slot = Spot(found["preposition"].lower(), head, before, after, label, thing, bool(_LISTED.match(text, end)))
    value = Place((*names, *wider), side=found["side"] or "")
    start = found.start("side") if found["side"] else found.start("place")
    yield article.mention(sentence, KIND, at + start, at + end, value, slot)


def _is_title(sentence: TaggedSentence) -> bool:
    """Whether a sentence is set in title case: there a capital shows no name."""
    words = [t.text for t in sentence.tokens if t.is_alpha and len(t.text) > 3]
    return 3 * sum(w[0].isupper() for w in words) > 2 * len(words)


def _wider(found: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """The regions behind a place ("Harbourton, Ohio") and where the last of them ends; other names may be a list."""
    names = [w.strip() for w in found["wider"].split(",") if w.strip()]
    if names and not {names[-1].lower(), names[-1].lower() + "."}.isdisjoint(regions()):
        return tuple(names), found.end()
    return (), found.end() - len(found["wider"])


_THING = re.compile(
    rf"(?P<name>{_CAPITAL}(?:\s(?:of\s|the\s)*(?:{_CAPITAL}|\d+(?:st|nd|rd|th)))*)(?P<sort>\s[a-z]+)?\s$"
)


def _thing(before: str) -> str:
    """The named thing that stands right before a preposition: "the Alba bridge", "Holm Street", "Mercy Hospital"."""
    found = _THING.search(before)
    if not found:
        return ""
    name = (found["name"] + (found["sort"] or "")).strip()
    words = name.split()
    sort = words[-1].capitalize()
    if len(words) < 2 or not (BUILDING.search(sort) or STREET.search(sort) or "of" in words):
        return ""
    return name.replace(".", "").lower()
