import io
import re

import pytest

from checker.reports import terminal
from checker.reports.terminal import Look
from checker.settings import Settings

QUAKE = """\
quake · 3 articles · 2 Mar 2031 to 3 Mar 2031
────────────────────────────────────────────────────────────────────────────────
error[number-differs]: magnitude of the earthquake
  The magnitude is 5.9 or 6.1.
  A │ 5.9 · Harbour Post · 2 Mar 2031 · a1.txt:2:40
    │ At least 50 people were injured when a «5.9» magnitude earthquake struck
    │ the island of Velmora on Sunday, officials said.
    │ also in Northern Wire
  B │ 6.1 · Velmora Herald · 2 Mar 2031 · a2.txt:2:5
    │ The «6.1»-magnitude earthquake injured 80 people and killed three, the
    │ mayor, Anna Brandt, told reporters.
  = conflict 0.83: both cannot hold · f00000000001
"""


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    encoding = "utf-8"

    def isatty(self):
        return True


def test_a_finding_reads_so(quake):
    assert terminal.write(quake).startswith(QUAKE)


def test_notes_take_one_line_and_the_counts_come_last(quake):
    lines = terminal.write(quake).splitlines()
    assert [line for line in lines if line.startswith("note[")] == [
        "note[name-differs]: the mayor: Ana Brandt / Anna Brandt (a1.txt:3:7, a2.txt:2:77) · f00000"
    ]
    assert lines[-1] == "✖ 1 error, 2 warnings, 1 note in 3 articles, 1 event · 1 skipped, 2 hidden"


def test_a_terminal_cuts_a_note_but_not_its_id(quake):
    (note,) = [x for x in terminal.write(quake, Look(width=40, terminal=True)).splitlines() if x.startswith("note[")]
    assert note == "note[name-differs]: the mayor…· f00000" or note.endswith("… · f00000")
    assert len(note) <= 40


def test_a_clean_run_says_so(nothing):
    assert terminal.write(nothing) == "✔ 0 errors, 0 warnings, 0 notes in 3 articles, 1 event · 0 skipped, 0 hidden\n"


@pytest.mark.parametrize("width", [40, 80, 120])
def test_alerts_fit_the_width(quake, width):
    lines = terminal.write(quake, Look(width=width, terminal=True)).splitlines()
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize(
    ("tty", "color", "env", "colored"),
    [
        (True, "auto", {}, True),
        (True, "auto", {"NO_COLOR": "1"}, False),
        (True, "auto", {"NO_COLOR": ""}, True),
        (True, "auto", {"TERM": "dumb"}, False),
        (True, "never", {}, False),
        (False, "auto", {}, False),
        (False, "always", {}, True),
        (True, "always", {"NO_COLOR": "1"}, True),
    ],
)
def test_color_is_decided_once(quake, tty, color, env, colored):
    stream = Terminal() if tty else io.StringIO()
    text = terminal.write(quake, terminal.look(stream, color, env))
    assert ("\x1b[" in text) == colored
    if colored:
        assert "«" not in text
        assert re.sub(r"\x1b\[[0-9;]*m", "", text).count("6.1") == 4


@pytest.mark.parametrize(
    ("env", "linked"),
    [({}, False), ({"TERM_PROGRAM": "WezTerm"}, True), ({"VTE_VERSION": "7000", "FORCE_HYPERLINK": "0"}, False)],
)
def test_links_only_where_they_are_shown(make, env, linked):
    articles = [make.article(i, i, None, i, url="https://example.org/x") for i in ("aa", "bb")]
    run = make.run(articles, [(make.finding(1, "r", "error", "x"), [(i, [(i, i)]) for i in ("aa", "bb")])])
    assert ("\x1b]8;" in terminal.write(run, terminal.look(Terminal(), "auto", env))) == linked


def test_links_are_the_same_in_every_run(make):
    articles = [make.article(i, i, None, i, url=f"https://example.org/{i}") for i in ("aa", "bb")]
    run = make.run(articles, [(make.finding(1, "r", "error", "x"), [(i, [(i, i)]) for i in ("aa", "bb")])])
    look = Look(links=True, color=True, terminal=True)
    assert terminal.write(run, look) == terminal.write(run, look)
    opened = re.findall(r"\x1b]8;id=([^;]*);(h[^\x1b]*)", terminal.write(run, look))
    assert opened == [(f"f00000000001-{side}", f"https://example.org/{i}") for side, i in (("A", "aa"), ("B", "bb"))]


def test_a_stream_without_unicode_gets_ascii_signs(make):
    articles = [make.article(i, i, None, i) for i in ("aa", "bb")]
    run = make.run(articles, [(make.finding(1, "r", "error", "x"), [(i, [(i, i)]) for i in ("aa", "bb")])])
    stream = Terminal()
    stream.encoding = "cp1252"
    assert terminal.write(run, terminal.look(stream)).replace("·", "").isascii()


@pytest.mark.parametrize("look", [Look(), Look(color=True, links=True, terminal=True)])
def test_outside_text_steers_nothing(evil, look):
    text = terminal.write(evil, look)
    assert "\x1b]" not in text
    for line in re.sub(r"\x1b\[[0-9;]*m", "", text).split("\n"):
        assert line == "" or line.isprintable(), repr(line)
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
    assert "[/b] [red]{{7*7}}" in re.sub(r"\s+", " ", text)


def test_explained_pairs_are_listed_when_asked(quake):
    shown = type(quake)(**(vars(quake) | {"settings": Settings(show_compatible=True)}))
    assert "same[number-differs]: Three, later ten: a later count · f00000\n" in terminal.write(shown)
    assert "later ten" not in terminal.write(quake)


def test_the_stream_decides(quake):
    assert "\x1b[" in terminal.show(quake, Terminal())
    assert terminal.show(quake, io.StringIO()) == terminal.write(quake)


def test_no_line_ends_with_a_separator(make):
    values = ["during the long and tiring talks of all the delegations by a lake", "before the talks"]
    articles = [make.article(f"a{n}", f"Source {n}", "2031-03-02", v.upper()) for n, v in enumerate(values)]
    sides = [(v, [(f"a{n}", v.upper())]) for n, v in enumerate(values)]
    lines = terminal.write(make.run(articles, [(make.finding(1, "r", "error", "x"), sides)])).splitlines()
    assert not [line for line in lines if line.endswith("·")]


def test_what_is_wrong_with_the_settings_is_pointed_at(bare):
    text = terminal.write(bare)
    assert "  = it was right · checker.toml:7 · f00000000008\n" in text
    assert "The articles differ on another ignore. (checker.toml:3) · f00000\n" in text
