"""Articles give one thing states that exclude each other.

What it reports
---------------
Talks that go on here and have collapsed there; a truce that holds and one that is broken; ties suspended or ended; a
bill still to be signed or in force; a duty raised or to be raised; no arrest, and an arrest; an attack that nobody
claimed, and one that somebody did.

Why it matters
--------------
What came of it is the news. Readers of two articles should not learn of two outcomes.

Example
-------
"The talks with the union collapsed in March" / "The talks with the union are still going on".

Not reported
------------
States of things that a name, an ordinal or a qualifier tells apart ("the Oslo round", "the Bergen round"); what is only
wished, asked or supposed; an announcement beside the act, where the thing's sort has no date on which it takes force.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event, Group
from checker.relations import Judgement
from checker.relations.claims import states, told
from checker.rules.contract import Finding, side
from checker.tables import Mention
from checker.values.scales import scales


def find(event: Event) -> Iterator[Finding]:
    """A finding for each thing whose states exclude each other."""
    for group in event.groups.get("status", ()):
        sides: dict[str, list[Mention]] = defaultdict(list)
        for mention in group.mentions:
            if told(mention.value):
                sides[told(mention.value)].append(mention)
        scale = scales()[group.slot.partition(":")[0]]
        if scale.patterns and not (scale.within or scale.mixed):
            sides = _single(sides)
        judged = _judged(event, sides)
        if judged:
            yield _finding(group, sides, judged)


def _single(sides: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """The sides without the articles that give two of them: those speak of two people or of two moments."""
    states_of: dict[str, set[str]] = defaultdict(set)
    for state, mentions in sides.items():
        for mention in mentions:
            states_of[mention.article_id].add(state)
    kept = {s: [m for m in mentions if len(states_of[m.article_id]) == 1] for s, mentions in sides.items()}
    return {state: mentions for state, mentions in kept.items() if mentions}


def _judged(event: Event, sides: dict[str, list[Mention]]) -> dict[tuple[str, str], Judgement]:
    """For each two states that exclude each other, the judgement on the mentions that explain it least."""
    found: dict[tuple[str, str], Judgement] = {}
    for one, two in combinations(sorted(sides), 2):
        pairs = ((a, b) for a in sides[one] for b in sides[two])
        judged = [states(a.value, b.value, event.days_between(a, b)) for a, b in pairs]
        against = [j for j in judged if j.relation != "compatible"]
        if against:
            found[one, two] = next((j for j in against if j.relation == "unclear"), against[0])
    return found


def _finding(group: Group, sides: dict[str, list[Mention]], judged: dict[tuple[str, str], Judgement]) -> Finding:
    name, _, thing = group.slot.partition(":")
    subject = scales()[name].subject or f"state of the {thing}"
    worst = next((j for j in judged.values() if j.relation == "unclear"), next(iter(judged.values())))
    shown = sorted({state for pair in judged for state in pair})
    words = " / ".join(f"{state} ('{sides[state][0].surface}')" for state in shown)
    scale, message = scales()[name], f"{subject[0].upper()}{subject[1:]}: {words}."
    return Finding(
        scale.kind, worst.relation, scale.severity, scale.confidence, subject, message, worst.reason,
        tuple(side(state, sides[state]) for state in shown),
    )  # fmt: skip
