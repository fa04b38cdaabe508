"""Amounts that are one but for the scale: "$3.2 billion" and "$3.2", "$4 trillion" and "$4 billion"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.event import Event
from checker.referents.contract import Aligned
from checker.tables import Mention, Referent
from checker.values.quantity import SCALE, Quantity
from checker.values.units import dimension

# by how much amounts differ when a word of scale is lost or another
_FACTORS = (1e3, 1e6, 1e9, 1e12)
_LEAST_SCALED = 1e6
# clauses need to be this close where the digits are two or more, and where there is but one
_CLOSE, _CLOSER = 0.4, 0.62
# "$3.2": no price is written with one decimal
_TENTHS = re.compile(r"\d\.\d(?!\d)")


def align(event: Event) -> Aligned:
    """The amounts of one event that share their digits and differ in their scale, with the clauses to match."""
    amounts: dict[tuple[str, float], list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind == "quantity" and _is_amount(m.value):
            amounts[m.value.unit, m.value.low].append(m)
    found: list[Referent] = []
    for (unit, number), large in sorted(amounts.items(), key=lambda x: x[0]):
        for factor in _FACTORS if number >= _LEAST_SCALED else ():
            small = amounts.get((unit, number / factor), [])
            if small:
                found += _slip(event, small, large)
    return Aligned((), tuple(found))


def _is_amount(value: object) -> bool:
    return isinstance(value, Quantity) and dimension(value.unit) == "money" and value.low == value.high > 0


def _slip(event: Event, small: Sequence[Mention], large: Sequence[Mention]) -> Iterator[Referent]:
    """The referent of amounts of one slot, if the clause of a small one is close enough to that of a large one."""
    slipped = [m for m in small if m.value.low >= _LEAST_SCALED or _TENTHS.search(m.surface)]
    if not slipped:
        return
    likeness = event.similarity([m.slot.phrase for m in slipped], [m.slot.phrase for m in large])
    digits = re.sub(r"\D|0+$", "", f"{large[0].value.low:.0f}")
    best = max(max(row) for row in likeness)
    if best >= (_CLOSE if len(digits) > 1 else _CLOSER):
        frame = large[0].slot.frame
        for m in (*slipped, *large):
            yield Referent(m.mention_id, f"{SCALE}{slipped[0].mention_id}", frame, min(1.0, round(float(best), 2)))
