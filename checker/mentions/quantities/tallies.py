# ruff: noqa: E501 - patterns and word tables read better unbroken
"""Vote tallies: "passed the bill 88-52"."""

import re
from collections.abc import Iterator

from checker.mentions.quantities.ages import Special
from checker.values.quantity import Slot, Tally

_TALLY = re.compile(
    r"(?<![\w.,$£€/–-])(?P<ayes>\d{1,3}) ?(?:[-–—]| to | votes to |-to-) ?(?P<noes>\d{1,3})(?:[-–—]\d{1,2})?(?![\w%–-]|[.,]\d| ?(?:percent|per cent|million|years?|days?|weeks?|months?|hours?|minutes?|miles?|km|points?))"
)
_VOTE = re.compile(r"(?i)\b(?:votes?|voted|voting|ballots?|passed|passes|approved|rejected|tally|party[- ]lines)\b")
_GAME = re.compile(
    r"(?i)\b(?:win|wins|won|beat|beats|lost|loss|victory|defeat|score|scored|goals?|match|game|season|league|cup|draw|inning|half-?time|"
    r"quarter|playoffs?|record|ages?|aged|between|from)\b"
)


def spot(text: str) -> Iterator[Special]:
    """The vote tallies of a text."""
    if not _VOTE.search(text) or _GAME.search(text):
        return
    for found in _TALLY.finditer(text):
        ayes, noes = int(found["ayes"]), int(found["noes"])
        if ayes + noes < 7:
            continue
        masked = (text[: found.start()] + "X" + text[found.end() :]).strip()
        names = tuple(sorted({w.lower() for w in re.findall(r"\b[A-Z][a-z]{3,}", text)}))
        yield Special(
            found.start(),
            found.end(),
            Tally(ayes, noes),
            Slot("vote", "vote", names, phrase=masked[:240], noun="votes"),
        )
