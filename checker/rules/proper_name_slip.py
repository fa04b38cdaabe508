"""A proper name is written in another way in one place.

What it reports
---------------
The name of a body, a place, a product or a work of which one word is a letter or two off, that has a word more or less
than elsewhere, or another word that looks like the right one; two numbers for the model of one maker; renderings of a
name from another script (a note).

Why it matters
--------------
Such a slip survives every spelling checker, for no dictionary has the name; only the other places show it.

Example
-------
"Halvard Regional Medical Center" three times, "Halbard Regional Medical Center" once.

Not reported
------------
Names of persons that are given in full (person-name-differs has those), other endings (Norland, Norlander), British and
American spelling, and words that an ordinary sentence of the event has in small letters.
"""

import re
from collections.abc import Iterator

from checker.event import Event, Group
from checker.relations.proper import judge
from checker.rules.contract import Finding, side
from checker.tables import Mention, Severity

MOST_NOTES, MOST_SHOWN = 2, 12


def find(event: Event) -> Iterator[Finding]:
    """Findings on the proper names of an event that one article writes in another way."""
    groups = event.groups.get("proper", ())
    yield from (f for g in groups if g.referent_id.startswith("proper:") for f in _finding(event, g))
    notes = [f for g in groups if g.referent_id.startswith("rendering:") for f in _finding(event, g)]
    yield from sorted(notes, key=lambda f: (-sum(len(s.evidence) for s in f.sides), f.subject))[:MOST_NOTES]


def _finding(event: Event, group: Group) -> Iterator[Finding]:
    wrong, right = (part.split() for part in group.slot.split(" / "))
    told: list[Mention] = [m for m in group.mentions if _has(m, wrong) and not _has(m, right)]
    others: list[Mention] = [m for m in group.mentions if _has(m, right) and not _has(m, wrong)]
    if not told or not others:
        return
    here = {m.article_id for m in told}
    others.sort(key=lambda m: m.article_id not in here)
    judgement = judge(wrong, right)
    within = {event.source(m.article_id) for m in told} & {event.source(m.article_id) for m in others}
    rendering = group.referent_id.startswith("rendering:")
    severity: Severity = "note" if rendering else "error" if within else "warning"
    shown = " ".join(right)
    yield Finding(
        "name", "variant" if rendering else "conflict", severity, 0.6 if rendering else judgement.confidence,
        f"spelling of {_whole(others, right)}", f'"{_whole(told, wrong)}" is "{_whole(others, right)}" elsewhere.',
        "two renderings of one name" if rendering else judgement.reason,
        (side(" ".join(wrong), told), side(shown, others[:MOST_SHOWN])),
    )  # fmt: skip


def _has(mention: Mention, words: list[str]) -> bool:
    """Whether a name has some words, one behind the other."""
    own = list(mention.value.words)
    return any(own[n : n + len(words)] == words for n in range(len(own) - len(words) + 1))


def _whole(mentions: list[Mention], words: list[str]) -> str:
    """The shortest name that has the words, as it is written."""
    pieces = {p for m in mentions if _has(m, words) for p in re.split(r" (?:in|at|on|to) ", " ".join(m.value.words))}
    named = {p for p in pieces if set(words) <= set(p.split())} or {" ".join(words)}
    return min(named, key=lambda n: (len(n), n))
