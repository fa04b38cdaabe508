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

Differing days are notes: an article that tells of a second happening is too often behind them.

Not reported
------------
"About 2 p.m." beside "2:05 p.m."; "late Saturday" beside "early Sunday"; "Sunday" beside "19 October" where that was a
Sunday; the same instant in two time zones; articles that tell of several happenings of the same sort.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from checker.event import Event, Group
from checker.relations import Judgement
from checker.relations.dates import clocks, days, near, weekday_of
from checker.rules.contract import Finding, Side, evidence
from checker.tables import Mention
from checker.values.when import OCCURRENCES, clock_said

Compare = Callable[[Mention, Mention], Judgement]
_NAMES = {"event": "the event itself", "response": "the call to the authorities"}
_NOT_AT = {"since", "until", "till", "by", "of", "before", "after", "as", "from", "between", "through"}
_ANOTHER = re.compile(
    r"(?i)\b(?:(?:an)?other|(?:most|more) recent|latest|previous|similar|separate|posted|published|updated)\b"
)
_FIGURE = re.compile(r"\d+|\b[A-Z][a-z]+\b")
_BLOCK = re.compile(r"\b(\d{2,5})[- ]block\b")
_COMPATIBLE = Judgement("compatible", "of two happenings")


def find(event: Event) -> Iterator[Finding]:
    """Compare the times of day and the days of each happening."""
    everything = [m for m in event.mentions if m.kind == "moment" and _tells_when(event, m)]
    for group in event.groups.get("moment", ()):
        told = [m for m in group.mentions if _tells_when(event, m)]
        timed = [m for m in told if m.value.when.clock >= 0]
        yield from _differing(event, group, "hour", timed, partial(_clocks, event, _days_named(group.mentions)))
        dated = [m for m in told if weekday_of(m.value) >= 0 and m.slot.tense == "past" and not m.value.when.unit]
        yield from _differing(event, group, "day", dated, partial(_days, _days_named(everything)))


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
    if elsewhere or (a and b and not a & b) or days(left.value, right.value).relation != "compatible":
        return _COMPATIBLE
    return clocks(left.value.when, right.value.when) if near(left.value, right.value) else _COMPATIBLE


def _days(named: dict[str, set[int]], left: Mention, right: Mention) -> Judgement:
    """Two days of one happening; none where an article knows the other's day too, and so tells of two happenings."""
    verdict = days(left.value, right.value)
    if verdict.relation == "compatible" or not near(left.value, right.value):
        return verdict if near(left.value, right.value) else _COMPATIBLE
    known = weekday_of(left.value) in named[right.article_id] or weekday_of(right.value) in named[left.article_id]
    figures = [set(_FIGURE.findall(m.slot.phrase)) for m in (left, right)]
    other = bool(figures[0] - figures[1] and figures[1] - figures[0])
    same = left.slot.verb == right.slot.verb or {left.slot.verb, right.slot.verb} <= OCCURRENCES
    return _COMPATIBLE if known or other or not same else verdict


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


def _value(what: str, m: Mention) -> str:
    return clock_said(m.value.when) if what == "hour" else m.surface


def _finding(
    group: Group,
    what: str,
    majority: tuple[list[Mention], Mention],
    minority: tuple[list[Mention], str],
    verdict: Judgement,
) -> Finding:
    agreeing, anchor = majority
    against, value = minority
    name = _NAMES.get(group.slot, anchor.slot.phrase)
    first = _value(what, anchor)
    return Finding(
        "date", verdict.relation, "warning" if verdict.confidence >= 0.5 else "note", verdict.confidence,
        f"{what} of: {name}", f"The {what} of {name} is given as {first} and as {value}.", verdict.reason,
        (Side(first, tuple(evidence(m) for m in agreeing)), Side(value, tuple(evidence(m) for m in against))),
    )  # fmt: skip
