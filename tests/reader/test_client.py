"""The client against a scripted server: slow, busy, broken, talkative."""

import contextlib
import logging
import time

import pytest

from checker.reader import client as client_module
from checker.reader.budget import Budget
from checker.reader.client import Client, TooLong
from checker.reader.options import Limits, Misused, Options
from checker.reader.request import Message, ReaderTrouble, Request

KEY = "sk-test-0123456789"
WORDS = "Zyxwick of Orlaford"
ANSWER = '{"discrepancies": [], "rejected": []}'


@pytest.fixture(autouse=True)
def key(monkeypatch):
    monkeypatch.setenv("CHECKER_READER_KEY", KEY)


@pytest.fixture
def request_():
    messages = (Message("system", "compare"), Message("user", WORDS))
    return Request("e1", "digest", "propose", 0, "propose", messages, "v1", 500)


def asked(server, request, *script, **options):
    server.script = list(script)
    client = Client(Options(model="m", url=server.url, **({"retries": 1, "timeout": 5.0} | options)))
    try:
        return client.ask(request)
    finally:
        client.close()


@pytest.fixture
def quick(say):
    return {"retry_after_ms": "5"}


def test_a_plain_answer(server, request_, say):
    reply = asked(server, request_, say["reply"](say["completion"](ANSWER)))
    assert (reply.text, reply.tokens_in, reply.tokens_out) == (ANSWER, 100, 20)
    (sent,) = server.seen
    assert (sent["temperature"], sent["seed"], sent["max_tokens"]) == (0, 0, 500)
    assert sent["response_format"]["type"] == "json_schema"
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("kind", ["text/event-stream", "text/event-stream; charset=utf-8", "application/json"])
def test_a_streamed_answer(server, request_, say, kind):
    text = ANSWER.replace("[]", '["“Żółć”\u2028\\n"]')
    reply = asked(server, request_, say["reply"](say["stream"](text), kind=kind))
    assert (reply.text, reply.tokens_out) == (text, 20)


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_busy_server_is_asked_again(server, request_, say, quick, status):
    busy = say["reply"](b'{"error": {"message": "busy"}}', status, **quick)
    assert asked(server, request_, busy, say["reply"](say["completion"](ANSWER))).text == ANSWER
    assert len(server.seen) == 2


def test_an_answer_that_breaks_off_is_asked_for_again(server, request_, say):
    whole = say["stream"](ANSWER)

    def broken(handler, _request):
        handler.send_response(200)
        handler.send_header("content-type", "text/event-stream")
        handler.send_header("content-length", str(len(whole)))
        handler.end_headers()
        handler.wfile.write(whole[:90])
        handler.close_connection = True

    reply = asked(server, request_, broken, say["reply"](whole, kind="text/event-stream"))
    assert reply.text == ANSWER


@pytest.mark.parametrize(("most", "line"), [(1, "limit of requests"), (2, "")])
def test_sending_again_stays_within_the_limits(server, request_, say, quick, most, line):
    server.script = [say["reply"](b"{}", 429, **quick), say["reply"](say["completion"](ANSWER))]
    budget = Budget(Limits(requests=most))
    client = Client(Options(model="m", url=server.url, retries=1), budget.again)
    with pytest.raises(ReaderTrouble, match=line) if line else contextlib.nullcontext():
        budget.spend(request_, client.ask)
    assert len(server.seen) == budget.used.requests == most


def test_a_slow_server_is_not_asked_again(server, request_):
    with pytest.raises(ReaderTrouble, match=r"within 0\.2 seconds"):
        asked(server, request_, slow, timeout=0.2, retries=1)
    assert len(server.seen) == 1


def slow(handler, _request):
    time.sleep(0.6)
    handler.send_response(200)


def trickle(handler, _request):
    handler.send_response(200)
    handler.send_header("content-type", "text/event-stream")
    handler.end_headers()
    for _ in range(40):
        handler.wfile.write(b'data: {"choices": [{"delta": {"content": " "}}]}\n\n')
        handler.wfile.flush()
        time.sleep(0.05)


def cut(handler, _request):
    handler.close_connection = True


@pytest.mark.parametrize(
    ("turn", "options", "line", "lasting"),
    [
        (("reply", b"<html><body>502 Bad Gateway</body></html>", 200, "text/html"), {}, "a web page", False),
        (("reply", b"{", 200), {}, "no chat completion", False),
        (("reply", b"[]", 200), {}, "no chat completion", False),
        (("reply", b'{"choices": 7}', 200), {}, "no chat completion", False),
        (
            ("reply", b'data: {"error": {"message": "boom"}}\n\ndata: [DONE]\n\n', 200, "text/event-stream"),
            {},
            "no chat",
            False,
        ),
        (
            ("reply", b'{"error": {"code": "invalid_api_key"}}', 401),
            {},
            "refuses the key (status 401, invalid_api_key)",
            True,
        ),
        (("reply", b"<html>not here</html>", 404, "text/html"), {}, "knows no such model", True),
        (("reply", b'{"error": "busy"}', 429), {"retries": 0}, "status 429 after 1 tries", False),
        (("reply", b"oops", 500), {"retries": 0}, "status 500 after 1 tries", False),
        (slow, {"timeout": 0.2, "retries": 0}, "does not answer within 0.2 seconds", False),
        (trickle, {"timeout": 0.3, "retries": 0}, "does not finish within 0.3 seconds", False),
        (cut, {"retries": 0}, "breaks off its answers", False),
    ],
)
def test_trouble_is_one_clear_line(server, request_, say, caplog, turn, options, line, lasting):
    turn = say["reply"](*turn[1:]) if isinstance(turn, tuple) else turn
    caplog.set_level(logging.DEBUG)
    with pytest.raises(ReaderTrouble) as raised:
        asked(server, request_, turn, **options)
    assert line in str(raised.value)
    assert "\n" not in str(raised.value)
    assert raised.value.lasting is lasting


def test_a_huge_answer_is_not_read_to_its_end(server, request_, monkeypatch, say):
    monkeypatch.setattr(client_module, "MOST_BYTES", 10_000)
    with pytest.raises(ReaderTrouble, match="more than 10,000 bytes"):
        asked(server, request_, say["reply"](say["completion"]("x" * 100_000)))


def test_no_server(request_):
    with pytest.raises(ReaderTrouble, match=r"no server answers at http://127\.0\.0\.1:9") as raised:
        Client(Options(model="m", url="http://127.0.0.1:9/v1", retries=0)).ask(request_)
    assert raised.value.lasting


def test_what_a_server_does_not_know_is_left_out_from_then_on(server, request_, say):
    def picky(handler, request):
        kind = request.get("response_format", {}).get("type", "")
        unknown = [n for n in ("seed", "stream_options") if n in request] or ([f"format {kind}"] if kind else [])
        answer = say["completion"](ANSWER) if not unknown else f'{{"error": "unknown {unknown[0]}"}}'.encode()
        say["reply"](answer, 400 if unknown else 200)(handler, request)

    server.script = [picky]
    client = Client(Options(model="m", url=server.url, retries=0))
    assert client.ask(request_).text == ANSWER
    assert [r.get("response_format", {}).get("type") for r in server.seen[-2:]] == ["json_object", None]
    asked_before = len(server.seen)
    client.ask(request_)
    assert len(server.seen) == asked_before + 1
    client.close()


def test_a_newer_name_for_the_longest_answer(server, request_, say):
    def picky(handler, request):
        old = "max_tokens" in request
        error = b'{"error": {"message": "use max_completion_tokens instead of max_tokens"}}'
        say["reply"](error if old else say["completion"](ANSWER), 400 if old else 200)(handler, request)

    assert asked(server, request_, picky).text == ANSWER
    assert server.seen[-1]["max_completion_tokens"] == 500


def test_refused_whatever_is_left_out(server, request_, say):
    with pytest.raises(ReaderTrouble, match="refuses the question"):
        asked(server, request_, say["reply"](b'{"error": "no"}', 400))
    assert len(server.seen) < 10


def test_a_question_too_long_is_told_apart(server, request_, say):
    error = b'{"error": {"code": "context_length_exceeded", "message": "maximum context length is 4096"}}'
    with pytest.raises(TooLong):
        asked(server, request_, say["reply"](error, 400))


@pytest.mark.parametrize("answer", [b'{"error": "no"}', b"<html>", b"{"])
def test_logs_hold_no_key_and_no_article(server, request_, say, caplog, monkeypatch, answer):
    monkeypatch.setenv("OPENAI_LOG", "debug")
    for name in ("openai", "httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    caplog.set_level(logging.DEBUG)
    with pytest.raises(ReaderTrouble):
        asked(server, request_, say["reply"](answer, 200), retries=0)
    asked(server, request_, say["reply"](say["completion"](WORDS)))
    assert KEY not in caplog.text
    assert WORDS not in caplog.text


@pytest.mark.parametrize(
    "url",
    [
        "",
        "localhost:1234",
        "file:///etc/passwd",
        "http://",
        "http://me:key@localhost/v1",
        "http://h/v1?key=x",
        "http://h/v1#x",
    ],
)
def test_an_address_that_is_none(url):
    with pytest.raises(Misused):
        Client(Options(model="m", url=url))
