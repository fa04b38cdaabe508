"""Two roles of one person to a relation: former against present, ranks that exclude one another, synonyms."""

import re

from checker.relations import Judgement
from checker.values.role import Role

RANKS = ("trooper", "constable", "private", "corporal", "sergeant", "lieutenant", "captain", "major", "colonel")
GENERAL = frozenset("officer official leader head aide politician lawmaker executive manager agent".split())
SYNONYMS = (
    frozenset({"senator", "lawmaker", "representative", "congressman"}),
    frozenset({"superintendent", "chief", "commissioner"}),
    frozenset({"lawyer", "attorney", "solicitor", "counsel"}),
    frozenset({"head", "director", "chief", "chair", "leader"}),
    frozenset({"singer", "musician", "artist"}),
    frozenset({"expert", "analyst", "researcher", "scientist", "professor"}),
    frozenset({"teacher", "professor"}),
    frozenset({"pastor", "reverend", "bishop"}),
)
SOLE = frozenset(
    "president minister governor mayor sheriff senator congressman representative ambassador king queen pope coroner "
    "chief".split()
)
"""Offices of which nobody holds two at a time."""
PORTFOLIOS = frozenset("prime foreign defense interior finance health justice education environment transport".split())
_SAME_WORDS = {
    "defence": "defense", "external": "foreign", "affairs": "", "office": "", "ministry": "", "overseas": "foreign",
    "department": "", "dept": "", "american": "us",
}  # fmt: skip
_KINDS = frozenset(
    "prime foreign defense interior finance health justice home state police fire supreme chief information commerce "
    "trade technology education energy environment labor labour transport agriculture national security court".split()
)
PAST = frozenset({"former", "ex", "retired", "onetime"})
_TELLING = frozenset({"former", "acting", "interim", "caretaker"})
"""Qualifiers that readers must not miss; a deputy, an assistant or the late holder may just be told in brief."""


def judge(left: Role, right: Role) -> Judgement:
    """The relation of two roles that are given for one person."""
    if left.head == right.head:
        return _one_head(left, right)
    if left.head in RANKS and right.head in RANKS:
        return Judgement("conflict", f"{left.head} and {right.head} are different ranks", 0.6)
    if left.head in SOLE and right.head in SOLE and not _synonyms(left, right) and not _qualified(left, right):
        return Judgement("conflict", f"nobody is {left.head} and {right.head} at a time", 0.65)
    if left.head in GENERAL or right.head in GENERAL:
        return Judgement("refinement", "one role is more general than the other", 0.6)
    if _synonyms(left, right):
        return Judgement("variant", "two words for one role", 0.6)
    return Judgement("unclear", "the roles differ, though one person may have both", 0.4)


def _synonyms(left: Role, right: Role) -> bool:
    return any({left.head, right.head} <= group for group in SYNONYMS)


def _qualified(left: Role, right: Role) -> bool:
    """Whether one of two roles is of another time or rank, or of a party, a club or a company."""
    return bool(left.qualifiers or right.qualifiers or {*left.modifiers, *right.modifiers} & _SMALLER)


_SMALLER = frozenset(
    "party company club union association council university group committee bank board executive founder co-founder "
    "vice chief of staff whip majority minority candidate hopeful".split()
)


def _one_head(left: Role, right: Role) -> Judgement:
    differing = (qualifiers(left) ^ qualifiers(right)) & _TELLING
    if "former" in differing:
        return Judgement("conflict", f"one article has a former {left.head}, the other does not", 0.6)
    if differing:
        return Judgement("conflict", f'only one article says "{min(differing)}"', 0.5)
    a, b = _content(left), _content(right)
    if left.head == "minister" and a & PORTFOLIOS and b & PORTFOLIOS and not a & b & PORTFOLIOS:
        return Judgement("conflict", "the ministers of two things", 0.65)
    if not a or not b:
        return Judgement("compatible", "the same office, once without its place or body")
    if a == b:
        return _same_content(left, right)
    if a <= b or b <= a:
        return Judgement("refinement", "one role is given in more detail", 0.7)
    return Judgement("variant", "one role in other words", 0.6)


def qualifiers(role: Role) -> set[str]:
    """What qualifies a role, former and retired as one."""
    return {"former" if q in PAST else q for q in role.qualifiers}


def _same_content(left: Role, right: Role) -> Judgement:
    if set(left.modifiers) & _SAME_WORDS.keys() == set(right.modifiers) & _SAME_WORDS.keys():
        return Judgement("compatible", "the same office")
    return Judgement("variant", "two words for one office", 0.7)


def _content(role: Role) -> set[str]:
    """The words that say what office it is, in one spelling each; names of places, bodies and parties do not."""
    own = {w for w in role.modifiers if w in _KINDS or w in _SAME_WORDS or not _proper(w, role.text)}
    return {_SAME_WORDS.get(w, w) for w in own} - {""}


def _proper(word: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(word[0].upper())}{re.escape(word[1:])}", text, re.IGNORECASE)) and (
        not re.search(rf"(?<!\w){re.escape(word)}", text)
    )
