"""The terminal report: per event, worst first; each finding's sides in context with the differing words marked."""

import io
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

from rich.console import Console
from rich.style import Style
from rich.text import Text

from checker.reports.dates import day, days
from checker.reports.phrases import counted, explained_away, gist, left_out, totals
from checker.reports.printable import printable, web_address
from checker.reports.view import EventView, FindingView, Report, Side, Span, view
from checker.reports.wording import Piece, context, differing
from checker.tables import FindingRow

if TYPE_CHECKING:
    from checker.pipeline import Result

SEVERITY_STYLE = {"error": "bold red", "warning": "bold yellow", "note": "bold blue"}
SIDE_STYLE = ("cyan", "magenta", "green", "yellow", "blue", "red")
LINKING_TERMINALS = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"}
LINKING_VARIABLES = ("VTE_VERSION", "WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM")
SHORT = 6
"""So many letters of an id stand on a line; `checker explain` takes them."""
UNICODE_SIGNS = {"bar": "│", "line": "─", "open": "«", "close": "»", "bad": "✖", "good": "✔", "dot": " · ", "cut": "…"}
ASCII_SIGNS = {"bar": "|", "line": "-", "open": "[", "close": "]", "bad": "x", "good": "ok", "dot": " - ", "cut": "..."}

_LINK = re.compile(r"(\x1b\]8;id=)[^;]+;(\S+) ")
"""Where a link begins: the number that rich gives it (another in every run), then our own before the address."""


@dataclass(frozen=True)
class Look:
    """What the place that shows the report can do. The default is plain text of 80 columns, as for a file."""

    width: int = 80
    color: bool = False
    links: bool = False
    unicode: bool = True
    terminal: bool = False

    @property
    def signs(self) -> dict[str, str]:
        """The characters for bars, rules and marks that the place can show."""
        return UNICODE_SIGNS if self.unicode else ASCII_SIGNS


def look(
    stream: TextIO, color: Literal["auto", "always", "never"] = "auto", env: Mapping[str, str] = os.environ
) -> Look:
    """The look for a stream: colour and links only on a terminal, never against NO_COLOR, unless asked for."""
    terminal = stream.isatty()
    capable = terminal and not env.get("NO_COLOR") and env.get("TERM") != "dumb"
    colored = color == "always" or (color == "auto" and capable)
    return Look(_width(stream, env) if terminal else 80, colored, colored and _links(env), _unicode(stream), terminal)


def _width(stream: TextIO, env: Mapping[str, str]) -> int:
    asked = env.get("COLUMNS", "")
    try:
        columns = int(asked) if asked.isdigit() else os.get_terminal_size(stream.fileno()).columns
    except OSError:
        columns = 80
    return min(max(columns, 40), 120)


def _links(env: Mapping[str, str]) -> bool:
    if "FORCE_HYPERLINK" in env:
        return env["FORCE_HYPERLINK"] not in {"", "0"}
    return env.get("TERM_PROGRAM") in LINKING_TERMINALS or any(name in env for name in LINKING_VARIABLES)


def _unicode(stream: TextIO) -> bool:
    if not stream.isatty():
        return True  # files and pipes get UTF-8
    try:
        "".join(UNICODE_SIGNS.values()).encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def write(result: "Result", look: Look = Look()) -> str:
    """The report as text for a place of the given look."""
    return Writer(look).report(view(result))


def show(result: "Result", stream: TextIO) -> str:
    """The report as text for a stream, in colour where that is wanted."""
    return write(result, look(stream, result.settings.color))


class Writer:
    """Writes the report for one look."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.signs = look.signs
        self.out = io.StringIO()
        self.console = Console(
            file=self.out, width=look.width, color_system="standard" if look.color else None, force_terminal=look.color,
            highlight=False, markup=False, emoji=False, legacy_windows=False, no_color=False, _environ={},
        )  # fmt: skip

    def report(self, report: Report) -> str:
        """The whole report."""
        for event in report.events:
            self.event(event, report)
        self.summary(report)
        return _LINK.sub(r"\1\2;", self.out.getvalue())

    def event(self, event: EventView, report: Report) -> None:
        """An event: its heading, its alerts, then its notes, one line each."""
        alerts = [f for f in event.findings if f.row.severity != "note"]
        notes = [f for f in event.findings if f.row.severity == "note"]
        compatible = event.compatible if report.settings.show_compatible else ()
        if not (alerts or notes or compatible):
            return
        self.heading(event)
        for finding in alerts:
            self.finding(finding, event)
        for finding in notes:
            self.one_line(Text("note", SEVERITY_STYLE["note"]), finding, self.note(finding))
        if notes:
            self.line(Text())
        for finding in compatible:
            self.alike(finding)
        if compatible:
            self.line(Text())

    def heading(self, event: EventView) -> None:
        """The event's name, its size and the days that it spans."""
        about = [counted(len(event.articles), "article"), days(event.articles)]
        text = Text(printable(event.event_id), "bold")
        text.append(self.signs["dot"] + self.signs["dot"].join(filter(None, about)), "not bold dim")
        self.wrapped(text, first=0, rest=0)
        self.line(Text(self.signs["line"] * self.look.width, "dim"))

    def finding(self, finding: FindingView, event: EventView) -> None:
        """A finding: what it is about, what differs, each side in context, and why."""
        row = finding.row
        text = Text.assemble(
            (row.severity, SEVERITY_STYLE[row.severity]), (f"[{row.rule}]", "dim"), (": ", "dim"),
            (printable(row.subject), "bold"),
        )  # fmt: skip
        self.wrapped(text, first=0, rest=2)
        self.wrapped(Text(gist(finding)), first=2, rest=2)
        for side in finding.sides:
            self.side(side, finding, event)
        self.wrapped(self.why(finding), first=2, rest=4)
        self.line(Text())

    def why(self, finding: FindingView) -> Text:
        """The relation of the sides with its reason; of a finding on the settings, where these stand."""
        row = finding.row
        text = Text.assemble((f"= {row.relation}", "bold"), (f" {row.confidence:.2f}: ", "dim"), printable(row.reason))
        if not finding.sides:
            text = Text.assemble("= ", printable(row.reason), (f"{self.signs['dot']}{self.settings_place(row)}", "dim"))
        return text.append(f"{self.signs['dot']}{row.finding_id}", "dim")

    def settings_place(self, row: FindingRow) -> str:
        """Where in which file of settings a finding stands; empty where it stands in none."""
        return f"{printable(row.path)}:{row.line}" if row.path else ""

    def side(self, side: Side, finding: FindingView, event: EventView) -> None:
        """One side: its value, source, date and place, then the words in context."""
        style = SIDE_STYLE[side.number % len(SIDE_STYLE)]
        if not side.spans:
            self.barred(side.letter, style, Text(printable(side.value), f"bold {style}"))
            return
        span = side.spans[0]
        shown = context(span, differing(finding, side, span.surface), 2 * (self.look.width - 8))
        self.barred(side.letter, style, self.source(side, span, event, style).append_text(self.place(side, finding)))
        self.barred(" ", style, self.marked(shown, style))
        others = [printable(event.label(a)) for a in side.articles if a.article_id != span.article.article_id]
        if others:
            self.barred(" ", style, Text(f"also in {', '.join(others)}", "dim"))

    def source(self, side: Side, span: Span, event: EventView, style: str) -> Text:
        """The heading of a side, up to its place."""
        dot = self.signs["dot"]
        value = printable(side.value)
        text = Text()
        if len(value) <= 40 or value not in printable(span.surface):
            text.append(self.cut(value, self.look.width), f"bold {style}").append(dot, "dim")
        label = printable(event.label(span.article))
        if label not in self.where(span):
            text.append(label).append(dot, "dim")
        if day(span.article):
            text.append(day(span.article)).append(dot, "dim")
        return text

    def place(self, side: Side, finding: FindingView) -> Text:
        """The place of a side's first evidence, linked where links are shown."""
        target = self.link(side.spans[0])
        link = f"{finding.row.finding_id}-{side.letter} {target}" if target else None
        return Text(self.where(side.spans[0]), Style(dim=True, link=link))

    def where(self, span: Span) -> str:
        """The place of a piece of evidence as editors and terminals understand it."""
        path = span.article.path or span.article.url or span.article.article_id
        at = f"{span.file_line}:{span.in_file[0].column}" if span.in_file else f"{span.file_line}"
        return f"{printable(path)}:{at}"

    def link(self, span: Span) -> str | None:
        """Where a click leads: the file, else the page."""
        if not self.look.links:
            return None
        path = span.article.path
        file = Path(path).resolve().as_uri() if path and Path(path).exists() else ""
        return file or web_address(span.article.url) or None

    def marked(self, pieces: Sequence[Piece], style: str) -> Text:
        """A context with the evidence set off and the differing words marked."""
        text = Text()
        for piece in pieces:
            words = printable(piece.text)
            if piece.differs and not self.look.color:
                words = f"{self.signs['open']}{words}{self.signs['close']}"
            text.append(words, f"bold underline {style}" if piece.differs else "bold" if piece.evidence else "")
        return text

    def note(self, finding: FindingView) -> str:
        """A note in short: what it is about, then the values; where nothing is cut, also their places."""
        if not finding.sides:
            place = self.settings_place(finding.row)
            return f"{gist(finding)} ({place})" if place else gist(finding)
        values = " / ".join(self.cut(printable(side.value), 40) for side in finding.sides)
        places = [self.where(side.spans[0]) for side in finding.sides if side.spans]
        where = f" ({', '.join(places)})" if places and not self.look.terminal else ""
        words = gist(finding) if len(finding.sides) < 2 else f"{printable(finding.row.subject)}: {values}"
        return f"{words}{where}"

    def one_line(self, tag: Text, finding: FindingView, words: str) -> None:
        """A finding on one line, with as much of its id as tells it apart; only a terminal cuts it."""
        text = Text.assemble(tag, (f"[{finding.row.rule}]", "dim"), (": ", "dim"), words)
        id = Text(f"{self.signs['dot']}{finding.row.finding_id[:SHORT]}", "dim")
        if self.look.terminal:
            text.truncate(self.look.width - len(id), overflow="ellipsis" if self.look.unicode else "crop")
        self.line(text.append_text(id))

    def alike(self, finding: FindingView) -> None:
        """A look-alike with the reason why it is none, whole: that is what was asked for."""
        text = Text.assemble(("same", "bold green"), (f"[{finding.row.rule}]", "dim"), (": ", "dim"))
        text.append(explained_away(finding)).append(f"{self.signs['dot']}{finding.row.finding_id[:SHORT]}", "dim")
        self.wrapped(text, first=0, rest=2)

    def summary(self, report: Report) -> None:
        """The last line: what was found in how much."""
        found, where = totals(report)
        worst = next((s for s, n in report.counts.items() if n), "")
        text = Text(f"{self.signs['bad' if worst else 'good']} {found}", SEVERITY_STYLE.get(worst, "bold green"))
        text.append(f" {where}{self.signs['dot']}{left_out(report)}", "not bold")
        self.wrapped(text, first=0, rest=2)

    def barred(self, letter: str, style: str, text: Text) -> None:
        """Text beside the bar of its side."""
        for n, line in enumerate(text.wrap(self.console, self.look.width - 8, overflow="fold", no_wrap=False)):
            line.rstrip()
            if line.plain.endswith(self.signs["dot"].rstrip()):
                line.right_crop(2)
            head = letter if n == 0 else " "
            self.line(Text.assemble("  ", (f"{head} {self.signs['bar']} ", style), line))

    def wrapped(self, text: Text, first: int, rest: int) -> None:
        """Text in lines of the look's width, the first and the others indented by so much."""
        for n, line in enumerate(text.wrap(self.console, self.look.width - rest, overflow="fold")):
            line.rstrip()
            self.line(Text.assemble(" " * (rest if n else first), line))

    def cut(self, text: str, room: int) -> str:
        """A text cut to a length."""
        return text if len(text) <= room else text[: room - 1].rstrip() + self.signs["cut"]

    def line(self, text: Text) -> None:
        """One line of the report, whatever its length; none may begin as an order to a CI runner does."""
        if text.plain.lstrip().startswith("::"):
            text = Text.assemble("\\", text)
        self.console.print(text, soft_wrap=True)
