"""Two days, or two parts of the day, for the incident that the articles are about.

What it reports
---------------
Articles that put the shooting, the crash, the fire or the quake that they are all about at times that cannot be one:
"Friday night" beside "early Saturday", "Saturday afternoon" beside "Saturday night".

Why it matters
--------------
When it happened is what readers and later articles take over first, and a night that is counted to the wrong day moves
alibis, closing times and deadlines.

Example
-------
"The fire broke out Friday night" beside "a fire destroyed the church early Saturday".

Not reported
------------
Times that overlap in any reading ("evening" beside "night", "morning" beside "2 a.m.", "last night" beside "early
Sunday"); two hours (see `date-differs`); an article that gives several times itself; what is said of another incident,
of the trial or of a vigil. Days that differ without a word on their parts are notes: there may be two incidents.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from checker.event import Event
from checker.relations.day_parts import OVERLAP, times, told
from checker.rules.contract import Finding, side
from checker.tables import Mention
from checker.values.when import INCIDENT

Pair = tuple[Mention, Mention]
_ALERT = 0.6
_MOST_EXPLAINED = 3


def find(event: Event) -> Iterator[Finding]:
    """Compare the times of the incident."""
    for group in event.groups.get("moment", ()):
        if group.referent_id.startswith(INCIDENT):
            members = _of_one_time(event, group.mentions)
            pairs = [p for p in combinations(members, 2) if _differ(event, p)]
            yield from islice(_explained(event, members), _MOST_EXPLAINED)
            if pairs:
                yield _finding(members, max(pairs, key=lambda p: (_weight(event, members, p), p[0].mention_id)))


def _of_one_time(event: Event, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of articles that agree with themselves: one with several times tells of several happenings."""
    by_source: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        by_source[event.witness(m)].append(m)
    agreed = [ms for ms in by_source.values() if all(_agree(a, b) for a, b in combinations(ms, 2))]
    return [m for ms in agreed for m in ms]


def _agree(left: Mention, right: Mention) -> bool:
    return times(left.value, right.value).relation == "compatible"


def _differ(event: Event, pair: Pair) -> bool:
    left, right = pair
    if event.witness(left) == event.witness(right) or min(m.value.when.clock for m in pair) >= 0:
        return False
    return times(left.value, right.value).relation == "conflict"


def _explained(event: Event, members: Sequence[Mention]) -> Iterator[Finding]:
    """Times of two sources in different words that overlap, each two words once."""
    seen: set[frozenset[str]] = set()
    for a, b in combinations(members, 2):
        words = frozenset((told(a.value.when), told(b.value.when)))
        if len(words) < 2 or words in seen or event.witness(a) == event.witness(b) or not _agree(a, b):
            continue
        if times(a.value, b.value).reason == OVERLAP:
            seen.add(words)
            sides = (side(told(a.value.when), [a]), side(told(b.value.when), [b]))
            message = f"“{a.surface}” agrees with “{b.surface}”."
            yield Finding("date", "compatible", "note", 0.8, "time of the incident", message, OVERLAP, sides)


def _weight(event: Event, members: Sequence[Mention], pair: Pair) -> tuple[float, int, int]:
    """How sure it is that a pair differs, how many sources stand behind its weaker side, and behind both."""
    behind = [len({event.witness(m) for m in _beside(members, one, other)}) for one, other in (pair, pair[::-1])]
    return times(pair[0].value, pair[1].value).confidence, min(behind), sum(behind)


def _beside(members: Sequence[Mention], one: Mention, other: Mention) -> list[Mention]:
    """The mentions that agree with one time and not with the other."""
    return [m for m in members if _agree(one, m) and not _agree(other, m)]


def _finding(members: Sequence[Mention], pair: Pair) -> Finding:
    left, right = pair
    first, second = (told(m.value.when) for m in pair)
    verdict = times(left.value, right.value)
    return Finding(
        "date", "conflict", "warning" if verdict.confidence >= _ALERT else "note", verdict.confidence,
        "time of the incident", f"The incident is put at {first} and at {second}.", verdict.reason,
        (side(first, _beside(members, left, right)), side(second, _beside(members, right, left))),
    )  # fmt: skip
