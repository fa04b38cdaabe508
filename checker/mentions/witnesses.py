"""Whether a run of capitalised words is a person's name: what speaks against it first, then what speaks for it."""

import re
from collections.abc import Callable
from typing import NamedTuple

from checker.language.words import listed
from checker.mentions.credits import credited
from checker.values.name import PersonContext

_SAID = r"(?:said|says|say|told|tells|added|adds|tweeted|wrote|posted|insisted|claimed|warned|explained|recalled)\b"
_SAID_AFTER = re.compile(rf",?\s+(?:has\s+|had\s+|also\s+|later\s+)*{_SAID}|,\s+who\s")
_SAID_BEFORE = re.compile(rf"(?:,[\"”'’]?\s+{_SAID}|\baccording to|\bnamed|\bidentified as)\s+$")
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
_MOST_WORDS = 6
_MOST_IN_A_HEADING = 3


class Candidate(NamedTuple):
    """A run of words with what stands around it; `label` is the recogniser's, `heading` says that all is capitals."""

    keys: tuple[str, ...]
    label: str
    context: PersonContext
    before: str
    after: str
    heading: bool

    @property
    def known(self) -> bool:
        """Whether the first word is a given name."""
        return self.keys[0] in listed("given_names")

    @property
    def cued(self) -> bool:
        """Whether a verb of speaking or of naming stands beside it."""
        return bool(_SAID_AFTER.match(self.after) or _SAID_BEFORE.search(self.before))


def _body(c: Candidate) -> bool:
    return any(k in listed("not_names", "organisation") for k in c.keys)


def _street(c: Candidate) -> bool:
    """Whether the last word ends names of places too, and nothing says that this one is a person's."""
    return c.keys[-1] in listed("not_names", "either", "place") and not c.context.strong and c.label != "PERSON"


_OWNED = re.compile(r"['’]s\s+([A-Z][\w-]+)")


def _owned(c: Candidate) -> bool:
    """Whether a name with a title is that of a place or a body ("Queen Ada's County", "King Olaf's Hospital")."""
    owned = _OWNED.match(c.after)
    return owned is not None and len(c.keys) == 1 and owned.group(1).lower() in listed("not_names", "organisation")


def _ordinary(c: Candidate) -> bool:
    if len(c.keys) == 1 and c.keys[0] in listed("titles"):
        return True
    return c.keys[0] in listed("not_names") and not (c.known and (c.label == "PERSON" or c.context.strong))


def _definite(c: Candidate) -> bool:
    """Whether an article stands before it ("the Palmer Raids")."""
    return len(c.keys) > 1 and not c.context.strong and bool(_THE.search(c.before))


def _place(c: Candidate) -> bool:
    return len(c.keys) > 1 and c.label in _PLACES and not (c.context.strong or c.known)


AGAINST: tuple[Callable[[Candidate], bool], ...] = (
    lambda c: len(c.keys) > _MOST_WORDS,
    _body,
    _street,
    _owned,
    _ordinary,
    _definite,
    _place,
    lambda c: credited(c.before, c.after),
)


def is_person(c: Candidate) -> bool:
    """Whether nothing speaks against a person and something for one."""
    if any(against(c) for against in AGAINST):
        return False
    if len(c.keys) == 1:
        return not c.heading and _single(c)
    if c.heading:
        return len(c.keys) <= _MOST_IN_A_HEADING and (c.context.strong or (c.known and c.label == "PERSON"))
    return c.context.strong or c.known or c.label == "PERSON" or c.cued


def is_doubtful(c: Candidate) -> bool:
    """Whether only a list of given names speaks for a person, and the recogniser takes it for something else."""
    return c.label not in ("PERSON", "") and not c.context.strong and not c.cued


def _single(c: Candidate) -> bool:
    """Whether a single word is a surname: behind an office or a word of kinship, or by its label."""
    if c.context.office or c.context.kin:
        return c.label not in ("NORP", "FAC")
    return c.label == "PERSON"
