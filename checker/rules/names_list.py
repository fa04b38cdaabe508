"""A name, a title or a term is not written as the house's names list has it.

What it reports
---------------
A person whose name is on the names list and is written in another way there and here; a title that somebody did not
hold when the article appeared; a term for which the list has a form to prefer.

Why it matters
--------------
A house that has settled how to write a name wants every article to follow, and not to settle it again in each.

Example
-------
The list has "Amira Khan Rosby"; an article calls her "Amina Rosby".

Not reported
------------
The aliases of the list, surnames after the full name, other people of that surname, and former titles.

Options
-------
`path` is the names list, a TOML or CSV file (the setting `names` sets it); `entries` are entries of such a list.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from checker.event import Event
from checker.house_style import Entry, Office, entry, folded, load, pattern
from checker.relations.name import Likeness, compare
from checker.rules.contract import Evidence, Finding, Side, side
from checker.tables import Article, Mention, Sentence
from checker.values.name import PersonName

GIVEN_NEAR = 70
"""The likeness (of 100) of two given names from which, before one surname, one is meant for the other."""
_FORMER = re.compile(r"(?i)\b(?:former|then|ex|late|future|ousted|deposed|previous|acting)[\s-]+$")


def find(event: Event, *, path: str = "", entries: Sequence[Mapping[str, Any]] = ()) -> Iterator[Finding]:
    """Where the articles of an event do not follow the names list."""
    for listed in (*(load(path) if path else ()), *map(entry, entries)):
        yield from _names(event, listed)
        yield from _terms(event, listed)
        for title, terms in groupby(sorted(listed.offices, key=lambda o: o.title), key=lambda o: o.title):
            yield from _titles(event, listed, title, list(terms))


def _names(event: Event, listed: Entry) -> Iterator[Finding]:
    """Persons whose name comes near an entry's, but is none of its forms."""
    ours = PersonName.read(listed.name)
    right: list[Mention] = []
    wrong: dict[str, list[Mention]] = {}
    for group in event.groups.get("name", ()):
        person = group.referent_id.startswith("person:")
        full = [m for m in group.mentions if person and m.value.full]
        allowed = [m for m in full if folded(m.value.display) in listed.forms]
        right += allowed
        for m in full:
            if m not in allowed and _near(ours, m.value, bool(allowed)):
                wrong.setdefault(m.value.display, []).append(m)
    for shown, mentions in sorted(wrong.items()):
        sides = (side(shown, mentions), *([side(listed.name, right)] if right else []))
        message = f"“{shown}” is “{listed.name}” on the names list."
        yield Finding("name", "variant", "warning", 0.8, listed.name, message, "it is no alias on the list", sides)


def _near(ours: PersonName, theirs: PersonName, known: bool) -> bool:
    """Whether a name must be meant for ours: another spelling, or any given name of who is named rightly, too."""
    found = compare(ours, theirs)
    given_near = known or found.given <= Likeness.TYPO or found.given_ratio >= GIVEN_NEAR
    return found.family <= Likeness.TYPO and given_near


def _terms(event: Event, listed: Entry) -> Iterator[Finding]:
    """Terms for which the list prefers another."""
    if not listed.instead_of:
        return
    unwanted = pattern(listed.instead_of)
    found: dict[str, list[Evidence]] = {}
    for sentence, match in _matches(event, unwanted):
        found.setdefault(match.group(), []).append(_evidence(event, sentence, match))
    for shown, evidence in sorted(found.items()):
        message = f"“{shown}” is “{listed.name}” on the names list."
        sides = (Side(shown, tuple(evidence)),)
        yield Finding("term", "variant", "note", 0.95, listed.name, message, "the list prefers another form", sides)


def _titles(event: Event, listed: Entry, title: str, terms: Sequence[Office]) -> Iterator[Finding]:
    """Titles given to somebody who, when the article appeared, did not hold them."""
    names = [listed.name, *listed.aliases, " ".join(PersonName.read(listed.name).family)]
    titled = re.compile(rf"(?i:\b{re.escape(title)})\s+(?:{pattern(names).pattern})")
    evidence = [
        _evidence(event, sentence, match)
        for sentence, match in _matches(event, titled)
        if all(_outside(event.article[sentence.article_id], office) for office in terms)
        and not _FORMER.search(event.text(sentence.sentence_id)[: match.start()])
    ]
    if evidence:
        when = " and ".join(f"from {o.since or 'the start'} to {o.until or 'today'}" for o in terms)
        message = f"{listed.name} is called {title}, which the names list has {when} only."
        sides = (Side(f"{title} {listed.name}", tuple(evidence)),)
        yield Finding(
            "role", "conflict", "warning", 0.8, listed.name, message, "the article appeared outside it", sides
        )


def _outside(article: Article, office: Office) -> bool:
    if pd.isna(article.published) or pd.isna(article.published_until):
        return False
    return bool(
        (office.since and article.published_until.date() < office.since)
        or (office.until and article.published.date() > office.until)
    )


def _matches(event: Event, wanted: re.Pattern[str]) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for sentence in event.sentences:
        if sentence.zone != "furniture" and not sentence.quoted_by:
            yield from ((sentence, match) for match in wanted.finditer(event.text(sentence.sentence_id)))


def _evidence(event: Event, sentence: Sentence, match: re.Match[str]) -> Evidence:
    start = sentence.start + match.start()
    return Evidence(sentence.article_id, sentence.field, start, start + len(match.group()), match.group())
