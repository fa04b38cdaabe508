import re

import pytest

from checker.reports import github


def test_annotations_come_first_and_worst_first(quake):
    lines = github.write(quake).splitlines()
    assert lines[0] == (
        "::error file=a1.txt,line=2,endLine=2,col=40,endColumn=52,title=number-differs%3A magnitude of the earthquake"
        "::The magnitude is 5.9 or 6.1.%0AA: 5.9 (Harbour Post, Northern Wire); B: 6.1 (Velmora Herald)"
        "%0Aconflict: both cannot hold"
    )
    assert [line.split(" ")[0] for line in lines[:5]] == [
        "::error", "::warning", "::warning", "::notice", lines[4],
    ]  # fmt: skip


def test_no_more_annotations_than_are_shown(make):
    rows = [make.finding(n, "r", severity, "x") for n, severity in enumerate(["note", "warning", "error"] * 12)]
    sides = [("x", [("a", "x")]), ("y", [("a", "y")])]
    text = github.write(make.run([make.article("a", "s", None, "x y")], [(row, sides) for row in rows]))
    assert [len(re.findall(rf"^::{c} ", text, re.MULTILINE)) for c in ("error", "warning", "notice")] == [10, 10, 10]
    assert "12 errors, 12 warnings, 12 notes" in text


@pytest.mark.parametrize("run", ["quake", "evil"])
def test_no_command_but_our_own(run, request):
    """As the runner reads: leading space is trimmed, `##[` counts anywhere, stop-commands holds until its token."""
    lines = github.write(request.getfixturevalue(run)).split("\n")
    stop = next(n for n, line in enumerate(lines) if line.startswith("::stop-commands::"))
    token = lines[stop].removeprefix("::stop-commands::")
    assert lines[-2:] == [f"::{token}::", ""]
    for line in lines[:stop]:
        assert re.fullmatch(r"::(error|warning|notice) ([a-zA-Z]+=[^:,\r\n]*,?)*::[^\r\n]*", line)
    inside = lines[stop + 1 : -2]
    assert not any(token in line or "##[" in line or re.match(r"\s*::", line) for line in inside)


def test_a_summary_is_written_where_github_asks(quake):
    ((path, text),) = github.beside(quake, {"GITHUB_STEP_SUMMARY": "/tmp/summary"})
    assert path == "/tmp/summary"
    assert text.startswith("# Consistency report")
    assert not list(github.beside(quake, {}))


def test_what_is_wrong_with_the_settings_is_pointed_at(bare):
    lines = github.write(bare).splitlines()
    assert lines[0] == (
        "::warning file=checker.toml,line=7,title=ignore-expired%3A an ignore"
        "::The articles differ on an ignore.%0Ait was right"
    )
    assert lines[2].startswith("::notice title=ignore-unused")
