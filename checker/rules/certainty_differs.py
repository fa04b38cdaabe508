"""One act is said with different certainty.

What it reports
---------------
What one article says will happen may happen in another; what one states as a fact is an allegation in another. Where
the two sentences are less alike it is a note, whose confidence a model gives that was fitted to annotated events.

Why it matters
--------------
An allegation that loses its source on the way is the costliest of slips, and "will" promises what "may" does not.

Example
-------
"The council will extend the deadline" / "The council could extend the deadline"

Not reported
------------
What is only wished, asked or supposed; a statement that its sentence gives to a speaker; "can" and "cannot".
"""

from collections import defaultdict
from collections.abc import Iterator

from checker.event import Event, Group
from checker.relations.claims import firmness
from checker.rules.contract import Finding, side
from checker.rules.stance_sides import differing
from checker.tables import Mention, Severity

_REASONS = {
    ("certain to come", "possible"): "one promises it, the other holds it possible",
    ("possible", "stated as fact"): "a fact in one, a possibility in the other",
    ("alleged", "stated as fact"): "a fact in one, an allegation in the other",
}
_JUDGED: dict[tuple[str, str], tuple[Severity, float]] = {
    ("certain to come", "possible"): ("warning", 0.75),
    ("possible", "stated as fact"): ("note", 0.5),
    ("alleged", "stated as fact"): ("note", 0.5),
}


def find(event: Event) -> Iterator[Finding]:
    """A finding for each act that articles tell with different certainty; the likeliest three of the less sure."""
    told: set[str] = set()
    for group in event.groups.get("claim", ()):
        if not group.referent_id.startswith("claim:"):
            continue
        sides: dict[str, list[Mention]] = defaultdict(list)
        for mention in group.mentions:
            sides[firmness(mention.value)].append(mention)
        for pair, reason in _REASONS.items():
            if sides.keys() >= set(pair):
                yield _finding(group, sides, pair, reason)
                told |= {m.sentence_id for m in group.mentions}
                break
    yield from differing(event, "certainty", told)


def _finding(group: Group, sides: dict[str, list[Mention]], pair: tuple[str, str], reason: str) -> Finding:
    promised = pair == ("certain to come", "possible")
    severity, confidence = _JUDGED[pair]
    words = " and ".join(f"{state} ('{sides[state][0].surface}')" for state in pair)
    return Finding(
        "certainty", "unclear" if promised else "refinement", severity, confidence, f"how certain: {group.slot}",
        f"The same act is {words}.", reason, tuple(side(state, sides[state]) for state in pair),
    )  # fmt: skip
