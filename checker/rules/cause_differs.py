"""Articles give other reasons for one thing.

What it reports
---------------
Reasons that have no word in common for one act or state, in like sentences: "denied due to …", "suspended over …",
"tensions sparked by …", "fined for …", "citing …".

Why it matters
--------------
The reason is what readers remember. Two reasons may both hold; then each article lacks one. Or one of them is a guess.

Example
-------
"The bridge was closed because of rust" / "The bridge was closed due to a strike"

Not reported
------------
One reason in other words, or a reason that says more; reasons for what is done to another person or thing; lengths of
time and amounts ("over three weeks").
"""

from collections.abc import Iterator

from checker.event import Event, Group
from checker.mentions.happenings import stem
from checker.relations.claims import same_argument
from checker.rules.contract import Finding, side
from checker.tables import Mention, Severity
from checker.values.cause import Cause

MOST = 3
DECISIONS = frozenset(
    "deny refuse reject arrest detain fire dismiss sack suspend cancel postpone delay ban bar close fine evacuate"
    " ground expel withdraw resign disqualify recall evict deport jail".split()
)
"""Acts that have a reason of their own: two reasons for one of them are not two sides of a state of things."""


def find(event: Event) -> Iterator[Finding]:
    """At most three findings of an event, those that most articles take part in first."""
    found = [_finding(group) for group in event.groups.get("cause", ())]
    yield from sorted(found, key=lambda f: (-sum(len(s.evidence) for s in f.sides), f.subject, f.message))[:MOST]


def _finding(group: Group) -> Finding:
    sides: dict[str, list[Mention]] = {}
    for mention in group.mentions:
        sides.setdefault(mention.value.reason, []).append(mention)
    shown = " / ".join(f"'{ms[0].surface}'" for ms in sides.values())
    decided = _decided([m.value for m in group.mentions])
    severity: Severity = "warning" if decided else "note"
    return Finding(
        "cause", "unclear", severity, 0.6 if decided else 0.4, f"the reason for '{group.mentions[0].value.told}'",
        f"The reasons differ: {shown}.", "other reasons; both may hold",
        tuple(side(reason, ms) for reason, ms in sides.items()),
    )  # fmt: skip


def _decided(causes: list[Cause]) -> bool:
    """Whether the reasons are for one decision on one person or thing that every clause names."""
    first = causes[0]
    if first.effect not in {stem(verb) for verb in DECISIONS}:
        return False
    return all(same_argument(first.patient, c.patient) is True for c in causes[1:])
