"""Whether two full names are borne by one person: by their words first, then by what stands with them."""

from collections.abc import Sequence

from checker.event import Event
from checker.language.words import listed
from checker.relations.name import Comparison, Likeness, compare, fold
from checker.tables import Mention

SLIGHT = 60
"""Given names as like as this (of 100) may be one name that was heard wrongly."""
SAME_CONTEXT = 0.8
"""Sentences as like as this, the names left out, say the same of one person."""


def one_person(event: Event, left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether the mentions of two full names, each all of one event, are of one person."""
    a, b = left[0].value, right[0].value
    if a.suffix and b.suffix and a.suffix.lower().rstrip(".") != b.suffix.lower().rstrip("."):
        return False
    found = compare(a, b)
    if found.worst <= Likeness.NICKNAME:
        return True
    if found.family > Likeness.NICKNAME and _other_office(left, right):
        return False
    together = bool(_of(left, "article_id") & _of(right, "article_id"))
    ages, others = _said(left, "age"), _said(right, "age")
    if found.worst <= Likeness.TYPO:
        apart = bool(_of(left, "sentence_id") & _of(right, "sentence_id"))
        return not apart and not (together and ages and others and not ages & others)
    return not together and _alike(event, found, left, right)


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
    if same_age or _offices(left) & _offices(right):
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


_LONG = {
    "gov": "governor", "sen": "senator", "rep": "representative", "sgt": "sergeant", "lt": "lieutenant",
    "capt": "captain", "col": "colonel", "gen": "general", "cmdr": "commander", "prof": "professor",
    "rev": "reverend", "maj": "major", "spokeswoman": "spokesman", "spokesperson": "spokesman",
}  # fmt: skip
_MANY = frozenset(
    "officer trooper detective deputy suspect victim witness resident student neighbor neighbour driver agent "
    "member".split()
)


def _other_office(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Whether both hold an office, and none is the same."""
    one, other = _offices(left), _offices(right)
    return bool(one and other and not one & other)


def _offices(mentions: Sequence[Mention]) -> set[str]:
    """The head words of the offices that few hold at a time."""
    heads = {office.split()[-1].lower().rstrip(".") for office in _said(mentions, "office")}
    return {_LONG.get(h, h) for h in heads & listed("titles", "office")} - _MANY
