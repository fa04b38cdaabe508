"""Causes: what is said to have happened because of what."""

from dataclasses import dataclass

from checker.values.claim import Argument


@dataclass(frozen=True)
class Cause:
    """One reason: the act or state that it explains (`effect`, a stem), to whom, and the reason's words and stems."""

    effect: str
    patient: Argument | None
    told: str
    reason: str
    words: frozenset[str]
