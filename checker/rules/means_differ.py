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

from collections.abc import Iterator

from checker.event import Event
from checker.mentions.means import groups
from checker.rules.contract import Finding
from checker.rules.means_sides import differing

MOST = 4


def find(event: Event) -> Iterator[Finding]:
    """At most four findings of an event, one for each group of types."""
    found = [differing(group, groups()[group.slot]) for group in event.groups.get("means", ())]
    yield from sorted(found, key=lambda f: (-f.confidence, f.subject, f.message))[:MOST]
