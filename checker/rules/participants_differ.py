"""Lists of names that fill one place of a clause differ.

What it reports
---------------
Talks that Qatar and Norway mediate in one article and Norway alone in another; three states urged to act, of which each
article names another three.

Why it matters
--------------
Who took part is a fact that readers look up. A name that is missing from a list is seldom missed by anybody else.

Example
-------
"a truce brokered by Norway and Qatar" / "a truce brokered by Norway"

Not reported
------------
The same names in another order or spelling; a list that says that there are more ("including", "and others"); lists
without a name in common; two lists that one article gives both.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event, Group
from checker.mentions.lists import MATERIAL
from checker.relations.members import compare, differing
from checker.rules.contract import Finding, side
from checker.tables import Mention, Severity

MOST = 3
TITLES = frozenset("president minister prime sir king queen senator general secretary mr mrs ms dr".split())


def find(event: Event) -> Iterator[Finding]:
    """A finding for each place of a clause that lists of names fill differently."""
    for group in event.groups.get("members", ()):
        sides: dict[str, list[Mention]] = defaultdict(list)
        for mention in group.mentions:
            sides[", ".join(sorted(mention.value.names))].append(mention)
        yield _finding(group, sides)
    yield from _reordered(event)


def _reordered(event: Event) -> Iterator[Finding]:
    """The lists that name the same in another order, at most three of an event, as compatible."""
    lists: dict[tuple[str, frozenset[str]], dict[tuple[str, ...], list[Mention]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for m in event.mentions:
        if m.kind == "members" and len(m.value.names) > 1:
            order = tuple(sorted(m.value.names, key=lambda n: (m.surface.lower().find(n), n)))
            lists[m.slot, m.value.names][order].append(m)
    found = [(slot, orders) for (slot, _), orders in lists.items() if len(orders) > 1 and _apart(orders)]
    for slot, orders in sorted(found, key=lambda f: (f[0], sorted(f[1])))[:MOST]:
        sides = [side(", ".join(order), ms) for order, ms in sorted(orders.items())]
        shown = " / ".join(f"'{s.evidence[0].surface}'" for s in sides)
        yield Finding(
            "participant", "compatible", "note", 0.9, f"those named with '{slot}'", f"The same names: {shown}.",
            "the same names in another order", tuple(sides),
        )  # fmt: skip


def _apart(orders: dict[tuple[str, ...], list[Mention]]) -> bool:
    """Whether the orders stand in different articles."""
    articles = [{m.article_id for m in ms} for ms in orders.values()]
    return not set.intersection(*articles)


def _replaced(group: Group) -> bool:
    """Whether two lists of one length differ in one name, which is no person's: it stands in the other's place."""
    lists = sorted({m.value.names for m in group.mentions}, key=sorted)
    if len(lists) != 2 or len(lists[0]) != len(lists[1]) or any(n.split()[0] in TITLES for n in lists[0] | lists[1]):
        return False
    left, right = differing(*(next(m.value for m in group.mentions if m.value.names == n) for n in lists))
    return len(left) == len(right) == 1


def _finding(group: Group, sides: dict[str, list[Mention]]) -> Finding:
    judged = min(
        (compare(sides[a][0].value, sides[b][0].value) for a, b in combinations(sorted(sides), 2)),
        key=lambda j: ("unclear", "refinement", "compatible").index(j.relation),
    )
    material = group.slot in MATERIAL or _replaced(group)
    severity: Severity = "warning" if material else "note"
    confidence = 0.6 if material else judged.confidence
    listed = " / ".join(f"'{ms[0].surface}'" for _, ms in sorted(sides.items()))
    return Finding(
        "participant", judged.relation, severity, confidence, f"those named with '{group.slot}'",
        f"The names differ: {listed}.", judged.reason, tuple(side(v, ms) for v, ms in sorted(sides.items())),
    )  # fmt: skip
