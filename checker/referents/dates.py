"""Dates to referents: which dates and times, over all articles, are of one happening.

Each date is first resolved against the day on which its article appeared, as a mention of kind `moment`. Moments are
then of one happening where their clauses are: the event itself ("the shooting happened", "a man was shot"), the
response to it ("officers were called"), or the same verb with similar words around it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from checker.event import Event
from checker.mentions.happenings import stem
from checker.referents.clock import bounds, published_days
from checker.referents.contract import Aligned
from checker.tables import Mention, Referent
from checker.values.when import OCCURRENCES, Happening, Moment, resolve

_RESPOND = {"call", "respond", "dispatch", "receive", "alert", "summon", "arrive"}
_REPORT = {"report"}
_ANY_SUBJECT = {"it", "this", "incident", "attack", "shooting", "accident"}
_VIOLENT = {
    "shoot",
    "kill",
    "wound",
    "injure",
    "fire",
    "gun",
    "stab",
    "attack",
    "murder",
    "slay",
    "shooting",
    "stabbing",
}
_SKIPPED = {
    "say", "tell", "be", "have", "add", "expect", "schedule", "do", "get", "make", "continue", "remain",
    "write", "post", "tweet", "speak", "reply",
}  # fmt: skip
IRREGULAR = {
    "shot": "shoot", "died": "die", "dead": "die", "dies": "die", "death": "die", "stole": "steal", "struck": "strike",
    "killed": "kill", "kills": "kill", "fought": "fight", "won": "win", "met": "meet", "held": "hold", "fell": "fall",
    "found": "find", "broke": "break", "blew": "blow", "hit": "hit", "sunk": "sink", "sank": "sink",
}  # fmt: skip
_WORD = re.compile(r"[a-z]{3,}")
_ALIKE = {"event": 0.35, "response": 0.45}


def align(event: Event) -> Aligned:
    """A moment for every date, and a referent for the moments of each happening."""
    around = bounds(event.articles)
    moments = [_moment(event, m, around) for m in event.mentions if m.kind == "date"]
    main = main_words(event)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for m in moments:
        name = kind_of(m.slot, main)
        if name:
            groups[name].append(m)
    links = [
        Referent(m.mention_id, f"date:{name}:{n}", name, 1.0)
        for name, members in sorted(groups.items())
        for n, cluster in enumerate(_clusters(event, name, members))
        for m in cluster
    ]
    return Aligned(tuple(moments), tuple(links))


def _moment(event: Event, m: Mention, around: tuple[date, date] | None) -> Mention:
    """A date with the days that it means; in an undated article the other articles bound them."""
    published = published_days(event.article[m.article_id])
    span = resolve(m.value, published or around, m.slot.tense if published else "")
    mention_id = f"{m.article_id}:{m.field}:moment:{m.start}-{m.end}"
    return m._replace(mention_id=mention_id, kind="moment", value=Moment(m.value, *(span or (None, None))))


def main_words(event: Event) -> frozenset[str]:
    """The stems of the words that headlines and leads share over the sources of an event: what the event is."""
    seen: dict[str, set[str]] = defaultdict(set)
    for s in event.sentences:
        if s.zone in {"headline", "lead"}:
            for word in _WORD.findall(event.text(s.sentence_id).lower()):
                seen[stem(IRREGULAR.get(word, word))].add(event.source(s.article_id))
    sources = len({event.source(a.article_id) for a in event.articles})
    return frozenset(w for w, where in seen.items() if len(where) >= max(2, 0.4 * sources))


def kind_of(slot: Happening, main: frozenset[str]) -> str:
    """The name of the sort of happening: `event`, `response`, the stem of the verb, or empty for what says nothing."""
    verb = stem(slot.verb)
    if slot.verb in _SKIPPED or not slot.verb:
        return ""
    if slot.verb in OCCURRENCES:
        return "event" if slot.heads & main or slot.subject in _ANY_SUBJECT else ""
    if slot.verb in _RESPOND or (slot.verb in _REPORT and not slot.subject):
        return "response"
    if verb in main or (slot.verb in _VIOLENT and _VIOLENT & main):
        return "event"
    return verb


def _clusters(event: Event, name: str, members: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Members joined by the likeness of their clauses, by average linkage, in a stable order."""
    if len({event.witness(m) for m in members}) < 2:
        return
    clusters = [[n] for n in range(len(members))]
    phrases = [m.slot.phrase for m in members]
    alike = event.similarity(phrases, phrases)
    least = _ALIKE.get(name, 0.6)
    while len(clusters) > 1:
        score, a, b = max(
            (sum(alike[i][j] for i in x for j in y) / (len(x) * len(y)), -a, -b)
            for a, x in enumerate(clusters)
            for b, y in enumerate(clusters)
            if a < b
        )
        if score < least:
            break
        clusters[-a] += clusters.pop(-b)
    for cluster in clusters:
        yield [members[n] for n in sorted(cluster)]
