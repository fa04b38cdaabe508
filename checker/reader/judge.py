"""Questions about the checker's own findings that its rules leave open, and what the answers change."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from checker.event import Event
from checker.reader import prompt
from checker.reader.options import Options
from checker.reader.request import Request, digest
from checker.tables import EvidenceRow, FindingRow

_AT_ONCE = 20
_LONGEST_SENTENCE = 400


def questions(
    event: Event, findings: Sequence[FindingRow], spans: Sequence[EvidenceRow], options: Options
) -> list[Request]:
    """The questions for the findings that are left `unclear`, some findings each."""
    unclear = sorted((f for f in findings if f.relation == "unclear"), key=lambda f: f.finding_id)
    articles = digest(event.articles)
    return [
        Request(
            event.event_id, articles, "judge", n, "judge",
            prompt.judge(event, _candidates(event, unclear[start : start + _AT_ONCE], spans)), prompt.VERSION,
            min(options.answer, 200 * _AT_ONCE),
        )
        for n, start in enumerate(range(0, len(unclear), _AT_ONCE))
    ]  # fmt: skip


def _candidates(event: Event, findings: Sequence[FindingRow], spans: Sequence[EvidenceRow]) -> str:
    lines = [json.dumps(_candidate(event, f, spans), ensure_ascii=False) for f in findings]
    return prompt.fence("\n".join(lines))


def _candidate(event: Event, finding: FindingRow, spans: Sequence[EvidenceRow]) -> Mapping[str, Any]:
    sides: dict[int, dict[str, Any]] = {}
    for e in spans:
        if e.finding_id == finding.finding_id:
            side = sides.setdefault(e.side, {"value": e.value, "sentences": []})
            if len(side["sentences"]) < 3:
                published = str(event.article[e.article_id].published)
                where = {"article": e.article_id} | ({} if published == "NaT" else {"published": published})
                side["sentences"].append(where | {"text": sentence(event, e), "evidence": e.surface})
    return {
        "candidate": finding.finding_id,
        "kind": finding.kind,
        "subject": finding.subject,
        "sides": [sides[n] for n in sorted(sides)],
    }


def sentence(event: Event, evidence: EvidenceRow) -> str:
    """The sentences that a span of evidence touches."""
    touched = event.touched(evidence.article_id, evidence.field, evidence.start, evidence.end)
    return touched[:_LONGEST_SENTENCE] or evidence.surface
