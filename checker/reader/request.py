"""One question to a model and its reply, as everything between the checker and the server passes them on."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from checker.tables import Article

Purpose = Literal["propose", "judge", "repair"]


class Message(NamedTuple):
    """One message of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True)
class Request:
    """A question. `articles` is the digest of the event's articles, `part` its number among the event's questions."""

    event_id: str
    articles: str
    purpose: Purpose
    part: int
    schema: Literal["propose", "judge"]
    messages: tuple[Message, ...]
    prompt_version: str
    answer_tokens: int

    def key(self, model: str, url: str) -> str:
        """What makes two questions the same: the model, where it runs, the prompt's version and every word."""
        content = [self.prompt_version, model, url, self.schema, [list(m) for m in self.messages], self.answer_tokens]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()

    @property
    def label(self) -> str:
        """The purpose, and for a repair also of what."""
        return self.purpose if self.purpose == self.schema else f"{self.purpose}-{self.schema}"

    @property
    def characters(self) -> int:
        """How long the question is."""
        return sum(len(m.content) for m in self.messages)


class Reply(NamedTuple):
    """A model's words and the tokens that they took; `asked` is false when they come from a cache or a transcript."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0
    asked: bool = True


class ReaderTrouble(Exception):
    """Why no answer came, in one line without article text. `lasting` trouble makes further questions pointless."""

    def __init__(self, line: str, lasting: bool = False) -> None:
        super().__init__(line)
        self.lasting = lasting


Ask = Callable[[Request], Reply]


def digest(articles: Iterable[Article]) -> str:
    """The identity of an event's articles: their ids and their texts."""
    content = sorted((a.article_id, a.text) for a in articles)
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:32]
