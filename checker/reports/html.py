"""The HTML report: one file that needs no network and no script, with everything from articles escaped."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from checker import __version__
from checker.reports.dates import day, days
from checker.reports.page.chart import Chart, chart
from checker.reports.page.marks import anchor, marks, paragraphs
from checker.reports.phrases import counted, gist, left_out, totals
from checker.reports.printable import escape, printable, web_address
from checker.reports.view import EventView, FindingView, Report, Side, Span, view
from checker.reports.wording import Piece, context, differing

if TYPE_CHECKING:
    from jinja2 import Template

    from checker.pipeline import Result

ROOM = 260
NAMED = 4
LONG = 48
SIDE_COLORS = 8
RELATIONS = {
    "conflict": "both cannot hold",
    "update": "explained by a later publication or a growing count",
    "refinement": "one contains the other",
    "variant": "the same thing in another form",
    "unclear": "the texts do not settle it",
    "compatible": "no disagreement",
}


def write(result: "Result") -> str:
    """The report as a page."""
    report = view(result)
    labels = sorted({event.label(a) for event in report.events for a in event.articles})
    page = _template().render(page=Page(report, labels), report=report, version=__version__, relations=RELATIONS)
    return f"{page.strip()}\n"


@cache
def _template() -> "Template":
    import jinja2

    parts = files("checker.reports.page")
    style, script = (parts.joinpath(name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    env = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    env.filters |= {"shown": printable, "lines": escape, "counted": counted, "gist": gist}
    env.globals |= {"style": style, "script": script, "style_hash": _hash(style), "script_hash": _hash(script)}
    return env.from_string(parts.joinpath("page.html.j2").read_text(encoding="utf-8"))


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class Page:
    """What the template asks for."""

    def __init__(self, report: Report, labels: list[str]) -> None:
        self.report = report
        self.labels = labels
        self.kinds = sorted({f.row.kind for _, f in report.findings})
        self.severities = [severity for severity, n in report.counts.items() if n]
        self.totals = " ".join(totals(report))
        self.left_out = left_out(report)

    def events(self) -> list[tuple[int, EventView, dict[str, Any]]]:
        """The events, each with its number and the marks on its articles."""
        return [(n, event, {"marks": marks(event)}) for n, event in enumerate(self.report.events, 1)]

    def texts(self, event: EventView, number: int) -> list[dict[str, Any]]:
        """The articles of an event with their titles and texts in marked segments."""
        found = marks(event)
        return [
            {
                "id": f"article-{number}-{n}",
                "article": a,
                "label": event.label(a),
                "day": day(a),
                "url": web_address(a.url),
                "title": paragraphs(a.title, found.get((a.article_id, "title"), ())),
                "text": paragraphs(a.text, found.get((a.article_id, "text"), ())),
                "marks": sum(len(found.get((a.article_id, field), ())) for field in ("title", "text")),
            }
            for n, a in enumerate(event.articles, 1)
        ]

    def cell(self, finding: FindingView, article_id: str) -> list[Side]:
        """The sides that an article takes in a finding."""
        return [s for s in finding.sides if any(a.article_id == article_id for a in s.articles)]

    def sources(self, finding: FindingView, event: EventView) -> str:
        """The numbers of the sources that take part in a finding, for the filter."""
        found = {self.labels.index(event.label(a)) for side in finding.sides for a in side.articles}
        return " ".join(map(str, sorted(found)))

    def pieces(self, finding: FindingView, side: Side, span: Span) -> list[Piece]:
        """A span in its context with the differing words marked."""
        return context(span, differing(finding, side, span.surface), ROOM)

    def firsts(self, side: Side) -> list[Span]:
        """The first evidence of each article of a side."""
        return list({s.article.article_id: s for s in reversed(side.spans)}.values())[::-1]

    def others(self, event: EventView, side: Side) -> str:
        """The further articles of a side: the first few by name."""
        labels = [event.label(a) for a in side.articles[1:]]
        more = [f"{len(labels) - NAMED} more"] if len(labels) > NAMED else []
        return ", ".join(labels[:NAMED] + more)

    def who(self, event: EventView, side: Side) -> str:
        """The articles of a side: the first few by name."""
        return ", ".join(filter(None, [*(event.label(a) for a in side.articles[:1]), self.others(event, side)]))

    def told(self, side: Side) -> bool:
        """Whether the words in context show the whole value, so that it need not stand above them."""
        return len(side.value) > LONG and any(side.value in s.surface for s in side.spans[:1])

    def color(self, number: int) -> int:
        """The number of the colour of a side."""
        return number % SIDE_COLORS

    def chart(self, finding: FindingView, event: EventView) -> Chart | None:
        """The chart of a growing count."""
        return chart(finding, event)

    anchor = staticmethod(anchor)
    day = staticmethod(day)
    days = staticmethod(days)
    web = staticmethod(web_address)
