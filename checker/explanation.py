"""Why a finding was made: its slot, its mentions in their sentences, the relation, and what nearly looked the same."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import pandas as pd

from checker.event import Similarity
from checker.pages import pages
from checker.pipeline import Result
from checker.reports.dates import day
from checker.reports.printable import printable
from checker.reports.view import EventView, FindingView, Side, Span, view
from checker.reports.wording import sentence_around
from checker.tables import FindingRow, rows

CONTEXT = 60
LOOK_ALIKES = 3
JUDGES = {
    "rules": "the rules alone",
    "reader": "the second reader, proven by the checker",
    "both": "the rules and the second reader",
}


def explained(result: Result, finding_id: str, similarity: Similarity | None = None) -> str:
    """The explanation of the finding whose id begins so; empty where there is none.

    With `similarity` it says how alike the sentences of the sides are, for the encoder.
    """
    found = next(((e, f) for e in view(result).events for f in _all(e) if _is(f, finding_id)), None)
    return "\n".join(_lines(*found, similarity)) + "\n" if found else ""


def beginning(result: Result, finding_id: str) -> list[str]:
    """The ids that begin so."""
    tables = pd.concat([result.findings, result.suppressed, result.compatible])
    return sorted(
        {f.finding_id for f in rows(FindingRow, tables) if finding_id and f.finding_id.startswith(finding_id)}
    )


def _all(event: EventView) -> tuple[FindingView, ...]:
    return (*event.findings, *event.suppressed, *event.compatible)


def _is(finding: FindingView, finding_id: str) -> bool:
    return bool(finding_id) and finding.row.finding_id.startswith(finding_id)


def _lines(event: EventView, finding: FindingView, similarity: Similarity | None) -> Iterator[str]:
    f = finding.row
    yield f"{f.finding_id}: {printable(f.message)}"
    yield ""
    page = pages().get(f.rule, "")
    yield _row("rule", f"{f.rule}: {page.partition(chr(10))[0]} (`checker rule {f.rule}` has its page)")
    yield _row("slot", f"{printable(f.subject)} ({f.kind})")
    yield _row("relation", f"{f.relation}: {printable(f.reason)}")
    yield _row("severity", f"{f.severity}, confidence {f.confidence:.2f}")
    yield _row("judged by", JUDGES[f.found_by])
    if f.suppressed:
        yield _row("ignored", printable(f.suppressed))
    if f.path:
        yield _row("stands in", f"{printable(f.path)}:{f.line}")
    if similarity:
        yield from _likeness(finding, similarity)
    for side in finding.sides:
        yield f"\n{side.letter}  {printable(side.value)}"
        yield from (f"   {_mention(span, event)}" for span in side.spans)
    yield from _look_alikes(event, finding)


def _likeness(finding: FindingView, similarity: Similarity) -> Iterator[str]:
    for left, right in combinations([s for s in finding.sides if s.spans], 2):
        score = max(max(row) for row in similarity(_sentences(left), _sentences(right)))
        yield _row("likeness", f"{score:.2f} of the sentences of {left.letter} and {right.letter} (1 is the same)")


def _row(name: str, text: str) -> str:
    return f"{name:10} {text}"


def _mention(span: Span, event: EventView) -> str:
    """A mention: its article, date and place, and the words around it."""
    before, after = sentence_around(span)
    words = printable(f"{before[-CONTEXT:]}[{span.surface}]{after[:CONTEXT]}")
    place = f"{span.article.path or span.article.article_id}:{span.file_line}"
    label = event.label(span.article)
    about = filter(
        None,
        (label if label not in place else "", day(span.article), place, f"{span.field} {span.start}-{span.end}"),
    )
    return f"{printable(', '.join(about))}: {words}"


def _sentences(side: Side) -> Sequence[str]:
    return [before + span.surface + after for span in side.spans for before, after in [sentence_around(span)]]


def _look_alikes(event: EventView, finding: FindingView) -> Iterator[str]:
    """The nearest pairs of the event that looked like a disagreement: of its rule first, of its kind at least."""
    f = finding.row
    alike = [c.row for c in event.compatible if c.row.kind == f.kind and c.row.finding_id != f.finding_id]
    alike.sort(key=lambda c: (c.rule != f.rule, c.subject != f.subject, c.finding_id))
    yield (
        "\nnearest look-alikes that are no disagreement:"
        if alike
        else "\nno look-alike of this kind was explained away"
    )
    yield from (f"   {printable(c.message)} ({printable(c.reason)}; {c.rule})" for c in alike[:LOOK_ALIKES])
