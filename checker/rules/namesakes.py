"""Two full names that might be of one person: those that may be, and those that are of two after all."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.event import Event, Group
from checker.relations.name import Likeness, compare, fold
from checker.rules.contract import Finding, side
from checker.tables import Mention

MOST = 3


def namesakes(event: Event, persons: Sequence[Group]) -> Iterator[Finding]:
    """Persons of one surname and other given names whom no article names both, as if one name were wrong."""
    person = {m.mention_id: g.slot for g in persons for m in g.mentions}
    found = []
    for group in event.groups.get("name", ()):
        if group.referent_id.startswith("namesakes:"):
            sides = {who: [m for m in group.mentions if person[m.mention_id] == who] for who in group.slot.split(" / ")}
            if all(sides.values()) and not _one_source(event, group.mentions):
                found.append(_finding(group.confidence, sides))
    yield from sorted(found, key=lambda f: (-f.confidence, f.subject))[:MOST]


def _one_source(event: Event, mentions: Sequence[Mention]) -> bool:
    return len({event.source(m.article_id) for m in mentions}) < 2


def _finding(alike: float, sides: dict[str, list[Mention]]) -> Finding:
    one, other = sides
    return Finding(
        "name", "unclear", "note", round(0.25 + 0.2 * alike, 2), f"name of {one} or {other}",
        f'One article has "{one}", another "{other}", and none has both: is it one person?',
        "one surname, another given name, and like things are said of both",
        tuple(side(who, ms) for who, ms in sides.items()),
    )  # fmt: skip


def look_alikes(persons: Sequence[Group]) -> Iterator[Finding]:
    """Persons whose names are all but one, and who are two because an article names both."""
    found = []
    for left, right in combinations(persons, 2):
        if _near(left, right):
            both = {m.article_id for m in left.mentions} & {m.article_id for m in right.mentions}
            if both:
                found.append((len(both), left, right))
    for count, left, right in sorted(found, key=lambda f: (-f[0], f[1].slot, f[2].slot))[:MOST]:
        articles = "an article names" if count == 1 else f"{count} articles name"
        yield Finding(
            "name", "compatible", "note", 0.9, f"{left.slot} and {right.slot}",
            f'"{left.slot}" and "{right.slot}" are two people.', f"{articles} both",
            (side(left.slot, left.mentions[:4]), side(right.slot, right.mentions[:4])),
        )  # fmt: skip


def _near(left: Group, right: Group) -> bool:
    """Whether two persons could be mixed up: one surname or one given name, and the rest at most a slip apart."""
    one, other = left.mentions[0].value, right.mentions[0].value
    if not (one.full and other.full) or fold(one.parts[0])[:1] != fold(other.parts[0])[:1]:
        return False
    return compare(one, other).worst <= Likeness.TYPO
