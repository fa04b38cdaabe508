# ruff: noqa: E501 - patterns and word tables read better unbroken
"""The grammar of quantities: text to spans with hedge, number or range, scale, unit, and bracket groups as one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from checker.mentions.quantities.junk import is_junk
from checker.mentions.quantities.numerals import Numeral, numerals
from checker.values.quantity import Hedge, Quantity
from checker.values.units import signs, surfaces, units


@dataclass(frozen=True)
class Spotted:
    """A quantity in a text. `start:end` holds it with its hedge and unit; `core` is where its (first) number stands."""

    start: int
    end: int
    core: tuple[int, int]
    quantity: Quantity
    spelled: bool = False


HEDGES: dict[Hedge, tuple[str, ...]] = {
    "at least": ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum"),
    "more than": ("more than", "over", "above", "in excess of", "upwards of", "north of", "exceeding", "surpassing", "well over", "over than"),
    "up to": ("up to", "as many as", "as much as", "as high as", "at most", "no more than", "not more than", "a maximum of", "maximum", "as long as"),
    "less than": ("less than", "fewer than", "under", "below", "just under"),
    "nearly": ("nearly", "almost", "close to", "approaching", "nearing"),
    "about": ("about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "approx.", "approx", "circa", "an average of", "~", "as few as", "as little as"),
}  # fmt: skip
_HEDGE_OF = {form: hedge for hedge, forms in HEDGES.items() for form in forms}
_HEDGE = re.compile(
    rf"(?<!\w)(?P<hedge>{'|'.join(sorted(map(re.escape, _HEDGE_OF), key=len, reverse=True))})"
    r"(?: the| an?| another| (?:a )?(?:total|further)(?: of)?)? ?$",
    re.I,
)
_SIGN = re.compile(rf"(?<![A-Za-z$])(?:{'|'.join(sorted(map(re.escape, signs()), key=len, reverse=True))})[ \u00a0]?$")
_TO = re.compile(r" ?(?:to)?[–—-] ?| (?:to|and|or|through) ", re.I)
_PLUS = re.compile(r"\+| or more\b|-plus\b| plus\b| or so\b|-odd\b", re.I)
_PER = re.compile(
    r"[ -]?(?:per|an?|each|every|/)[ -]?(?P<per>barrel|gram|share|month|year|day|week|hour|minute|gallon|litre|liter|ounce|square foot|"
    r"square metre|square meter|sq m|sq ft|mmBTU|tonne|ton|person|head|night|kg|kilogram|capita|annum|century)\b",
    re.I,
)
_OPENERS = re.compile(
    r" ?[(\[/]? ?(?:or |about |around |roughly |approximately |nearly |almost |over |more than |under )?", re.I
)


def spot(text: str) -> list[Spotted]:
    """The quantities of a text, left to right; they never overlap."""
    singles = [s for s in (_single(text, n) for n in numerals(text)) if s]
    return list(_grouped(text, _ranged(text, singles)))


def _single(text: str, numeral: Numeral) -> Spotted | None:
    start, end = numeral.start, numeral.end
    before = text[max(0, start - 40) : start]
    sign = _SIGN.search(before)
    unit = ""
    if sign:
        unit, start = signs()[sign.group().strip()], start - len(sign.group())
    if is_junk(text, numeral, bool(sign), bool(_unit(text, numeral, end)[0])):
        return None
    end, plus = _more(text, end)
    if not sign:
        unit, end = _unit(text, numeral, end)
    elif follows := re.compile(r"[ -](?:US )?(?:dollars?|euros?|pounds?|CAD|USD|AUD|NZD)\b").match(text, end):
        end = follows.end()
    if unit and (per := _PER.match(text, end)) and (unit not in units() or units()[unit].dimension != "time"):
        unit, end = f"{unit} per {_plain(per['per'])}", per.end()
    quantity = Quantity(numeral.low, numeral.high, "percentage" if numeral.share else unit, _own_hedge(numeral, plus))
    start, quantity = _hedged(text, start, quantity)
    return Spotted(start, end, (numeral.start, numeral.end), quantity, numeral.spelled)


def _own_hedge(numeral: Numeral, plus: Hedge) -> Hedge:
    return "vague" if numeral.vague else "about" if numeral.share else plus


def _more(text: str, end: int) -> tuple[int, Hedge]:
    found = _PLUS.match(text, end)
    if not found:
        return end, ""
    return found.end(), "about" if found.group().strip(" -").lower() in {"or so", "odd"} else "at least"


def _hedged(text: str, start: int, quantity: Quantity) -> tuple[int, Quantity]:
    offset = max(0, start - 40)
    found = _HEDGE.search(text[offset:start])
    if not found:
        return start, quantity
    hedge = _HEDGE_OF[found["hedge"].lower()]
    return offset + found.start(), replace(quantity, hedge=quantity.hedge or hedge)


@cache
def _unit_pattern() -> re.Pattern[str]:
    forms = "|".join(sorted(map(re.escape, surfaces()), key=len, reverse=True))
    return re.compile(rf"[ \u00a0-]?(?P<unit>{forms})(?![\w%]|-old)")


def _unit(text: str, numeral: Numeral, end: int) -> tuple[str, int]:
    """The unit after a number and where it ends; one-letter units only directly at digits."""
    found = _unit_pattern().match(text, end) or _unit_pattern().match(text[:end] + text[end:].lower(), end)
    if not found:
        return "", end
    word = found["unit"]
    if (
        len(word) == 1
        and word not in "%°"
        and (numeral.spelled or (word in "CFWmg" and text[end : end + 1] == " " and word != "m"))
    ):
        return "", end
    name = surfaces().get(word, "")
    if (
        name == "pound-mass"
        and word.startswith("pound")
        and (numeral.low >= 1e5 or _worth(text, numeral.start, found.end()))
    ):
        name = "pound sterling"
    return name, found.end()


def _worth(text: str, start: int, end: int) -> bool:
    return bool(
        re.search(r"\b(?:worth|cost|costs|paid|pay|price|fine|fined|spent)\b", text[max(0, start - 40) : start])
    )


def _plain(word: str) -> str:
    forms = surfaces()
    return {"an": "year", "annum": "year"}.get(word.lower(), forms.get(word, word.lower()))


def _ranged(text: str, singles: list[Spotted]) -> Iterator[Spotted]:
    """Join "18–19", "between five and 10", "40 to 80 percent"."""
    at = 0
    while at < len(singles):
        left = singles[at]
        right = singles[at + 1] if at + 1 < len(singles) else None
        joined = _range(text, left, right) if right else None
        yield joined or left
        at += 2 if joined else 1


def _range(text: str, left: Spotted, right: Spotted) -> Spotted | None:
    between = text[left.end : right.start]
    word = _TO.fullmatch(between)
    if not word or left.quantity.hedge == "vague" or not left.quantity.low < right.quantity.high:
        return None
    before = re.search(r"\b(between|from) $", text[: left.start], re.I)
    joiner = between.strip().lower()
    a, b = left.quantity, right.quantity
    if joiner == "and" and not (before and before[1].lower() == "between"):
        return None
    if joiner in {"to", "or", "through"} and a.unit not in {"", b.unit}:
        return None
    if joiner == "to" and a.unit and not before and re.search(r"\bby $", text[: left.start]):
        return None
    low = _scaled_like(text, left, b)
    start = before.start() if before else left.start
    quantity = Quantity(low, b.high, b.unit or a.unit, a.hedge if a.hedge == "about" else "")
    return Spotted(start, right.end, left.core, quantity, left.spelled)


def _scaled_like(text: str, left: Spotted, right: Quantity) -> float:
    """ "2–3 million": the scale word stands once, for both."""
    low = left.quantity.low
    mantissa = right.high / 1000 ** (len(str(int(right.high))) // 3 - (len(str(int(right.high))) % 3 == 0))
    if low < 1000 <= right.high and low < mantissa and "," not in text[left.core[0] : left.core[1]]:
        for scale in (1e12, 1e9, 1e6, 1e3):
            if right.high >= scale:
                return low * scale
    return low


def _grouped(text: str, spotted: Iterator[Spotted]) -> Iterator[Spotted]:
    """Join a measure and its conversion: "2m euros (£1.7m; $2.6m)", "36 miles (58 km)", "35 miles, or 56 km,"."""
    group: Spotted | None = None
    for one in spotted:
        if group and _converts(text, group, one):
            also = (*group.quantity.also, one.quantity)
            group = replace(group, end=_closed(text, one.end), quantity=replace(group.quantity, also=also))
            continue
        if group:
            yield group
        group = one
    if group:
        yield group


def _converts(text: str, group: Spotted, one: Spotted) -> bool:
    between = text[group.end : one.start]
    known = units()
    if one.quantity.unit in {u.unit for u in group.quantity.forms}:
        return False
    kinds = [
        known[q.unit.partition(" per ")[0]].dimension
        for q in (group.quantity, one.quantity)
        if q.unit.partition(" per ")[0] in known
    ]
    if len(kinds) < 2 or kinds[0] != kinds[1] or kinds[0] in {"share", "age", "time", "points"}:
        return False
    return bool(re.fullmatch(r" ?[(\[]\D{0,22}|\)? ?[;,/] ?(?:or |about |roughly )*| or ", between))


def _closed(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in {")", "]"} else end
