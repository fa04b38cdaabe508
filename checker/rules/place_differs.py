"""Two places for one slot: a person's home, the block of a street, the floor of a building, the spelling of a village.

What it reports
---------------
Articles that give one person two home towns, one happening two blocks of one street or two floors of a building (as
warnings), and names of villages, districts or provinces that differ by a letter or two (as notes).

Why it matters
--------------
A wrong home town names the wrong person, and a wrong block points at the wrong door.

Example
-------
"Ann Baker, 25, of Harbourton" beside "Ann Baker, 25, of Millford"; "the 300 block of Mill Lane" beside "the 500 block
of Mill Lane".

Not reported
------------
A town beside its county, its state or its area; two towns where one article gives both; the same block with the
street's name in another form; different streets, which may be neighbours.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.event import Event, Group
from checker.relations import Judgement
from checker.relations.place import homes, numbered, similar
from checker.rules.contract import Finding, Side, evidence
from checker.tables import Mention

_SUBJECTS = {"home": "home of {}", "block": "block of {}", "floor": "floor of the building"}


def find(event: Event) -> Iterator[Finding]:
    """Compare the places of each slot."""
    for group in event.groups.get("place", ()):
        if group.mentions[0].slot.sort in _SUBJECTS:
            yield from _differing(event, group)
        else:
            yield from _spellings(event, group)


def _differing(event: Event, group: Group) -> Iterator[Finding]:
    members = _single(event, group.mentions)
    if len({event.witness(m) for m in members}) < 2:
        return
    anchor = max(members, key=lambda m: (_support(event, m, members), -members.index(m)))
    agreeing = [m for m in members if _compare(anchor, m).relation == "compatible"]
    against: dict[str, list[Mention]] = defaultdict(list)
    for m in members:
        if m not in agreeing:
            against[m.value.display].append(m)
    for value, others in sorted(against.items()):
        verdict = _compare(anchor, others[0])
        sort, _, owner = group.slot.partition(":")
        subject = _SUBJECTS[sort].format(owner.title() if sort == "block" else owner)
        sides = [(anchor.value.display, agreeing), (value, others)]
        yield _finding(subject, sides, verdict)


def _single(event: Event, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of the sources that give one value: several blocks or floors are several spots."""
    by_source: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        by_source[event.witness(m)].append(m)
    agreed = [ms for ms in by_source.values() if all(_compare(a, b).relation == "compatible" for a in ms for b in ms)]
    return [m for ms in agreed for m in ms]


def _compare(left: Mention, right: Mention) -> Judgement:
    return (homes if left.slot.sort == "home" else numbered)(left.value, right.value)


def _support(event: Event, m: Mention, members: Sequence[Mention]) -> int:
    return len({event.witness(x) for x in members if _compare(m, x).relation == "compatible"})


def _spellings(event: Event, group: Group) -> Iterator[Finding]:
    """Names of one sort of place that are nearly the same, each in articles that do not use the other."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for m in group.mentions:
        by_name[m.value.display].append(m)
    for a, b in combinations(sorted(by_name), 2):
        where = [{event.witness(m) for m in by_name[n]} for n in (a, b)]
        if similar(a, b) and not where[0] & where[1]:
            verdict = Judgement(
                "variant", f"“{a}” and “{b}” may be one {group.slot.partition(':')[0]}, spelt in two ways", 0.6
            )
            yield _finding(f"name of the {group.slot.partition(':')[0]}", [(n, by_name[n]) for n in (a, b)], verdict)


def _finding(subject: str, sides: list[tuple[str, list[Mention]]], verdict: Judgement) -> Finding:
    first, second = (value for value, _ in sides)
    return Finding(
        "place", verdict.relation, "warning" if verdict.relation == "conflict" else "note", verdict.confidence,
        subject, f"The {subject} is given as {first} and as {second}.", verdict.reason,
        tuple(Side(value, tuple(evidence(m) for m in ms)) for value, ms in sides),
    )  # fmt: skip
