"""Events without models, proposals in few words, and a scripted server of the chat-completions protocol."""

import http.server
import json
import re
import threading

import pandas as pd
import pytest

from checker.event import Event
from checker.reader.answer import Proposal, ProposedSide, Quoted
from checker.tables import Article, EvidenceRow, FindingRow, Sentence


def _similarity(left, right):
    def one(a, b):
        x, y = ({w.lower()[:4] for w in re.findall(r"\w+", t)} for t in (a, b))
        return len(x & y) / max(len(x) * len(y), 1) ** 0.5

    return [[one(a, b) for b in right] for a in left]


def _article(event_id, article_id, text):
    record = text if isinstance(text, dict) else {"text": text}
    return Article(
        event_id, article_id, record.get("source", f"{article_id}.example"), record.get("title", ""), pd.NaT, pd.NaT,
        "", f"{article_id}.txt", "", record["text"], record.get("copy_of", ""),
    )  # fmt: skip


@pytest.fixture(scope="session")
def event_of():
    """An event from texts by article id; each line is a sentence, a line that starts with a # is furniture."""

    def build(texts, event_id="e1"):
        articles = tuple(_article(event_id, i, t) for i, t in sorted(texts.items()))
        sentences = tuple(
            Sentence(
                a.article_id, f"{a.article_id}-{m.start()}", "text", m.start(), m.end(),
                "furniture" if m.group().startswith("#") else "body",
            )
            for a in articles
            for m in re.finditer(r"[^\n]+", a.text)
        )  # fmt: skip
        return Event(event_id, articles, sentences, (), (), _similarity)

    return build


@pytest.fixture(scope="session")
def proposal_of():
    """A proposal from sides, each a value with (article, words) pairs."""

    def build(sides, kind="number", relation="conflict", severity="warning", subject="people hurt in the fire", **more):
        given = tuple(ProposedSide(v, tuple(Quoted(*s) for s in spans)) for v, *spans in sides)
        return Proposal(
            kind, relation, severity, subject, more.get("why", ""), given, tuple(more.get("candidates", ()))
        )

    return build


@pytest.fixture(scope="session")
def rules_of():
    """The rows of one finding of the rules from sides, each a value with (article, start, end, surface) spans."""

    def build(sides, finding_id="f1", kind="number", relation="conflict", severity="warning", confidence=0.6):
        row = FindingRow(
            finding_id, "e1", "number-differs", kind, relation, severity, confidence, "cross", "people hurt", "Hurt: …",
            "80 is not 50",
        )  # fmt: skip
        spans = [
            EvidenceRow(finding_id, "e1", n, value, article, "text", start, end, surface)
            for n, (value, *places) in enumerate(sides)
            for article, start, end, surface in places
        ]
        return [row], spans

    return build


def completion(text, finish="stop"):
    """A chat completion as one JSON object."""
    usage = {"prompt_tokens": 100, "completion_tokens": 20}
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text}}
    return json.dumps({"object": "chat.completion", "choices": [choice], "usage": usage}).encode()


def stream(text):
    """The same as an event stream, a few characters at a time."""
    pieces = [text[n : n + 7] for n in range(0, len(text), 7)]
    parts = [{"choices": [{"delta": {"content": p}, "finish_reason": None}]} for p in pieces]
    parts.append({"choices": [{"delta": {}, "finish_reason": "stop"}]})
    parts.append({"choices": [], "usage": {"prompt_tokens": 100, "completion_tokens": 20}})
    return "".join(f"data: {json.dumps(p)}\n\n" for p in parts).encode() + b"data: [DONE]\n\n"


class Server:
    """A loopback server that plays a script: a list of behaviours, the last of which repeats."""

    def __init__(self):
        self.script, self.seen, self.headers = [], [], []
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                server.seen.append(json.loads(body))
                server.headers.append(dict(self.headers))
                turn = server.script.pop(0) if len(server.script) > 1 else server.script[0]
                turn(self, server.seen[-1])

            def log_message(self, *args):
                pass

        self._http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._http.handle_error = lambda *args: None  # a client that hangs up is what some scripts want
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}/v1"
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()

    def close(self):
        self._http.shutdown()
        self._http.server_close()


def reply(body, status=200, kind="application/json", **headers):
    """A behaviour: one whole answer."""

    def turn(handler, _request):
        handler.send_response(status)
        handler.send_header("content-type", kind)
        handler.send_header("content-length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return turn


@pytest.fixture(scope="session")
def say():
    """Behaviours of the server by name."""
    return {"completion": completion, "stream": stream, "reply": reply}


@pytest.fixture
def server():
    """A scripted server on the loopback interface."""
    running = Server()
    yield running
    running.close()
