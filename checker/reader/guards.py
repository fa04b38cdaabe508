"""Is a proposal about one thing of this event, and of the kind that it says? Cheap tests that catch what is made up.

Each test is a table's row: a look at the evidence, and the reason that is given when it fails.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from checker.event import Event
from checker.reader.locate import fold
from checker.rules.contract import Evidence, Side

LEAST_SIMILAR = 0.3
_LEAST_SHARED = 2
_STEM = 5

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    "a an and are as at be been but by for from had has have he her his if in into is it its not of on or our she so "
    "that the their them they this to was we were what when where which who will with would you after before about "
    "over under said says say told also more than".split()
)
_NUMERAL = re.compile(
    r"(?i)\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores|several|few|many|some|half|third"
    r"|quarter|both|pair|couple|all|no|none|single|once|twice|first|second|most|every|each|double|triple)\b"
)
_TIME = re.compile(
    r"(?i)\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*"
    r"|oct\w*|nov\w*|dec\w*|today|yesterday|tomorrow|tonight|week\w*|month\w*|year\w*|day|days|hour\w*|morning|afternoon"
    r"|evening|night\w*|noon|midnight|dawn|dusk|ago|last|next|earlier|later|before|after|since|until|recent\w*|first|soon"
    r"|now|once|again|when|time|times|spring|summer|autumn|fall|winter|second|third|eve|immediate\w*|decade\w*|period"
    r"|previous\w*|early|late|already)\b"
)
_CAPITAL = re.compile(r"[A-Z]|[^\W\d_\x00-\x7f]")
_QUOTED = re.compile("[\"'“”‘’«»]")

_LOOKS: Mapping[str, tuple[Callable[[str], object], str]] = {
    "number": (_NUMERAL.search, "calls a number what holds none"),
    "date": (_TIME.search, "calls a date what holds none"),
    "name": (_CAPITAL.search, "calls a name what holds none"),
    "quote": (_QUOTED.search, "calls a quotation what stands in no quotation marks"),
}

_LITERAL = frozenset({"number", "name", "quote", "place", "date"})


def fault(event: Event, kind: str, sides: Sequence[Side]) -> str:
    """Why the sides cannot be what they are said to be; empty when nothing speaks against them."""
    look, reason = _LOOKS.get(kind, (bool, ""))
    contexts = [[_context(event, e) for e in s.evidence] for s in sides]
    if reason and not any(look(text) for texts in contexts for text in texts):
        return reason
    unsupported = sum(not _supported(s, c) for s, c in zip(sides, contexts, strict=True))
    if kind in _LITERAL and unsupported > min(1, len(sides) - 1):
        return "gives values that its evidence does not show"
    return "" if len(sides) < 2 or _linked(event, contexts) else "joins sentences that are about different things"


def words(text: str) -> set[str]:
    """The stems of the words that carry meaning."""
    return {w[:_STEM] for w in _WORD.findall(fold(text).text.lower()) if w not in _EMPTY}


def _context(event: Event, evidence: Evidence) -> str:
    """The sentences that the evidence touches."""
    texts = [
        event.text(s.sentence_id)
        for s in event.sentences
        if (s.article_id, s.field) == (evidence.article_id, evidence.field)
        and s.start < evidence.end
        and evidence.start < s.end
    ]
    return " ".join(texts) or evidence.surface


def _supported(side: Side, contexts: Sequence[str]) -> bool:
    """Whether a word of the value stands in the evidence or around it."""
    value = words(side.value)
    return not value or any(value & words(c) for c in contexts)


def _linked(event: Event, contexts: Sequence[Sequence[str]]) -> bool:
    """Whether every side shares words or sense with another one."""
    stems = [[words(c) for c in texts] for texts in contexts]
    joined: set[int] = set()
    for (i, a), (j, b) in combinations(enumerate(stems), 2):
        if any(len(x & y) >= _LEAST_SHARED for x in a for y in b):
            joined |= {i, j}
    loose = [n for n in range(len(contexts)) if n not in joined]
    return all(_similar(event, contexts, n) for n in loose)


def _similar(event: Event, contexts: Sequence[Sequence[str]], side: int) -> bool:
    others = [c for n, texts in enumerate(contexts) if n != side for c in texts]
    return max(max(row) for row in event.similarity(contexts[side], others)) >= LEAST_SIMILAR
