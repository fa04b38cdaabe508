"""What may be chosen for the second reader. Nothing is sent anywhere unless `model` is named."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Mode = Literal["propose", "judge", "both"]

OPENAI = "https://api.openai.com/v1"


class Misused(ValueError):
    """Options that do not go together; the message says what to change."""


@dataclass(frozen=True)
class Limits:
    """What a run may use at most: requests, tokens (in and out), and money at the prices of a million tokens."""

    requests: int | None = None
    tokens: int | None = None
    cost: float | None = None
    price_in: float | None = None
    price_out: float | None = None

    def __post_init__(self) -> None:
        """Refuse a limit of cost that has no prices."""
        if self.cost is not None and (self.price_in is None or self.price_out is None):
            raise Misused("a limit of cost needs the prices of a million tokens: set price-in and price-out")


@dataclass(frozen=True)
class Options:
    """The second reader's options.

    `context` is what the model takes in, in tokens, and `answer` how much of it is kept for the answer. `timeout` is
    in seconds for one request. `replay` answers from recorded transcripts; then nothing is sent.
    """

    model: str = ""
    url: str = OPENAI
    mode: Mode = "propose"
    limits: Limits = Limits()
    context: int = 32_000
    answer: int = 8_000
    timeout: float = 180.0
    retries: int = 3
    concurrency: int = 4
    seed: int = 0
    cache: Path | None = None
    record: Path | None = None
    replay: Path | None = None

    def __post_init__(self) -> None:
        """Refuse a context that leaves no room for articles."""
        if self.context < 2_000 or not 200 <= self.answer <= self.context // 2:
            raise Misused("the reader's context needs 2000 tokens or more, and its answer at most half of them")

    @property
    def wanted(self) -> bool:
        """Whether there is a second reader at all."""
        return bool(self.model or self.replay)


def model_name(reader: str) -> str:
    """The model of `--reader openai:MODEL`."""
    protocol, _, model = reader.partition(":")
    if protocol != "openai" or not model.strip():
        raise Misused(f"--reader {reader}: name the protocol and the model, as in openai:MODEL")
    return model.strip()
