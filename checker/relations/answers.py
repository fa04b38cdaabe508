"""Whether a silence and an answer are of one body, and how they relate."""

from checker.relations import Judgement
from checker.values.answer import Answer

_HALF_A_DAY = 0.5


def one_body(a: Answer, b: Answer) -> bool:
    """Whether two sets of words name one body: the same, or one says more of it, in at least two words or a name."""
    shared = a.body & b.body
    return a.body == b.body or (len(shared) >= 2 and shared in (a.body, b.body))


def answered(days: float | None) -> Judgement:
    """How a silence relates to an answer published `days` later."""
    if days is not None and days >= _HALF_A_DAY:
        return Judgement("update", "no answer at first, one in what was published later", 0.5)
    return Judgement("unclear", "no answer in one, an answer in the other", 0.5)
