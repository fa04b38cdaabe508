"""Persons of an event: full names first, then the surnames that stand for them, scanned exactly over all articles."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.identity import one_person
from checker.referents.misread import without_misread
from checker.referents.surnames import Scan, lowered
from checker.relations.name import compare, fold
from checker.tables import Mention, Referent
from checker.values.name import PersonName

_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|from|to|outside|around|toward|towards|of|between|across|into)\s+(?:the\s+)?$", re.I
)


def align(event: Event) -> Aligned:
    """Referents of the persons, each with the fullest form of its name as slot, and the names that were missed."""
    known = [m for m in event.mentions if m.kind == "name" and isinstance(m.value, PersonName)]
    scan = Scan(event, _without_places(event, without_misread(event, known, lowered(event))))
    known = [m for m in scan.known if m.value.full or m.slot.strong or m.value.parts[0].lower() not in scan.common]
    added = tuple(scan.mentions())
    people = _people(event, [*known, *added])
    return Aligned(added, tuple(_referents((*known, *added), people)))


def _before(event: Event, mention: Mention) -> str:
    article = event.article[mention.article_id]
    text = article.title if mention.field == "title" else article.text
    return text[max(0, mention.start - 30) : mention.start]


def _without_places(event: Event, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions without those whose words stand mostly behind "in", "at" …, never with a title or an age."""
    by_words: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        by_words[fold(m.value.display)].append(m)
    kept: list[Mention] = []
    for group in by_words.values():
        places = sum(bool(_PLACE_BEFORE.search(_before(event, m))) for m in group)
        if any(m.slot.strong for m in group) or 2 * places < len(group):
            kept += group
    return kept


def _people(event: Event, mentions: list[Mention]) -> dict[PersonName, str]:
    """Each full name's person, by the fullest form of the person's names."""
    full = [m for m in mentions if m.value.full]
    names = sorted({m.value for m in full}, key=lambda n: (n.parts, n.suffix))
    where = {n: [*(m for m in full if m.value == n), *_titled(n, mentions)] for n in names}
    group = {n: n for n in names}
    for a, b in sorted(combinations(names, 2), key=lambda pair: compare(*pair).worst):
        if group[a] != group[b] and one_person(event, where[a], where[b]):
            old, new = group[b], group[a]
            group = {n: new if g == old else g for n, g in group.items()}
    clusters: dict[PersonName, list[PersonName]] = defaultdict(list)
    for n, g in group.items():
        clusters[g].append(n)
    count = Counter(m.value for m in full)
    return {
        n: max(ns, key=lambda x: (len(x.parts), len(" ".join(x.parts).replace(".", "")), count[x], x.display)).display
        for ns in clusters.values()
        for n in ns
    }


def _titled(name: PersonName, mentions: list[Mention]) -> Iterator[Mention]:
    """The surnames with a title that stand for a name in articles where nobody else bears it."""
    bearers = defaultdict(set)
    for m in mentions:
        if m.value.full and m.value.family == name.family:
            bearers[m.article_id].add(m.value)
    for m in mentions:
        if not m.value.full and m.slot.strong and m.value.family == name.family and bearers[m.article_id] == {name}:
            yield m


def _referents(mentions: Iterable[Mention], people: dict[PersonName, str]) -> Iterator[Referent]:
    """Full names by their person; surnames by the nearest full name before them, else the event's only bearer."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name, person in people.items():
        bearers[fold(" ".join(name.family))].add(person)
    last: dict[tuple[str, str], str] = {}
    for m in sorted(mentions, key=lambda m: (m.article_id, m.field != "title", m.start)):
        key = fold(" ".join(m.value.family))
        if m.value in people:
            person, confidence = people[m.value], 1.0
            last[m.article_id, key] = person
        else:
            candidates = bearers.get(key) or {m.value.display}
            person = last.get((m.article_id, key)) or min(candidates)
            confidence = 0.9 if len(candidates) == 1 else 0.6
        yield Referent(m.mention_id, f"person:{person}", person, confidence)
