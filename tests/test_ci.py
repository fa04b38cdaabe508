"""The files that other programs read: the action, the GitLab job, the pre-commit hook, the container file."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent


def _run(*command, **more):
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False, **more
    )


@pytest.mark.parametrize(
    ("schema", "file"), [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "ci/gitlab.yml")]
)
def test_it_follows_its_schema(schema, file):
    done = _run("check_jsonschema", "--builtin-schema", schema, file)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("page", "schema"), [("github", "vendor.github-workflows"), ("gitlab", "vendor.gitlab-ci")])
def test_the_worked_examples_follow_their_schemas(page, schema, tmp_path):
    text = (ROOT / "docs" / "ci" / f"{page}.md").read_text(encoding="utf-8")
    file = tmp_path / "example.yml"
    file.write_text(re.search(r"```yaml\n(.*?)```", text, re.DOTALL).group(1), encoding="utf-8")
    done = _run("check_jsonschema", "--builtin-schema", schema, str(file))
    assert done.returncode == 0, done.stdout


def test_the_hooks_manifest_is_one():
    done = _run("pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["pass_filenames"] is False


def test_the_worked_example_of_the_hook_is_a_configuration(tmp_path):
    text = (ROOT / "docs" / "ci" / "pre-commit.md").read_text(encoding="utf-8")
    file = tmp_path / "config.yaml"
    file.write_text(re.search(r"```yaml\n(.*?)```", text, re.DOTALL).group(1), encoding="utf-8")
    done = _run("pre_commit", "validate-config", str(file))
    assert done.returncode == 0, done.stdout


def test_every_input_of_the_action_is_documented_with_its_default():
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    page = (ROOT / "docs" / "ci" / "github.md").read_text(encoding="utf-8")
    for name, given in action["inputs"].items():
        default = f"`{given['default']}`" if given.get("default") else ""
        assert re.search(rf"^\| `{name}` \| {re.escape(default)} ?\|", page, re.MULTILINE), name


def test_no_input_is_pasted_into_a_script():
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert not [step for step in action["runs"]["steps"] if "${{" in step.get("run", "")]


@pytest.mark.models
def test_the_step_of_the_action_checks(tmp_path):
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = [s for s in action["runs"]["steps"] if s.get("id") == "check"]
    command = tmp_path / "checker"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m checker "$@"\n')
    command.chmod(0o755)
    given = {
        "INPUT_PATHS": f"{ROOT}/docs/example\n", "INPUT_FAIL_ON": "error", "INPUT_ARGS": "--min-confidence 0.1",
        "INPUT_SARIF": "x.sarif", "INPUT_HTML": "x.html", "GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary",
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
    }  # fmt: skip
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]],
        cwd=tmp_path, env=os.environ | given, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output").read_text() in {"status=0\n", "status=1\n"}
    assert json.loads((tmp_path / "x.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (tmp_path / "x.html").read_text(encoding="utf-8").endswith("</html>\n")
    assert (tmp_path / "summary").read_text(encoding="utf-8").startswith("# Consistency report")
    assert "::stop-commands::" in done.stdout


NO_NETWORK = """
import socket

def refuse(*args, **more):
    raise SystemExit(f"somebody called {args}")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = refuse
"""


@pytest.mark.models
def test_a_check_asks_nothing_of_the_network_and_writes_only_what_it_is_told(tmp_path):
    """As in the container: no network, a home and a folder that cannot be written."""
    (tmp_path / "sitecustomize.py").write_text(NO_NETWORK)
    given = {"PYTHONPATH": f"{tmp_path}:{ROOT}", "HOME": "/nonexistent", "HF_HUB_OFFLINE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "checker", "check", f"{ROOT}/docs/example", "--cache-dir", "/dev/null/x"],
        cwd=tmp_path, env=os.environ | given, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "")
    assert [f.name for f in tmp_path.iterdir() if f.name != "__pycache__"] == ["sitecustomize.py"]


def test_the_container_runs_offline_and_without_rights():
    lines = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
    users = [line.split()[1] for line in lines if line.startswith("USER ")]
    assert users == ["10001"]
    assert 'ENTRYPOINT ["checker"]' in lines
    text = "\n".join(lines)
    assert "HF_HUB_OFFLINE=1" in text
    copied = re.search(r"COPY (.+) \./", text).group(1).split()
    assert all((ROOT / name).exists() for name in copied)
    kept = (ROOT / ".containerignore").read_text(encoding="utf-8").splitlines()
    assert {f"!{name}" for name in copied} <= set(kept)
