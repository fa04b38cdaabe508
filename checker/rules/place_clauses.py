"""Findings from clauses of several articles that put one thing in different places."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from checker.event import Event, Group
from checker.relations import Judgement
from checker.relations.containment import Containment
from checker.relations.place import MAY_CONTAIN, named
from checker.rules.contract import Finding, side
from checker.tables import Mention
from checker.values.place import CARE, LIKE, OF_NAMED, SCENE, SORTS

_SURE_COPY = 0.75
_WEAK = 0.6
_MOST = 3


def clauses(event: Event, containment: Containment) -> Iterator[Finding]:
    """What clauses of one slot say differently: every alert, the few surest notes and explanations."""
    groups = event.groups.get("spot", ())
    found: dict[frozenset[str], Finding] = {}
    for how in SORTS:
        for group in (g for g in groups if g.referent_id.startswith(how)):
            for finding in _differing(event, group, containment):
                found.setdefault(frozenset(s.value for s in finding.sides), finding)
    ranked = sorted(found.values(), key=lambda f: -f.confidence)
    yield from (f for f in ranked if f.severity != "note")
    yield from islice((f for f in ranked if f.severity == "note" and f.relation != "compatible"), _MOST)
    yield from islice((f for f in ranked if f.relation == "compatible"), _MOST)


def _differing(event: Event, group: Group, containment: Containment) -> Iterator[Finding]:
    by_value: dict[str, list[Mention]] = defaultdict(list)
    for m in group.mentions:
        by_value[m.value.display].append(m)
    anchor = max(sorted(by_value), key=lambda v: len({event.witness(m) for m in by_value[v]}))
    verdicts = {v: named(by_value[anchor][0].value, ms[0].value, containment) for v, ms in sorted(by_value.items())}
    agreeing = [m for m in group.mentions if verdicts[m.value.display].relation == "compatible"]
    for value, verdict in verdicts.items():
        own = agreeing if verdict.relation != "compatible" else by_value[anchor]
        if MAY_CONTAIN in verdict.reason and group.mentions[0].slot.preposition == "of":
            continue
        if value != anchor and not _sources(event, own) & _sources(event, by_value[value]):
            yield _finding(event, group, verdict, {anchor: own, value: by_value[value]})


def _sources(event: Event, mentions: Sequence[Mention]) -> set[str]:
    return {event.witness(m) for m in mentions}


def _finding(event: Event, group: Group, verdict: Judgement, sides: Mapping[str, Sequence[Mention]]) -> Finding:
    first, second = sides
    verdict = _weighed(event, group, verdict, sides)
    return Finding(
        "place", verdict.relation, "warning" if verdict.relation == "conflict" else "note", verdict.confidence,
        f"place in “{group.slot} …”", f"One thing (“{group.slot} …”) is put in two places: {first} and {second}.",
        verdict.reason, tuple(side(value, ms) for value, ms in sides.items()),
    )  # fmt: skip


def _weighed(event: Event, group: Group, verdict: Judgement, sides: Mapping[str, Sequence[Mention]]) -> Judgement:
    """The judgement as the slot bears it: only near copies and named things show a conflict."""
    if verdict.relation == "compatible":
        return verdict
    how = next(h for h in SORTS if group.referent_id.startswith(h))
    if how in (CARE, LIKE, SCENE):
        if MAY_CONTAIN in verdict.reason:
            return Judgement("compatible", verdict.reason)
        weaker = round(_WEAK * verdict.confidence * group.confidence, 2)
        return Judgement("unclear" if verdict.relation == "conflict" else verdict.relation, verdict.reason, weaker)
    if verdict.relation == "conflict":
        if any(m.slot.listed for ms in sides.values() for m in ms):
            return Judgement("unclear", "the places stand in lists", 0.4)
        if (how == OF_NAMED or group.confidence < _SURE_COPY) and _named_together(event, sides):
            return Judgement("unclear", f"an article names both: {verdict.reason}", 0.4)
    return verdict


def _named_together(event: Event, sides: Mapping[str, Sequence[Mention]]) -> bool:
    """Whether one article names both places: the one may lie in the other."""
    names = [re.compile(rf"\b{re.escape(ms[0].value.names[0])}\b") for ms in sides.values()]
    return any(all(n.search(a.text) for n in names) for a in event.articles)
