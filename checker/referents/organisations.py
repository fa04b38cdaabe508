"""Organisations of an event: names that are one but for spelling, words left out, or the expansion of one acronym."""

from collections import defaultdict
from itertools import combinations

from checker.event import Event
from checker.referents.contract import Aligned
from checker.relations.organisation import content, judge
from checker.tables import Mention, Referent
from checker.values.name import OrganisationName

AFTER = ("people",)


def align(event: Event) -> Aligned:
    """Referents of the organisations, each with its longest name as slot; names read again as a person's are none."""
    persons = {r.mention_id for r in event.referents if r.referent_id.startswith("person:")}
    where: dict[OrganisationName, list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind == "name" and isinstance(m.value, OrganisationName) and m.mention_id not in persons:
            where[m.value].append(m)
    names = sorted(where, key=lambda n: (n.words, n.acronym))
    group = {n: n for n in names}
    for a, b in combinations(names, 2):
        if group[a] != group[b] and _one(a, b, where):
            old, new = group[b], group[a]
            group = {n: new if g == old else g for n, g in group.items()}
    slot: dict[OrganisationName, str] = {}
    for n, g in group.items():
        slot[g] = max(slot.get(g, ""), n.display, key=lambda d: (len(d), d))
    return Aligned(
        (),
        tuple(
            Referent(m.mention_id, f"organisation:{slot[group[n]]}", slot[group[n]], 0.7)
            for n in names
            for m in where[n]
        ),
    )


def _one(a: OrganisationName, b: OrganisationName, where: dict[OrganisationName, list[Mention]]) -> bool:
    """Whether two names are of one organisation; an article that has both tells two apart, but for spellings."""
    if not set(content(a)) & set(content(b)) and "".join(content(a)) != "".join(content(b)) and a.acronym != b.acronym:
        return False
    judgement = judge(a, b)
    if judgement.relation in ("compatible", "conflict") or judgement.confidence >= 0.8:
        return True
    together = {m.article_id for m in where[a]} & {m.article_id for m in where[b]}
    return judgement.confidence >= 0.6 and not together and min(len(set(content(n))) for n in (a, b)) > 1
