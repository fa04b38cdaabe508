"""The finding on a happening whose accounts name types that exclude each other: a side a type."""

from collections import defaultdict
from typing import cast

from checker.event import Group
from checker.mentions.means import Group as Types
from checker.relations.means import compare
from checker.rules.contract import Finding, side
from checker.tables import Kind, Mention, Severity


def differing(group: Group, known: Types) -> Finding:
    """The sides of a referent, one for each of its types."""
    sides: dict[str, list[Mention]] = defaultdict(list)
    for mention in group.mentions:
        sides[mention.value.type].append(mention)
    first, *others = sorted(sides)
    judged = compare([first], others, frozenset())
    shown = " / ".join(f"'{ms[0].surface}'" for _, ms in sorted(sides.items()))
    return Finding(
        cast(Kind, known.kind), "unclear", cast(Severity, known.severity), known.confidence, known.name,
        f"The articles differ on {known.name}: {shown}.", judged.reason,
        tuple(side(name, ms) for name, ms in sorted(sides.items())),
    )  # fmt: skip
