"""Where the one incident that an event is about took place: its address, and whether it was inside or outside."""

import re
from collections import defaultdict
from collections.abc import Iterator

from checker.event import Event
from checker.mentions.happenings import stem
from checker.referents.acts import known_acts
from checker.referents.contract import Aligned
from checker.referents.dates import IRREGULAR, main_words
from checker.tables import Mention, Referent
from checker.values.place import POSITION, SCENE_OF
from checker.values.when import OCCURRENCES

_WORD = re.compile(r"[a-z]{3,}")
_BOTH = re.compile(r"\b(?:inside|outside)\b")
_AFTERMATH = (
    "arrest charge announce find identify sentence convict arraign plead release leave arrive bury protest elect sue"
    " resign"
).split()
_OTHER = re.compile(
    r"(?i)\b(?:initially|moments before|minutes (?:before|later|after)|earlier|later|another|second|separate|unrelated"
    r"|previous|about to|going to|elsewhere|threat\w*|plan(?:s|ned)?|vigil|memorial|gathered outside|stood outside)\b"
)
_SORTS = {POSITION: POSITION, "block": "address", "address": "address"}
_HAPPEN = frozenset(stem(w) for w in (*OCCURRENCES, "occurred", "happened", "took", "began"))


def align(event: Event) -> Aligned:
    """A referent for the addresses of the incident, and one for the words that put it inside or outside."""
    acts = frozenset(n for w in main_words(event) for n in known_acts(w)) - _after()
    places = [m for m in event.mentions if m.kind == "place" and m.slot.sort in _SORTS and _of_incident(event, m, acts)]
    both = {
        s.article_id for s in event.sentences if len({w.lower() for w in _BOTH.findall(event.text(s.sentence_id))}) > 1
    }
    groups: dict[str, list[Mention]] = defaultdict(list)
    for m in places:
        if m.slot.sort != POSITION or m.article_id not in both:
            groups[_SORTS[m.slot.sort]].append(m)
    return Aligned((), tuple(_referents(groups)))


def _after() -> frozenset[int]:
    """The acts that follow an incident, which may be done elsewhere."""
    return frozenset(n for w in _AFTERMATH for n in known_acts(stem(w)))


def _referents(groups: dict[str, list[Mention]]) -> Iterator[Referent]:
    for sort, members in sorted(groups.items()):
        yield from (Referent(m.mention_id, f"{SCENE_OF}{sort}", sort, 1.0) for m in members)


def _of_incident(event: Event, m: Mention, acts: frozenset[int]) -> bool:
    """Whether the words before a place tell of the incident: of its act, or that it happened there."""
    text = event.text(m.sentence_id)
    if _OTHER.search(text):
        return False
    words = m.slot.governor if m.slot.sort == POSITION else _WORD.findall(text.lower())
    stems = {stem(IRREGULAR.get(w, w)) for w in words}
    return any(known_acts(w) & acts for w in stems) or not stems.isdisjoint(_HAPPEN)
