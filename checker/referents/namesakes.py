"""Namesakes: persons of one surname and other given names, of whom no article names both.

Relatives mostly stand in one article, with a word of kinship; two full names that never meet may well be one person.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.identity import context, excluded
from checker.relations.name import fold
from checker.tables import Mention, Referent
from checker.values.name import PersonName

AFTER = ("people",)
LEAST_CONTEXT = 0.25
LONGEST_NAME = 4


def align(event: Event) -> Aligned:
    """A referent for each two namesakes of whom like things are said; its confidence is how like."""
    mention = {m.mention_id: m for m in event.mentions}
    persons: dict[str, list[Mention]] = defaultdict(list)
    for r in event.referents:
        if r.referent_id.startswith("person:") and mention[r.mention_id].value.full:
            persons[r.slot].append(mention[r.mention_id])
    families: dict[str, list[str]] = defaultdict(list)
    for person in sorted(persons):
        families[fold(PersonName.read(person).family[-1])].append(person)
    pairs = (pair for names in families.values() for pair in combinations(names, 2))
    return Aligned((), tuple(r for a, b in pairs for r in _linked(event, persons, a, b)))


def _linked(event: Event, persons: dict[str, list[Mention]], a: str, b: str) -> Iterator[Referent]:
    left, right = persons[a], persons[b]
    if excluded(left, right) or any(len(m.value.parts) > LONGEST_NAME for m in (*left, *right)):
        return
    alike = context(event, left, right)
    if alike >= LEAST_CONTEXT:
        slot = f"{a} / {b}"
        yield from (Referent(m.mention_id, f"namesakes:{slot}", slot, round(alike, 2)) for m in (*left, *right))
