"""Who speaks, over all articles of an event: the words beside a quotation to one name a speaker."""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from checker.event import Event
from checker.tables import Mention, Referent
from checker.values.quotation import Quotation

Agreement = Literal["same", "maybe", "different"]


class Identity(NamedTuple):
    """A speaker's name in the event ("" where unknown), and whether it is a person's."""

    name: str
    person: bool


NOBODY = Identity("", False)
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|its|their|one|another)\s+", re.IGNORECASE)
_APPOSED = re.compile(r",\s+(?:the|an?|who is the)?\s*([^,.;:“”\"]{3,60})[,.;]")
_CAPITALISED = re.compile(r"[A-Z][\w’'-]+")


@dataclass(frozen=True)
class Speakers:
    """The names that stand for speakers in one event."""

    event: Event

    @cached_property
    def _persons(self) -> list[tuple[Referent, Mention]]:
        mentions = {m.mention_id: m for m in self.event.mentions}
        return [(r, mentions[r.mention_id]) for r in self.event.referents if r.referent_id.startswith("person:")]

    @cached_property
    def _people(self) -> dict[tuple[str, str], list[tuple[int, int, str]]]:
        found = defaultdict(list)
        for r, m in self._persons:
            found[m.article_id, m.field].append((m.start, m.end, r.slot))
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
        label = _ARTICLE.sub("", speaker.surface.strip(" -–—\"“”'")).strip()
        holder = self._holder(mention, speaker.start, label)
        return Identity(holder, True) if holder else Identity(label, False)

    @cached_property
    def _offices(self) -> dict[str, dict[str, set[str]]]:
        """For each article, the words of the offices that its persons are given anywhere in the event."""
        offices: dict[str, set[str]] = defaultdict(set)
        present: dict[str, set[str]] = defaultdict(set)
        for r, m in self._persons:
            office = getattr(m.slot, "office", "")
            text = self.event.article[m.article_id]
            after = _APPOSED.match((text.title if m.field == "title" else text.text)[m.end : m.end + 80])
            offices[r.slot] |= _lower(office) | _lower(after.group(1) if after else "")
            present[m.article_id].add(r.slot)
        return {a: {p: offices[p] for p in sorted(people)} for a, people in present.items()}

    def _holder(self, mention: Mention, start: int, label: str) -> str:
        """The person to whom an office ("the defence minister") belongs: of several, the one named last before."""
        wanted = _lower(label)
        if not wanted:
            return ""
        head, offices = label.lower().split()[-1], self._offices.get(mention.article_id, {})
        least = max(1, len(wanted) - 1)
        holders = {p for p, words in offices.items() if head in words and len(wanted & words) >= least}
        if len(holders) == 1:
            return min(holders)
        before = self._people.get((mention.article_id, mention.field), [])
        return next((name for begin, _, name in reversed(before) if begin < start and name in holders), "")


def _lower(text: str) -> set[str]:
    return {w.lower() for w in re.findall(r"[^\W\d_]{3,}", text)} - {"the", "and", "for"}


def agreement(left: Identity, right: Identity) -> Agreement:
    """Whether two speakers are one: names of two persons differ, a title or an office may be anybody's."""
    if not left.name or not right.name:
        return "maybe"
    if left.name.casefold() == right.name.casefold():
        return "same" if left.person or _names(left) else "maybe"
    one, other = _names(left), _names(right)
    if left.person and right.person:
        return "maybe" if one & other else "different"
    if one & other:
        return "same"
    return "maybe"


def _names(identity: Identity) -> set[str]:
    return {w.casefold() for w in _CAPITALISED.findall(identity.name)}
