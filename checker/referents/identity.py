"""Whether two full names are borne by one person: by their words first, then by what stands with them."""

from collections.abc import Sequence

from checker.event import Event
from checker.language import titles
from checker.language.words import listed
from checker.relations.name import Comparison, Likeness, compare, fold
from checker.tables import Mention
from checker.values.name import PersonName

SLIGHT = 60
"""Given names as like as this (of 100) may be one name that was heard wrongly."""
GENERATION = 15
SAME_CONTEXT = 0.8
"""Sentences as like as this, the names left out, say the same of one person."""


def one_person(event: Event, left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether the mentions of two full names, each all of one event, are of one person."""
    a, b = left[0].value, right[0].value
    if _other_suffix(a, b):
        return False
    found = compare(a, b)
    if found.worst <= Likeness.NICKNAME:
        return found.worst == Likeness.SAME or not _generation_apart(left, right)
    if found.family > Likeness.NICKNAME and _other_office(left, right):
        return False
    together = bool(_of(left, "article_id") & _of(right, "article_id"))
    ages, others = _said(left, "age"), _said(right, "age")
    if found.worst <= Likeness.TYPO:
        apart = bool(_of(left, "sentence_id") & _of(right, "sentence_id"))
        told_apart = _other_office(left, right) or bool(ages and others and not ages & others)
        told_apart |= found.worst == Likeness.TRANSLATION
        return not apart and not (together and told_apart)
    return _told_twice(found, left, right) if together else _alike(event, found, left, right)


def _told_twice(found: Comparison, left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether one article gives one surname and age two given names with one initial, but not in one sentence."""
    apart = not _of(left, "sentence_id") & _of(right, "sentence_id") and _initial(left) == _initial(right)
    return apart and found.family == Likeness.SAME and bool(_said(left, "age") & _said(right, "age"))


def excluded(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether two names of one surname must be of two persons: by an article with both, a suffix, an age, kinship."""
    together = _of(left, "article_id") & _of(right, "article_id")
    ages, others = _said(left, "age"), _said(right, "age")
    kin = _said(left, "kin") or _said(right, "kin")
    older = ages and others and not ages & others
    return bool(together or kin or older or _other_suffix(left[0].value, right[0].value))


def _other_suffix(left: PersonName, right: PersonName) -> bool:
    one, other = (n.suffix.lower().rstrip(".") for n in (left, right))
    return bool(one and other and one != other)


def _generation_apart(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether the ages that are given are a generation apart: father and son may share a name."""
    ages, others = ([int(age) for age in _said(side, "age")] for side in (left, right))
    return bool(ages and others) and min(abs(a - b) for a in ages for b in others) >= GENERATION


def _alike(event: Event, found: Comparison, left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether names that differ in a part are of one person: by the part itself, an age, an office, the context."""
    same_age = bool(_said(left, "age") & _said(right, "age"))
    if found.family > Likeness.TYPO:
        return found.given <= Likeness.NICKNAME and same_age
    if _said(left, "age") and _said(right, "age") and not same_age:
        return False
    if found.given_ratio >= (SLIGHT if _initial(left) == _initial(right) else SLIGHT + 10):
        return True
    if _said(left, "kin") != _said(right, "kin"):
        return False
    if same_age or offices(left) & offices(right):
        return True
    return context(event, left, right) >= SAME_CONTEXT


def _initial(mentions: Sequence[Mention]) -> str:
    return fold(mentions[0].value.parts[0])[:1]


def context(event: Event, left: Sequence[Mention], right: Sequence[Mention]) -> float:
    """How like the likest sentences of two names are, the names left out."""
    rows = event.similarity([_masked(event, m) for m in left[:4]], [_masked(event, m) for m in right[:4]])
    return max((value for row in rows for value in row), default=0.0)


def _masked(event: Event, mention: Mention) -> str:
    start = event.sentence[mention.sentence_id].start
    text = event.text(mention.sentence_id)
    return f"{text[: mention.start - start]}X{text[mention.end - start :]}"


def _of(mentions: Sequence[Mention], column: str) -> set[str]:
    return {getattr(m, column) for m in mentions}


def _said(mentions: Sequence[Mention], what: str) -> set[str]:
    """The ages, offices or words of kinship that stand with the mentions."""
    return {getattr(m.slot, what) for m in mentions} - {""}


_MANY = frozenset(
    "officer trooper detective deputy suspect victim witness resident student neighbor neighbour driver agent "
    "member".split()
)


def _other_office(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether both hold an office, and none is the same."""
    one, other = offices(left), offices(right)
    return bool(one and other and not one & other)


def offices(mentions: Sequence[Mention]) -> set[str]:
    """The head words of the offices that few hold at a time."""
    heads = {office.split()[-1].lower().rstrip(".") for office in _said(mentions, "office")}
    return {titles.office(h) for h in heads & listed("titles", "office")} - _MANY
