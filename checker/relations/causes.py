"""Two reasons for one thing: whether they are one reason in other words."""

from checker.relations import Judgement
from checker.relations.claims import same_argument
from checker.values.cause import Cause

ONE = 0.5
"""How alike the words of two reasons may be (cosine) and still be two."""


def one_effect(a: Cause, b: Cause) -> bool:
    """Whether two reasons explain one act or state: no word tells the two apart."""
    return a.effect == b.effect and same_argument(a.patient, b.patient) is not False


def compare(a: Cause, b: Cause, alike: float) -> Judgement:
    """How two reasons for one thing relate; `alike` is the likeness of their words."""
    if a.words <= b.words or b.words <= a.words:
        return Judgement("compatible", "one reason says what the other says, and more")
    if a.words & b.words or alike >= ONE:
        return Judgement("compatible", "one reason in other words")
    return Judgement("unclear", "other reasons; both may hold", 0.4)
