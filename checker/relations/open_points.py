"""Whether a statement tells what another article leaves open."""

import re
from typing import Any

from checker.mentions.happenings import stem
from checker.relations import Judgement
from checker.relations.claims import same_argument
from checker.values.cause import Cause
from checker.values.claim import Claim, Status
from checker.values.open import Open
from checker.values.quantity import Quantity, Slot

ALIKE = {"who": 0.4, "number": 0.4, "motive": 0.35, "why": 0.35, "cause": 0.4, "whether": 0.5}
"""How alike a question and the sentence that answers it must be; sorts that are not here are not compared."""
_NOBODY = frozenset(
    "someone somebody who person people suspect gunman shooter police man authority official it they he she".split()
)
_MIDWAY = re.compile(r"(?i)\b(?:before|after|when|while|more|further|other|another|any|again|future|next|still|else)\b")
_HALF_A_DAY = 0.5


def may_answer(question: Open, clause: Claim | None, value: Any, slot: Any, stems: frozenset[str]) -> bool:
    """Whether a statement is of the sort that a question asks for, and on the same things."""
    if question.asks not in ALIKE:
        return False
    if isinstance(value, Quantity) and isinstance(slot, Slot):
        counted = bool(slot.head) and stem(slot.head) in question.nouns
        return question.asks == "number" and counted and value.hedge != "vague" and not _MIDWAY.search(question.about)
    if isinstance(value, Cause):
        asked_of = {"motive": question.nouns, "cause": question.nouns, "why": {stem(question.verb)}}
        return value.effect in asked_of.get(question.asks, ())
    if isinstance(value, Status):
        return value.scale == question.asks == "motive"
    asks_for_clause = question.asks in {"who", "whether"} and isinstance(value, Claim) and clause is not None
    return asks_for_clause and _tells(question, clause, value, stems)


def _tells(question: Open, asked: Claim | None, told: Claim, stems: frozenset[str]) -> bool:
    """Whether a clause is a firm statement with the verb of the question, on the same things."""
    if asked is None or told.verb != question.verb or told.modality != "fact" or not (told.finite or told.past):
        return False
    if told.source or not question.nouns & stems:
        return False
    patient = same_argument(asked.patient, told.patient)
    if question.asks == "who":
        return patient is True and told.agent is not None and not told.agent.pronoun and told.agent.head not in _NOBODY
    agent = same_argument(asked.agent, told.agent)
    both = (agent, patient) == (True, True) or (agent is True and asked.patient is None and told.patient is None)
    return both and not _MIDWAY.search(question.about)


def told(days: float | None) -> Judgement:
    """How an open point relates to what another article tells, published `days` later."""
    if days is not None and days >= _HALF_A_DAY:
        return Judgement("update", "left open first, told in what was published later", 0.5)
    return Judgement("unclear", "told in one, said not to be known in the other", 0.5)
