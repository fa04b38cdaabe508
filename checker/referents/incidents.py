# ruff: noqa: E501 - patterns read better unbroken
"""Whether two sentences that give a toll speak of one incident, as far as their own words tell.

Nothing here proves that two incidents are one; it only shows that two are not: another means of attack, another place
that few of the articles name, a count over a time against the count of one incident, or a word like "elsewhere".
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

_MEANS = {
    "from the air": r"air ?-?(?:strikes?|raids?|attacks?)|warplanes?|jets?|bombing raids?|barrel bombs?|helicopters?|drones?",
    "shelling": r"shell(?:ing|s|ed|fire)|rockets?|mortars?|artillery",
    "bomb": r"car ?-?bombs?|suicide|bomb(?:er|ing) |explosive (?:device|belt)|roadside bombs?|land ?mines?|booby.trap\w*",
    "execution": r"execut(?:ed|es|ing|ions?)|behead\w*|hanged",
    "gas": r"chemical|nerve (?:gas|agent)|sarin|chlorine|poison\w*",
    "firearms": r"gunm[ae]n|gunfire|opened fire|snipers?|drive-by|shooter",
    "nature": r"earthquakes?|quakes?|floods?|hurricane|typhoon|tornado\w*|landslides?|wildfires?",
}
_MEANS_WORDS = {means: re.compile(rf"(?i)\b(?:{words})\b") for means, words in _MEANS.items()}
_ELSEWHERE = re.compile(
    r"(?i)\b(?:elsewhere|separate(?:ly)?|unrelated|in (?:another|other|a (?:second|different|similar|previous|earlier))|an earlier"
    r"|also (?:been |being )?(?:killed|wounded|injured|hurt|died|kidnapped|arrested|destroyed))\b"
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)"
_OVER_TIME = re.compile(
    rf"(?i)\b(?:since|(?:over|in|during|within) the (?:past|last)|(?:in|over|within) {_COUNT} (?:days|weeks|months|years)"
    rf"|(?:so far )?(?<!earlier )(?<!later )this (?:year|month)|{_COUNT} (?:separate|different) (?:shootings|attacks|incidents|strikes|blasts)"
    r"|in all|overall|in total since)\b"
)
_PLACE = re.compile(
    r"\b(?:in|at|near|around|outside|of)(?: the)?(?: [a-z-]+){0,2} "
    r"((?:[Aa]l-)?[A-Z][\w’'-]+(?: (?:[Aa]l-)?[A-Z][\w’'-]+){0,2})"
)
_CALENDAR = re.compile(
    r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Friday|The|Human|Rights|Police|Observatory)\b"
)
_ONE_SPELLING = 0.7


@dataclass(frozen=True)
class Incident:
    """What the words of a sentence tell of the incident that it speaks of."""

    means: frozenset[str]
    places: frozenset[str]
    elsewhere: bool
    over_time: str


def incident(text: str, lead: str = "") -> Incident:
    """The incident as the words of one sentence show it; the means, where it is silent, as the article's head does."""
    means = _means(text) or _means(lead)
    places = frozenset(m.group(1) for m in _PLACE.finditer(text) if not _CALENDAR.match(m.group(1)))
    return Incident(means, places, bool(_ELSEWHERE.search(text)), _period(text))


def _means(text: str) -> frozenset[str]:
    return frozenset(m for m, words in _MEANS_WORDS.items() if words.search(text))


def _period(text: str) -> str:
    """The time over which a sentence counts, in its own words; empty for one incident."""
    found = _OVER_TIME.search(text)
    return " ".join(text[found.start() : found.end() + 12].lower().split()[:4]) if found else ""


def common(texts: Iterable[str]) -> frozenset[str]:
    """The places that more than half of the articles name: they tell no incident from another."""
    articles = list(texts)
    named = Counter(p for t in articles for p in {m.group(1) for m in _PLACE.finditer(t)})
    return frozenset(p for p, n in named.items() if 2 * n > len(articles))


def apart(a: Incident, b: Incident, everywhere: frozenset[str]) -> bool:
    """Whether the words of two sentences tell of two incidents, or of one and of all of some time."""
    if a.over_time != b.over_time or a.elsewhere != b.elsewhere:
        return True
    if a.means and b.means and not a.means & b.means:
        return True
    rare, other = a.places - everywhere, b.places - everywhere
    return bool(rare and other) and not a.places & b.places and not any(_one(p, q) for p in rare for q in other)


def _one(p: str, q: str) -> bool:
    """Whether two names can be one place: a shared word, or one name in two spellings."""
    return bool(set(p.split()) & set(q.split())) or SequenceMatcher(None, p, q, autojunk=False).ratio() >= _ONE_SPELLING
