"""The findings on acts that articles tell with different firmness: a side for each way in which the act is told."""

from collections import defaultdict
from collections.abc import Iterator, Set

from checker.event import Event, Group
from checker.rules.contract import Finding, side
from checker.tables import Kind, Mention, Relation
from checker.values.stance import Firmness

MOST = 3
_ORDER: tuple[Firmness, ...] = ("stated as fact", "to come", "possible", "alleged", "denied")


def differing(event: Event, kind: Kind, told: Set[str]) -> Iterator[Finding]:
    """The likeliest three acts whose sides differ in a `kind`, those whose sentences are `told` already left out."""
    found = []
    for group in event.groups.get("stance", ()):
        sides = _sides(group)
        if _kind(sides) == kind and len({m.sentence_id for m in group.mentions} & told) < 2:
            found.append(_finding(group, sides, kind))
    yield from sorted(found, key=lambda f: (-f.confidence, f.subject, f.message))[:MOST]


def _sides(group: Group) -> dict[Firmness, list[Mention]]:
    sides: dict[Firmness, list[Mention]] = defaultdict(list)
    for mention in group.mentions:
        sides[mention.value.firmness].append(mention)
    return {f: sides[f] for f in _ORDER if f in sides}


def _kind(sides: dict[Firmness, list[Mention]]) -> Kind:
    """Possible or alleged on one side, it is a matter of certainty; else of what came of it."""
    return "certainty" if sides.keys() & {"possible", "alleged"} else "outcome"


def _finding(group: Group, sides: dict[Firmness, list[Mention]], kind: Kind) -> Finding:
    relation: Relation = "refinement" if sides.keys() & {"alleged"} else "unclear"
    shown = " / ".join(f"{firmness} ('{ms[0].surface}')" for firmness, ms in sides.items())
    return Finding(
        kind, relation, "note", group.confidence, f"how firmly it is told: {group.slot}",
        f"The articles tell it with different firmness: {shown}.", " in one, ".join(sides) + " in the other",
        tuple(side(firmness, ms) for firmness, ms in sides.items()),
    )  # fmt: skip
