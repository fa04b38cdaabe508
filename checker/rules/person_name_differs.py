"""One person is named differently.

What it reports
---------------
A person whose name has another given name or surname in another article, or another spelling; a middle name or an
initial that is given here and left out there; an article that only ever has the surname of somebody whom others name
in full.

Why it matters
--------------
A wrong name accuses, mourns or credits somebody else. Names are the first thing that readers who know the people check.

Example
-------
"Dalvon Prewitt, 20, was arrested" in one article, "police arrested Kalvon Prewitt, 20" in another.

Not reported
------------
Relatives with one surname, a surname after the full name in the same article, accents and hyphens, and names that stand
in a byline, a photograph's credit or an address.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.event import Event, Group
from checker.language.words import listed
from checker.relations.name import Comparison, Likeness, compare, fold, judge, romanised
from checker.rules.contract import Finding, Side, side
from checker.tables import Mention, Relation, Severity
from checker.values.name import PersonName


class Form(NamedTuple):
    """One way of writing a person's name, with its mentions."""

    name: PersonName
    mentions: tuple[Mention, ...]


def find(event: Event) -> Iterator[Finding]:
    """Findings on the names of an event's persons."""
    persons = [g for g in event.groups.get("name", ()) if isinstance(g.mentions[0].value, PersonName)]
    foreign = _foreign(persons)
    for group in persons:
        forms = _forms(group)
        if len(forms) > 1:
            yield from _differing(group, forms, foreign)
        if forms:
            yield from _surname_only(event, group, forms)


def _forms(group: Group) -> list[Form]:
    """The ways in which a person's full name is written; accents, hyphens and particles make no difference."""
    found: dict[PersonName, list[Mention]] = defaultdict(list)
    for m in group.mentions:
        if m.value.full:
            same = (n for n in found if _same(compare(n, m.value)))
            found[next(same, m.value)].append(m)
    return [Form(n, tuple(ms)) for n, ms in sorted(found.items(), key=lambda item: (-len(item[1]), item[0].parts))]


def _same(found: Comparison) -> bool:
    return found.worst == Likeness.SAME and not found.partial


def _differing(group: Group, forms: Sequence[Form], foreign: bool) -> Iterator[Finding]:
    pairs = [(compare(a.name, b.name), a, b) for a, b in combinations(forms, 2)]
    found, left, right = max(pairs, key=lambda p: (p[0].worst, p[0].given, p[1].name.parts))
    judgement = judge(left.name, right.name)
    relation: Relation = "variant" if judgement.relation == "refinement" else judgement.relation
    native = not foreign and not romanised(left.name) and not romanised(right.name)
    if found.worst == Likeness.SPELLING and native:
        relation, judgement = "conflict", judgement._replace(reason="a name of Latin letters has one spelling")
    if found.worst >= Likeness.TYPO and _third(forms, left, right):
        relation, judgement = "variant", judgement._replace(reason="another article gives a name that contains both")
    severity: Severity = "note" if relation != "conflict" else _severity(found, left, right)
    values = " / ".join(f'"{f.name.display}"' for f in forms)
    yield Finding(
        "name", relation, severity, _confidence(found, left, right) if severity != "note" else 0.8,
        f"name of {group.slot}", f"One person is named {values}.", judgement.reason,
        tuple(_sides(group, forms)),
    )  # fmt: skip


def _foreign(persons: Sequence[Group]) -> bool:
    """Whether few of the persons have a given name of the English-speaking countries."""
    full = [m.value for g in persons for m in g.mentions[:1] if m.value.full]
    return sum(fold(n.parts[0]) in listed("given_names", "common") for n in full) < 0.35 * len(full)


def _third(forms: Sequence[Form], left: Form, right: Form) -> bool:
    return any(
        f not in (left, right) and _exact(compare(f.name, left.name)) and _exact(compare(f.name, right.name))
        for f in forms
    )


def _exact(found: Comparison) -> bool:
    return found.contained and found.worst == Likeness.SAME


def _severity(found: Comparison, left: Form, right: Form) -> Severity:
    known = any(m.slot.age or m.slot.office for f in (left, right) for m in f.mentions)
    return "error" if found.worst == Likeness.TYPO and known else "warning"


def _confidence(found: Comparison, left: Form, right: Form) -> float:
    return 0.8 if found.worst == Likeness.TYPO else 0.7


def _sides(group: Group, forms: Sequence[Form]) -> Iterator[Side]:
    """A side for each form, with the surnames that are spelled as it alone spells them."""
    spelled: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        spelled[fold(form.name.family[-1])].append(form)
    for form in forms:
        key = fold(form.name.family[-1])
        bare = [m for m in group.mentions if not m.value.full and fold(m.value.family[-1]) == key]
        alone = len(spelled[key]) == 1 and len(spelled) > 1
        yield side(form.name.display, (*form.mentions, *(bare if alone else ())))


def _surname_only(event: Event, group: Group, forms: Sequence[Form]) -> Iterator[Finding]:
    """A note where an article never gives the full name that others give."""
    full = {event.source(m.article_id) for f in forms for m in f.mentions}
    short = (m for m in group.mentions if not m.value.full and m.field == "text")
    bare = [m for m in short if event.source(m.article_id) not in full]
    if not bare:
        return
    shortest = min((m.value.display for m in bare), key=lambda d: (len(d), d))
    yield Finding(
        "name", "refinement", "note", 0.6, f"full name of {group.slot}",
        f'"{shortest}" is only ever named so in one article; others give "{forms[0].name.display}".',
        "a surname stands for the full name",
        (side(shortest, bare), side(forms[0].name.display, forms[0].mentions)),
    )  # fmt: skip
