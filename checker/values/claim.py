"""Claims: who did what to whom, how firmly it is said, and what status a thing has."""

from dataclasses import dataclass
from typing import Literal

Modality = Literal["fact", "will", "may", "aim", "if", "asked"]


@dataclass(frozen=True)
class Argument:
    """A participant of a clause: the lemma of its head noun, its names, and the members where it is a list.

    `pronoun` says that the head only points back; `open` that the list does not claim to be complete ("including").
    """

    head: str
    names: frozenset[str] = frozenset()
    members: tuple[str, ...] = ()
    pronoun: bool = False
    open: bool = False


@dataclass(frozen=True)
class Claim:
    """One clause: its verb, agent and patient, whether it is denied, how firm it is, and who vouches for it.

    `source` is the word that makes it an allegation ("accused", "reportedly"), empty where there is none;
    `attributed` says that the sentence gives it to a speaker; `finite` that it has a tense; `past` that it is told as
    done; `other_time` that its words set it at another time ("previously", "again", "three times"); `attempted` that it
    was only tried; `gerund` that something came of it: "removed for imposing …".
    """

    verb: str
    agent: Argument | None
    patient: Argument | None
    negated: bool = False
    modality: Modality = "fact"
    source: str = ""
    quoted: bool = False
    attributed: bool = False
    finite: bool = True
    past: bool = False
    other_time: bool = False
    attempted: bool = False
    gerund: bool = False


@dataclass(frozen=True)
class Status:
    """The state that a clause gives a thing: a scale ("ceasefire"), a state of it ("collapsed"), and which thing it is.

    `names` are the names and ordinals that tell this thing from others of its sort ("Second", "Geneva").
    """

    scale: str
    state: str
    names: frozenset[str] = frozenset()
    modality: Modality = "fact"
    source: str = ""
    quoted: bool = False


@dataclass(frozen=True)
class Members:
    """Names that fill one place of a clause together: "talks brokered by Qatar and Norway".

    `governor` is the lemma (or its class) that they hang on, `role` how; `open` says that there are more.
    """

    names: frozenset[str]
    governor: str
    role: str
    open: bool = False
