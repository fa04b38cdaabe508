"""Whether something was inside or outside: "inside a club", "in the bedroom"; "outside the club", "in its car park"."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.tables import Mention
from checker.values.place import INSIDE, OUTSIDE, POSITION, Place, PlaceSlot

_SMALL = r"(?:the|a|an|his|her|their|its|another)"
_HOUSES = (
    "hospital|clinic|cent(?:er|re)|school|college|hotel|motel|inn|church|mosque|temple|synagogue|club|nightclub|mall"
    "|courthouse|court|jail|prison|apartments|library|tower|palace|bar|lounge|pub|restaurant|market|store|shop|station"
    "|embassy|consulate|theat(?:er|re)|museum|factory|plant|office|headquarters"
)
_BUILDING = rf"(?:[A-Z][\w’'-]+\s(?:[A-Za-z][\w’'-]+\s){{0,3}}?(?i:{_HOUSES})\b|Club\s[A-Z])"
_OUTDOORS = (
    r"cars?|vehicles?|suv|truck|van|taxi|cab|minivan|sedan|pickup|jeep|limo\w*|park|playground|city(?!\shall)|town(?!\shall)"
    r"|country|territory|region|area|border|state|tent|boat|cemetery|world|law|fence|gates?|grounds|perimeter"
)
_NOT_HOUSED = rf"(?!(?:[\w’'-]+\s){{1,5}}?(?:{_OUTDOORS})\b)"
_ROOMS = (
    "living room|bedroom|kitchen|hallway|lobby|bathroom|basement|classroom|dining room|courtroom|restroom|stairwell"
    "|elevator|corridor|cafeteria|ballroom|prayer hall"
)
_OPEN = (
    "parking lot|parking area|car park|driveway|front yard|backyard|back yard|yard|courtyard|alley|alleyway|garden"
    "|patio|forecourt"
)
_REST = r"[\w’'&-]+(?:\s[\w’'&-]+){0,4}"
_PLACES = {
    INSIDE: re.compile(
        rf"\b[Ii]nside(?:\sof)?\s(?:(?={_SMALL}\s){_NOT_HOUSED}|(?={_BUILDING})){_REST}"
        rf"|\b[Ii]n\s{_SMALL}\s(?:[\w-]+\s){{0,2}}(?:{_ROOMS})\b"
    ),
    OUTSIDE: re.compile(
        rf"\b[Oo]utside(?:\sof)?\s(?:(?={_SMALL}\s){_NOT_HOUSED}|(?={_BUILDING})){_REST}"
        rf"|\b(?:[Ii]n|[Aa]t|[Tt]o)\s{_SMALL}\s(?:[\w’'-]+\s){{0,3}}(?:{_OPEN})\b"
        rf"|\b[Oo]n\s{_SMALL}\s(?:[\w’'-]+\s){{0,2}}(?:sidewalk|porch|lawn|pavement)\b"
        rf"|\b[Ii]n\sfront\sof\s(?:(?={_SMALL}\s){_NOT_HOUSED}|(?={_BUILDING})){_REST}"
    ),
}


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The words of an article's prose that put something inside or outside."""
    for sentence in article.prose:
        text = article.text(sentence.row.field)[sentence.row.start : sentence.row.end]
        for side, pattern in _PLACES.items():
            for found in pattern.finditer(text):
                start, end = (sentence.row.start + n for n in found.span())
                value = Place((found.group(),), side=side)
                slot = PlaceSlot(POSITION, governor=_governor(sentence, start))
                yield article.mention(sentence, "place", start, end, value, slot)


def _governor(sentence: TaggedSentence, start: int) -> tuple[str, ...]:
    """The word that a preposition hangs on with its subject and object, and the verb of the clause around it."""
    node = next((t for t in sentence.tokens if sentence.offset + t.idx >= start), None)
    while node is not None and node.pos_ in {"ADP", "ADV", "SCONJ"} and node.head != node:
        node = node.head
    if node is None:
        return ()
    heads = [node, node.head] if node.dep_ in {"advcl", "acl", "pcomp"} or node.pos_ == "AUX" else [node]
    found = [t for head in heads for t in (head, *(c for c in head.children if c.dep_ in _PARTS))]
    return tuple(t.lemma_.lower() for t in found)


_PARTS = frozenset({"nsubj", "nsubjpass", "dobj"})
