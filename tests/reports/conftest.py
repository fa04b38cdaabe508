"""Runs built by hand: invented articles with findings whose evidence is looked up in the text."""

import os
import shutil
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from checker.ingest import Skipped
from checker.pipeline import Result
from checker.settings import Settings
from checker.tables import Article, EvidenceRow, FindingRow, table

CHROMIUM = os.environ.get("CHECKER_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without a browser, what needs one is left out, and it is said."""
    left_out = [] if CHROMIUM else [item for item in items if item.get_closest_marker("browser")]
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)
        config.stash[LEFT_OUT] = len(left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.stash.get(LEFT_OUT, 0):
        terminalreporter.write_line(
            f"LEFT OUT: {config.stash[LEFT_OUT]} tests of the HTML report in a browser, for want of Chromium"
            " (Debian: apt-get install chromium; elsewhere set CHECKER_CHROMIUM to its path)", yellow=True,
        )  # fmt: skip


LEFT_OUT = pytest.StashKey[int]()


@pytest.fixture(scope="session")
def chromium() -> str:
    assert CHROMIUM
    return CHROMIUM


QUAKE = [
    ("a1", "Harbour Post", "2031-03-02T08:00", "Strong quake hits Velmora\nAt least 50 people were injured when a 5.9"
     " magnitude earthquake struck the island of Velmora on Sunday, officials said.\nMayor Ana Brandt spoke of “a dark"
     " day for all of us”."),
    ("a2", "Velmora Herald", "2031-03-02T14:30", "Three dead in Velmora\nThe 6.1-magnitude earthquake injured 80"
     " people and killed three, the mayor, Anna Brandt, told reporters."),
    ("a3", "Northern Wire", "2031-03-03T06:00", "At least 50 people were injured by a quake of magnitude 5.9. “A very"
     " dark day for us,” said the mayor. Ten people died."),
]  # fmt: skip


def article(id: str, source: str, published: str | None, text: str, **more: Any) -> Article:
    moment = pd.Timestamp(published, tz="UTC") if published else pd.NaT
    given = {"event_id": "quake", "title": "", "path": f"{id}.txt", "url": "", "published_how": "given"} | more
    return Article(article_id=id, source=source, published=moment, published_until=moment, text=text, **given)


def finding(n: int, rule: str, severity: str, subject: str, **more: Any) -> FindingRow:
    given = {
        "event_id": "quake", "kind": "number", "relation": "conflict", "confidence": 0.83, "scope": "cross",
        "message": f"The articles differ on {subject}.", "reason": "both cannot hold",
    } | more  # fmt: skip
    return FindingRow(f"f{n:011d}", rule=rule, severity=severity, subject=subject, **given)


Sides = Sequence[tuple[str, Sequence[tuple[str, str]]]]


def build(
    articles: Sequence[Article],
    findings: Sequence[tuple[FindingRow, Sides]],
    settings: Settings | None = None,
    **more: Any,
) -> Result:
    texts = {a.article_id: a for a in articles}
    spans = [
        EvidenceRow(row.finding_id, row.event_id, n, value, id, "text", at, at + len(words), words)
        for row, sides in findings
        for n, (value, evidence) in enumerate(sides)
        for id, words in evidence
        for at in [texts[id].text.index(words)]
    ]
    rows = [row for row, _ in findings]
    return Result(
        table(Article, articles),
        table(FindingRow, [r for r in rows if r.relation != "compatible" and not r.suppressed]),
        table(FindingRow, [r for r in rows if r.relation == "compatible"]),
        table(EvidenceRow, spans),
        settings=settings or Settings(),
        suppressed=table(FindingRow, [r for r in rows if r.suppressed]),
        **({"skipped": (Skipped("empty.txt", "it is empty"),), "hidden": 2} | more),
    )


QUAKE_FINDINGS: list[tuple[FindingRow, Sides]] = [
    (
        finding(1, "number-differs", "error", "magnitude of the earthquake", message="The magnitude is 5.9 or 6.1."),
        [("5.9", [("a1", "5.9 magnitude"), ("a3", "magnitude 5.9")]), ("6.1", [("a2", "6.1-magnitude")])],
    ),
    (
        finding(2, "number-differs", "warning", "people injured", relation="update", message="50 or 80 were injured."),
        [("≥ 50", [("a1", "At least 50 people were injured"), ("a3", "At least 50 people were injured")]),
         ("80", [("a2", "injured 80 people")])],
    ),
    (
        finding(3, "quote-differs", "warning", "what the mayor said", kind="quote", relation="unclear", confidence=0.7),
        [("a dark day for all of us", [("a1", "a dark day for all of us")]),
         ("A very dark day for us", [("a3", "A very dark day for us")])],
    ),
    (
        finding(4, "name-differs", "note", "the mayor", kind="name", relation="variant", confidence=0.9,
                message="The mayor is Ana Brandt in one article and Anna Brandt in another."),
        [("Ana Brandt", [("a1", "Ana Brandt")]), ("Anna Brandt", [("a2", "Anna Brandt")])],
    ),
    (
        finding(5, "number-differs", "note", "people killed", relation="compatible", message="Three, later ten.",
                reason="a later count"),
        [("3", [("a2", "killed three")]), ("10", [("a3", "Ten people died")])],
    ),
    (
        finding(6, "name-differs", "warning", "the island", kind="name", suppressed="the house writes it so"),
        [("Velmora", [("a1", "Velmora")])],
    ),
]  # fmt: skip


@pytest.fixture
def quake() -> Result:
    return build([article(*a) for a in QUAKE], QUAKE_FINDINGS)


@pytest.fixture
def nothing() -> Result:
    return build([article(*a) for a in QUAKE], [], skipped=(), hidden=0)


@pytest.fixture
def bare() -> Result:
    """A run with findings that no words show: on the settings, in a file and on the command line."""
    about = {"kind": "term", "reason": "it was right", "path": "checker.toml"}
    rows = [
        finding(8, "ignore-expired", "warning", "an ignore", line=7, **about),
        finding(7, "ignore-unused", "note", "another ignore", line=3, **about),
        finding(9, "ignore-unused", "note", "one of the command line", kind="term"),
    ]
    return build([article(*a) for a in QUAKE], [(row, []) for row in rows])


EVIL = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> [/b] [red]{{7*7}} ::error file=x::pwned ]]> &amp; "
    "\x1b[31mred\x1b]8;;https://evil.example\x1b\\ \x00 \x07 \u202eesrever\u202c ``` ` | **bold** "
    "[x](javascript:alert(1)) =cmd|' /C calc'!A0 \r\n##[error]x\n::stop-commands::t\r\n%0A --> "
    "</textarea></style> \ud800 \x85\u2028 "
)


@pytest.fixture
def evil() -> Result:
    """A run in which every text that comes from outside tries to do something."""
    articles = [
        article(
            f"{id}{EVIL}", f"@{EVIL}", None, f"{EVIL} says {n} dead {EVIL}", title=EVIL, path=f"=a{n}{EVIL}.txt",
            url="javascript:alert(1)", event_id=f"+{EVIL}",
        )
        for n, id in enumerate("ab")
    ]  # fmt: skip
    row = finding(1, "number-differs", "error", EVIL, event_id=f"+{EVIL}", message=EVIL, reason=EVIL)
    note = finding(2, "number-differs", "note", EVIL, event_id=f"+{EVIL}", message=EVIL, reason=EVIL)
    alike = finding(
        3, "number-differs", "note", EVIL, event_id=f"+{EVIL}", message=EVIL, reason=EVIL, relation="compatible"
    )
    sides = [(f"-{EVIL}{n}", [(a.article_id, f"{EVIL} says {n} dead")]) for n, a in enumerate(articles)]
    return build(
        articles, [(row, sides), (note, sides), (alike, sides)], Settings(show_compatible=True),
        skipped=(Skipped(EVIL, EVIL),),
    )  # fmt: skip


@pytest.fixture
def make() -> SimpleNamespace:
    """What builds a run by hand."""
    return SimpleNamespace(run=build, article=article, finding=finding)
