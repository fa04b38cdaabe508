"""A proposal's quoted words to evidence: spans of the articles themselves, short enough, and outside page furniture."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.event import Event
from checker.reader.answer import ProposedSide, Quoted
from checker.reader.locate import Place, places
from checker.rules.contract import Evidence, Side
from checker.tables import Article, Field

LONGEST = 240
LONGEST_QUOTE = 400
_QUOTES = frozenset({"quote", "attribution"})
_MOST_SPANS = 60


def longest(kind: str) -> int:
    """How long a span of evidence may be."""
    return LONGEST_QUOTE if kind in _QUOTES else LONGEST


@dataclass
class Tally:
    """What had to be repaired and what had to go while one proposal was looked up."""

    repairs: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class _Found(NamedTuple):
    """One place of quoted words, and whether it lies in page furniture."""

    evidence: Evidence
    furniture: bool


def side(event: Event, kind: str, proposed: ProposedSide, tally: Tally) -> Side:
    """A side with the evidence that is really there; page furniture speaks only where nothing else does.

    Where a side has no other evidence and the page's furniture is all there is, its zone may have been misjudged: a
    headline that is told by its place, a last line.
    """
    found: set[_Found] = set()
    for quoted in proposed.spans[:_MOST_SPANS]:
        found |= set(_evidence(event, kind, quoted, proposed.value, tally))
    spoken = {f.evidence for f in found if not f.furniture} or {f.evidence for f in found}
    return Side(proposed.value, tuple(sorted(_shortest(sorted(spoken)))))


def _evidence(event: Event, kind: str, quoted: Quoted, value: str, tally: Tally) -> list[_Found]:
    words = quoted.text.strip()
    article = event.article.get(quoted.article)
    if not article or not words:
        tally.faults.append("names an article that is not there" if words else "quotes nothing")
        return []
    here = _in_article(event, article, words)
    if not here:
        tally.faults.append("quotes words that are not in the article")
        return []
    prose = [(f, p) for f, p in here if not event.furniture(article.article_id, f, p.start, p.end)]
    kept = _likeliest(event, article, prose or here, value)
    cut = [(f, _cut(_text(article, f), p, longest(kind), value)) for f, p in kept]
    repairs = [kept[0][1].repair, *("length" for _, c in cut if c.repair == "length")]
    tally.repairs += dict.fromkeys(r for r in repairs if r)
    return [
        _Found(Evidence(article.article_id, f, p.start, p.end, _text(article, f)[p.start : p.end]), not prose)
        for f, p in cut
    ]


def _in_article(event: Event, article: Article, words: str) -> list[tuple[Field, Place]]:
    """Where the words stand: in the text, or else in the title."""
    inside: list[tuple[Field, Place]] = [("text", p) for p in places(article.text, words)]
    return inside or [("title", p) for p in places(article.title, words)]


def _text(article: Article, where: Field) -> str:
    return article.title if where == "title" else article.text


def _likeliest(
    event: Event, article: Article, found: Sequence[tuple[Field, Place]], value: str
) -> list[tuple[Field, Place]]:
    """All places of words that are long enough to mean the same everywhere; of one or two words the likeliest place."""
    first = found[0]
    words = _text(article, first[0])[first[1].start : first[1].end].split()
    if len(found) == 1 or len(words) > 2:
        return list(found)
    wanted = set(value.lower().split())

    def fit(place: tuple[Field, Place]) -> int:
        text = _text(article, place[0])
        around = text[max(0, place[1].start - 100) : place[1].end + 100].lower().split()
        return len(wanted & set(around))

    return [max(found, key=fit)]


def _cut(text: str, place: Place, most: int, value: str) -> Place:
    """A place shortened to `most` characters, around the first word of the value that stands in it."""
    if place.end - place.start <= most:
        return place
    inside = text[place.start : place.end].lower()
    hits = [inside.find(w) for w in value.lower().split() if len(w) > 3 or w.isdigit()]
    at = place.start + min((h for h in hits if h >= 0), default=0)
    start = max(place.start, min(at - most // 3, place.end - most))
    if start > place.start:
        start = text.find(" ", start, place.end) + 1 or start
    end = min(start + most, place.end)
    if end < place.end:
        end = max(text.rfind(" ", start, end), start + 1)
    return Place(start, end, "length")


def _shortest(found: Sequence[Evidence]) -> list[Evidence]:
    """The spans without those that contain a shorter one of the same side."""
    return [
        e
        for e in found
        if not any(
            o != e and (o.article_id, o.field) == (e.article_id, e.field) and e.start <= o.start and o.end <= e.end
            for o in found
        )
    ]
