"""Names that were read wrongly: a headline's verb taken for a given name, a body's name that starts like a person's.

One article alone cannot tell; the event can: it has the name without the word, or the word in small letters.
"""

from collections import defaultdict
from collections.abc import Iterable, Set

from checker.event import Event
from checker.language.words import listed
from checker.relations.name import fold
from checker.tables import Mention


def without_misread(event: Event, mentions: Iterable[Mention], common: Set[str]) -> list[Mention]:
    """The mentions whose words are names; `common` are the words that the event also writes in small letters."""
    known = list(mentions)
    kept = [m for m in known if m.mention_id not in _doubted(known)]
    attested = {m.value.parts for m in kept if event.sentence[m.sentence_id].zone != "headline"}
    return [m for m in kept if not _swallowed(event, m, attested, common)]


def _doubted(mentions: Iterable[Mention]) -> set[str]:
    """The mentions of names for which nowhere more than a list of given names speaks."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        by_name[fold(m.value.display)].append(m)
    return {m.mention_id for ms in by_name.values() if all(m.slot.doubtful for m in ms) for m in ms}


def _swallowed(event: Event, mention: Mention, attested: Set[tuple[str, ...]], common: Set[str]) -> bool:
    """Whether a name is a name that stands elsewhere with an ordinary word before or behind it.

    In a headline this may be a surname alone: its capitals say nothing of the word before it.
    """
    parts: tuple[str, ...] = mention.value.parts
    headline = event.sentence[mention.sentence_id].zone == "headline" and parts not in attested
    for outer, inner in ((parts[0], parts[1:]), (parts[-1], parts[:-1])):
        strange = outer.lower() not in listed("given_names") and not mention.slot.age
        alone = len(inner) == 1 and headline and any(inner == known[-1:] for known in attested)
        if strange and (alone or (inner in attested and (headline or outer.lower() in common))):
            return True
    return False
