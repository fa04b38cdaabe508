# ruff: noqa: E501 - patterns read better unbroken
"""Two bodies that speak: whether the one may stand for the other."""

import re

from checker.relations import Judgement

_BODIES = {
    "state media": r"state(?:-run|-owned)? (?:media|tv|television|radio|newspapers?|news agency)",
    "the military": r"army|military|defen[cs]e (?:ministry|department)|armed forces|navy|air force|pentagon|army command",
    "the police": r"police|sheriff(?:'s office)?|detectives?|deputy|deputies|troopers?|investigators?",
    "prosecutors": r"prosecutors?|district attorney|attorney general|indictment|affidavit|court (?:papers|records|documents)",
    "the presidency": r"presidency|kremlin|white house|president's office|presidential palace",
    "the foreign ministry": r"foreign (?:ministry|office)|state department",
    "a monitor": r"observatory|monitor(?:ing group)?|rights (?:group|watchdog)|watchdog|amnesty|human rights watch",
    "the United Nations": r"united nations|u\.?n\.?|unicef|unhcr",
    "the rebels": r"rebels?|rebel group|insurgents?",
    "activists": r"activists?|protesters?|demonstrators?",
    "witnesses": r"witness(?:es)?|residents?|neighbou?rs?|villagers?|bystanders?",
    "the family": r"family|parents?|mother|father|brother|sister|wife|husband|widow|aunt|uncle|cousin|grandmother|relatives?",
    "doctors": r"hospital|doctors?|medics?|physicians?|surgeons?|health officials?",
    "the fire service": r"firefighters?|fire (?:department|chief|service|brigade|marshal)",
    "the company": r"company|firm|airline|manufacturer|operator",
    "a court": r"court|judge|jury|tribunal",
}
_SORTS = {sort: re.compile(rf"(?i)\b(?:{words})\b") for sort, words in _BODIES.items()}
_MEET = frozenset(
    frozenset(pair)
    for pair in (
        ("the police", "prosecutors"), ("a court", "prosecutors"), ("activists", "witnesses"), ("activists", "the rebels"),
        ("a monitor", "activists"), ("the family", "witnesses"), ("the presidency", "the foreign ministry"),
        ("the police", "the fire service"),
    )
)  # fmt: skip


def sorts(label: str) -> frozenset[str]:
    """The sorts of body that the words for a speaker name."""
    return frozenset(sort for sort, pattern in _SORTS.items() if pattern.search(label))


def compare(one: str, other: str) -> Judgement:
    """How the words for two speakers relate who are no named persons."""
    left, right = sorts(one), sorts(other)
    if not left or not right:
        return Judgement("compatible", "one of them is not told closely enough")
    if left & right:
        return Judgement("compatible", f"both are {min(left & right)}")
    if any(frozenset((a, b)) in _MEET for a in left for b in right):
        return Judgement("compatible", "the one may stand for the other")
    return Judgement("unclear", f"{' and '.join(sorted(left))} against {' and '.join(sorted(right))}", 0.6)
