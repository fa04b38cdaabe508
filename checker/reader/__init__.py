"""The second reader: a language model proposes discrepancies, the checker proves them.

Offline is the default. With a model named, the articles of each event are sent to the server that the options name, and
to no other; every proposal must then pass `prove` before anybody sees it.
"""

from collections.abc import Callable, Sequence
from functools import partial

from checker.reader.budget import Budget
from checker.reader.cache import Cache
from checker.reader.client import Client
from checker.reader.options import OPENAI, Limits, Misused, Options, model_name
from checker.reader.prove import Dropped
from checker.reader.request import Ask, ReaderTrouble, Reply, Request
from checker.reader.review import Plan, Read, Review, Reviewed, worst_cost
from checker.reader.transcripts import Recorder, Replay

__all__ = [
    "OPENAI", "Dropped", "Limits", "Misused", "Options", "Plan", "Read", "Reader", "ReaderTrouble", "Reviewed",
    "model_name",
]  # fmt: skip


class Reader:
    """The second reader of one run, from its options."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.budget = Budget(options.limits)
        self._client = None if options.replay else Client(options, self.budget.again)
        self._cache = Cache(options.cache, options.model, options.url) if options.cache and not options.replay else None
        self._review = Review(options, self._ask())
        self.kept = 0
        self.dropped: list[Dropped] = []

    def review(self, items: Sequence[Read]) -> list[Reviewed]:
        """Events after the second reader; where it fails, the findings of the rules stand."""
        try:
            reviewed = self._review.run(items)
        except KeyboardInterrupt:
            self.close()
            raise
        self.kept += sum(r.kept for r in reviewed)
        self.dropped += [d for r in reviewed for d in r.dropped]
        return reviewed

    def plan(self, items: Sequence[Read]) -> Plan:
        """What `review` would ask."""
        return self._review.plan(items, self._cache.holds if self._cache else lambda request: False)

    @property
    def troubles(self) -> list[str]:
        """What went wrong, one clear line each."""
        lines = sorted(self._review.troubles.items())
        return [f"second reader: {line}" + (f" ({n} times)" if n > 1 else "") for line, n in lines]

    @property
    def summary(self) -> str:
        """What was asked, kept and dropped, in one line."""
        used = self.budget.used
        cost = used.cost(self.options.limits)
        asked = f"{_counted(used.requests, 'request')}, {used.tokens_in:,} tokens in, {used.tokens_out:,} out"
        price = "" if cost is None else f", cost {cost:.2f}"
        return f"second reader: {asked}{price}; {_counted(self.kept, 'proposal')} proven, {len(self.dropped)} dropped"

    def planned(self, plan: Plan) -> str:
        """A plan in one line."""
        cost = worst_cost(plan, self.options)
        price = "" if cost is None else f", cost at most {cost:.2f}"
        asked = (
            f"{_counted(plan.requests, 'request')}, about {plan.tokens_in:,} tokens in, at most {plan.tokens_out:,} out"
        )
        return f"second reader would ask: {asked}{price}"

    def close(self) -> None:
        """Give connections back."""
        if self._client:
            self._client.close()

    def _ask(self) -> Ask:
        """From the server outwards: limits, cache, recording."""
        options = self.options
        if options.replay:
            ask: Ask = partial(Replay(options.replay).ask, model=options.model, url=options.url)
        else:
            assert self._client
            ask = _through(self.budget.spend, self._client.ask)
        if self._cache:
            ask = _through(self._cache.ask, ask)
        if options.record:
            ask = _through(Recorder(options.record, options.model, options.url).ask, ask)
        return ask


def _counted(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def _through(layer: Callable[[Request, Ask], Reply], ask: Ask) -> Ask:
    return lambda request: layer(request, ask)
