"""One organisation is named differently.

What it reports
---------------
An organisation whose name is spelled in two ways, leaves out words elsewhere, or stands in two wordings for one
acronym (a warning where a word is another, or where one name has two acronyms).

Why it matters
--------------
Readers who search for a body, or who compare two reports, need one name for it.

Example
-------
"the Coast and Harbour Authority" in one article, "the Harbour Authority" in another.

Not reported
------------
Names that one article uses side by side, and the acronym that stands for a name in the same article.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event, Group
from checker.relations.organisation import judge
from checker.rules.contract import Finding, side
from checker.tables import Mention, Severity

MOST_NOTES = 4
_ORDER = ("refinement", "variant", "conflict")


def find(event: Event) -> Iterator[Finding]:
    """Findings on the names of an event's organisations."""
    groups = (g for g in event.groups.get("name", ()) if g.referent_id.startswith("organisation:"))
    found = [f for g in groups for f in _differing(event, g)]
    yield from (f for f in found if f.severity != "note")
    notes = [f for f in found if f.severity == "note"]
    yield from sorted(notes, key=lambda f: (-f.confidence, f.subject))[:MOST_NOTES]


def _differing(event: Event, group: Group) -> Iterator[Finding]:
    forms: dict[str, list[Mention]] = defaultdict(list)
    for m in group.mentions:
        forms[m.value.display.replace("’", "'")].append(m)
    sources = {event.source(m.article_id) for m in group.mentions}
    if len(forms) < 2 or len(sources) < 2:
        return
    pairs = [judge(a[0].value, b[0].value) for a, b in combinations(forms.values(), 2)]
    differing = [p for p in pairs if p.relation not in ("compatible", "unclear")]
    if differing:
        worst = max(differing, key=lambda p: (_ORDER.index(p.relation), p.confidence, p.reason))
        severity: Severity = "warning" if worst.relation == "conflict" else "note"
        sides = tuple(side(form, ms) for form, ms in sorted(forms.items()))
        given = " and ".join(f'"{form}"' for form in sorted(forms))
        yield Finding(
            "name", worst.relation, severity, worst.confidence, f"name of {group.slot}",
            f"One organisation is named {given}.", worst.reason, sides,
        )  # fmt: skip
