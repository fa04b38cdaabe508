"""Articles call one happening things that exclude each other.

What it reports
---------------
Shelling in one article and an air strike in another, a shoot-out and gunmen who open fire on a crowd, arson and a gas
leak, an avalanche and a landslide, a plane shot down and a technical fault, a dismissal and a resignation.

Why it matters
--------------
What happened is the first thing that a story tells. Where two stories tell two things, one of them is wrong, or each
has a part that the other lacks.

Example
-------
"Shelling killed nine people in the harbour" / "Nine people died in an air strike on the harbour"

Not reported
------------
A word and a wider one ("attack", "explosion"); an article that has both; what is only feared, denied or asked; other
occasions, other places, other days.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from checker.event import Event, Group
from checker.mentions.means import groups
from checker.relations.means import compare
from checker.rules.contract import Finding, side
from checker.tables import Kind, Mention, Severity

MOST = 4


def find(event: Event) -> Iterator[Finding]:
    """At most four findings of an event, one for each group of types."""
    found = [f for group in event.groups.get("means", ()) for f in _finding(group)]
    yield from sorted(found, key=lambda f: (-f.confidence, f.subject, f.message))[:MOST]


def _finding(group: Group) -> Iterator[Finding]:
    known = groups()[group.mentions[0].value.group]
    sides: dict[str, list[Mention]] = defaultdict(list)
    for mention in group.mentions:
        sides[mention.value.type].append(mention)
    judged = compare(list(sides)[:1], list(sides)[1:], known.meet)
    shown = " / ".join(f"'{ms[0].surface}'" for _, ms in sorted(sides.items()))
    yield Finding(
        cast(Kind, known.kind), "unclear", cast(Severity, known.severity), known.confidence, known.name,
        f"The articles differ on {known.name}: {shown}.", judged.reason,
        tuple(side(name, ms) for name, ms in sorted(sides.items())),
    )  # fmt: skip
