"""How many requests, how many tokens and how much money a run may use, and has used."""

import threading
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.reader.options import Limits
from checker.reader.request import Ask, ReaderTrouble, Reply, Request

CHARACTERS_PER_TOKEN = 3.5


def tokens(characters: int) -> int:
    """About how many tokens a text has: English news has four characters to one, names and numbers fewer."""
    return int(characters / CHARACTERS_PER_TOKEN) + 1


class Use(NamedTuple):
    """What has been used."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0

    def cost(self, limits: Limits) -> float | None:
        """The money that this took, when the prices are known."""
        if limits.price_in is None or limits.price_out is None:
            return None
        return (self.tokens_in * limits.price_in + self.tokens_out * limits.price_out) / 1_000_000

    def plus(self, other: "Use") -> "Use":
        """The sum of both."""
        return Use(*(a + b for a, b in zip(self, other, strict=True)))


@dataclass
class Budget:
    """Reserves the worst case of each request before it goes out, so that no limit is ever passed."""

    limits: Limits
    used: Use = field(default_factory=Use)
    _reserved: Use = field(default_factory=Use)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def spend(self, request: Request, ask: Ask) -> Reply:
        """Ask within the limits, or say which limit is in the way."""
        most = Use(1, tokens(request.characters), request.answer_tokens)
        with self._lock:
            self._refuse_over(self.used.plus(self._reserved).plus(most))
            self._reserved = self._reserved.plus(most)
        actual = Use(1, most.tokens_in)
        try:
            reply = ask(request)
            actual = Use(1, reply.tokens_in or most.tokens_in, reply.tokens_out or tokens(len(reply.text)))
        finally:
            with self._lock:
                self._reserved = Use(*(a - b for a, b in zip(self._reserved, most, strict=True)))
                self.used = self.used.plus(actual)
        return reply

    def again(self, request: Request, answered: bool) -> None:
        """Count that a question is sent once more, or say which limit is in the way.

        What was sent in vain may have been paid for; so may an answer that broke off.
        """
        most = Use(1, tokens(request.characters), request.answer_tokens if answered else 0)
        with self._lock:
            self._refuse_over(self.used.plus(self._reserved).plus(most))
            self.used = self.used.plus(most)

    def _refuse_over(self, total: Use) -> None:
        cost = total.cost(self.limits)
        for name, value, most in (
            ("requests", total.requests, self.limits.requests),
            ("tokens", total.tokens_in + total.tokens_out, self.limits.tokens),
            ("cost", cost, self.limits.cost),
        ):
            if most is not None and value is not None and value > most:
                raise ReaderTrouble(f"the limit of {name} ({most:g}) is reached")
