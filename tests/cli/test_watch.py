"""Checking again when something changes."""

import os

import click
import pytest

from checker.cli import watch as watching


class Enough(Exception):
    """Ends a watch."""


@pytest.fixture
def watched(tmp_path, monkeypatch, capsys):
    """Runs a watch over a folder with one file, a step at each pause; gives the number of checks and what was said."""
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.txt").write_text("one")

    def watched(*steps, check=lambda: 0, ours=()):
        left, checks = iter(steps), []

        def pause(_seconds):
            for step in left:
                return step(tmp_path / "desk")
            raise Enough

        monkeypatch.setattr(watching.time, "sleep", pause)
        with pytest.raises(Enough):
            watching.watch([str(tmp_path / "desk")], lambda: checks.append(1) or check(), ours)
        return len(checks), capsys.readouterr().err.replace(str(tmp_path) + os.sep, "").splitlines()

    return watched


STEPS = {
    "nothing": (lambda desk: None, 1),
    "an edit": (lambda desk: (desk / "a.txt").write_text("two and more"), 2),
    "a new file": (lambda desk: (desk / "b.txt").write_text("two"), 2),
    "a removal": (lambda desk: (desk / "a.txt").unlink(), 2),
    "a file in a new folder": (lambda desk: (desk / "c").mkdir() or (desk / "c" / "d.txt").write_text("x"), 2),
    "an empty folder": (lambda desk: (desk / "c").mkdir(), 1),
    "a hidden file": (lambda desk: (desk / ".a.txt.swp").write_text("x"), 1),
    "a cache": (lambda desk: (desk / ".cache").mkdir() or (desk / ".cache" / "x").write_text("x"), 1),
    "a link to nowhere": (lambda desk: (desk / "l.txt").symlink_to("gone"), 1),
}


@pytest.mark.parametrize(("step", "checks"), STEPS.values(), ids=STEPS)
def test_it_checks_again_after_a_change_alone(watched, step, checks):
    assert watched(step, lambda desk: None)[0] == checks


def test_what_a_check_writes_starts_no_other(watched, tmp_path):
    written = tmp_path / "desk" / "report.html"
    assert watched(*[lambda desk: None] * 3, check=lambda: written.write_text("x"), ours=[str(written)])[0] == 1


def test_what_changed_is_said(watched):
    _, said = watched(lambda desk: [(desk / f"{n}.txt").write_text("x") for n in "bcdef"])
    changed = [line for line in said if "changed" in line]
    assert changed == ["checker: changed: desk/b.txt, desk/c.txt, desk/d.txt, 2 more".replace("/", os.sep)]


def test_trouble_ends_no_watch(watched):
    def fail():
        raise click.ClickException("only 1 article to compare")

    checks, said = watched(lambda desk: (desk / "a.txt").unlink(), check=fail)
    assert (checks, said.count("checker: only 1 article to compare")) == (2, 2)
