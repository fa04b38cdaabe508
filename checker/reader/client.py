"""The chat-completions protocol, spoken through the official client with bounds on time and size.

What a server does not know (structured output, a seed, stream options) is left out after its first refusal. Trouble is
told in one line that holds no article text, no key and no answer of the server but its status and error code.
"""

import json
import logging
import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from functools import cached_property
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from checker.reader.answer import SCHEMAS
from checker.reader.options import Misused, Options
from checker.reader.request import ReaderTrouble, Reply, Request

if TYPE_CHECKING:
    import openai

KEYS = ("CHECKER_READER_KEY", "OPENAI_API_KEY")
MOST_BYTES = 8_000_000
_TALKATIVE = ("openai", "httpx", "httpcore", "httpx2", "httpcore2")
_OPTIONAL = ("stream_options", "seed", "temperature", "max_tokens")
_TOO_LONG = re.compile(r"(?i)context.{0,40}(length|size|window)|(length|size|window).{0,40}context|too long")


class TooLong(ReaderTrouble):
    """The question does not fit the model's context."""


class _Sent(threading.local):
    """What this thread is asking: how often it was sent, since when, and whether an answer broke off."""

    question: Request | None = None
    times = 0
    since = 0.0
    answered = False


Again = Callable[[Request, bool], None]
"""Told before a question is sent once more, and whether an answer to it broke off; raises when that is too much."""


class Client:
    """Asks one model of one server."""

    def __init__(self, options: Options, again: Again = lambda request, answered: None) -> None:
        self._options, self._again = options, again
        self._refused: set[str] = set()
        self._sent = _Sent()
        parts = urlsplit(options.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise Misused("--reader-url must be an http or https address, as in http://localhost:11434/v1")
        if parts.query or parts.fragment:
            raise Misused("--reader-url must be the base address alone, as in http://localhost:11434/v1")
        if parts.username or parts.password:
            raise Misused(f"--reader-url must hold no key: set {KEYS[0]} in the environment")
        self._where = f"{parts.scheme}://{parts.hostname}" + (f":{parts.port}" if parts.port else "")

    @cached_property
    def _openai(self) -> "openai.OpenAI":
        library = _library()
        for name in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.WARNING)
        key = next((os.environ[k] for k in KEYS if os.environ.get(k)), "none")
        return library.OpenAI(  # type: ignore[no-any-return]
            api_key=key,
            base_url=self._options.url,
            timeout=self._options.timeout,
            max_retries=self._options.retries,
            http_client=library.DefaultHttpxClient(
                base_url=self._options.url, timeout=self._options.timeout, event_hooks={"request": [self._sending]}
            ),
        )

    def _sending(self, _request: object) -> None:
        """Before anything goes out: the same question is sent again only within its time and the limits of the run."""
        sent = self._sent
        sent.times += 1
        if sent.times > 1 and sent.question:
            if time.monotonic() - sent.since > self._options.timeout:
                raise ReaderTrouble(f"{self._where} does not answer within {self._options.timeout:g} seconds")
            self._again(sent.question, sent.answered)
            sent.answered = False

    def close(self) -> None:
        """Give the connections back; a request that is under way ends in trouble."""
        if "_openai" in self.__dict__:
            self._openai.close()

    def ask(self, request: Request) -> Reply:
        """The server's answer; a cut connection is tried again: the server may have closed one that was kept open."""
        sent = self._sent
        sent.question, sent.times, sent.since, sent.answered = request, 0, time.monotonic(), False
        for left in range(max(self._options.retries, 1), -1, -1):
            try:
                return self._conceding(request)
            except _Cut as e:
                if not left:
                    raise ReaderTrouble(f"{self._where} breaks off its answers") from e
                sent.answered = True
                time.sleep(0.2)
        raise AssertionError("unreachable")

    def _conceding(self, request: Request) -> Reply:
        """Ask, leaving out what the server refuses."""
        library = _library()
        while True:
            parameters = self._parameters(request)
            try:
                return self._once(parameters)
            except (library.BadRequestError, library.UnprocessableEntityError) as e:
                if _TOO_LONG.search(str(e)):
                    raise TooLong("the question is longer than the model's context: lower the reader's context") from e
                refused = _refused(str(e), parameters)
                if refused is None:
                    raise ReaderTrouble(f"{self._where} refuses the question ({_code(e)})", lasting=True) from e
                self._refused.add(refused)
            except library.APIStatusError as e:
                raise self._status(e) from e
            except library.APITimeoutError as e:
                line = f"{self._where} does not answer within {self._options.timeout:g} seconds"
                raise ReaderTrouble(line) from e
            except library.APIConnectionError as e:
                if isinstance(e.__cause__, ReaderTrouble):
                    raise e.__cause__ from e
                if not isinstance(e.__cause__, _httpx().ConnectError):
                    raise _Cut from e
                raise ReaderTrouble(f"no server answers at {self._where}", lasting=True) from e

    def _status(self, error: "openai.APIStatusError") -> ReaderTrouble:
        code, where = _code(error), self._where
        lasting = {
            401: f"{where} refuses the key ({code}): set {KEYS[0]} or {KEYS[1]}",
            403: f"{where} refuses the key ({code}): set {KEYS[0]} or {KEYS[1]}",
            404: f"{where} knows no such model or address ({code}): check --reader and --reader-url",
        }
        tries = self._options.retries + 1
        otherwise = f"{where} answers {code} after {tries} tries"
        return ReaderTrouble(lasting.get(error.status_code, otherwise), error.status_code in lasting)

    def _parameters(self, request: Request) -> dict[str, Any]:
        given: dict[str, Any] = {
            "model": self._options.model,
            "messages": [m._asdict() for m in request.messages],
            "temperature": 0,
            "seed": self._options.seed,
            "max_tokens": request.answer_tokens,
            "stream_options": {"include_usage": True},
        }
        if "json_schema" not in self._refused:
            schema = {"name": request.schema, "strict": True, "schema": SCHEMAS[request.schema]}
            given["response_format"] = {"type": "json_schema", "json_schema": schema}
        elif "json_object" not in self._refused:
            given["response_format"] = {"type": "json_object"}
        if "max_tokens" in self._refused:
            given["max_completion_tokens"] = given["max_tokens"]
        return {name: value for name, value in given.items() if name not in self._refused}

    def _once(self, parameters: dict[str, Any]) -> Reply:
        httpx = _httpx()
        deadline = time.monotonic() + self._options.timeout
        try:
            with self._openai.chat.completions.with_streaming_response.create(stream=True, **parameters) as response:
                body = self._bounded(response.iter_bytes(), deadline)
                kind = response.headers.get("content-type", "")
        except httpx.TimeoutException as e:
            raise ReaderTrouble(f"{self._where} does not finish within {self._options.timeout:g} seconds") from e
        except httpx.TransportError as e:
            raise _Cut from e
        return self._read(kind, body.decode("utf-8", "replace"))

    def _bounded(self, chunks: Iterator[bytes], deadline: float) -> bytes:
        body = bytearray()
        for chunk in chunks:
            body += chunk
            if len(body) > MOST_BYTES:
                raise ReaderTrouble(f"{self._where} sends an answer of more than {MOST_BYTES:,} bytes")
            if time.monotonic() > deadline:
                raise ReaderTrouble(f"{self._where} does not finish within {self._options.timeout:g} seconds")
        return bytes(body)

    def _read(self, kind: str, body: str) -> Reply:
        """A body in the form of an event stream, or of one JSON object from a server that does not stream."""
        streamed = "event-stream" in kind or body.lstrip().startswith("data:")
        try:
            parts = list(_events(body)) if streamed else [json.loads(body)]
            if streamed and parts and not any(_finished(p) for p in parts):
                raise _Cut
            return _reply(parts)
        except (ValueError, TypeError, KeyError, IndexError, AttributeError) as e:
            what = "a web page" if "<html" in body[:2_000].lower() else "no chat completion"
            line = f"{self._where} answers with {what}: check --reader-url (it usually ends in /v1)"
            raise ReaderTrouble(line) from e


class _Cut(Exception):
    """The connection broke before the answer's end."""


def _events(body: str) -> Iterator[dict[str, Any]]:
    """The JSON objects of an event stream; a last one that was cut off is left out."""
    for line in body.replace("\r\n", "\n").split("\n"):
        data = line.removeprefix("data:").strip()
        if line.startswith("data:") and data != "[DONE]":
            try:
                yield json.loads(data)
            except ValueError as e:
                raise _Cut from e
        elif data == "[DONE]":
            yield {"done": True}


def _finished(part: dict[str, Any]) -> bool:
    return "done" in part or any(c.get("finish_reason") for c in part.get("choices") or ())


def _reply(parts: list[dict[str, Any]]) -> Reply:
    """The words and the use of tokens of the parts of one completion."""
    words: list[str] = []
    usage: dict[str, Any] = {}
    for part in parts:
        if part.get("error"):
            raise ValueError("an error in the stream")
        for choice in part.get("choices") or ():
            message = choice.get("delta") or choice.get("message") or {}
            words.append(message.get("content") or "")
        usage = part.get("usage") or usage
    if not any("choices" in p for p in parts):
        raise ValueError("no choices")
    return Reply("".join(words), int(usage.get("prompt_tokens") or 0), int(usage.get("completion_tokens") or 0))


def _refused(message: str, parameters: dict[str, Any]) -> str | None:
    """What a server that refused a question should be spared from now on; None when nothing is left."""
    named = next((name for name in _OPTIONAL if name in message and name in parameters), None)
    if named:
        return named
    if "response_format" in parameters:
        return str(parameters["response_format"]["type"])
    return next((name for name in _OPTIONAL[:3] if name in parameters), None)


def _code(error: "openai.APIStatusError") -> str:
    """The status, and the server's error code when it is a plain word."""
    code = str(error.code or "")
    return f"status {error.status_code}" + (f", {code}" if re.fullmatch(r"[a-z_]{1,40}", code) else "")


def _library() -> ModuleType:
    try:
        import openai
    except ImportError as e:
        raise Misused("the second reader needs the extra `reader`: pip install 'checker[reader]'") from e
    return openai


def _httpx() -> ModuleType:
    import httpx

    return httpx
