"""Which days of two articles are given for one happening: those whose sentences are closest to one another.

The words around a date, with all dates left out, are compared over the articles: words that few other dated clauses
of the event have count for more. Two dates are of one happening where each is the other's closest in its article, and
the clauses tell of one act. Natural pairs of that sort agree in 19 of 20, so one that differs is worth a look.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from checker.event import Event
from checker.mentions.happenings import stem
from checker.referents.acts import one_act, two_acts
from checker.referents.contract import Aligned
from checker.referents.dates import IRREGULAR
from checker.relations.dates import days, near, weekday_of
from checker.tables import Mention, Referent, Relation
from checker.values.when import DAYS, Moment, dateline, misnamed

AFTER = ("dates",)
_LEAST, _COPY, _SAME, _CLOSE, _NEXT = 0.5, 0.85, 0.93, 0.04, 0.2
_SHARED, _OVERLAP = 4, 0.3
_LOOSE = 0.35
_SIDE, _MOST, _BESIDE = 14, 150, 90
_WORD = re.compile(r"[^\W_]{3,}|\d{2}")
_EMPTY = frozenset(
    "the and was were are been being for with that his her their its from she they who which has had have this but not"
    " said say says told into about near than also when where while after before there will would".split()
)
_NOT_AT = frozenset("of as from between through to".split())
_BOUND = frozenset("since until till by before after".split())
_POSTED = re.compile(r"(?i)\b(?:posted|published|updated)\W+(?:on\s+)?$")
_PLACE_AHEAD = re.compile(r"\W*[A-Z][\w.’'-]*(?:[ ,/]+(?:[A-Z][\w.’'-]*|of|de|al)){0,5},\s")
_DASH = re.compile(r"\)?,?\s?(?:\([^)\n]{2,30}\)\s?|[A-Z]{2,10}\s)?[-–—:]+\s")
_RANGE = re.compile(r"(?i)\b(?:between|from)\b[^.;]{1,40}\b(?:and|to|until|through)\s+$")
_ANOTHER = re.compile(
    r"(?i)\b(?:(?:an)?other (?:\w+ ){0,2}$|(?:most|more) recent|latest|previous|similar|separate"
    r"|every|each|daily|weekly|monthly|annual|last such)\b"
)

Pair = tuple[int, int]


@dataclass(frozen=True)
class _Told:
    """A date with the words around it: as a text without dates, and as the stems of what they say."""

    mention: Mention
    witness: str
    words: str
    stems: frozenset[str]
    beside: int
    sure: bool

    @property
    def value(self) -> Moment:
        """The days that it means."""
        moment: Moment = self.mention.value
        return moment

    @property
    def sentence(self) -> str:
        """The id of its sentence."""
        return self.mention.sentence_id


def align(event: Event) -> Aligned:
    """The groups of dates that are of one happening and are not all written alike."""
    told = _all_told(event)[:_MOST]
    scores = _scores(event, told)
    linked = _closest(told, scores)
    return Aligned((), (*_referents(told, linked, scores), *_explained(event, told, set(linked))))


def _all_told(event: Event) -> list[_Told]:
    by_sentence: dict[str, list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind == "moment":
            by_sentence[m.sentence_id].append(m)
    found = [
        _told(event, m, ms)
        for ms in by_sentence.values()
        for m in ms
        if m.value.when.dated and not _of_report(event, m)
    ]
    return sorted(found, key=lambda t: (t.mention.article_id, t.mention.field, t.mention.start))


def _says_when(event: Event, m: Mention) -> bool:
    """Whether a date says on which day its clause happened: not the end of a range, no weekday of another day."""
    if m.slot.preposition in _NOT_AT or misnamed(m.value):
        return False
    return not _RANGE.search(_before(event, m))


def _of_report(event: Event, m: Mention) -> bool:
    """Whether a date is that of a report: in a dateline, or of its posting."""
    if _POSTED.search(_before(event, m)) or _datelined(event, m):
        return True
    plain = not m.slot.preposition and event.sentence[m.sentence_id].zone != "body"
    return plain and dateline(m.value.when)


def _datelined(event: Event, m: Mention) -> bool:
    """Whether a date stands in a dateline: behind a place at the start of a line, before a dash or an agency."""
    text = event.article[m.article_id].text if m.field == "text" else ""
    line = text[text.rfind("\n", 0, m.start) + 1 : m.start]
    return bool(text and _PLACE_AHEAD.fullmatch(line) and _DASH.match(text, m.end))


def _before(event: Event, m: Mention) -> str:
    return event.text(m.sentence_id)[: m.start - event.sentence[m.sentence_id].start]


def _told(event: Event, m: Mention, dates: Sequence[Mention]) -> _Told:
    text, start = event.text(m.sentence_id), event.sentence[m.sentence_id].start
    for other in dates:
        blank = " " * (other.end - other.start)
        text = text[: other.start - start] + blank + text[other.end - start :]
    at = m.start - start
    words = " ".join([*text[:at].split()[-_SIDE:], *text[at:].split()[:_SIDE]])
    stems = frozenset(stem(IRREGULAR.get(w, w)) for w in _WORD.findall(words.lower()) if w not in _EMPTY)
    near_by = [d for d in dates if abs(d.start - m.start) <= _BESIDE and not _of_report(event, d)]
    beside = sum(d.value.when.dated for d in near_by)
    sure = len(stems) >= _SHARED and _says_when(event, m) and not _ANOTHER.search(words)
    return _Told(m, event.witness(m), words, stems, beside, sure)


def _scores(event: Event, told: Sequence[_Told]) -> dict[Pair, float]:
    """How alike the words of two dates of two sources are: the mean of shared words and of the cosine."""
    often = Counter(word for t in told for word in t.stems)
    shared = {
        (i, j): overlap
        for i, j in combinations(range(len(told)), 2)
        if told[i].sure
        and told[j].sure
        and told[i].witness != told[j].witness
        and len(told[i].stems & told[j].stems) >= _SHARED
        and (overlap := _overlap(told[i].stems, told[j].stems, often)) >= _OVERLAP
    }
    used = sorted({n for pair in shared for n in pair})
    row = {n: k for k, n in enumerate(used)}
    texts = [told[n].words for n in used]
    alike = event.similarity(texts, texts) if used else []
    return {(i, j): round((float(alike[row[i]][row[j]]) + o) / 2, 4) for (i, j), o in shared.items()}


def _overlap(left: frozenset[str], right: frozenset[str], often: Counter[str]) -> float:
    """The share of the words of the shorter side that both have, rare words counting for more."""
    weights = [sum(1 / sqrt(often[w]) for w in sorted(words)) for words in (left & right, left, right)]
    return weights[0] / min(weights[1:])


def _closest(told: Sequence[_Told], scores: dict[Pair, float]) -> dict[Pair, float]:
    """The pairs of which each is the other's closest in its article, and that tell of one act."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), score in scores.items():
        for n, other in ((i, j), (j, i)):
            key = n, told[other].witness
            best[key] = max(best[key], score)
    return {
        (i, j): score
        for (i, j), score in scores.items()
        if score >= max(_LEAST, best[i, told[j].witness], best[j, told[i].witness])
        and _one_happening(told[i], told[j], score)
    }


def _one_happening(left: _Told, right: _Told, score: float) -> bool:
    a, b = left.mention.slot, right.mention.slot
    if a.preposition != b.preposition and {a.preposition, b.preposition} & _BOUND:
        return False
    if score >= _SAME:
        return True
    if left.beside != right.beside or (a.tense == "future") != (b.tense == "future") or two_acts(a, b):
        return False
    return (one_act(a, b) or score >= _COPY) and not _two_names(a.subject, a.phrase, b.subject, b.phrase)


def _two_names(subject: str, phrase: str, other: str, other_phrase: str) -> bool:
    """Whether two subjects are two names: the House and the Senate do one thing on two days."""
    names = subject.capitalize() in phrase.split() and other.capitalize() in other_phrase.split()
    return bool(subject and other and names and subject not in other_phrase.lower() and other not in phrase.lower())


def _referents(told: Sequence[_Told], linked: dict[Pair, float], scores: dict[Pair, float]) -> Iterator[Referent]:
    """A group around each pair that differs, then around each that agrees in other words, the likest first."""
    taken: set[int] = set()
    relation = {pair: _relation(told, pair, score) for pair, score in linked.items()}
    for pair, score in sorted(linked.items(), key=lambda x: (relation[x[0]] == "compatible", -x[1], x[0])):
        if set(pair) & taken or relation[pair] == "unclear" or told[pair[0]].value.when == told[pair[1]].value.when:
            continue
        if relation[pair] == "conflict" and _known(told, pair, scores):
            continue
        near = {n for p, s in linked.items() if set(pair) & set(p) and s >= score - _NEXT for n in p} - taken
        members = {n for n in near if n in pair or _relation(told, (pair[0], n), score) != "unclear"}
        taken |= members
        for n in sorted(members):
            yield Referent(
                told[n].mention.mention_id, f"{DAYS}{told[pair[0]].mention.mention_id}", "day", min(1, score)
            )


def _relation(told: Sequence[_Told], pair: Pair, score: float) -> Relation:
    """How two days relate; unclear where they lie so far apart that there must be two happenings."""
    left, right = (told[n].value for n in pair)
    relation = days(left, right).relation
    return "unclear" if relation == "conflict" and score < _COPY and not near(left, right) else relation


def _known(told: Sequence[_Told], pair: Pair, scores: dict[Pair, float]) -> bool:
    """Whether an article has the other's day too, in the same sentence or in one about as close to the other's."""
    return any(_has(told, n, other, scores) for n, other in (pair, pair[::-1]))


def _has(told: Sequence[_Told], n: int, other: int, scores: dict[Pair, float]) -> bool:
    least = scores[min(n, other), max(n, other)] - _CLOSE
    return any(
        days(t.value, told[other].value).relation == "compatible"
        and (t.sentence == told[n].sentence or scores.get((min(k, other), max(k, other)), 0) >= least)
        for k, t in enumerate(told)
        if k != n and t.witness == told[n].witness
    )


def _explained(event: Event, told: Sequence[_Told], linked: set[Pair]) -> Iterator[Referent]:
    """Groups of two dates that are written differently, mean one day and may be of one happening: to be explained."""
    pairs = [
        (i, j)
        for i, j in combinations(range(len(told)), 2)
        if (i, j) not in linked and _said_otherwise(told[i], told[j])
    ][:_MOST]
    used = sorted({n for pair in pairs for n in pair})
    row = {n: k for k, n in enumerate(used)}
    texts = [told[n].words for n in used]
    alike = event.similarity(texts, texts) if used else []
    for i, j in pairs:
        score = round(float(alike[row[i]][row[j]]), 2)
        if score >= (_LOOSE if min(weekday_of(told[n].value) for n in (i, j)) >= 0 else _LEAST):
            for n in (i, j):
                name = f"{DAYS}{told[i].mention.mention_id}={told[j].mention.mention_id}"
                yield Referent(told[n].mention.mention_id, name, "day", score / 2)


def _said_otherwise(left: _Told, right: _Told) -> bool:
    """Whether two sources give one day in different forms: a weekday, a date, a span that holds it."""
    forms = [(bool(w.month), w.weekday >= 0, w.unit) for w in (left.value.when, right.value.when)]
    if left.witness == right.witness or forms[0] == forms[1] or not left.stems & right.stems:
        return False
    single = left.value.when.grain == "day" or right.value.when.grain == "day"
    return single and days(left.value, right.value).relation == "compatible"
