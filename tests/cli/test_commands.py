import json
import os
import shutil
import subprocess
import sys

import pytest
import tree_sitter_powershell
from click.shell_completion import BashComplete
from tree_sitter import Language, Parser

from checker import cli, language
from checker.housekeeping import PAGES
from checker.rules import rules

TEXTS = {
    "a.txt": "Foreign Minister Amina Rosby arrived in Norwick on Monday, officials said.\n",
    "b.txt": "Talks with the minister began in Norwick on Monday, officials of the city said.\n",
}
NAMES = 'names = [{name = "Amira Khan Rosby"}]\n'
LIGHT = ["--help", "check --help", "rule", "rule --all", "man", "completion bash", "--version"]


@pytest.fixture
def run(command, tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "names.toml").write_text(NAMES)
    return command


@pytest.fixture
def checking(run, monkeypatch, models):
    monkeypatch.setattr(language, "Models", lambda *_, **__: models)
    return lambda *args: run(*args, "a.txt", "b.txt", "--names", "names.toml", "--select", "names-list")


@pytest.mark.parametrize("command", LIGHT)
def test_light_commands_import_nothing_heavy(command):
    code = (
        "import sys; from checker.cli import main\n"
        f"try: main({command.split()!r})\nexcept SystemExit as left: assert left.code == 0\n"
        "heavy = {'torch', 'pandas', 'spacy', 'pydantic', 'rich'} & set(sys.modules); assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_such_rule(run):
    status, _, said = run("rule", "names-lits")
    assert (status, len(said)) == (2, 1)
    assert "did you mean 'names-list'" in said[0]


def test_rule_pages(run):
    assert [line.split()[0] for line in run("rule")[1].splitlines()] == [*rules(), "second-reader", *PAGES]
    assert "checker baseline prune" in run("rule", "baseline-stale")[1]
    assert "What it reports" in run("rule", "names-list")[1]
    assert "a language model of your choice" in run("rule", "second-reader")[1]
    assert [r["name"] for r in json.loads(run("rule", "--output-format", "json")[1])] == [
        *rules(),
        "second-reader",
        *PAGES,
    ]


def test_the_manual_has_every_command(run):
    page = run("man")[1]
    assert all(f'"CHECKER {name.upper()}' in page for name in cli.COMMANDS)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_what_shells_accept(run, tmp_path, shell):
    script = run("completion", shell)[1]
    assert "_CHECKER_COMPLETE" in script
    if shutil.which(shell):
        (tmp_path / "script").write_text(script)
        assert subprocess.run([shell, "-n", "script"], check=False).returncode == 0


def test_completion_completes():
    environment = os.environ | {"_CHECKER_COMPLETE": "bash_complete", "COMP_WORDS": "checker ba", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "checker"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout == "plain,baseline\n"


COMPLETIONS = {
    "check --sel": ["plain,--select"],
    "check --select person-name-differs,names-l": ["plain,person-name-differs,names-list"],
    "check --output js": ["plain,json", "plain,jsonl"],
    "check --output json:x": [],
    "check --config fail": ["plain,fail-on="],
    "check art": ["file,art"],
    "check --baseline kn": ["file,kn"],
    "rule baseline-s": ["plain,baseline-stale"],
    "check --fail-on w": ["plain,warning"],
}


@pytest.mark.parametrize(("words", "offered"), COMPLETIONS.items(), ids=COMPLETIONS)
def test_values_are_completed(words, offered, monkeypatch):
    command = ["checker", *words.split()]
    monkeypatch.setenv("COMP_WORDS", " ".join(command))
    monkeypatch.setenv("COMP_CWORD", str(len(command) - 1))
    shell = BashComplete(cli.group, {}, "checker", "_CHECKER_COMPLETE")
    assert shell.complete().splitlines() == offered


def test_the_script_for_powershell_is_powershell(run):
    """No PowerShell here, but its grammar."""
    script = run("completion", "powershell")[1]
    parsed = Parser(Language(tree_sitter_powershell.language())).parse(script.encode())
    assert not parsed.root_node.has_error
    for name in ("_CHECKER_COMPLETE", "COMP_WORDS", "COMP_CWORD"):
        assert f"$env:{name} = " in script
        assert f'"{name}"' in script.partition("finally")[2]


@pytest.mark.models
def test_a_baseline_is_written_updated_and_pruned(checking, tmp_path):
    file = tmp_path / "known.json"
    assert checking("baseline", "update", "--baseline", "known.json")[0] == 2
    assert checking("baseline", "write", "--baseline", "known.json")[:2] == (0, "known.json: 1 findings (+1)\n")
    written = file.read_bytes()
    new_only = ("check", "--baseline", "known.json", "--new-only", "--fail-on", "warning", "--output", "json")
    assert checking(*new_only)[0] == 0
    assert checking("baseline", "update", "--baseline", "known.json")[0] == 0
    assert file.read_bytes() == written
    file.write_text('{"version": 1, "findings": [{"id": "gone", "rule": "x", "message": "m"}]}')
    assert checking(*new_only)[0] == 1
    assert checking("baseline", "prune", "--baseline", "known.json")[:2] == (0, "known.json: 0 findings (-1)\n")
    assert checking("baseline", "write")[0] == 2


@pytest.mark.models
def test_a_finding_is_explained(checking):
    (found,) = json.loads(checking("check", "--output", "json")[1])["findings"]
    status, text, _ = checking("explain", found["id"][:6])
    assert status == 0
    assert "[Amina Rosby]" in text
    for name in ("rule       names-list: ", "slot       ", "relation   variant: ", "severity   warning", "judged by  "):
        assert f"\n{name}" in text
    assert "no look-alike" in text
    assert checking("explain", "nothing")[0] == 2


@pytest.mark.models
@pytest.mark.parametrize("text", ["[[names]]", "names =", None])
def test_a_names_list_that_cannot_be_read(checking, tmp_path, text):
    (tmp_path / "names.toml").unlink()
    if text is not None:
        (tmp_path / "names.toml").write_text(text)
    status, _, said = checking("check")
    assert (status, len(said)) == (2, 1)
