import json
import os
import subprocess
import sys

import pytest

from checker import language

pytestmark = pytest.mark.models

TEXTS = {
    "a.txt": "Mayor Ada Quill opened the bridge in Norwick on Monday.\n",
    "b.txt": "The mayor of Norwick, Ada Quill, opened its bridge on Monday, officials said.\n",
}


@pytest.fixture
def run(command, monkeypatch, models, tmp_path):
    monkeypatch.setattr(language, "Models", lambda *_, **__: models)
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    return command


UNUSABLE = {
    "no path": ["check"],
    "no such command": ["chekc"],
    "no such option": ["check", ".", "--bogus"],
    "no such format": ["check", ".", "--output", "jsn"],
    "no such rule": ["check", ".", "--select", "number-difers"],
    "no such severity": ["check", ".", "--fail-on", "fatal"],
    "no such confidence": ["check", ".", "--min-confidence", "7"],
    "no such date": ["check", ".", "--published", "someday"],
    "two reports on one stream": ["check", ".", "--output", "json", "--output", "json"],
    "no such list": ["check", "--files-from", "missing.list"],
    "one article": ["check", "a.txt"],
    "unwritable": ["check", ".", "--output", "json:no/such/folder/out.json"],
}


@pytest.mark.parametrize("args", UNUSABLE.values(), ids=UNUSABLE)
def test_what_cannot_run_says_why_in_one_line(run, args):
    status, out, said = run(*args)
    assert status == 2
    assert out == ""
    assert len(said) == 1
    assert said[0].startswith("checker: ")


def test_nothing_to_compare_names_each_reason(run, tmp_path):
    (tmp_path / "b.txt").write_bytes(b"\0\0\0")
    status, _, said = run("check", ".", "gone.txt")
    assert status == 2
    assert [line.split(":")[1].strip() for line in said] == [
        "b.txt",
        "gone.txt",
        "only 1 article to compare; give at least two (or --allow-empty)",
    ]


def test_few_articles_can_be_allowed(run):
    status, out, _ = run("check", "a.txt", "--allow-empty", "--output", "json")
    assert status == 0
    assert json.loads(out)["findings"] == []


def test_the_rest_is_checked_and_what_was_skipped_is_reported(run, tmp_path):
    (tmp_path / "set.jsonl").write_text(
        '{"id": "c", "text": "Ada Quill, the mayor, opened the bridge in Norwick."}\n{"id": broken\n'
    )
    status, out, said = run("check", ".", "--output", "json", "--exit-zero")
    assert status == 0
    assert [a["id"] for a in json.loads(out)["articles"]] == ["a", "b", "c"]
    assert len(said) == len(json.loads(out)["skipped"]) == 1
    assert "set.jsonl: line 2: is no JSON" in said[0]


def test_a_missing_path_fails_after_the_rest_is_checked(run):
    status, out, said = run("check", "a.txt", "b.txt", "gone.txt", "--output", "json")
    assert status == 2
    assert len(json.loads(out)["articles"]) == 2
    assert said == ["checker: gone.txt: does not exist; check the path"]


def test_another_story_is_said_and_left_out(run, tmp_path):
    (tmp_path / "c.txt").write_text("Peel the potatoes and fry them in butter until they are golden.")
    _, out, said = run("check", ".", "--output", "json")
    assert len(said) == len(json.loads(out)["skipped"]) == 1
    assert "c.txt: seems to be about something else" in said[0]


def test_inputs_settings_and_statistics_can_be_shown(run):
    assert run("check", ".", "--show-inputs")[:2] == (0, "event\ta\ta.txt\nevent\tb\tb.txt\n")
    assert "fail-on" in run("check", "--show-settings")[1]
    assert run("check", ".", "--statistics")[:2] == (0, "")


def test_drafts_are_compared_with_what_is_published(run, tmp_path):
    _status, out, _ = run("check", "a.txt", "--against", "b.txt", "--output", "json")
    assert [a["id"] for a in json.loads(out)["articles"]] == ["a", "b"]
    assert json.loads(out)["settings"]["focus"] == ["a.txt"]


def test_several_reports_and_none_half_written(run, tmp_path):
    status, out, said = run("check", ".", "--output", "json", "--output", "json:out.json")
    assert (status, said) == (0, [])
    assert (tmp_path / "out.json").read_text() == out
    assert sorted(f.name for f in tmp_path.iterdir()) == ["a.txt", "b.txt", "out.json"]


def test_what_the_models_said_is_kept_unless_that_is_not_wanted(run, monkeypatch, tmp_path):
    made = []
    monkeypatch.setattr(language, "Models", lambda *_, **more: made.append(more))
    monkeypatch.setenv("CHECKER_NO_CACHE", "false")
    from checker.cli import run as running
    from checker.settings import Settings

    running.models(Settings())
    assert (tmp_path / ".checker_cache" / ".gitignore").read_text() == "*\n"
    assert (tmp_path / ".checker_cache" / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172")
    running.models(Settings(no_cache=True))
    running.models(Settings(cache_dir=""))
    running.models(Settings(cache_dir="a.txt/below"))
    assert [list(more) for more in made] == [["store"], [], [], []]


def test_paths_from_a_list(run, tmp_path):
    (tmp_path / "paths").write_text("# drafts\na.txt\n\n  b.txt\n")
    _, out, _ = run("check", "--files-from", "paths", "--output", "json")
    assert [a["path"] for a in json.loads(out)["articles"]] == ["a.txt", "b.txt"]


def test_a_name_with_control_characters_is_shown_escaped(run):
    _, _, said = run("check", ".", "\x1b[31mred\n.txt")
    assert said == ["checker: \\x1b[31mred\\n.txt: does not exist; check the path"]


def test_a_very_long_article(run, tmp_path):
    (tmp_path / "long.txt").write_text("The council met in Norwick." + " " * 10_000_000)
    status, _, said = run("check", ".", "--output", "json:out.json", "--exit-zero")
    assert status == 0
    assert len(said) == 1
    assert "only the first 100,000 of its 10,000,027 characters are compared" in said[0]


def _command(*args, **more):
    command = [sys.executable, "-m", "checker", *args]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def test_a_reader_that_leaves_is_no_error():
    process = _command("rule", "--all")
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0


def test_any_output_encoding():
    done = _command("--help", env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.communicate()[1] == b""
    assert done.returncode == 0


def test_interrupting(run, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.ingest.read", interrupt)
    status, _, said = run("check", ".")
    assert (status, said[-1]) == (130, "checker: interrupted")
