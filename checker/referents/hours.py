"""The hours of the one incident that an event is about, and of the call about it, however their clauses are built.

"Hundreds had gathered at 6:15 p.m. when two groups began shooting" tells the hour of the shooting as well as "the
shooting broke out around 6:15 p.m." does: what counts is that the sentence tells of the incident, and that its verb is
none that comes later (pronounced dead, arrested, a vigil is held).
"""

import re
from collections import Counter

from checker.event import Event
from checker.mentions.happenings import stem
from checker.referents.acts import known_acts
from checker.referents.contract import Aligned
from checker.referents.dates import IRREGULAR, kind_of, main_words
from checker.tables import Mention, Referent
from checker.values.when import HOURS

AFTER = ("dates",)
_LATER = frozenset(
    "pronounce die arrest charge hold schedule plan tune post update publish print appear release identify announce"
    " tweet say tell gather arrive march bury end lift reopen close open apprehend surrender transport rush fly operate"
    " admit last book jail sentence remand convict testify interview search wait return continue begin start expect"
    " declare clear capture locate recover discover extinguish contain".split()
)
_SOON = frozenset({"gather", "begin", "start", "say", "tell", "hold"})
_WHEN = re.compile(r"(?i)\b(?:when|as|before|after)\b")
_ASIDE = re.compile(
    r"(?i)\b(?:vigil|funeral|visitation|memorial service|(?:press|news) conference|pronounced|died at|court|hearing"
    r"|posted|updated|publi(?:shed|cation)|newscast|(?:an|the) hours? (?:later|earlier|before)|curfew"
    r"|another|other shoot\w+|separate|unrelated|second shooting|earlier in the|later that|until)\b"
)
_WORD = re.compile(r"[a-z]{3,}")


def align(event: Event) -> Aligned:
    """The hours of the incident itself and those of the call about it."""
    main = main_words(event)
    acts = frozenset(n for w in main for n in known_acts(w))
    hours = [m for m in event.mentions if m.kind == "moment" and m.value.when.clock >= 0 and not _aside(event, m)]
    alone = Counter(m.article_id for m in hours)
    sorts = ((m, _sort(event, m, main, acts) or _only(event, m, alone)) for m in hours)
    return Aligned((), tuple(Referent(m.mention_id, f"{HOURS}{sort}", sort, 1.0) for m, sort in sorts if sort))


def _aside(event: Event, m: Mention) -> bool:
    """Whether an hour is that of something else: to come, of a vigil, of another incident, of the report's update."""
    return m.slot.tense == "future" or bool(_ASIDE.search(event.text(m.sentence_id)))


def _only(event: Event, m: Mention, alone: Counter[str]) -> str:
    """`event` for the only hour of an article, where its sentence tells of something that was done."""
    told = m.slot.tense == "past" and m.slot.verb not in _LATER and event.sentence[m.sentence_id].zone != "headline"
    return "event" if told and alone[m.article_id] == 1 else ""


def _sort(event: Event, m: Mention, main: frozenset[str], acts: frozenset[int]) -> str:
    """Whether an hour is that of the incident (`event`), of the call about it (`response`), or of neither."""
    text = event.text(m.sentence_id)
    kind = kind_of(m.slot, main) if m.slot.verb != "arrive" else ""
    if kind in ("event", "response"):
        return kind
    words = {stem(IRREGULAR.get(w, w)) for w in _WORD.findall(text.lower())}
    if not any(known_acts(w) & acts for w in words):
        return ""
    later = m.slot.verb in _LATER and not (m.slot.verb in _SOON and _WHEN.search(text))
    return "" if later else "event"
