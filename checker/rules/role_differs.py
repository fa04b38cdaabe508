"""One person has different roles.

What it reports
---------------
A person whom one article calls former, acting or deputy and others do not; a rank that differs; a minister or secretary
of two things; two posts at one body; an office, a title or a
trade that is given in other words or in more detail elsewhere.

Why it matters
--------------
Whether somebody speaks for an office or used to hold it changes what their words are worth.

Example
-------
"former Governor Ilvan Hestermo" in one article, "Governor Ilvan Hestermo" in three others.

Not reported
------------
The same office in small and capital letters or abbreviated (Gov., Sen.), with or without the name of its country, and
titles in later mentions within an article.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.event import Event, Group
from checker.relations import Judgement
from checker.relations.role import ONE_BODY, judge, qualifiers
from checker.rules.contract import Finding, Side, side
from checker.tables import Mention, Severity

MOST_NOTES, MOST_EXPLAINED = 3, 3
_ORDER = ("compatible", "unclear", "refinement", "variant", "conflict")

_BY = re.compile(r"\b(?:by|under)\s+(?:then\s+)?$")
"""Somebody appointed by a president keeps that president's title of the time."""
PASSING = frozenset(
    "victim suspect gunman shooter defendant witness resident student neighbor driver bystander passenger "
    "member".split()
)
"""What somebody is in this story, beside any office or trade."""
_KEPT = frozenset(
    {"president", "governor", "senator", "general", "ambassador", "congressman", "representative", "mayor"}
)
"""Titles that go with their holders after the office ends."""


class Pair(NamedTuple):
    """Two first mentions of a person's roles and how they relate."""

    left: Mention
    right: Mention
    judgement: Judgement


def find(event: Event) -> Iterator[Finding]:
    """Findings on the roles of an event's persons."""
    notes: list[Finding] = []
    explained: list[tuple[Group, Pair]] = []
    for group in event.groups.get("role", ()):
        first = [m for m in _first(event, group) if m.value.head not in PASSING]
        pairs = [Pair(a, b, judge(a.value, b.value)) for a, b in combinations(first, 2)]
        explained += [(group, p) for p in pairs if p.judgement.relation == "compatible" and _told_apart(p)][:1]
        if pairs:
            found = _finding(group, first, max(pairs, key=lambda p: _ORDER.index(p.judgement.relation)))
            if found.severity != "note":
                yield found
            elif found.relation != "compatible":
                notes.append(found)
    yield from sorted(notes, key=lambda f: (-f.confidence, f.subject))[:MOST_NOTES]
    yield from (_compatible(group, pair) for group, pair in explained[:MOST_EXPLAINED])


def _told_apart(pair: Pair) -> bool:
    """Whether two roles that agree are in other words, so that a reader would wonder."""
    return bool(pair.left.value.text.casefold() != pair.right.value.text.casefold())


def _compatible(group: Group, pair: Pair) -> Finding:
    left, right, judgement = pair
    return Finding(
        "role", "compatible", "note", 0.9, f"role of {group.slot}",
        f'"{left.value.text}" and "{right.value.text}" are one office of {group.slot}.', judgement.reason,
        (side(left.value.text, [left]), side(right.value.text, [right])),
    )  # fmt: skip


def _first(event: Event, group: Group) -> list[Mention]:
    """The first role that each source gives to the person in its text."""
    found: dict[str, Mention] = {}
    for m in group.mentions:
        if (
            m.field == "text"
            and m.slot.mention_id
            and not _BY.search(event.article[m.article_id].text[: m.start][-12:])
        ):
            found.setdefault(event.witness(m), m)
    return list(found.values())


def _finding(group: Group, first: Sequence[Mention], pair: Pair) -> Finding:
    left, right, judgement = pair
    alert = (judgement.relation == "conflict" and _minority(first, pair)) or _two_posts(judgement)
    severity: Severity = "warning" if alert else "note"
    relation = judgement.relation if alert or judgement.relation != "conflict" else "unclear"
    return Finding(
        "role", relation, severity, judgement.confidence if alert else min(judgement.confidence, 0.5),
        f"role of {group.slot}", f'{group.slot} is "{left.value.text}" here, "{right.value.text}" there.',
        judgement.reason, tuple(_sides(group, first)),
    )  # fmt: skip


def _two_posts(judgement: Judgement) -> bool:
    """Whether two posts at one body are given, of which few people have both."""
    return judgement.relation == "unclear" and judgement.confidence >= ONE_BODY


def _minority(first: Sequence[Mention], pair: Pair) -> bool:
    """Whether fewer articles have the qualifier than have the same head without it; ranks need no majority."""
    if pair.left.value.head != pair.right.value.head:
        return True
    differing = qualifiers(pair.left.value) ^ qualifiers(pair.right.value)
    past = "former" in differing
    if past and pair.left.value.head not in _KEPT:
        return True
    same = [m for m in first if m.value.head == pair.left.value.head]
    having = sum(bool(qualifiers(m.value) & differing) for m in same)
    return 2 * having < len(same) or (2 * having == len(same) == 2 and not past)


def _sides(group: Group, first: Sequence[Mention]) -> Iterator[Side]:
    """The roles of the first mentions, those that say the same together, with every other mention of the same words."""
    classes: dict[str, list[Mention]] = defaultdict(list)
    for m in first:
        same = (k for k, ms in classes.items() if judge(ms[0].value, m.value).relation == "compatible")
        classes[next(same, m.value.text)].append(m)
    for text, members in classes.items():
        again = [m for m in group.mentions if m.slot.mention_id and m.value == members[0].value]
        yield side(text, [*members, *(m for m in again if m not in members)])
