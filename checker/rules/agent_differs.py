"""Articles name different authors of one act.

What it reports
---------------
Who shot, killed or abducted one person ("his uncle shot him" / "he shot himself"; "rebels killed the pilot" / "the army
killed the pilot"), and who voted a measure down or adopted it (a committee or the whole body); no article has both.

Why it matters
--------------
Who did it is the most serious thing that a story says of anybody. The wrong author is libel; a committee is not the
house.

Example
-------
"The boy was shot by his uncle" / "The boy accidentally shot himself"

Not reported
------------
A name and a description that may be one ("a relative", "his uncle"); an article that has both; acts on several people;
other occasions, other places, other victims.
"""

from collections.abc import Iterator

from checker.event import Event, Group
from checker.mentions.agents import acts
from checker.rules.contract import Finding
from checker.rules.means_sides import differing

MOST = 3


def find(event: Event) -> Iterator[Finding]:
    """At most three findings of an event."""
    found = [_finding(group) for group in event.groups.get("agent", ())]
    yield from sorted(found, key=lambda f: (-f.confidence, f.subject, f.message))[:MOST]


def _finding(group: Group) -> Finding:
    return differing(group, acts()[group.slot].group)
