"""Whether the sides of a proposal truly differ, and how, as far as the checker's own code can tell."""

import re
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from checker.event import Event
from checker.reader.locate import fold
from checker.relations import Judgement, name, quantity
from checker.rules.contract import Evidence, Side
from checker.values.name import PersonName
from checker.values.quantity import Quantity
from checker.values.when import Moment

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {w: str(n) for n, w in enumerate(_SMALL.split())} | {w: str(10 * n) for n, w in enumerate(_TENS.split(), 2)}
_EMPTY = frozenset({"a", "an", "the"})
_FORM_MATTERS = frozenset({"term", "name"})


def wording(text: str, kind: str) -> str:
    """Words as they count for a difference: without marks and articles; in a name or a term the form counts too."""
    folded = fold(text).text.strip()
    if kind in _FORM_MATTERS:
        return folded.strip(" .,;:!?\"'")
    words = [_number(w) for w in _WORD.findall(folded.lower())]
    return " ".join(w for w in words if w not in _EMPTY)


def _number(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", word) else word
    return _NUMBERS.get(word, word)


def sides(kind: str, given: Sequence[Side]) -> tuple[tuple[Side, ...], str]:
    """The sides that differ from one another, sides of one value made one; and what was wrong, if anything."""
    merged: dict[str, Side] = {}
    for s in given:
        key = wording(s.value, kind) or s.value
        before = merged.get(key)
        spans = tuple(sorted({*s.evidence, *(before.evidence if before else ())}))
        merged[key] = Side(before.value if before else s.value, spans)
    fault = "gives one value on all sides" if len(merged) < 2 <= len(given) else ""
    clear, shared = _apart(kind, list(merged.values()))
    kept = tuple(s for s in clear if s.evidence)
    if len(kept) < 2 and shared:
        fault = fault or "shows the same words for two sides"
    return kept, fault


def _apart(kind: str, given: Sequence[Side]) -> tuple[list[Side], bool]:
    """The sides without evidence that is the same words, or overlaps, on two of them."""
    bad: set[tuple[int, Evidence]] = set()
    for (i, a), (j, b) in combinations(enumerate(given), 2):
        for x in a.evidence:
            for y in b.evidence:
                if wording(x.surface, kind) == wording(y.surface, kind):
                    bad |= {(i, x), (j, y)}
                elif overlap(x, y):
                    bad.add((i, x) if x.end - x.start >= y.end - y.start else (j, y))
    return [Side(s.value, tuple(e for e in s.evidence if (n, e) not in bad)) for n, s in enumerate(given)], bool(bad)


def overlap(a: Evidence, b: Evidence) -> bool:
    """Whether two spans share a character."""
    return (a.article_id, a.field) == (b.article_id, b.field) and a.start < b.end and b.start < a.end


class _Own(NamedTuple):
    """Which mentions hold values of a kind of discrepancy, and how two of these relate (None: not to be compared)."""

    mentions: str
    judge: Callable[[Any, Any], Judgement | None]


def _quantities(left: Any, right: Any) -> Judgement | None:
    numbers = isinstance(left, Quantity) and isinstance(right, Quantity)
    return quantity.judge(left, right) if numbers and quantity.comparable(left, right, {}) else None


def _names(left: Any, right: Any) -> Judgement | None:
    persons = isinstance(left, PersonName) and isinstance(right, PersonName)
    return name.judge(left, right) if persons else None


def _moments(left: Any, right: Any) -> Judgement | None:
    """Two dates that resolve to one day, and say no time of day, agree; what differs is left to the reader."""
    if not (isinstance(left, Moment) and isinstance(right, Moment)) or max(left.when.clock, right.when.clock) >= 0:
        return None
    if left.start is None or not left.start == left.end == right.start == right.end:
        return None
    return Judgement("compatible", f"both resolve to {left.start.day} {left.start:%B}")


_OWN: dict[str, _Own] = {
    "name": _Own("name", _names),
    "number": _Own("quantity", _quantities),
    "date": _Own("moment", _moments),
}


def judged(event: Event, kind: str, given: Sequence[Side]) -> Judgement | None:
    """How the sides relate where the checker itself can read one value on each; None when it cannot.

    With several pairs the strongest relation counts, so that a third, vaguer side does not hide a conflict.
    """
    own = _OWN.get(kind)
    values = [_value(event, own.mentions, s) for s in given] if own else [None]
    if own is None or any(v is None for v in values):
        return None
    found = [own.judge(a, b) for a, b in combinations(values, 2)]
    known = [j for j in found if j]
    return min(known, key=lambda j: _STRENGTH.index(j.relation)) if known and len(known) == len(found) else None


_STRENGTH = ("conflict", "unclear", "update", "refinement", "variant", "compatible")


def _value(event: Event, kind: str, side: Side) -> Any:
    """The one value that our own mentions read in the evidence of a side; None when there is none or more than one."""
    found = [
        m.value
        for m in event.mentions
        if m.kind == kind
        and any(
            (m.article_id, m.field) == (e.article_id, e.field) and e.start <= m.start and m.end <= e.end
            for e in side.evidence
        )
    ]
    return found[0] if found and all(v == found[0] for v in found) else None
