"""One deed is done in one article and still to come in another.

What it reports
---------------
An act of which one article says that it was done and another that it will be done, or was only attempted: approved /
will approve, called up / plans to call up, charged / is expected to be charged, jailed for robbing / attempted to rob.

Why it matters
--------------
Whether something has happened is the first thing that a reader wants to know. One of the two texts has been overtaken,
or runs ahead of the facts.

Example
-------
"The council approved the bridge" / "The council said it would approve the bridge"

Not reported
------------
What is only wished, asked or possible; deeds that are repeated ("again", "three times") or set at another time
("previously"); the quoted words of others; clauses without a participant in common.
"""

from collections.abc import Iterator
from itertools import product

from checker.event import Event, Group
from checker.relations.deeds import done, timing
from checker.rules.contract import Finding, side
from checker.rules.stance_sides import differing

MOST = 3


def find(event: Event) -> Iterator[Finding]:
    """At most three findings of an event, those that its dates do not explain first."""
    told = {m.sentence_id for g in event.groups.get("status", ()) for m in g.mentions}
    found = [
        _finding(event, group)
        for group in event.groups.get("claim", ())
        if group.referent_id.startswith("deed:") and not {m.sentence_id for m in group.mentions} <= told
    ]
    yield from sorted(found, key=lambda f: (f.relation == "update", f.subject, f.message))[:MOST]
    groups = [*event.groups.get("claim", ()), *event.groups.get("status", ())]
    yield from differing(event, "outcome", {m.sentence_id for g in groups for m in g.mentions})


def _finding(event: Event, group: Group) -> Finding:
    sides = {state: [m for m in group.mentions if done(m.value) == state] for state in ("done", "attempted", "to come")}
    sides = {state: ms for state, ms in sides.items() if ms}
    others = [m for state, ms in sides.items() if state != "done" for m in ms]
    pairs = list(product(sides["done"], others))
    judged = [timing(a.value, b.value, event.days_between(a, b)) for a, b in pairs]
    judgement = next((j for j in judged if j.relation == "unclear"), judged[0])
    shown = " and ".join(f"{state} ('{ms[0].surface}')" for state, ms in sides.items())
    return Finding(
        "outcome", judgement.relation, "note", 0.3,
        f"whether it is done: {group.slot}", f"The same act is {shown}.", judgement.reason,
        tuple(side(state, ms) for state, ms in sides.items()),
    )  # fmt: skip
