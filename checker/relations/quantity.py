"""Two quantities of one slot: do both hold, does one contain the other, or must one be wrong?"""

from collections.abc import Mapping

from checker.relations import Judgement
from checker.relations.interval import contains, interval, rounds_to, transposed, whole
from checker.values.quantity import Quantity, Tally
from checker.values.units import base, dimension

Rates = Mapping[tuple[str, str], float]
_OPPOSED = {"more than": {"up to", "less than", "nearly"}, "at least": {"less than"}}
_OPEN = {"at least", "more than"}
_CAPPED = {"up to", "less than"}
_TOLERANCE = 0.035


def judge(left: Quantity, right: Quantity, rates: Rates = {}) -> Judgement:  # noqa: B006 - never changed
    """How two quantities relate, in whichever of their units they can be compared."""
    pair = comparable(left, right, rates)
    if pair is None:
        return Judgement("compatible", f"{left.unit or 'number'} and {right.unit or 'number'} cannot be compared here")
    a, b, converted = pair
    if converted and _close(a, b):
        return Judgement("variant", "the same in other units", 0.9)
    return _same_number(a, b) if a.middle == b.middle else _different(a, b)


def agreement(left: Quantity, right: Quantity, rates: Rates = {}) -> str:  # noqa: B006 - never changed
    """Why two quantities that are stated differently agree; empty where they are stated alike or differ."""
    pair = comparable(left, right, rates)
    if pair is None or vague(left) or vague(right):
        return ""
    a, b, converted = pair
    if converted and _close(a, b):
        return f"{_told(left)} and {_told(right)} are the same in other units"
    if not converted and a.hedge != b.hedge and a.middle == b.middle and not _firm(a, b):
        return f"{_said(a)} and {_said(b)} agree"
    return ""


def _told(q: Quantity) -> str:
    return f"{_said(q)} {q.unit}".strip()


def vague(q: Quantity) -> bool:
    """Whether a quantity is a word like "dozens"."""
    return q.hedge == "vague"


def _same_number(a: Quantity, b: Quantity) -> Judgement:
    if b.hedge in _OPPOSED.get(a.hedge, ()) or a.hedge in _OPPOSED.get(b.hedge, ()):
        return Judgement("conflict", f"'{a.hedge or b.hedge}' and '{b.hedge or a.hedge}' exclude one another", 0.5)
    if a.hedge == b.hedge or not _firm(a, b):
        return Judgement("compatible", "the same number", 1.0)
    return Judgement("refinement", f"the same number, hedged in one: {_said(a)} / {_said(b)}", 0.8)


def _firm(a: Quantity, b: Quantity) -> bool:
    """Whether the hedges say something that differs: "up to five" / "five", not "about five" / "five"."""
    return {a.hedge, b.hedge} & {"up to", "more than", "nearly", "less than"} != set()


def _different(a: Quantity, b: Quantity) -> Judgement:
    if ({a.hedge, b.hedge} <= _OPEN or {a.hedge, b.hedge} <= _CAPPED) and not _near(a, b):
        return Judgement("conflict", f"{_said(a)} and {_said(b)} set different bounds", 0.6)
    for outer, inner in ((a, b), (b, a)):
        if contains(outer, inner):
            return Judgement("refinement", f"{_said(outer)} contains {_said(inner)}", 0.8)
        if rounds_to(outer.middle, inner.middle) or (a.unit == "percentage" and whole(outer.middle, inner.middle)):
            return Judgement("refinement", f"{_said(inner)} rounds to {_said(outer)}", 0.9)
    one, other = interval(a), interval(b)
    if one.low <= other.high and other.low <= one.high:
        return Judgement("refinement", f"{_said(a)} and {_said(b)} overlap", 0.7)
    return Judgement("conflict", f"{_said(a)} and {_said(b)} cannot both hold{_hint(a.middle, b.middle)}", 0.9)


def comparable(left: Quantity, right: Quantity, rates: Rates) -> tuple[Quantity, Quantity, bool] | None:
    """Both quantities in one unit, and whether one was converted; nothing where no unit is common."""
    for a in left.forms:
        for b in right.forms:
            if a.unit == b.unit:
                return a, b, False
    for a in left.forms:
        for b in right.forms:
            if (a.unit, b.unit) in rates:
                return _scaled(a, rates[a.unit, b.unit], b.unit), b, True
            if dimension(a.unit) == dimension(b.unit) != "" and not dimension(a.unit).startswith("money"):
                return _based(a), _based(b), True
    return None


def _scaled(q: Quantity, rate: float, unit: str) -> Quantity:
    return Quantity(q.low * rate, q.high * rate, unit, q.hedge)


def _based(q: Quantity) -> Quantity:
    return Quantity(base(q.low, q.unit), base(q.high, q.unit), dimension(q.unit), q.hedge)


def _close(a: Quantity, b: Quantity) -> bool:
    return abs(a.middle - b.middle) <= _TOLERANCE * max(abs(a.middle), abs(b.middle))


def _near(a: Quantity, b: Quantity) -> bool:
    return max(a.middle, b.middle) <= 1.15 * min(a.middle, b.middle)


def _hint(a: float, b: float) -> str:
    small, large = sorted((abs(a), abs(b)))
    if transposed(a, b):
        return " (transposed digits?)"
    if small and any(abs(large / small - 10**n) < 1e-9 for n in (1, 2, 3, 6)) and large >= 100:
        return " (a slip of a power of ten?)"
    return ""


def _said(q: Quantity) -> str:
    number = f"{q.low:,.10g}" if q.low == q.high else f"{q.low:,.10g} to {q.high:,.10g}"
    return f"'{q.hedge} {number}'" if q.hedge not in {"", "vague"} else number


def judge_tally(left: Tally, right: Tally) -> Judgement:
    """How two results of one vote relate."""
    if left == right or (left.ayes, left.noes) == (right.noes, right.ayes):
        return Judgement("compatible", "the same votes")
    return Judgement(
        "conflict", f"{left.ayes}–{left.noes} and {right.ayes}–{right.noes} cannot both be the result", 0.9
    )


def rates_of(quantities: list[Quantity]) -> dict[tuple[str, str], float]:
    """The exchange rates that brackets give: "2m euros ($2.6m)" is 1.3 dollars a euro."""
    rates: dict[tuple[str, str], float] = {}
    for q in quantities:
        for a in q.forms:
            for b in q.forms:
                if a.unit != b.unit and a.low and a.low == a.high and b.low == b.high and dimension(a.unit) == "money":
                    rates.setdefault((a.unit, b.unit), b.low / a.low)
    return rates
