"""Stances: how firmly a sentence tells one act, told of in a verb or in its noun."""

from dataclasses import dataclass
from typing import Literal

from checker.values.claim import Argument

Firmness = Literal["stated as fact", "to come", "possible", "alleged", "denied"]


@dataclass(frozen=True)
class Stance:
    """One act and how firmly it is told: a fact, to come, possible, alleged or denied.

    `word` is its lemma, `stem` what a verb and its noun share, `of` the stem of its object; `cue` tells by what sort
    of word the firmness is told, `words` and `near` are the stems of the sentence and of the clause, `phrase` the
    clause without the words that tell the firmness. `attributed`, `hedged` and `denying` are said of the whole
    sentence.
    """

    word: str
    stem: str
    firmness: Firmness
    cue: str = ""
    verb: bool = True
    agent: Argument | None = None
    patient: Argument | None = None
    of: str = ""
    words: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    phrase: str = ""
    quoted: bool = False
    past: bool = False
    other_time: bool = False
    attributed: bool = False
    hedged: bool = False
    denying: bool = False
