"""One deed told as done and as still to come: whether two clauses tell of it, and what their dates explain."""

from checker.relations import Judgement
from checker.relations.claims import same_argument
from checker.values.claim import Claim

_NO_DEEDS = frozenset(
    "add call continue expect face feature find follow happen help hope include know lead like live look mean need note"
    " offer play plan receive remain require see seem show speak start stay talk tell think try use want watch work"
    " keep let ask believe become come give put turn leave write read describe report announce suffer".split()
)
_HALF_A_DAY = 0.5


def done(claim: Claim) -> str:
    """Whether a clause tells a deed as "done", "attempted" or "to come"; empty where it tells none, or no deed."""
    if claim.verb in _NO_DEEDS or claim.negated or claim.quoted or claim.other_time:
        return ""
    if claim.attempted:
        return "attempted"
    if claim.gerund and not claim.source:
        return "done"
    if claim.modality == "will":
        return "to come"
    return "done" if claim.modality == "fact" and claim.past and not claim.source else ""


def one_deed(a: Claim, b: Claim) -> bool:
    """Whether two clauses of one verb may tell of one deed: its object is the same, and no participant differs."""
    shared = (same_argument(a.agent, b.agent), same_argument(a.patient, b.patient))
    if False in shared or (a.patient is None) != (b.patient is None):
        return False
    return shared[1] is True or (a.patient is None and shared[0] is True)


def timing(first: Claim, second: Claim, days: float | None) -> Judgement:
    """How a deed done relates to one attempted or to come; `days` is how much later the second was published."""
    if "attempted" in (done(first), done(second)):
        return Judgement("unclear", "done in one, only attempted in the other", 0.5)
    later = second if (days or 0) > 0 else first
    if days is not None and abs(days) >= _HALF_A_DAY and done(later) == "done":
        return Judgement("update", "announced first, done in what was published later", 0.5)
    return Judgement("unclear", "done in one, still to come in the other", 0.5)
