"""The times that articles give for the one incident that an event is about: its day, the part of the day, its hour.

What headlines and leads share tells what the incident is. A time is its time where its clause tells of it ("the fire
broke out", "was shot"), or of the call about it, and the sentence names no other happening.
"""

import re

from checker.event import Event
from checker.mentions.happenings import stem
from checker.referents.acts import known_acts
from checker.referents.contract import Aligned
from checker.referents.dates import kind_of, main_words
from checker.tables import Mention, Referent
from checker.values.when import INCIDENT, OCCURRENCES, dateline

AFTER = ("dates",)
_NOT_AT = frozenset("since until till by of before after as from between through to".split())
_ASIDE = re.compile(
    r"(?i)\b(?:vigil|funeral|memorial|(?:press|news) conference|court|hearing|posted|updated?|publi(?:shed|cation)"
    r"|curfew|another|other|separate(?:ly)?|elsewhere|unrelated|previous|similar|second|anniversary|later|earlier|next|if"
    r"|series|string|spate|pronounced|died|scheduled|planned|expected|trial|sentenced|charged)\b"
)
_INCIDENTS = (
    "shoot stab kill murder homicide attack rob theft crash collision derail explosion blast bomb fire burn quake storm"
    " flood collapse capsize sink"
)
_OTHERWISE = "arrest charge announce sentence vote sign hold resign launch release hire"


def align(event: Event) -> Aligned:
    """One referent for the times of the incident, where the event is about one."""
    main = main_words(event)
    acts = _acts(main) & _acts(_INCIDENTS.split()) - _acts(_OTHERWISE.split())
    told = [m for m in event.mentions if m.kind == "moment" and acts and _of_incident(event, m, main, acts)]
    return Aligned((), tuple(Referent(m.mention_id, INCIDENT, "incident", 1.0) for m in told))


def _acts(words: frozenset[str] | list[str]) -> frozenset[int]:
    return frozenset(n for w in words for n in known_acts(stem(w)))


def _of_incident(event: Event, m: Mention, main: frozenset[str], acts: frozenset[int]) -> bool:
    """Whether a time is that of the incident, or of the call about it."""
    when = m.value.when
    today = when.unit == "day" and not (when.part or when.shift)
    if m.slot.tense == "future" or m.slot.preposition in _NOT_AT or today:
        return False
    if (dateline(when) and not m.slot.preposition) or _ASIDE.search(event.text(m.sentence_id)):
        return False
    kind = kind_of(m.slot, main)
    if m.slot.verb in OCCURRENCES:
        return kind == "event" and (m.slot.verb != "take" or "place" in m.slot.phrase.split())
    return kind == "response" or bool(known_acts(stem(m.slot.verb)) & acts)
