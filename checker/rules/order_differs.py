"""Two orders of the same two happenings: before, during or after.

What it reports
---------------
Articles that put one happening before another, and articles that put it during or after it: "warned ahead of the talks"
beside "warned during the talks", "blasts in the wake of the visit" beside "blasts that coincided with the visit".

Why it matters
--------------
Order is read as cause: what came first explains what came next, so an order that differs tells another story.

Example
-------
"The minister resigned ahead of the vote" beside "the minister resigned after the vote".

Not reported
------------
Happenings that only share a word (another vote, another round), one source that gives both orders, and an order that
only one article states.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event
from checker.rules.contract import Finding, Side, evidence
from checker.tables import Mention

_ORDINAL = re.compile(
    r"(?i)\b(?:first|second|third|fourth|last|previous|earlier|next|initial|final|later|new|recent)\b"
)
_LEAST, _SURE = 0.5, 0.65


def find(event: Event) -> Iterator[Finding]:
    """Compare the orders that different sources give for two happenings."""
    orders = [m for m in event.mentions if m.kind == "order"]
    pairs = [(a, b) for a, b in combinations(orders, 2) if _comparable(event, a, b)]
    seen: set[tuple[str, ...]] = set()
    for a, b, score in sorted(_alike(event, pairs), key=lambda p: (-p[2], p[0].mention_id, p[1].mention_id)):
        key = (a.value.other_head, *sorted((a.value.relation, b.value.relation)))
        if key not in seen:
            seen.add(key)
            yield _finding(event, orders, (a, b), score)


def _comparable(event: Event, a: Mention, b: Mention) -> bool:
    """Whether two orders, of two sources, differ about happenings that may be the same."""
    if event.witness(a) == event.witness(b) or a.value.relation == b.value.relation:
        return False
    ordinals = [{w.lower() for w in _ORDINAL.findall(m.value.other)} for m in (a, b)]
    return a.value.other_head == b.value.other_head and not (ordinals[0] and ordinals[1] and ordinals[0] != ordinals[1])


def _alike(event: Event, pairs: list[tuple[Mention, Mention]]) -> Iterator[tuple[Mention, Mention, float]]:
    texts = sorted({text for pair in pairs for m in pair for text in (m.value.phrase, m.value.other)})
    number = {text: n for n, text in enumerate(texts)}
    alike = event.similarity(texts, texts)
    for a, b in pairs:
        score = min(
            alike[number[a.value.phrase]][number[b.value.phrase]], alike[number[a.value.other]][number[b.value.other]]
        )
        if score >= _LEAST:
            yield a, b, score


def _finding(event: Event, orders: list[Mention], pair: tuple[Mention, Mention], score: float) -> Finding:
    a, b = pair
    # what is said during an election, an interview or talks is often said again after it
    sure = score >= _SURE and "during" not in {a.value.relation, b.value.relation}
    sides = [[m for m in orders if _repeats(event, m, side)] for side in pair]
    values = [f"{m.value.relation} “{m.value.other}”" for m in pair]
    return Finding(
        "date", "conflict", "warning" if sure else "note", round(min(0.8 if sure else 0.4, score), 2),
        f"order of “{a.value.phrase}”", f"“{a.value.phrase}”: one article has it {values[0]}, another {values[1]}.",
        f"“{a.value.relation}” and “{b.value.relation}” exclude each other for one and the same {b.value.other_head}",
        tuple(Side(v, tuple(evidence(m) for m in ms)) for v, ms in zip(values, sides, strict=True)),
    )  # fmt: skip


def _repeats(event: Event, m: Mention, model: Mention) -> bool:
    """Whether an article says again what a mention says: the same order of heads in the same source."""
    same = m.value.relation == model.value.relation and m.value.other_head == model.value.other_head
    if not same or event.witness(m) != event.witness(model):
        return False
    return event.similarity([m.value.phrase], [model.value.phrase])[0][0] >= _LEAST
