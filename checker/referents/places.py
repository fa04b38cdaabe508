"""Places to referents: the homes of one person, the blocks of one street, the floors that an event names."""

import re
from collections import defaultdict
from collections.abc import Iterator

from checker.event import Event
from checker.referents.contract import Aligned
from checker.tables import Mention, Referent

AFTER = ("people",)


def align(event: Event) -> Aligned:
    """One referent for the homes of each person, the blocks of each street and the floors of the event."""
    person, aged = _persons(event), _aged(event)
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind != "place":
            continue
        owner = _owner(m, person, aged) if m.slot.sort == "home" else m.slot.owner
        if owner is not None:
            groups[m.slot.sort, owner].append(m)
    groups = {key: ms for slot, members in groups.items() for key, ms in _by_distance(slot, members)}
    links = [
        Referent(m.mention_id, f"place:{sort}:{n}", f"{sort}:{owner}", 1.0)
        for n, ((sort, owner), members) in enumerate(sorted(groups.items()))
        for m in members
    ]
    return Aligned((), tuple(links))


def _by_distance(slot: tuple[str, str], members: list[Mention]) -> Iterator[tuple[tuple[str, str], list[Mention]]]:
    """The directions from one place, those at about one distance together; other slots as they are."""
    if slot[0] != "bearing":
        yield slot, members
        return
    part: list[Mention] = []
    for m in sorted(members, key=lambda m: m.value.number):
        if part and m.value.number > _AS_FAR * part[-1].value.number:
            yield (slot[0], f"{slot[1]}, {part[0].value.number} km"), part
            part = []
        part.append(m)
    yield (slot[0], f"{slot[1]}, {part[0].value.number} km"), part


_AS_FAR = 1.35


def _owner(m: Mention, person: dict[tuple[str, str, int], str], aged: dict[str, set[str]]) -> str | None:
    """Whose home a mention tells; of someone of whom it tells the age alone, the one person of that age."""
    if found := _AGED.fullmatch(m.slot.owner):
        named = aged.get(found.group(1), set())
        return next(iter(named)) if len(named) == 1 else None
    owner: str = m.slot.owner
    return person.get((m.article_id, m.field, m.slot.owner_start), owner)


def _aged(event: Event) -> dict[str, set[str]]:
    """The persons of whom an article tells an age, by age."""
    ages: dict[str, set[str]] = defaultdict(set)
    for group in event.groups.get("name", ()):
        for m in group.mentions:
            article = event.article[m.article_id]
            text = article.title if m.field == "title" else article.text
            after, before = _AGE_AFTER.match(text, m.end), _AGE_BEFORE.search(text[max(0, m.start - 20) : m.start])
            for found in (x for x in (after, before) if x):
                ages[found.group(1)].add(group.slot)
    return ages


_AGED = re.compile(r"(\d{1,3})-year-old")
_AGE_AFTER = re.compile(r",?\s\(?(\d{1,3})(?=[,).;]|\sof\b)")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})-year-old\s$")


def _persons(event: Event) -> dict[tuple[str, str, int], str]:
    """The fullest name of the person that is named at each place of an article."""
    at: dict[tuple[str, str, int], str] = {}
    for group in event.groups.get("name", ()):
        for m in group.mentions:
            for start in range(m.start, m.end):
                at[m.article_id, m.field, start] = group.slot
    return at
