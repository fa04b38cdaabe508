"""Is a proposal about one thing of this event, and of the kind that it says? Cheap tests that catch what is made up.

Each test is a table's row: a look at the evidence, and the reason that is given when it fails.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from checker.event import Event
from checker.reader.locate import fold
from checker.rules.contract import Evidence, Side

LEAST_SIMILAR = 0.3
_LEAST_SHARED = 2
_LEAST_TIED = 0.15
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
    r"|quarter|both|pair|couple|all|no|none|single|once|twice|first|second|weeks|days|hours|months|years|minutes|most|every|each|double|triple)\b"
)
_TIME = re.compile(
    r"(?i)\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*"
    r"|oct\w*|nov\w*|dec\w*|today|yesterday|tomorrow|tonight|week\w*|month\w*|year\w*|day|days|hour\w*|morning|afternoon"
    r"|evening|night\w*|noon|midnight|dawn|dusk|ago|last|next|earlier|later|before|after|since|until|recent\w*|first|soon"
    r"|now|once|again|when|time|times|spring|summer|autumn|fall|winter|second|third|eve|immediate\w*|decade\w*|period"
    r"|previous\w*|early|late|already|order|while|wake|then|meanwhile|follow\w*|initial\w*|start\w*|end\w*)\b"
)
_CAPITAL = re.compile(r"[A-Z]|[^\W\d_\x00-\x7f]")
_QUOTED = re.compile("[\"'“”‘’«»]")

_LOOKS: Mapping[str, tuple[re.Pattern[str], str]] = {
    "number": (_NUMERAL, "calls a number what holds none"),
    "date": (_TIME, "calls a date what holds none"),
    "name": (_CAPITAL, "calls a name what holds none"),
}
_LITERAL = frozenset({"number", "name", "quote", "place", "date"})


def fault(event: Event, kind: str, subject: str, sides: Sequence[Side]) -> str:
    """Why the sides cannot be what they are said to be; empty when nothing speaks against them."""
    contexts = [[_context(event, e) for e in s.evidence] for s in sides]
    if kind in _LOOKS and not any(_shows(_LOOKS[kind][0], s) for s in sides):
        return _LOOKS[kind][1]
    if kind == "quote" and not any(_QUOTED.search(c) for texts in contexts for c in texts):
        return "calls a quotation what stands in no quotation marks"
    unsupported = sum(not _supported(s, c) for s, c in zip(sides, contexts, strict=True))
    if len(sides) > 1 and unsupported > (1 if kind in _LITERAL else len(sides) - 1):
        return "gives values that its evidence does not show"
    tied = [_tied(event, subject, texts) for texts in contexts]
    if max(tied) < _LEAST_TIED:
        return "has a subject that its evidence does not speak of"
    return "" if len(sides) < 2 or _linked(event, contexts, tied) else "joins sentences that are about different things"


def words(text: str) -> set[str]:
    """The stems of the words that carry meaning."""
    return {w[:_STEM] for w in _WORD.findall(fold(text).text.lower()) if w not in _EMPTY}


def _context(event: Event, evidence: Evidence) -> str:
    """The sentences that the evidence touches."""
    return event.touched(evidence.article_id, evidence.field, evidence.start, evidence.end) or evidence.surface


def _shows(pattern: re.Pattern[str], side: Side) -> bool:
    """Whether a side has what its kind must have, in the value or in the evidence."""
    return bool(pattern.search(side.value)) or any(pattern.search(e.surface) for e in side.evidence)


def _supported(side: Side, contexts: Sequence[str]) -> bool:
    """Whether a word of the value stands in the evidence or around it."""
    value = words(side.value)
    return not value or any(value & words(c) for c in contexts)


def _tied(event: Event, subject: str, contexts: Sequence[str]) -> float:
    """How much the evidence of a side speaks of the subject: 1 with a word in common, else the likeness in sense."""
    about = words(subject)
    if any(about & words(c) for c in contexts):
        return 1.0
    return max(max(row) for row in event.similarity([subject], contexts))


def _linked(event: Event, contexts: Sequence[Sequence[str]], tied: Sequence[float]) -> bool:
    """Whether every side shares words or sense with another one, or with the subject."""
    stems = [[words(c) for c in texts] for texts in contexts]
    joined = {n for n, t in enumerate(tied) if t >= LEAST_SIMILAR}
    for (i, a), (j, b) in combinations(enumerate(stems), 2):
        if any(len(x & y) >= _LEAST_SHARED for x in a for y in b):
            joined |= {i, j}
    return all(n in joined or _similar(event, contexts, n) for n in range(len(contexts)))


def _similar(event: Event, contexts: Sequence[Sequence[str]], side: int) -> bool:
    others = [c for n, texts in enumerate(contexts) if n != side for c in texts]
    return max(max(row) for row in event.similarity(contexts[side], others)) >= LEAST_SIMILAR
