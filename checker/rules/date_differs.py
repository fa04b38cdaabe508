"""Two times of day, or two days, for one happening.

What it reports
---------------
Articles that put the same happening (the event itself, the call to the police, an arrest …) at different times of day
or on different days, once hedges, nights and publication dates have been allowed for.

Why it matters
--------------
When it happened is the first thing that a reader takes from a report, and the easiest to get wrong: a weekday that was
counted from the wrong day, a.m. for p.m., two digits swapped.

Example
-------
"The shop was robbed about 1:30 a.m." beside "The robbery happened around 1 a.m."; "was arrested on Tuesday" beside "was
arrested on Wednesday".

Days are compared where the words around them are closest to one another, and tell of one act.

Not reported
------------
"About 2 p.m." beside "2:05 p.m."; "late Saturday" beside "early Sunday"; "Sunday" beside "19 October" where that was a
Sunday; the same instant in two time zones; articles that tell of several happenings of the same sort; two steps of one
case (an arrest, a charge); the ends of a range.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import combinations, islice

from checker.event import Event, Group
from checker.relations import Judgement
from checker.relations.dates import clocks, days, near, weekday_of
from checker.rules.contract import Finding, Side, evidence, side
from checker.tables import Mention
from checker.values.when import DAYS, HOURS, INCIDENT, clock_said, said

Compare = Callable[[Mention, Mention], Judgement]
_NAMES = {"event": "the event itself", "response": "the call to the authorities"}
_NOT_AT = {"since", "until", "till", "by", "of", "before", "after", "as", "from", "between", "through"}
_ANOTHER = re.compile(
    r"(?i)\b(?:another|(?<!each )other|(?:most|more) recent|latest|previous|similar|separate|unrelated"
    r"|posted|published|updated)\b"
)
_LEADING_TO = frozenset("on in at of by for to from since until and the a an that which who were was is".split())
_BLOCK = re.compile(r"\b(\d{2,5})[- ]block\b")
_SAYING = frozenset(
    "say tell announce write post posting state add tweet speak statement report note warn call".split()
)
_MOST_EXPLAINED = 3
_COMPATIBLE = Judgement("compatible", "of two happenings")


def find(event: Event) -> Iterator[Finding]:
    """Compare the times of day and the days of each happening."""
    groups = [g for g in event.groups.get("moment", ()) if not g.referent_id.startswith(INCIDENT)]
    yield from islice(_explained(event, [g for g in groups if g.referent_id.startswith(DAYS)]), _MOST_EXPLAINED)
    for group in groups:
        if group.referent_id.startswith(DAYS):
            dated = [m for m in group.mentions if not m.value.when.unit and "@" not in m.slot.phrase]
            yield from _differing(event, group, "day", dated, _days)
            continue
        if group.slot in _NAMES and not group.referent_id.startswith(HOURS):
            continue
        told = [m for m in group.mentions if _tells_when(event, m)]
        timed = [m for m in told if m.value.when.clock >= 0]
        found = _differing(event, group, "hour", timed, partial(_clocks, event, _days_named(group.mentions)))
        yield from (f for f in found if f.relation == "conflict" or not group.referent_id.startswith(HOURS))


def _explained(event: Event, groups: Sequence[Group]) -> Iterator[Finding]:
    """The days of one happening that are written differently and mean the same: the exact, then the likest first."""
    pairs = [
        (verdict, g.confidence, a, b)
        for g in groups
        for a, b in combinations(g.mentions, 2)
        if (verdict := days(a.value, b.value)).relation == "compatible"
        and said(a.value.when) != said(b.value.when)
        and event.witness(a) != event.witness(b)
    ]
    seen: set[str] = set()
    for verdict, _, a, b in sorted(pairs, key=lambda p: (min(map(_weekday, p[2:])) < 0, -p[1], p[2].mention_id)):
        if verdict.reason not in seen:
            seen.add(verdict.reason)
            message = f"“{a.surface}” agrees with “{b.surface}”."
            yield Finding(
                "date", "compatible", "note", 0.8, f"day of {_happening(a)}", message, verdict.reason,
                (side(said(a.value.when), [a]), side(said(b.value.when), [b])),
            )  # fmt: skip


def _weekday(m: Mention) -> int:
    return weekday_of(m.value)


def _tells_when(event: Event, m: Mention) -> bool:
    """Whether the date says when its clause happened, not since when, or when another one did."""
    return m.slot.preposition not in _NOT_AT and not _ANOTHER.search(event.text(m.sentence_id)) and bool(m.slot.phrase)


def _days_named(mentions: Sequence[Mention]) -> dict[str, set[int]]:
    """The weekdays that each of the articles names, or means by a date, for the mentions."""
    named: dict[str, set[int]] = defaultdict(set)
    for m in mentions:
        if weekday_of(m.value) >= 0:
            named[m.article_id].add(weekday_of(m.value))
    return named


def _clocks(event: Event, named: dict[str, set[int]], left: Mention, right: Mention) -> Judgement:
    a, b = named[left.article_id], named[right.article_id]
    blocks = [set(_BLOCK.findall(event.text(m.sentence_id))) for m in (left, right)]
    elsewhere = blocks[0] and blocks[1] and not blocks[0] & blocks[1]
    if elsewhere or (a and b and not a & b) or days(left.value, right.value).relation == "conflict":
        return _COMPATIBLE
    return clocks(left.value.when, right.value.when) if near(left.value, right.value) else _COMPATIBLE


def _days(left: Mention, right: Mention) -> Judgement:
    verdict = days(left.value, right.value)
    return verdict if verdict.relation == "conflict" else _COMPATIBLE


def _differing(
    event: Event, group: Group, what: str, mentions: Sequence[Mention], compare: Compare
) -> Iterator[Finding]:
    single = _of_one_happening(event, mentions, compare)
    if len(single) < 2:
        return
    anchor = max(single, key=lambda m: (_support(event, m, single, compare), m.mention_id))
    agreeing = [m for m in single if compare(anchor, m).relation == "compatible"]
    others: dict[str, list[Mention]] = defaultdict(list)
    for m in single:
        if m not in agreeing:
            others[_value(what, m)].append(m)
    for value, against in sorted(others.items()):
        verdict = compare(anchor, against[0])
        yield _finding(group, what, (agreeing, anchor), (against, value), verdict)


def _of_one_happening(event: Event, mentions: Sequence[Mention], compare: Compare) -> list[Mention]:
    """The mentions of articles that agree with themselves: one with several values tells of several happenings."""
    by_source: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        by_source[event.witness(m)].append(m)
    kept = [
        m
        for ms in by_source.values()
        if all(compare(a, b).relation == "compatible" for a in ms for b in ms)
        for m in ms
    ]
    return kept if len({event.witness(m) for m in kept}) > 1 else []


def _support(event: Event, m: Mention, mentions: Sequence[Mention], compare: Compare) -> int:
    return len({event.witness(x) for x in mentions if compare(m, x).relation == "compatible"})


def _sure(alike: float, verb: str) -> float:
    """How sure it is that differing days are of one happening: one may say much the same on two days."""
    if verb in _SAYING and alike < 0.75:
        return 0.45
    return 0.8 if alike >= 0.75 else 0.65 if alike >= 0.6 else 0.55


def _value(what: str, m: Mention) -> str:
    return clock_said(m.value.when) if what == "hour" else said(m.value.when)


def _happening(m: Mention) -> str:
    """What happened, in the words of the clause, without what led to the date."""
    words = m.slot.phrase.split()
    while words and words[-1].lower() in _LEADING_TO:
        words.pop()
    while words and words[0].lower() in _LEADING_TO:
        words.pop(0)
    return f"“{' '.join(words) or m.slot.phrase}”"


def _finding(
    group: Group,
    what: str,
    majority: tuple[list[Mention], Mention],
    minority: tuple[list[Mention], str],
    verdict: Judgement,
) -> Finding:
    agreeing, anchor = majority
    against, value = minority
    name = _NAMES.get(group.slot) or _happening(anchor)
    first = _value(what, anchor)
    sure = verdict.confidence if what == "hour" else _sure(group.confidence, anchor.slot.verb)
    return Finding(
        "date", verdict.relation, "warning" if sure >= 0.6 else "note", sure,
        f"{what} of {name}", f"The {what} of {name} is given as {first} and as {value}.", verdict.reason,
        (Side(first, tuple(evidence(m) for m in agreeing)), Side(value, tuple(evidence(m) for m in against))),
    )  # fmt: skip
