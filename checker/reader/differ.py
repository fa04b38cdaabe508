"""Whether the sides of a proposal truly differ, and how, as far as the checker's own code can tell."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Any

from checker.event import Event
from checker.reader.locate import fold
from checker.relations import Judgement, dates, name, organisation, quantity
from checker.relations import wording as wordings
from checker.rules.contract import Evidence, Side
from checker.values.name import OrganisationName, PersonName
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
_FORM_MATTERS_IN_VARIANTS = frozenset({"quote"})


def wording(text: str, form: bool = False) -> str:
    """Words as they count for a difference: without marks and articles, or also by their form."""
    folded = fold(text).text.strip()
    if form:
        return folded.strip(" .,;:!?\"'")
    words = [_number(w) for w in _WORD.findall(folded.lower())]
    return " ".join(w for w in words if w not in _EMPTY)


def _number(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", word) else word
    return _NUMBERS.get(word, word)


def sides(kind: str, relation: str, given: Sequence[Side]) -> tuple[tuple[Side, ...], str]:
    """The sides that differ from one another, sides of one value made one; and what was wrong, if anything.

    In a name or a term the form counts, and so it does in a quotation whose wordings are called variants.
    """
    form = kind in _FORM_MATTERS or (kind in _FORM_MATTERS_IN_VARIANTS and relation == "variant")
    merged: dict[str, Side] = {}
    for s in given:
        key = wording(s.value, form) or s.value
        before = merged.get(key)
        spans = tuple(sorted({*s.evidence, *(before.evidence if before else ())}))
        merged[key] = Side(before.value if before else s.value, spans)
    fault = "gives one value on all sides" if len(merged) < 2 <= len(given) else ""
    clear, shared = _apart(form, list(merged.values()))
    kept = tuple(s for s in clear if s.evidence)
    if len(kept) < 2 and shared:
        fault = fault or "shows the same words for two sides"
    return kept, fault


def _apart(form: bool, given: Sequence[Side]) -> tuple[list[Side], bool]:
    """The sides without evidence that is the same words, or overlaps, on two of them."""
    bad: set[tuple[int, Evidence]] = set()
    for (i, a), (j, b) in combinations(enumerate(given), 2):
        for x in a.evidence:
            for y in b.evidence:
                if wording(x.surface, form) == wording(y.surface, form):
                    bad |= {(i, x), (j, y)}
                elif overlap(x, y):
                    bad.add((i, x) if x.end - x.start >= y.end - y.start else (j, y))
    return [Side(s.value, tuple(e for e in s.evidence if (n, e) not in bad)) for n, s in enumerate(given)], bool(bad)


def overlap(a: Evidence, b: Evidence) -> bool:
    """Whether two spans share a character."""
    return (a.article_id, a.field) == (b.article_id, b.field) and a.start < b.end and b.start < a.end


def _quantities(left: Any, right: Any) -> Judgement | None:
    return quantity.judge(left, right) if quantity.comparable(left, right, {}) else None


def _organisations(left: Any, right: Any) -> Judgement | None:
    """Two names of organisations; that they share few words does not make them two organisations."""
    found = organisation.judge(left, right)
    return None if found.relation == "unclear" else found


def _moments(left: Any, right: Any) -> Judgement | None:
    """Two dates that resolve to one day, or times that are one time, agree; what differs is left to the reader."""
    one_day = left.start is not None and left.start == left.end == right.start == right.end
    timed = [m.when.clock >= 0 for m in (left, right)]
    if any(timed) and not (one_day or not left.when.dated or not right.when.dated):
        return None
    if all(timed):
        said = left.when.zone == right.when.zone or (left.when.zone and right.when.zone)
        found = dates.clocks(left.when, right.when)
        return found if said and found.relation == "compatible" else None
    if not one_day:
        return None
    day = f"both resolve to {left.start.day} {left.start:%B}"
    return Judgement("refinement", f"{day}, one says the time, too") if any(timed) else Judgement("compatible", day)


def _wordings(left: Any, right: Any) -> Judgement | None:
    """Two wordings of a remark; a partial quotation is one that says less."""
    found = wordings.judge(left, right)
    if found.relation == "compatible" and found.reason != "the same words":
        return found._replace(relation="refinement")
    return None if found.relation == "unclear" else found


# By the kind of a discrepancy: the mentions that hold its values, and how two values of one type relate (None: the
# checker cannot tell). Where no mentions are named, the words of the evidence are the value.
_OWN: Mapping[str, tuple[str, Mapping[type, Callable[[Any, Any], Judgement | None]]]] = {
    "name": ("name", {PersonName: name.judge, OrganisationName: _organisations}),
    "number": ("quantity", {Quantity: _quantities}),
    "date": ("moment", {Moment: _moments}),
    "quote": ("", {str: _wordings}),
}
_STRENGTH = ("conflict", "unclear", "update", "refinement", "variant", "compatible")


def judged(event: Event, kind: str, given: Sequence[Side]) -> Judgement | None:
    """How the sides relate where the checker itself can read one value on each; None when it cannot.

    With several pairs the strongest relation counts, so that a third, vaguer side does not hide a conflict.
    """
    mentions, judges = _OWN.get(kind, ("", {}))
    values = [_value(event, mentions, s) for s in given]
    judge = judges.get(type(values[0]))
    if judge is None or any(type(v) is not type(values[0]) for v in values):
        return None
    found = [judge(a, b) for a, b in combinations(values, 2)]
    known = [j for j in found if j]
    return min(known, key=lambda j: _STRENGTH.index(j.relation)) if known and len(known) == len(found) else None


def _value(event: Event, kind: str, side: Side) -> Any:
    """The one value that our own mentions read in the evidence of a side; None when there is none or more than one."""
    if not kind:
        return max((e.surface for e in side.evidence), key=len)
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
