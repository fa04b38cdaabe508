"""One article tells what another says is not known.

What it reports
---------------
A motive that is "not known" here and given there; "not clear who fired" beside a clause that names the one who did;
"not clear how many were civilians" beside a count of civilians; a name "not released" beside a name with that age.

Why it matters
--------------
Either one article has been overtaken, or the other states as fact what nobody knows yet.

Example
-------
"A motive for the fire is not known" / "The fire stemmed from a quarrel over a mooring"

Not reported
------------
What the article itself tells elsewhere; what is only supposed, planned or possible; statements on other things; names
that somebody keeps back of himself, or of several people.
"""

from collections.abc import Iterator

from checker.event import Event, Group
from checker.relations.open_points import told
from checker.rules.contract import Finding, side
from checker.tables import Kind

_KIND: dict[str, Kind] = {"motive": "cause", "why": "cause", "cause": "cause", "name": "participant"}
# four were judged as alerts on unseen events, and one was right
_JUDGED = {"motive": 0.5, "why": 0.4, "number": 0.4, "name": 0.5, "who": 0.3, "whether": 0.3}


def find(event: Event) -> Iterator[Finding]:
    """A finding for each open point that another article tells."""
    for group in event.groups.get("open", ()):
        yield _finding(event, group)


def _finding(event: Event, group: Group) -> Finding:
    left = [m for m in group.mentions if m.kind == "open"]
    given = [m for m in group.mentions if m.kind != "open"]
    judgement = told(event.days_between(left[0], given[0]))
    confidence = _JUDGED.get(group.slot, 0.4)
    subject = f"not known or told: {left[0].value.about}"
    message = f"What one article leaves open ('{left[0].surface}') another tells ('{given[0].surface}')."
    kind, sides = _KIND.get(group.slot, "certainty"), (side("left open", left), side("told", given))
    return Finding(kind, judgement.relation, "note", confidence, subject, message, judgement.reason, sides)
