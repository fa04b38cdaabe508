"""Two accounts of one blow: whether they name its author, and as firmly."""

from checker.relations import Judgement
from checker.values.strike import Strike

_STATE = frozenset("governm regime army militar navy police troop".split())
_REBELS = frozenset("rebel opposit militan insurge jihadis terrori separat paramil militia guerril".split())


def one_side(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of authors may be one: a shared name, a state and its army, rebels by any of their names."""
    if a & b:
        return True
    states, rebels = (bool(a & _STATE), bool(b & _STATE)), (bool(a & _REBELS), bool(b & _REBELS))
    return (any(states) and not any(rebels)) or all(rebels)


def compare(a: Strike, b: Strike) -> Judgement:
    """How two accounts of one blow relate."""
    footings = {a.footing, b.footing}
    if len(footings) == 1:
        return Judgement("compatible", "equally firm")
    if "nobody named" in footings:
        return Judgement("refinement", "one names who struck, the other nobody", 0.25)
    if one_side(a.authors, b.authors):
        return Judgement("unclear", "a fact in one, a charge in the other", 0.5)
    return Judgement("compatible", "the charge is against others")
