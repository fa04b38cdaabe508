"""`checker check` with a second reader: replayed, gone, required, limited, planned."""

import http.server
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from checker import cli, language

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.models

TEXTS = {
    "a.txt": "A fire at the Calder mill in Norwick killed a guard on Monday.\nThe mill had been closed since spring.\n",
    "b.txt": "The fire at the Calder mill in Norwick killed a guard on Monday, and the mill was in full operation.\n",
}
SIDES = [
    {"value": "closed", "spans": [{"article": "a", "text": "had been closed since spring"}]},
    {"value": "working", "spans": [{"article": "b", "text": "the mill was in full operation"}]},
]
PROPOSAL = {
    "kind": "outcome",
    "relation": "conflict",
    "severity": "error",
    "subject": "state of the mill",
    "sides": SIDES,
}
MADE_UP = PROPOSAL | {"sides": [SIDES[0], {"value": "sold", "spans": [{"article": "b", "text": "sold in May"}]}]}


@pytest.fixture
def run(monkeypatch, models, capsys, tmp_path):
    monkeypatch.setattr(language, "Models", lambda *_, **__: models)
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "transcripts").mkdir()
    content = {"event_id": "event", "answer": json.dumps({"discrepancies": [PROPOSAL, MADE_UP], "rejected": []})}
    (tmp_path / "transcripts" / "event.json").write_text(json.dumps(content))

    def run(*args):
        with pytest.raises(SystemExit) as left:
            cli.main(["check", "a.txt", "b.txt", *args])
        out, err = capsys.readouterr()
        return left.value.code, out, err.splitlines()

    return run


def test_a_replayed_reader_is_proven(run):
    status, out, said = run("--replay", "transcripts", "--show-dropped", "--output", "json")
    (found,) = [f for f in json.loads(out)["findings"] if f["rule"] == "second-reader"]
    assert (status, found["found_by"], found["severity"]) == (1, "reader", "error")
    assert said == [
        "checker: dropped outcome (state of the mill) of event: quotes words that are not in the article",
        "checker: second reader: 0 requests, 0 tokens in, 0 out; 1 proposal proven, 1 dropped",
    ]


@pytest.mark.parametrize(
    ("settings", "args", "status", "severities"),
    [
        ("", [], 1, ["error"]),
        ("", ["--ignore", "second-reader"], 0, []),
        ("", ["--select", "number-differs"], 0, []),
        ("", ["--select", "second-reader"], 1, ["error"]),
        ('[rules.second-reader]\nseverity = "note"', [], 0, ["note"]),
        ("[rules.second-reader]\nmin-confidence = 0.95", [], 0, []),
        ('[per-path-ignores]\n"a.txt" = ["second-reader"]', [], 0, []),
    ],
)
def test_its_findings_follow_the_settings_as_those_of_a_rule(run, tmp_path, settings, args, status, severities):
    (tmp_path / "checker.toml").write_text(settings)
    found, out, _ = run("--replay", "transcripts", "--output", "json", *args)
    shown = json.loads(out)["findings"]
    assert [f["severity"] for f in shown if f["rule"] == "second-reader"] == severities
    assert found == status


def test_sarif_says_what_the_second_reader_is(run):
    (ran,) = json.loads(run("--replay", "transcripts", "--output", "sarif")[1])["runs"]
    (rule,) = [r for r in ran["tool"]["driver"]["rules"] if r["id"] == "second-reader"]
    assert rule["shortDescription"]["text"].startswith("A discrepancy that a language model found")
    (offline,) = json.loads(run("--output", "sarif")[1])["runs"]
    assert "second-reader" not in {r["id"] for r in offline["tool"]["driver"]["rules"]}


@pytest.mark.parametrize("format_", ["terminal", "sarif", "html", "markdown", "junit", "gitlab", "github", "csv"])
def test_every_report_takes_its_findings(run, format_):
    status, out, _ = run("--replay", "transcripts", "--output", format_)
    assert status == 1
    assert "second-reader" in out


@pytest.mark.parametrize(
    ("more", "expected"), [([], 0), (["--require-reader"], 2), (["--require-reader", "--exit-zero"], 2)]
)
def test_when_no_server_answers_the_offline_findings_stand(run, more, expected):
    status, out, said = run("--reader", "openai:m", "--reader-url", "http://127.0.0.1:9/v1", "--output", "json", *more)
    assert status == expected
    assert json.loads(out)["findings"] == json.loads(run("--output", "json")[1])["findings"]
    assert said[0] == "checker: second reader: no server answers at http://127.0.0.1:9; the offline findings stand"


@pytest.mark.parametrize(
    "args",
    [
        ["--reader", "gpt-5"],
        ["--reader", "openai:m", "--reader-url", "localhost"],
        ["--reader", "openai:m", "--max-cost", "1"],
        ["--replay", "nowhere"],
        ["--dry-run"],
    ],
)
def test_what_cannot_run_says_why_in_one_line(run, args):
    status, out, said = run(*args)
    assert (status, out, len(said)) == (2, "", 1)


def test_a_dry_run_asks_nothing_and_says_how_much(run):
    status, out, said = run("--reader", "openai:m", "--reader-url", "http://127.0.0.1:9/v1", "--dry-run")
    assert (status, said) == (0, [])
    assert out.startswith("second reader would ask: 1 request, about ")


def test_a_limit_ends_it_before_the_first_request(run):
    _, _, said = run("--reader", "openai:m", "--max-requests", "0", "--output", "json")
    assert said[0].startswith("checker: second reader: the limit of requests (0) is reached")


def test_without_a_reader_nothing_is_made(run, tmp_path):
    run("--output", "json")
    assert not (tmp_path / ".checker_cache" / "reader.sqlite").exists()


def _heeding_interruption():
    """A suite that a shell runs in the background hands down that SIGINT is ignored; a user's command heeds it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interruption_ends_it_at_once_and_keeps_what_is_done(run, tmp_path):
    asked = threading.Event()
    answer = json.dumps(
        {"choices": [{"finish_reason": "stop", "message": {"content": '{"discrepancies": []}'}}]}
    ).encode()

    class Slow(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["content-length"]))
            if b"<<<DATA" in body and b"second.txt" in body:
                asked.set()
                time.sleep(60)
            self.send_response(200)
            self.send_header("content-length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    articles = [
        {"event_id": event, "id": f"{event}{n}", "source": f"{event}.txt", "text": text}
        for event in ("first", "second")
        for n, text in enumerate(TEXTS.values())
    ]
    (tmp_path / "events.jsonl").write_text("".join(json.dumps(a) + "\n" for a in articles))
    url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    command = [sys.executable, "-m", "checker", "check", "events.jsonl", "--reader", "openai:m", "--reader-url", url]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(p or str(ROOT) for p in sys.path)}
    process = subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, text=True, preexec_fn=_heeding_interruption
    )
    assert asked.wait(60)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    server.shutdown()
    assert process.returncode == 130
    assert said.splitlines()[-1] == "checker: interrupted"
    with sqlite3.connect(tmp_path / ".checker_cache" / "reader.sqlite") as db:
        assert db.execute("select count(*) from answers").fetchone() == (1,)
