# ruff: noqa: E501 - patterns and word tables read better unbroken
"""Which occasion a number belongs to, and whether it counts a part of a larger total."""

import re
from typing import TYPE_CHECKING

from checker.mentions.quantities.clauses import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = re.compile(rf"\b(?:{_MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b")
_OTHER_TIME = re.compile(
    rf"(?i)\b(?:last (?:year|month|week|{_MONTHS}|spring|summer|autumn|fall|winter)"
    r"|(?:a|two|three|four|five|ten|\d+) (?:years?|months?|weeks?|decades?) (?:ago|earlier|before)"
    rf"|since (?:the|its|it|then|{_MONTHS}|19\d\d|20\d\d|last)|so far this year|this year|a year earlier|previous(?:ly)?"
    r"|in the past|every year|each year|per year|annually|over the years|historically|average)\b"
)
_PART = re.compile(
    r"(?i)\b(?:including|among(?: (?:them|the (?:dead|victims|injured|wounded|killed)))?(?: (?:were|was|are))?|of whom|of them|of which"
    r"|(?:identit(?:y|ies)|names?|bodies|body|families|relatives|photos?|funerals?) of(?: the| all)?|for (?:every|each)) (?:\w+ )?$"
)
_PART_AFTER = re.compile(
    r"(?i)^ (?:\w+ )?of (?:them|whom|which|those|the|these|its|his|her|their)\b"
    r"|^ (?:\w+ ){0,4}(?:critically|seriously|gravely|severely|badly|slightly|lightly|moderately)\b"
    r"|^ (?:\w+ ){0,3}(?:in|with) (?:\w+ )?(?:critical|serious|grave|fair|stable|good|guarded|life-threatening|minor) (?:condition|injur|wounds)"
    r"|^ (?:\w+ ){0,3}(?:at the scene|instantly|on the spot|on arrival)\b|^ (?:\w+ ){0,3}(?:died|dead) (?:\w+ ){0,2}(?:at|in) (?:the |an? )?(?:\w+ )?hospital\b|^ (?:\w+ ){0,2}for (?:every|each)\b"
)
_OF_THE_LAST = re.compile(
    r"(?i)\b(?:including|among them(?: were| was| are)?|of whom|of them)(?: at least| about| some)? $"
)
_REST_BEFORE = re.compile(r"(?i)\b(?:another|additional|other|further) (?:\w+ )?$")
_REST = frozenset({"other", "others", "another", "remaining", "additional", "more", "further"})
_REST_AFTER = re.compile(r"(?i)^ (?:more|additional|others?|another)\b")


def occasion(at: Place) -> str:
    """The other occasion that a clause speaks of: a year, a month, "last week"; empty for the event itself."""
    text = at.sentence.text
    years = [m for m in _YEAR.finditer(text) if not at.spotted.start <= m.start() < at.spotted.end]
    if years:
        return min(years, key=lambda m: abs(m.start() - at.spotted.start)).group()
    if other := _OTHER_TIME.search(text):
        return other.group().lower()
    month = _MONTH.search(text)
    return month.group().lower()[:3] if month else ""


def is_part(at: Place, frame: str) -> bool:
    """Whether the number counts a part of a total, or (of the dead, of those shot) the rest of one."""
    rest = frame != "hurt" and bool(
        _REST_BEFORE.search(at.before) or _REST_AFTER.search(at.after) or (at.noun is not None and _is_rest(at.noun))
    )
    return rest or _has_company(at) or bool(_PART.search(at.before) or _PART_AFTER.search(at.after))


def of_the_last(at: Place) -> bool:
    """Whether the number counts some of those that the sentence has just counted: "including six children"."""
    return bool(_OF_THE_LAST.search(at.before[-60:]))


def _is_rest(noun: "Token") -> bool:
    """Whether a noun counts what is left: "two other men", "the remaining three"."""
    return noun.lower_ in _REST or any(t.lower_ in _REST for t in noun.children)


def _has_company(at: Place) -> bool:
    """Whether others are counted beside: "two children and two teenagers", "a baby and four people"."""
    noun = at.noun
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    beside = [t for t in noun.children if t.dep_ == "conj"]
    if noun.dep_ == "conj" and noun.head.i < noun.i:
        beside.append(noun.head)
    return any(t.pos_ in {"NOUN", "PROPN"} and t.ent_type_ in {"", "PERSON"} for t in beside)
