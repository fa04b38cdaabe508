"""One slot, one finding: what the reader proved joins the checker's own findings, which the reader may also reject."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.pages import SECOND_READER
from checker.reader.answer import Verdict
from checker.reader.differ import overlap, wording
from checker.reader.prove import Proven, bounded, plain
from checker.reader.spans import longest
from checker.rules.contract import Evidence, Finding, Side
from checker.tables import SEVERITIES, EvidenceRow, FindingRow, Severity

Rows = tuple[list[FindingRow], list[EvidenceRow]]

_COMPATIBLE: Mapping[str, str] = {
    "name": "name role term",
    "role": "role name term",
    "number": "number date",
    "date": "date number",
    "place": "place participant",
    "quote": "quote attribution certainty",
    "attribution": "attribution quote participant certainty",
    "participant": "participant attribution outcome name number",
    "outcome": "outcome certainty cause participant",
    "cause": "cause outcome participant",
    "certainty": "certainty outcome quote attribution cause",
    "term": "term name role",
    "omission": "omission",
}
_ONE_STEP: Mapping[Severity, Severity] = {"error": "warning", "warning": "note", "note": "note"}
_CONFIRMED = 0.9
_REJECTED = 0.2


@dataclass(frozen=True)
class Own:
    """A finding of the rules with its sides."""

    row: FindingRow
    sides: tuple[Side, ...]


def unite(proven: Iterable[Proven]) -> list[Proven]:
    """Proposals that show the same spans on two sides as one, with the evidence of all."""
    kept: list[Proven] = []
    for p in proven:
        same = next((n for n, k in enumerate(kept) if _same(k.finding, p.finding)), None)
        if same is None:
            kept.append(p)
        else:
            kept[same] = _united(kept[same], p)
    return kept


def _same(a: Finding, b: Finding) -> bool:
    """Whether two findings of one kind rest on mostly the same spans, on two sides of each."""
    if a.kind != b.kind:
        return False
    pairs = {(i, j) for i, x in enumerate(a.sides) for j, y in enumerate(b.sides) if _mostly(x.evidence, y.evidence)}
    least = min(2, len(a.sides), len(b.sides))
    return len({i for i, _ in pairs}) >= least and len({j for _, j in pairs}) >= least


def _mostly(a: Sequence[Evidence], b: Sequence[Evidence]) -> bool:
    return any(_shared(x, y) >= 0.5 for x in a for y in b)


def _shared(a: Evidence, b: Evidence) -> float:
    """The part of two spans that both have."""
    if not overlap(a, b):
        return 0.0
    return (min(a.end, b.end) - max(a.start, b.start)) / (max(a.end, b.end) - min(a.start, b.start))


def _united(a: Proven, b: Proven) -> Proven:
    finding = replace(
        a.finding,
        severity=min(a.finding.severity, b.finding.severity, key=SEVERITIES.index),
        sides=_joined(a.finding.sides, b.finding.sides, longest(a.finding.kind)),
    )
    candidates = tuple(dict.fromkeys(a.candidates + b.candidates))
    return Proven(finding, candidates, tuple(dict.fromkeys(a.repairs + b.repairs)))


def _joined(own: Sequence[Side], more: Sequence[Side], most: int) -> tuple[Side, ...]:
    """Sides with the evidence of the sides of another finding on the same slot, new sides at the end."""
    sides = list(own)
    for side in more:
        spans = [e for e in side.evidence if e.end - e.start <= most]
        at = next(
            (n for n, s in enumerate(sides) if any(overlap(x, y) for x in s.evidence for y in side.evidence)), None
        )
        taken = [e for s in sides for e in s.evidence]
        new = [e for e in spans if not any(overlap(e, t) for t in taken)]
        if at is not None:
            sides[at] = Side(sides[at].value, tuple(sorted((*sides[at].evidence, *new))))
        elif new:
            sides.append(Side(side.value, tuple(new)))
    return tuple(sides)


def merge(event_id: str, rules: Rows, proven: Sequence[Proven]) -> Rows:
    """The rules' findings and the reader's, each slot once, and the evidence of all."""
    own = _own(rules)
    best = _pairs(own, proven)
    findings: list[FindingRow] = []
    evidence: list[EvidenceRow] = []
    absorbed = {f for f, p in best.items() if any(best.get(o) == p and _before(own[o], own[f]) for o in own)}
    for finding_id, f in own.items():
        if finding_id in absorbed:
            continue
        p = best.get(finding_id)
        same = [own[o] for o in sorted(absorbed) if p is not None and best[o] == p]
        row, sides = (f.row, f.sides) if p is None else _confirmed(f, proven[p], same)
        findings.append(row)
        evidence += _evidence(row, sides)
    used = set(best.values())
    for n, new in enumerate(proven):
        if n not in used:
            row = _row(event_id, new)
            if row.finding_id not in {f.finding_id for f in findings}:
                findings.append(row)
                evidence += _evidence(row, new.finding.sides)
    return findings, evidence


def _own(rules: Rows) -> dict[str, Own]:
    sides: dict[str, dict[int, list[EvidenceRow]]] = {}
    for e in rules[1]:
        sides.setdefault(e.finding_id, {}).setdefault(e.side, []).append(e)
    return {
        f.finding_id: Own(f, tuple(_side(rows) for _, rows in sorted(sides.get(f.finding_id, {}).items())))
        for f in rules[0]
    }


def _side(rows: Sequence[EvidenceRow]) -> Side:
    return Side(rows[0].value, tuple(Evidence(e.article_id, e.field, e.start, e.end, e.surface) for e in rows))


def _pairs(own: Mapping[str, Own], proven: Sequence[Proven]) -> dict[str, int]:
    """For each finding of the rules the proposal on the same slot, if there is one."""
    pairs = {}
    for finding_id, f in own.items():
        fits = [(_fit(f, p), -n) for n, p in enumerate(proven)]
        fit, n = max(fits, default=(0.0, 0))
        if fit > 0:
            pairs[finding_id] = -n
    return pairs


def _fit(own: Own, proven: Proven) -> float:
    """How well a proposal covers a finding of the rules: two sides on two sides, or one where the reader names it."""
    p = proven.finding
    if own.row.relation == "compatible" or p.kind not in _COMPATIBLE[own.row.kind].split():
        return 0.0
    best: dict[tuple[int, int], float] = {}
    for i, x in enumerate(own.sides):
        for j, y in enumerate(p.sides):
            shared = max((_shared(a, b) for a in x.evidence for b in y.evidence), default=0.0)
            if shared > 0:
                best[i, j] = shared
    two = [s + t for (i, j), s in best.items() for (k, m), t in best.items() if i != k and j != m]
    if two:
        return max(two)
    named = own.row.finding_id in proven.candidates
    return max(best.values(), default=0.0) if named or p.kind == "omission" else 0.0


def _before(a: Own, b: Own) -> bool:
    """Whether `a` stays when both are about one slot: the graver, then the surer, then the first id."""
    return _rank(a) < _rank(b)


def _rank(own: Own) -> tuple[int, float, str]:
    return SEVERITIES.index(own.row.severity), -own.row.confidence, own.row.finding_id


def _confirmed(own: Own, proven: Proven, absorbed: Sequence[Own]) -> tuple[FindingRow, tuple[Side, ...]]:
    """A finding of the rules that the reader found too; a confirmed error is softened by one step at most."""
    p = proven.finding
    sides = _joined(own.sides, p.sides, longest(own.row.kind))
    for other in absorbed:
        sides = _joined(sides, other.sides, longest(own.row.kind))
    relation = p.relation if own.row.relation == "unclear" else own.row.relation
    given = bounded(own.row.kind, relation, p.severity)
    severity = min(given, _ONE_STEP[own.row.severity], key=SEVERITIES.index)
    row = own.row._replace(
        relation=relation,
        severity=severity,
        confidence=round(max(own.row.confidence, p.confidence, _CONFIRMED), 2),
        reason="; ".join(r for r in (own.row.reason, f"second reader: {p.reason}" if p.reason else "") if r),
        scope=_scope(sides),
        found_by="both",
    )
    return row, sides


def _row(event_id: str, proven: Proven) -> FindingRow:
    f = proven.finding
    return FindingRow(
        _identity(event_id, f), event_id, SECOND_READER, f.kind, f.relation, f.severity, f.confidence, _scope(f.sides),
        f.subject, f.message, f.reason, found_by="reader",
    )  # fmt: skip


def _identity(event_id: str, f: Finding) -> str:
    """A hash of what the evidence says, not of the model's own words, which change from run to run."""
    sides = sorted(sorted({(e.article_id, wording(e.surface)) for e in s.evidence}) for s in f.sides)
    return hashlib.sha256(repr((SECOND_READER, event_id, f.kind, sides)).encode()).hexdigest()[:12]


def _scope(sides: Sequence[Side]) -> Literal["cross", "within"]:
    return "cross" if len({e.article_id for s in sides for e in s.evidence}) > 1 else "within"


def _evidence(row: FindingRow, sides: Sequence[Side]) -> list[EvidenceRow]:
    return [
        EvidenceRow(row.finding_id, row.event_id, n, side.value, *e)
        for n, side in enumerate(sides)
        for e in sorted(set(side.evidence))
    ]


def apply(findings: Sequence[FindingRow], verdicts: Iterable[Verdict]) -> list[FindingRow]:
    """The rules' findings after the reader's verdicts: none disappears, a rejected alert becomes a note."""
    verdict = {v.finding_id: v for v in verdicts}
    return [_settled(f, verdict[f.finding_id]) if f.finding_id in verdict else f for f in findings]


def _settled(f: FindingRow, v: Verdict) -> FindingRow:
    if f.relation == "compatible" or f.found_by != "rules":
        return f
    why = f": {plain(v.why)}" if v.why else ""
    if v.relation == "compatible":
        reason = f"{f.reason}; the second reader sees no discrepancy{why}".removeprefix("; ")
        return f._replace(severity="note", confidence=min(f.confidence, _REJECTED), reason=reason)
    if f.relation != "unclear" or v.relation == "unclear":
        return f
    reason = f"{f.reason}; the second reader takes it for a {v.relation}{why}".removeprefix("; ")
    return f._replace(
        relation=v.relation, severity=bounded(f.kind, v.relation, f.severity), reason=reason, found_by="both"
    )
