"""Two roles of one person to a relation: former against present, ranks that exclude one another, synonyms."""

import re

from checker.relations import Judgement
from checker.values.regions import regions
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
_STATES = frozenset("united states kingdom arab emirates republic south north new korea".split())
_SAME_WORDS = {
    "defence": "defense", "external": "foreign", "affairs": "", "office": "", "ministry": "", "overseas": "foreign",
    "department": "", "dept": "", "american": "us", "home": "interior", "commerce": "trade", "treasury": "finance",
    "war": "defense", "labour": "labor",
}  # fmt: skip
_KINDS = frozenset(
    "prime foreign defense interior finance health justice home state police fire supreme chief information commerce "
    "trade technology education energy environment labor labour transport agriculture national security court".split()
)
ONE_BODY = 0.6
_OF_PLACE = re.compile(r"(?:ian|ese|ish|can|i|democrat|democratic|liberal|labour|conservative|republican)$")
_PORTFOLIO = frozenset({"minister", "secretary", "undersecretary"})
"""Offices that are told apart by what they are of."""
_GENERALS = frozenset("attorney solicitor surgeon inspector postmaster auditor secretary director".split())
_OF_COUNTRY = frozenset("ambassador governor president".split())
_GRADES = frozenset("director manager coordinator supervisor specialist analyst engineer".split())
LEAST_SHARED, SHORTEST = 2, 4
PAST = frozenset({"former", "ex", "retired", "onetime"})
_TELLING = frozenset({"former", "acting", "interim", "caretaker"})
"""Qualifiers that readers must not miss; a deputy, an assistant or the late holder may just be told in brief."""


def judge(left: Role, right: Role) -> Judgement:
    """The relation of two roles that are given for one person."""
    if left.head == right.head:
        return _one_head(left, right)
    if left.head in RANKS and right.head in RANKS:
        return Judgement("conflict", f"{left.head} and {right.head} are different ranks", 0.6)
    if _sole(left) and _sole(right) and not _synonyms(left, right) and not _qualified(left, right):
        return Judgement("conflict", f"nobody is {left.head} and {right.head} at a time", 0.65)
    if {left.head, right.head} == {"governor", "general"} and "lieutenant" in {*left.modifiers} & {*right.modifiers}:
        return Judgement("conflict", "a lieutenant governor is no lieutenant general", 0.8)
    if _graded(left, right):
        return Judgement("unclear", f"a {left.head} and a {right.head} of the same things", 0.5)
    if left.head in GENERAL or right.head in GENERAL:
        return Judgement("refinement", "one role is more general than the other", 0.6)
    if _synonyms(left, right):
        return Judgement("variant", "two words for one role", 0.6)
    if (shared := _bodies(left) & _bodies(right)) and not _qualified(left, right):
        return Judgement("unclear", f"two posts at one body ({' '.join(sorted(shared))})", ONE_BODY)
    return Judgement("unclear", "the roles differ, though one person may have both", 0.4)


def _sole(role: Role) -> bool:
    """Whether a role is an office of which nobody holds two."""
    if role.head == "chief":
        return bool({"police", "fire"} & set(role.modifiers))
    return role.head in SOLE and not {"high", "special"} & set(role.modifiers)


def _bodies(role: Role) -> set[str]:
    """The words that name the body at which a post is: "Acme" of "head of research at Acme"; no country, no party."""
    behind = re.search(r"(?<!spokesman)(?<!spokeswoman)(?<!spokesperson)\s(?:at|of|with|for)\s.*", role.text)
    named = {w for w in role.modifiers if behind and _proper(w, behind.group()) and w not in regions()}
    return {w for w in named if not _OF_PLACE.search(w)} - _STATES - _KINDS - _SAME_WORDS.keys()


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
    one, other = _portfolio(left), _portfolio(right)
    if left.head in _PORTFOLIO and one and other and not one & other:
        return Judgement("conflict", f"one {left.head} is of “{_of(left)}”, the other of “{_of(right)}”", 0.65)
    kinds = _of_kind(left), _of_kind(right)
    if all(kinds) and kinds[0].isdisjoint(kinds[1]):
        told = " and ".join(f"“{' '.join(sorted(words))}”" for words in kinds)
        return Judgement("conflict", f"a {left.head}, with {told}", 0.65)
    if pair := _other_body(left, right):
        told = f'"{pair[0]}" here and "{pair[1]}" there'
        return Judgement("unclear", f"a {left.head}, with {told} in the name of the body", 0.5)
    if not a or not b:
        return Judgement("compatible", "the same office, once without its place or body")
    if a == b:
        return _same_content(left, right)
    if a <= b or b <= a:
        return Judgement("refinement", "one role is given in more detail", 0.7)
    return Judgement("variant", "one role in other words", 0.6)


def _other_body(left: Role, right: Role) -> tuple[str, str] | None:
    """The words in which the names of two bodies differ that share at least two."""
    one, other = ({w.replace(".", "") for w in role.modifiers if _proper(w, role.text)} for role in (left, right))
    if (
        len(one & other) < LEAST_SHARED
        or len(one - other) != 1
        or len(other - one) != 1
        or left.qualifiers
        or right.qualifiers
    ):
        return None
    pair = min(one - other), min(other - one)
    placed = any(w in regions() or w in _SAME_WORDS or _OF_PLACE.search(w) for w in pair)
    short = min(map(len, pair)) < SHORTEST or pair[0][:4] == pair[1][:4]
    return None if placed or short else pair


def _graded(left: Role, right: Role) -> bool:
    """Whether two posts of unlike grade are of the same things: "research and training director" and "manager"."""
    a, b = _content(left), _content(right)
    return {left.head, right.head} <= _GRADES and len(a & b) >= LEAST_SHARED and not _qualified(left, right)


def _portfolio(role: Role) -> set[str]:
    """What a minister or a secretary is of, in one word each; a country is no portfolio."""
    behind = {w for w in role.modifiers if re.search(rf"(?i)\b(?:of|for)\s.*\b{re.escape(w)}\b", role.text)}
    known = {m for w in role.modifiers if (m := _SAME_WORDS.get(w, w)) in _KINDS}
    return (known | {_SAME_WORDS.get(w, w) for w in behind if w not in regions()}) - {""} - _STATES


def _of_kind(role: Role) -> set[str]:
    """What tells one general from another (the attorney general), one governor or one ambassador: the country."""
    words = set(role.modifiers)
    if role.head == "general":
        return words & _GENERALS
    return {regions()[w] for w in words & regions().keys()} - {"us"} if role.head in _OF_COUNTRY else set()


def _of(role: Role) -> str:
    return " ".join(sorted(_portfolio(role)))


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
