"""Places to referents: the homes of one person, the blocks of one street, the floors that an event names."""

from collections import defaultdict

from checker.event import Event
from checker.referents.contract import Aligned
from checker.tables import Mention, Referent

AFTER = ("people",)


def align(event: Event) -> Aligned:
    """One referent for the homes of each person, the blocks of each street and the floors of the event."""
    person = _persons(event)
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind != "place":
            continue
        owner = person.get((m.article_id, m.field, m.slot.owner_start)) if m.slot.sort == "home" else m.slot.owner
        groups[m.slot.sort, owner or m.slot.owner].append(m)
    links = [
        Referent(m.mention_id, f"place:{sort}:{n}", f"{sort}:{owner}", 1.0)
        for n, ((sort, owner), members) in enumerate(sorted(groups.items()))
        for m in members
    ]
    return Aligned((), tuple(links))


def _persons(event: Event) -> dict[tuple[str, str, int], str]:
    """The fullest name of the person that is named at each place of an article."""
    at: dict[tuple[str, str, int], str] = {}
    for group in event.groups.get("name", ()):
        for m in group.mentions:
            for start in range(m.start, m.end):
                at[m.article_id, m.field, start] = group.slot
    return at
