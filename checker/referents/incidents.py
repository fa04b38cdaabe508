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
from functools import cached_property

from checker.event import Event
from checker.tables import Mention

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
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2})"
_EVENTS = r"(?:shootings|stabbings|attacks|bombings|explosions|crashes|killings|homicides|murders|incidents)"
_MANY = re.compile(
    rf"(?i)\b(?:(?:series|string|spate|rash|wave|slew) of|{_FEW}|dozens? (?:of )?|overnight|weekend|separate|unrelated)"
    rf" (?:[\w-]+ ){{0,2}}{_EVENTS}\b"
    rf"|\b{_EVENTS} (?:[\w’'-]+ ){{0,5}}(?:over the (?:\w+ )?weekend|this weekend|overnight|across the city|citywide)\b"
    rf"|\b(?:weekend|year|month|week)[’']s {_EVENTS}\b|\b(?:weekend|night|week) of (?:gun )?violence\b"
)
_MONTH = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY = re.compile(rf"\b(?:(\d{{1,2}}) {_MONTH}|{_MONTH}[a-z]*\.? (\d{{1,2}}))(?:[a-z]*\b)")
_PLACE = re.compile(
    r"\b(?:in|at|near|around|outside|of)(?: the)?(?: [a-z-]+){0,2} "
    r"((?:[Aa]l-)?[A-Z][\w’'-]+(?: (?:[Aa]l-)?[A-Z][\w’'-]+){0,2})"
)
_CALENDAR = re.compile(
    r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Friday|The|Human|Rights|Police|Observatory)\b"
)
_ONE_SPELLING = 0.7
_MONTH_NUMBER = {m: n for n, m in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())}
_MONTHS = frozenset(m.lower() for m in _MONTH_NUMBER)
_LEAD = 400
_CURRENT = "this year"


@dataclass(frozen=True)
class Incident:
    """What the words of a sentence tell of the incident that it speaks of."""

    means: frozenset[str]
    places: frozenset[str]
    elsewhere: bool
    over_time: str
    days: frozenset[int] = frozenset()


def incident(text: str, lead: str = "") -> Incident:
    """The incident as the words of one sentence show it; the means, where it is silent, as the article's head does."""
    means = _means(text) or _means(lead)
    places = frozenset(m.group(1) for m in _PLACE.finditer(text) if not _CALENDAR.match(m.group(1)))
    days = frozenset(31 * _MONTH_NUMBER[d[1] or d[2]] + int(d[0] or d[3]) for d in _DAY.findall(text))
    return Incident(means, places, bool(_ELSEWHERE.search(text)), _period(text), days)


def _means(text: str) -> frozenset[str]:
    return frozenset(m for m, words in _MEANS_WORDS.items() if words.search(text))


def _period(text: str) -> str:
    """The time over which a sentence counts, in its own words; empty for one incident."""
    if many := _MANY.search(text):
        return many.group().lower()
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
    if (a.means and b.means and not a.means & b.means) or _days_apart(a, b):
        return True
    rare, other = a.places - everywhere, b.places - everywhere
    return bool(rare and other) and not a.places & b.places and not any(_one(p, q) for p in rare for q in other)


def _days_apart(a: Incident, b: Incident) -> bool:
    """Whether both sentences give days of the year and none of the one is next to one of the other."""
    return bool(a.days and b.days) and min(abs(x - y) for x in a.days for y in b.days) > 1


def _one(p: str, q: str) -> bool:
    """Whether two names can be one place: a shared word, or one name in two spellings."""
    return bool(set(p.split()) & set(q.split())) or SequenceMatcher(None, p, q, autojunk=False).ratio() >= _ONE_SPELLING


class Scene:
    """An event as far as it tells one incident and one time from another; what it finds out it keeps."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self._told: dict[str, Incident] = {}

    @cached_property
    def now(self) -> frozenset[str]:
        """The years and the months that the event itself falls in."""
        return present(self.event)

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """The places that most articles name."""
        return common(a.text for a in self.event.articles)

    def incident(self, m: Mention) -> Incident:
        """The incident that a mention's sentence tells of."""
        if m.sentence_id not in self._told:
            article = self.event.article[m.article_id]
            head = f"{article.title} {article.text[:_LEAD]}"
            self._told[m.sentence_id] = incident(self.event.text(m.sentence_id), head)
        return self._told[m.sentence_id]

    def two_incidents(self, one: Mention, other: Mention) -> bool:
        """Whether the words of two mentions' sentences tell of two incidents."""
        return apart(self.incident(one), self.incident(other), self.everywhere)

    def apart_in_time(self, one: str, other: str) -> bool:
        """Whether two anchors name two occasions."""
        if one.isdigit() != other.isdigit():
            return True
        times = {occasion(anchor, self.now) for anchor in (one, other)}
        return len(times) > 1 and any(t.isdigit() or t == "earlier" for t in times)


def present(event: Event) -> frozenset[str]:
    """The years and the months that the event itself falls in, as far as the articles show it."""
    dates = [a.published for a in event.articles if a.published == a.published]
    if dates:
        return frozenset(x for d in dates for x in (str(d.year), f"{d:%b}".lower()))
    early = Counter(
        m.slot.anchor
        for m in event.mentions
        if m.kind == "quantity" and event.sentence[m.sentence_id].zone in {"headline", "lead"}
    )
    months = [a for a, _ in sorted(early.items(), key=lambda x: (-x[1], x[0])) if a in _MONTHS][:1]
    years = sorted(a for a in early if a.isdigit())[-1:]
    return frozenset((*years, *months))


def occasion(anchor: str, now: frozenset[str]) -> str:
    """The occasion of an anchor, empty for the event's own time: a year, a month, or "earlier"."""
    if anchor in now or anchor == _CURRENT:
        return ""
    return anchor if anchor.isdigit() or anchor in _MONTHS or not anchor else "earlier"
