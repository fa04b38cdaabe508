"""Limits, the cache and transcripts: what a run may use, and that nothing is asked twice."""

import contextlib
import json

import pytest

from checker.reader.budget import Budget, tokens
from checker.reader.cache import Cache
from checker.reader.options import Limits, Misused, Options, model_name
from checker.reader.request import Message, ReaderTrouble, Reply, Request
from checker.reader.transcripts import Recorder, Replay


def question(text="who?", part=0, purpose="propose"):
    return Request("e/1", "digest", purpose, part, "propose", (Message("user", text),), "v1", 300)


class Model:
    def __init__(self, *replies):
        self.replies, self.asked = list(replies), 0

    def __call__(self, request):
        self.asked += 1
        reply = self.replies[min(self.asked, len(self.replies)) - 1]
        if isinstance(reply, BaseException):
            raise reply
        return reply


@pytest.mark.parametrize(
    ("limits", "allowed"),
    [
        (Limits(), 9),
        (Limits(requests=0), 0),
        (Limits(requests=2), 2),
        (Limits(tokens=300), 0),
        (Limits(tokens=500), 2),
        (Limits(cost=0.001, price_in=1.0, price_out=2.0), 3),
    ],
)
def test_a_limit_is_never_passed(limits, allowed):
    budget, model = Budget(limits), Model(Reply("answer", 50, 60))
    for _ in range(9):
        try:
            budget.spend(question(), model)
        except ReaderTrouble:
            break
    assert model.asked == allowed
    assert limits.tokens is None or budget.used.tokens_in + budget.used.tokens_out <= limits.tokens
    assert limits.cost is None or budget.used.cost(limits) <= limits.cost


def test_a_failed_request_counts_and_frees_what_it_reserved():
    budget = Budget(Limits(tokens=700))
    with pytest.raises(ReaderTrouble):
        budget.spend(question(), Model(ReaderTrouble("down")))
    assert budget.used.requests == 1
    assert budget.spend(question(), Model(Reply("answer"))).text == "answer"
    assert budget.used.tokens_out == tokens(len("answer"))


@pytest.mark.parametrize(
    ("limits", "answered", "allowed"),
    [
        (Limits(), True, 9),
        (Limits(requests=3), False, 2),
        (Limits(tokens=900), True, 1),
        (Limits(tokens=310), False, 4),
    ],
)
def test_what_is_sent_again_counts_too(limits, answered, allowed):
    budget, sent = Budget(limits), []

    def insistent(request):
        for _ in range(9):
            budget.again(request, answered)
            sent.append(request)
        return Reply("answer")

    with contextlib.suppress(ReaderTrouble):
        budget.spend(question(), insistent)
    assert len(sent) == allowed
    assert budget.used.requests == allowed + 1


@pytest.mark.parametrize("limits", [{"cost": 1.0}, {"cost": 1.0, "price_in": 2.0}])
def test_a_limit_of_cost_needs_prices(limits):
    with pytest.raises(Misused, match="prices"):
        Limits(**limits)


@pytest.mark.parametrize("options", [{"context": 500}, {"answer": 50}, {"context": 4000, "answer": 3000}])
def test_a_context_without_room(options):
    with pytest.raises(Misused):
        Options(**options)


@pytest.mark.parametrize("name", ["", "openai", "openai:", "openai: ", "other:m"])
def test_a_reader_needs_protocol_and_model(name):
    with pytest.raises(Misused):
        model_name(name)


def test_a_model_may_have_a_tag():
    assert model_name("openai:qwen3:8b") == "qwen3:8b"


def test_a_killed_run_asks_nothing_twice(tmp_path):
    path, model = tmp_path / "cache" / "reader.sqlite", Model(Reply("one", 5, 6), KeyboardInterrupt())
    Cache(path, "m", "u").ask(question("a"), model)
    with pytest.raises(KeyboardInterrupt):
        Cache(path, "m", "u").ask(question("b"), model)
    again = Model(Reply("two"))
    cache = Cache(path, "m", "u")
    assert cache.ask(question("a"), again) == Reply("one", 5, 6, asked=False)
    assert cache.ask(question("b"), again).text == "two"
    assert again.asked == 1
    assert cache.holds(question("b"))


@pytest.mark.parametrize(("model", "url", "text"), [("n", "u", "a"), ("m", "v", "a"), ("m", "u", "b")])
def test_another_model_or_server_or_question_is_asked(tmp_path, model, url, text):
    Cache(tmp_path / "c", "m", "u").ask(question("a"), Model(Reply("one")))
    assert not Cache(tmp_path / "c", model, url).holds(question(text))


def test_a_recorded_run_is_replayed(tmp_path, monkeypatch):
    monkeypatch.setenv("CHECKER_READER_KEY", "sk-secret")
    recorder = Recorder(tmp_path, "m", "u")
    for n, text in enumerate(("a", "b")):
        recorder.ask(question(text, part=n), Model(Reply(f"answer to {text}", 5, 6)))
    replay = Replay(tmp_path)
    assert replay.ask(question("b", part=1), "m", "u") == Reply("answer to b", 5, 6, asked=False)
    assert replay.ask(question("candidates changed", part=1), "m", "u").text == "answer to b"
    with pytest.raises(ReaderTrouble, match="no transcript"):
        replay.ask(question("c", part=2), "m", "u")
    assert "sk-secret" not in "".join(p.read_text() for p in tmp_path.iterdir())


def test_a_transcript_without_part_answers_for_the_whole_event(tmp_path):
    (tmp_path / "x.json").write_text(json.dumps({"event_id": "e/1", "answer": "all"}))
    replay = Replay(tmp_path)
    assert replay.ask(question(), "m", "u").text == "all"
    assert json.loads(replay.ask(question(part=1), "m", "u").text)["discrepancies"] == []


@pytest.mark.parametrize("content", ["", "[]", '{"answer": 7}', "{"])
def test_a_file_that_is_no_transcript(tmp_path, content):
    (tmp_path / "x.json").write_text(content)
    with pytest.raises(ReaderTrouble, match="is no transcript"):
        Replay(tmp_path)


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(ReaderTrouble, match="no folder"):
        Replay(tmp_path / "none")
