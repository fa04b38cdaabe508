"""Two places for one slot: a person's home, the block of a street, the floor of a building, the spelling of a village.

What it reports
---------------
Articles that give one person two home towns, one happening two blocks of one street, two streets or two floors of a
building; that put the incident of the event inside a building and outside it; sentences that are near copies, or tell
of one named thing, but put it in two places; ways from a town that point in different directions (as warnings). As
notes: other clauses of one meaning with two places, two hospitals, two places in headlines and leads of which neither
article knows the other's, and names of villages, districts or provinces that differ by a letter or two.

Why it matters
--------------
A wrong home town names the wrong person, and a wrong block points at the wrong door.

Example
-------
"Ann Baker, 25, of Harbourton" beside "Ann Baker, 25, of Millford"; "the 300 block of Mill Lane" beside "the 500 block
of Mill Lane"; "Alder Street" beside "Alder Avenue"; "was taken to a hospital in Harbourton" beside "was taken to a
hospital in Millford".

Not reported
------------
A town beside its county, its state or its area; a place that lies in or near the other in the words of any article of
the event ("Millside, a suburb of Harbourton"); clauses that name both places, or tell of other numbers; two towns where
one article gives both; the same block with the street's name in another form; what came before or after the incident.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations

from checker.event import Event, Group
from checker.relations import Judgement
from checker.relations.chains import chains
from checker.relations.containment import Containment
from checker.relations.place import SAME_NUMBER, bearings, homes, numbered, positions, similar, streets, ways
from checker.rules.contract import Finding, side
from checker.rules.place_clauses import clauses
from checker.tables import Mention
from checker.values.place import POSITION, SCENE_OF, WAY

_SUBJECTS = {
    "home": "home of {}",
    "block": "block of {}",
    "floor": "floor of the building",
    "bearing": "direction from {}",
    "position": "spot (inside or outside)",
    "address": "address of the scene",
    WAY: "street called {}",
}


def find(event: Event) -> Iterator[Finding]:
    """Compare the places of each slot."""
    containment = Containment(a.text for a in event.articles)
    found: list[Finding] = []
    for group in event.groups.get("place", ()):
        sort = group.mentions[0].slot.sort
        if sort in (POSITION, "address") and not group.referent_id.startswith(SCENE_OF):
            continue
        if sort not in _SUBJECTS:
            found += _spellings(event, group)
        elif len({event.witness(m) for m in group.mentions}) > 1:
            found += _differing(event, group, containment)
    yield from found
    yield from (f for f in clauses(event, containment) if not any(_repeats(f, told) for told in found))


def _repeats(finding: Finding, told: Finding) -> bool:
    """Whether every side of a finding shows words that another finding shows already."""
    spans = [e for s in told.sides for e in s.evidence]
    return all(
        any(
            e.article_id == t.article_id and e.field == t.field and e.start < t.end and t.start < e.end
            for e in s.evidence
            for t in spans
        )
        for s in finding.sides
    )


def _differing(event: Event, group: Group, containment: Containment) -> Iterator[Finding]:
    compare = _addresses if group.referent_id == f"{SCENE_OF}address" else partial(_compare, containment)
    judged = {(a, b): compare(a, b) for a in group.mentions for b in group.mentions}
    members = _single(event, group.mentions, judged)
    if len({event.witness(m) for m in members}) < 2:
        return
    anchor = max(members, key=lambda m: (_support(event, m, members, judged), -members.index(m)))
    by_value: dict[str, list[Mention]] = defaultdict(list)
    for m in members:
        by_value[_value(group, m)].append(m)
    agreeing = [m for m in members if judged[anchor, m].relation == "compatible"]
    sort, _, owner = group.slot.partition(", ")[0].partition(":")
    subject, first = _SUBJECTS[sort].format(owner.title() if sort in ("block", WAY) else owner), _value(group, anchor)
    for value, others in sorted(by_value.items()):
        verdict = judged[anchor, others[0]]
        if verdict.relation != "compatible":
            yield _finding(subject, [(first, agreeing), (value, others)], verdict)
        elif verdict.reason != SAME_NUMBER and value != first:
            yield _finding(subject, [(first, by_value[first]), (value, others)], verdict)


def _value(group: Group, m: Mention) -> str:
    """What a mention says in words: of a scene, on which street it lies, or whether it is inside or outside."""
    if not group.referent_id.startswith(SCENE_OF):
        return str(m.value.display)
    return str(m.value.side if m.slot.sort == POSITION else m.slot.owner.title())


Judged = Mapping[tuple[Mention, Mention], Judgement]


def _single(event: Event, mentions: Sequence[Mention], judged: Judged) -> list[Mention]:
    """The mentions of the sources that give one value: several blocks or floors are several spots."""
    by_source: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        by_source[event.witness(m)].append(m)
    agreed = [ms for ms in by_source.values() if all(judged[a, b].relation == "compatible" for a in ms for b in ms)]
    return [m for ms in agreed for m in ms]


def _addresses(left: Mention, right: Mention) -> Judgement:
    verdict = streets((left.slot.owner, left.value), (right.slot.owner, right.value))
    one_venue = left.slot.venue and left.slot.venue == right.slot.venue
    return verdict if one_venue or verdict.relation != "conflict" else Judgement("compatible", SAME_NUMBER)


def _compare(containment: Containment, left: Mention, right: Mention) -> Judgement:
    if left.slot.sort == POSITION:
        return positions(left.value, right.value)
    if left.slot.sort == "home":
        return homes(left.value, right.value, containment)
    return _COMPARE.get(left.slot.sort, numbered)(left.value, right.value)


_COMPARE = {"bearing": bearings, WAY: ways}


def _support(event: Event, m: Mention, members: Sequence[Mention], judged: Judged) -> int:
    return len({event.witness(x) for x in members if judged[m, x].relation == "compatible"})


def _spellings(event: Event, group: Group) -> Iterator[Finding]:
    """Names of one sort of place that are nearly the same, each in articles that do not use the other."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for m in group.mentions:
        by_name[m.value.display].append(m)
    names = sorted(by_name)
    where = {n: {event.witness(m) for m in by_name[n]} for n in names}
    near = [
        (i, j)
        for i, j in combinations(range(len(names)), 2)
        if similar(names[i], names[j]) and not where[names[i]] & where[names[j]]
    ]
    sort = group.slot.partition(":")[0]
    for chain in chains(near):
        told = ", ".join(f"“{names[n]}”" for n in chain)
        verdict = Judgement("variant", f"{told} may be one {sort}, spelt in several ways", 0.6)
        yield _finding(f"name of the {sort}", [(names[n], by_name[names[n]]) for n in chain], verdict)


def _finding(subject: str, sides: list[tuple[str, list[Mention]]], verdict: Judgement) -> Finding:
    *first, last = (value for value, _ in sides)
    return Finding(
        "place", verdict.relation, "warning" if verdict.relation == "conflict" else "note", verdict.confidence,
        subject, f"The {subject} is given as {', as '.join(first)} and as {last}.", verdict.reason,
        tuple(side(value, ms) for value, ms in sides),
    )  # fmt: skip
