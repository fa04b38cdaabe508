"""Is a proposal about one thing of this event, and of the kind that it says? Cheap tests that catch what is made up.

Each test is a table's row: a look at the evidence, and the reason that is given when it fails.
"""

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from checker.event import Event
from checker.reader.locate import fold
from checker.rules.contract import Evidence, Side

LEAST_LIKE = 0.52
_DOUBT = 0.2
_LEAST_MEANT = 0.3
_LEAST_TIED = 0.15
_PHRASE = 6
_ALIKE = 75
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
_WHERE = re.compile(
    r"[A-Z]|[^\W\d_\x00-\x7f]|\b(?:at|in|on|off|near|inside|outside|beside|behind|above|below|between|across|along"
    r"|around|north\w*|south\w*|east\w*|west\w*|street|road|floor|room|house|home|town|city|village|county|border|coast"
    r"|island|building|station|court\w*|jail|cell|hall|school|hospital|store|shop|office|abroad|there|here|scene)\b"
)
_QUOTED = re.compile("[\"'“”‘’«»]")

_LOOKS: Mapping[str, tuple[re.Pattern[str], str]] = {
    "number": (_NUMERAL, "calls a number what holds none"),
    "date": (_TIME, "calls a date what holds none"),
    "name": (_CAPITAL, "calls a name what holds none"),
    "place": (_WHERE, "calls a place what holds none"),
}
_NAMING = frozenset({"name", "place"})
_LITERAL = frozenset({"number", "name", "quote", "place", "date"})


def fault(event: Event, kind: str, subject: str, sides: Sequence[Side]) -> str:
    """Why the sides cannot be what they are said to be; empty when nothing speaks against them."""
    contexts = [[_context(event, e) for e in s.evidence] for s in sides]
    if kind in _LOOKS and not any(_shows(_LOOKS[kind][0], s) for s in sides):
        return _LOOKS[kind][1]
    if kind == "quote" and not any(_QUOTED.search(c) for texts in contexts for c in texts):
        return "calls a quotation what stands in no quotation marks"
    if kind == "quote" and len(sides) > 1 and not all(_joined(s, sides) for s in sides):
        return "calls one remark what has no word in common"
    unsupported = sum(not _supported(event, kind, s, c) for s, c in zip(sides, contexts, strict=True))
    if len(sides) > 1 and unsupported > (1 if kind in _LITERAL else len(sides) - 1):
        return "gives values that its evidence does not show"
    if max(_tied(event, subject, texts) for texts in contexts) < _LEAST_TIED:
        return "has a subject that its evidence does not speak of"
    doubts = sum(_doubtful(event, kind, s) for s in sides)
    like = likeness(event, kind, subject, sides) if len(sides) > 1 else 1.0
    return "" if like >= LEAST_LIKE + _DOUBT * doubts else "joins sentences that are about different things"


def likeness(event: Event, kind: str, subject: str, sides: Sequence[Side]) -> float:
    """How much the side that fits least is like another one, in the words around its evidence, and like the subject.

    The sum of two cosines. Of proposals that are right 98 in 100 have `LEAST_LIKE`, of two fragments of the same
    event that were picked at random one in ten. A name that is spelt much like another one is one name with it.
    """
    phrases = [[_phrase(_context(event, e), e.surface) for e in s.evidence] for s in sides]
    contexts = [[_context(event, e) for e in s.evidence] for s in sides]
    fits = []
    for n, own in enumerate(phrases):
        others = [p for m, texts in enumerate(phrases) if m != n for p in texts]
        spelt = kind == "name" and any(_spelt_alike(sides[n], s) for s in sides if s is not sides[n])
        fits.append(1.0 if spelt else _most(event, own, others) + _most(event, [subject], contexts[n]))
    return min(fits)


def _spelt_alike(a: Side, b: Side) -> bool:
    return fuzz.ratio(a.value.lower(), b.value.lower()) >= _ALIKE


def _phrase(context: str, surface: str) -> str:
    """The evidence, with the words around it where it is only a few: a bare "12" is like any other number."""
    missing = _PHRASE - len(surface.split())
    before, found, after = context.partition(surface)
    if missing <= 0 or not found:
        return surface
    half = -(-missing // 2)
    return " ".join([*before.split()[-half:], surface, *after.split()[:half]])


def _most(event: Event, left: Sequence[str], right: Sequence[str]) -> float:
    return max(max(row) for row in event.similarity(left, right))


def words(text: str) -> set[str]:
    """The stems of the words that carry meaning."""
    return {w[:_STEM] for w in _WORD.findall(fold(text).text.lower()) if w not in _EMPTY}


def _context(event: Event, evidence: Evidence) -> str:
    """The sentences that the evidence touches."""
    return event.touched(evidence.article_id, evidence.field, evidence.start, evidence.end) or evidence.surface


def _shows(pattern: re.Pattern[str], side: Side) -> bool:
    """Whether a side has what its kind must have, in the value or in the evidence."""
    return bool(pattern.search(side.value)) or any(pattern.search(e.surface) for e in side.evidence)


def _joined(side: Side, sides: Sequence[Side]) -> bool:
    """Whether a side has a word in common with another one."""
    own = {w for e in side.evidence for w in words(e.surface)}
    return any(own & words(e.surface) for other in sides if other is not side for e in other.evidence)


def _doubtful(event: Event, kind: str, side: Side) -> bool:
    """Whether a side speaks from page furniture alone, or has a value that is none of its kind."""
    aside = all(event.furniture(e.article_id, e.field, e.start, e.end) for e in side.evidence)
    if kind not in _LOOKS:
        return aside
    return aside or not (_LOOKS[kind][0].search(side.value) if kind in _NAMING else _shows(_LOOKS[kind][0], side))


def _supported(event: Event, kind: str, side: Side, contexts: Sequence[str]) -> bool:
    """Whether a word of the value stands in the evidence or around it; in a claim its sense is enough."""
    value = words(side.value)
    if not value or any(value & words(c) for c in contexts):
        return True
    return kind not in _LITERAL and _most(event, [side.value], contexts) >= _LEAST_MEANT


def _tied(event: Event, subject: str, contexts: Sequence[str]) -> float:
    """How much the evidence of a side speaks of the subject: 1 with a word in common, else the likeness in sense."""
    about = words(subject)
    if any(about & words(c) for c in contexts):
        return 1.0
    return _most(event, [subject], contexts)
