"""Who struck is a fact in one article, a charge in another, or left open in a third.

What it reports
---------------
An attack, air raid or blast that one article gives to a state or a faction as a fact, that another only says it is
suspected or accused of, and for which a third names nobody.

Why it matters
--------------
Who struck first is what wars are argued about. A charge that has become a fact on its way through the newsrooms
misleads every reader; an author left out may be caution or an omission.

Example
-------
"Norland launched air strikes on the port" / "explosions in the port, which the council blamed on Norland"

Not reported
------------
Accounts of another blow (other means, other places, other sentences); an article that names the author elsewhere; two
names that each have their own charge; planned and possible strikes.
"""

from collections import defaultdict
from collections.abc import Iterator

from checker.event import Event, Group
from checker.relations.strikes import compare
from checker.rules.contract import Finding, side
from checker.tables import Mention, Severity

MOST = 2
_FOOTINGS = ("stated as fact", "alleged", "nobody named")


def find(event: Event) -> Iterator[Finding]:
    """At most two findings of an event: charges against facts first, then authors left out."""
    found = [_finding(group) for group in event.groups.get("strike", ())]
    yield from sorted(found, key=lambda f: (-f.confidence, f.message))[:MOST]


def _finding(group: Group) -> Finding:
    sides: dict[str, list[Mention]] = defaultdict(list)
    for mention in group.mentions:
        sides[mention.value.footing].append(mention)
    given = [footing for footing in _FOOTINGS if footing in sides]
    pairs = (compare(a.value, b.value) for a in sides[given[0]] for b in sides[given[1]])
    judged = next(j for j in pairs if j.relation != "compatible")
    charged = judged.relation == "unclear"
    severity: Severity = "warning" if charged else "note"
    shown = " / ".join(f"{footing} ('{sides[footing][0].surface}')" for footing in given)
    return Finding(
        "certainty", judged.relation, severity, 0.6 if charged else judged.confidence, f"who struck: {group.slot}",
        f"Who struck is told with different certainty: {shown}.", judged.reason,
        tuple(side(_value(footing, sides[footing]), sides[footing]) for footing in given),
    )  # fmt: skip


def _value(footing: str, mentions: list[Mention]) -> str:
    """A footing with the first author that is named, in the words of the text."""
    return f"{footing}: {mentions[0].surface}"
