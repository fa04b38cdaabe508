"""Relations: two values of one slot to a relation and a reason in words. One module a kind of value.

Rules never compare two values by themselves: what is explained away here is what keeps false alarms out.
"""

from typing import NamedTuple

from checker.tables import Relation


class Judgement(NamedTuple):
    """How two values relate, why (in words that are shown to the user), and how sure that is (0 to 1)."""

    relation: Relation
    reason: str
    confidence: float = 1.0
