"""Proposals to findings: what stands in the articles, truly differs and is about one thing of this event, or a reason.

Nothing that a model says is shown before it has passed here. The module asks no model and changes nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from checker.event import Event
from checker.reader import differ, guards, spans
from checker.reader.answer import KINDS, RELATIONS, SEVERITIES, Proposal
from checker.relations import Judgement
from checker.rules.contract import Evidence, Finding, Side
from checker.tables import Kind, Relation, Severity

_LONGEST_WORDS = 160
_LONGEST_REASON = 400
_WORST: dict[str, Severity] = {"refinement": "warning", "variant": "warning", "update": "warning", "unclear": "warning"}
_WORST_KIND: dict[str, Severity] = {"omission": "note", "term": "warning"}
# What the checker's own reading of the values puts in the place of the relation that a reader gives: it knows that both
# can hold, while only the texts tell whether values that differ are an update or are about two things.
_STANDS: dict[str, tuple[str, ...]] = {
    "conflict": ("refinement", "variant", "update"),
    "refinement": ("variant",),
    "variant": ("refinement",),
}
_CONFIDENCE: dict[str, float] = {"error": 0.85, "warning": 0.8, "note": 0.7}


@dataclass(frozen=True)
class Proven:
    """A proposal that passed: the finding, the checker's own findings that it names, and what had to be repaired."""

    finding: Finding
    candidates: tuple[str, ...]
    repairs: tuple[str, ...]


class Dropped(NamedTuple):
    """A proposal that did not pass, and why."""

    event_id: str
    kind: str
    subject: str
    reason: str


def prove(event: Event, proposals: Iterable[Proposal]) -> tuple[list[Proven], list[Dropped]]:
    """Every proposal, proven or dropped with its reason."""
    proven: list[Proven] = []
    dropped: list[Dropped] = []
    for proposal in proposals:
        found = _proven(event, proposal)
        if isinstance(found, str):
            dropped.append(Dropped(event.event_id, plain(proposal.kind), plain(proposal.subject), found))
        else:
            proven.append(found)
    return proven, dropped


def plain(words: str, most: int = _LONGEST_WORDS) -> str:
    """A model's words as one short printable line."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _proven(event: Event, proposal: Proposal) -> Proven | str:
    """The proposal as a finding, or why it is none."""
    if proposal.kind not in KINDS:
        return "its kind is none of the vocabulary"
    if proposal.relation == "compatible":
        return "the reader itself calls the sides compatible"
    tally = spans.Tally()
    located = [spans.side(event, proposal.kind, s, tally) for s in proposal.sides]
    located = [_with_copies(event, s) for s in located if s.evidence]
    least = 1 if proposal.kind == "omission" else 2
    if len(located) < least:
        return _first(tally.faults, "has fewer than two sides")
    fault = ""
    if proposal.kind != "omission":
        kept, fault = differ.sides(proposal.kind, proposal.relation, located)
        located = list(kept)
    if len(located) < least:
        return fault or "has fewer than two sides"
    fault = guards.fault(event, proposal.kind, proposal.subject, located)
    return fault or _judged(event, proposal, located, tally)


def _judged(event: Event, proposal: Proposal, sides: Sequence[Side], tally: spans.Tally) -> Proven | str:
    """Relation and severity as far as the checker can tell them itself."""
    own = differ.judged(event, proposal.kind, sides)
    if own and own.relation == "compatible" and proposal.relation == "conflict":
        return f"is a conflict of values that agree: {own.reason}"
    relation = cast("Relation", proposal.relation if proposal.relation in RELATIONS else "unclear")
    relation = own.relation if own and own.relation in _STANDS.get(relation, ()) else relation
    severity = bounded(proposal.kind, relation, proposal.severity)
    finding = Finding(
        cast("Kind", proposal.kind), relation, severity, _confidence(severity, own, tally.repairs),
        plain(proposal.subject), message(event, proposal.subject, sides), _reason(proposal.why, own, tally.repairs),
        tuple(Side(plain(s.value), s.evidence) for s in sides),
    )  # fmt: skip
    return Proven(finding, proposal.candidates, tuple(dict.fromkeys(tally.repairs)))


def bounded(kind: str, relation: str, severity: str) -> Severity:
    """The severity that a reader gives, within what is material: only what cannot be reconciled is an error."""
    given = cast("Severity", severity if severity in SEVERITIES else "note")
    worst = (given, _WORST.get(relation, "error"), _WORST_KIND.get(kind, "error"))
    return max(worst, key=SEVERITIES.index)


def message(event: Event, subject: str, sides: Sequence[Side]) -> str:
    """One sentence that names the thing, and the value that each source gives."""
    values = "; ".join(f"“{plain(s.value, 80)}” ({', '.join(_sources(event, s))})" for s in sides)
    subject = plain(subject)
    return f"{subject[:1].upper()}{subject[1:]}: {values}"


def _sources(event: Event, side: Side) -> list[str]:
    names = sorted({event.article[e.article_id].source or e.article_id for e in side.evidence})
    return [plain(n, 40) for n in names[:3]] + ([f"{len(names) - 3} more"] if len(names) > 3 else [])


def _reason(why: str, own: Judgement | None, repairs: Sequence[str]) -> str:
    parts = [plain(why, _LONGEST_REASON)]
    if own and own.reason:
        parts.append(own.reason)
    if repairs:
        parts.append(f"evidence found after a repair of {', '.join(dict.fromkeys(repairs))}")
    return "; ".join(p for p in parts if p)


def _confidence(severity: Severity, own: Judgement | None, repairs: Sequence[str]) -> float:
    return round(_CONFIDENCE[severity] + (0.05 if own else 0) - (0.05 if repairs else 0), 2)


def _with_copies(event: Event, side: Side) -> Side:
    """The side with the same evidence in reprints, which the reader is not shown."""
    more: set[Evidence] = set(side.evidence)
    for e in side.evidence:
        for copy in event.articles:
            at = copy.text.find(e.surface) if copy.copy_of == e.article_id and e.field == "text" else -1
            if at >= 0:
                more.add(Evidence(copy.article_id, "text", at, at + len(e.surface), e.surface))
    return Side(side.value, tuple(sorted(more)))


def _first(faults: Sequence[str], otherwise: str) -> str:
    return faults[0] if faults else otherwise
