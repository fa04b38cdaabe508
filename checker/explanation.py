"""Why a finding was made: its slot, its mentions in their sentences, the relation, and what nearly looked the same."""

from collections.abc import Iterator

import pandas as pd

from checker.pages import pages
from checker.pipeline import Result
from checker.tables import Article, EvidenceRow, FindingRow, rows

CONTEXT = 60
LOOK_ALIKES = 3


def explained(result: Result, finding_id: str) -> str:
    """The explanation of the finding whose id begins so; empty where there is none."""
    tables = pd.concat([result.findings, result.suppressed, result.compatible])
    found = next((f for f in rows(FindingRow, tables) if finding_id and f.finding_id.startswith(finding_id)), None)
    return "\n".join(_lines(result, found)) + "\n" if found else ""


def _lines(result: Result, f: FindingRow) -> Iterator[str]:
    yield f"{f.finding_id}  {f.rule}  {f.severity}, {f.relation}, confidence {f.confidence:.2f}, {f.scope} articles"
    yield f"what: {f.subject}"
    yield f.message
    yield f"why: {f.reason}"
    if f.suppressed:
        yield f"ignored: {f.suppressed}"
    yield from _evidence(result, f)
    if f.rule in pages():
        yield f"the rule: {pages()[f.rule].partition(chr(10))[0]} (`checker rule {f.rule}` has its page)"
    alike = [c for c in rows(FindingRow, result.compatible) if c.event_id == f.event_id and c.kind == f.kind]
    for near in sorted(alike, key=lambda c: (c.rule != f.rule, c.subject != f.subject, c.finding_id))[:LOOK_ALIKES]:
        yield f"looked alike, but: {near.message} ({near.reason})"


def _evidence(result: Result, f: FindingRow) -> Iterator[str]:
    articles = {(a.event_id, a.article_id): a for a in rows(Article, result.articles)}
    spans = [e for e in rows(EvidenceRow, result.evidence) if (e.finding_id, e.event_id) == (f.finding_id, f.event_id)]
    for e in sorted(spans, key=lambda e: (e.side, e.article_id, e.field, e.start)):
        article = articles[e.event_id, e.article_id]
        text = article.title if e.field == "title" else article.text
        before, after = text[max(0, e.start - CONTEXT) : e.start], text[e.end : e.end + CONTEXT]
        shown = " ".join(f"{before}[{e.surface}]{after}".split())
        place = f"{article.path or e.article_id} {e.field} {e.start}-{e.end}"
        yield f"  side {e.side + 1}, {e.value!r}: {place}: …{''.join(c if c.isprintable() else '?' for c in shown)}…"
