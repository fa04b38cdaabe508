"""An article lacks a fact that most of the others give.

What it reports
---------------
The number of people killed or injured, or a person who is named with an office or an age, that at least three
independent articles and most of all articles give and that a long article on the same event does not.

Why it matters
--------------
What everybody else has is what readers expect to learn. It may have been cut, or it may be wrong.

Example
-------
Three articles say that six people were killed; a fourth tells of the same fire at length and of no dead.

Not reported
------------
Short articles and reprints; columns and portraits beside the news; what came out before the others; a fact given in
another form (any word of death, the surname, the office without its holder); persons who are merely quoted by many.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checker.event import Event
from checker.rules.contract import Finding, side
from checker.tables import Mention

FEWEST = 3
"""Independent articles that must give a fact."""
SHARE = 0.6
"""The share of the independent articles that must give it."""
LONG = 150
"""Words of prose from which an article is expected to give it."""
MOST = 3
ALIKE = 0.6
"""How much the opening of an article must be like the openings of those that give the fact (cosine)."""
_DAY = 86400
_TOLLS = {"dead": "the number of people killed", "hurt": "the number of people injured"}
_FORMS = {
    "dead": "dead deaths? deadly die[ds]? dying kill\\w* fatal\\w* slain murder\\w* homicide bod(?:y|ies)"
    " lives lost perish\\w* tolls? casualt\\w+ massacre\\w*",
    "hurt": "injur\\w+ wound\\w* hurt shot hospital\\w* casualt\\w+ treated",
}


@dataclass(frozen=True)
class Fact:
    """A fact: its name in words, the mentions that give it, and the pattern of any other form of it."""

    name: str
    mentions: tuple[Mention, ...]
    forms: re.Pattern[str]


def find(event: Event) -> Iterator[Finding]:
    """At most three findings of an event, on the facts that most articles give."""
    texts = {a.article_id: _prose(event, a.article_id) for a in event.articles}
    sources = {event.source(a) for a in texts}
    long = sorted(a for a in sources if a in texts and len(texts[a].split()) >= LONG)
    found = []
    for fact in (*_tolls(event), *_people(event)):
        carrying = {event.source(m.article_id) for m in fact.mentions}
        if len(carrying) < FEWEST or len(carrying) < SHARE * len(sources):
            continue
        lacking = [
            a
            for a in long
            if a not in carrying
            and not fact.forms.search(texts[a])
            and not _before(event, a, carrying)
            and _same_story(event, a, carrying)
        ]
        if lacking:
            found.append((len(carrying), _finding(fact, lacking, len(carrying), len(sources))))
    for _, finding in sorted(found, key=lambda f: (-f[0], f[1].subject))[:MOST]:
        yield finding


def _prose(event: Event, article_id: str) -> str:
    return " ".join(
        event.text(s.sentence_id) for s in event.sentences if s.article_id == article_id and s.zone != "furniture"
    )


def _before(event: Event, article_id: str, carrying: set[str]) -> bool:
    """Whether an article came out a day before all that give the fact: it could not know it yet."""
    dates = [event.article[a].published for a in carrying if a in event.article]
    own = event.article[article_id].published
    return own == own and all(d == d and (d - own).total_seconds() > _DAY for d in dates)


def _same_story(event: Event, article_id: str, carrying: set[str]) -> bool:
    """Whether an article opens like those that give the fact: no column, portrait or letter beside the news."""
    rows = event.similarity([_opening(event, article_id)], [_opening(event, a) for a in sorted(carrying)])
    return sorted(rows[0])[len(rows[0]) // 2] >= ALIKE


def _opening(event: Event, article_id: str) -> str:
    own = [s for s in event.sentences if s.article_id == article_id and s.zone != "furniture"]
    return " ".join(event.text(s.sentence_id) for s in own[:6])


def _tolls(event: Event) -> Iterator[Fact]:
    """The counts of the dead and of the injured of the event itself."""
    for frame, name in _TOLLS.items():
        given = [m for m in event.mentions if m.kind == "quantity" and m.slot.frame == frame and not m.slot.anchor]
        forms = "|".join(_FORMS[frame].split())
        yield Fact(name, tuple(given), re.compile(rf"(?i)\b(?:{forms})\b"))


def _people(event: Event) -> Iterator[Fact]:
    """The persons whom most articles that name them name early, and whom somebody gives an office or an age."""
    offices: dict[str, set[str]] = defaultdict(set)
    for group in event.groups.get("role", ()):
        offices[group.slot] |= {m.value.text for m in group.mentions}
    for group in event.groups.get("name", ()):
        mentions = [m for m in group.mentions if group.referent_id.startswith("person:")]
        placed = {event.source(m.article_id) for m in mentions if m.slot and (m.slot.age or m.slot.office)}
        if len(placed) < 2 or len(group.slot.split()[-1]) < 2 or not _early(event, mentions):
            continue
        surname = mentions[0].value.family[-1] if mentions else ""
        words = [re.escape(w) for w in (group.slot.split()[-1], surname, *sorted(offices[group.slot])) if w]
        yield Fact(group.slot, tuple(mentions), re.compile(rf"(?i)\b(?:{'|'.join(words)})\b"))


def _early(event: Event, mentions: list[Mention]) -> bool:
    """Whether most of the articles that name a person do so in their headline or at their beginning."""
    articles = {m.article_id for m in mentions}
    early = {m.article_id for m in mentions if event.sentence[m.sentence_id].zone in {"headline", "lead"}}
    return 2 * len(early) >= len(articles) > 0


def _finding(fact: Fact, lacking: list[str], carrying: int, sources: int) -> Finding:
    first: dict[str, Mention] = {}
    for m in sorted(fact.mentions, key=lambda m: (m.article_id, m.field != "title", m.start)):
        first.setdefault(m.article_id, m)
    who = lacking[0] if len(lacking) == 1 else f"{', '.join(lacking[:-1])} and {lacking[-1]}"
    does = "does" if len(lacking) == 1 else "do"
    return Finding(
        "omission", "refinement", "note", 0.4, fact.name,
        f"{carrying} of {sources} articles give {fact.name}; {who} {does} not.",
        "a material fact that most of the articles give", (side(fact.name, list(first.values())),),
    )  # fmt: skip
