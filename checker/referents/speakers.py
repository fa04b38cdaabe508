"""Who speaks, over all articles of an event: the words beside a quotation to one name a speaker."""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from checker.event import Event
from checker.tables import Mention
from checker.values.quotation import Quotation

Agreement = Literal["same", "maybe", "different"]


class Identity(NamedTuple):
    """A speaker's name in the event ("" where unknown), and whether it is a person's."""

    name: str
    person: bool


NOBODY = Identity("", False)
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|its|their|one|another)\s+", re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-Z][\w’'-]+")


@dataclass(frozen=True)
class Speakers:
    """The names that stand for speakers in one event."""

    event: Event

    @cached_property
    def _people(self) -> dict[tuple[str, str], list[tuple[int, int, str]]]:
        slots = {r.mention_id: r.slot for r in self.event.referents if r.referent_id.startswith("person:")}
        found = defaultdict(list)
        for m in self.event.mentions:
            if m.mention_id in slots:
                found[m.article_id, m.field].append((m.start, m.end, slots[m.mention_id]))
        return {key: sorted(places) for key, places in found.items()}

    def identity(self, mention: Mention) -> Identity:
        """The speaker of a quotation."""
        value = mention.value
        assert isinstance(value, Quotation)
        speaker = value.speaker
        if speaker is None:
            return NOBODY
        places = self._people.get((mention.article_id, speaker.field), [])
        inside = [p for p in places[bisect_left(places, (speaker.start, 0, "")) :] if p[0] < speaker.end]
        owners = [p for p in inside if not re.match(r"[’']s?\s", speaker.surface[p[1] - speaker.start :])]
        if owners:
            return Identity(owners[-1][2], True)
        return Identity(_ARTICLE.sub("", speaker.surface).strip(), False)


def agreement(left: Identity, right: Identity) -> Agreement:
    """Whether two speakers are one: names of two persons differ, a title or an office may be anybody's."""
    if not left.name or not right.name:
        return "maybe"
    if left.name.casefold() == right.name.casefold():
        return "same"
    one, other = _names(left), _names(right)
    if left.person and right.person:
        return "maybe" if one & other else "different"
    if one & other:
        return "same"
    return "maybe"


def _names(identity: Identity) -> set[str]:
    return {w.casefold() for w in _CAPITALISED.findall(identity.name)}
