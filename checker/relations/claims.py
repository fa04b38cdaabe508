"""Two states of one thing, two clauses of one event: whether both can hold."""

from checker.relations import Judgement
from checker.values.claim import Argument, Claim, Status
from checker.values.scales import scales

_COMMON = frozenset(
    "new fresh full exist own multiple other same current latest late recent previous further several many big major"
    " formal official final plan so-called last next next-day such more possible potential 's".split()
)
EVERYONE = "everyone"
_ORDINALS = frozenset("first second third fourth fifth earlier previous last next 1st 2nd 3rd 4th 5th".split())


def one_thing(a: Status, b: Status) -> bool:
    """Whether nothing tells the two things apart: their names and qualifiers meet, or one of them has none."""
    scale = scales()[a.scale.partition(":")[0]]
    if scale.strict:
        return bool(a.names & b.names) or EVERYONE in a.names | b.names
    if scale.patterns:
        return True
    ranks = (a.names & _ORDINALS, b.names & _ORDINALS)
    left, right = identity(a), identity(b)
    return (not all(ranks) or ranks[0] == ranks[1]) and (not left or not right or bool(left & right))


def identity(status: Status) -> frozenset[str]:
    """The names and qualifiers that tell the thing from others of its sort."""
    return status.names - _COMMON


def states(a: Status, b: Status, days: float | None) -> Judgement:
    """How two states of one thing relate; `days` is how much later the second was published, None where unknown."""
    scale = scales()[a.scale.partition(":")[0]]
    first, second = told(a), told(b)
    if first == second or "" in (first, second):
        return Judgement("compatible", "the same state")
    if a.state == b.state:
        return _times(a, b, days)
    if frozenset((a.state, b.state)) not in scale.opposed:
        return Judgement("compatible", f"'{first}' does not exclude '{second}'")
    if "will" in (a.modality, b.modality):
        return Judgement("compatible", "one of them is announced only")
    if days and (pair := (a.state, b.state) if days > 0 else (b.state, a.state)) in scale.later and abs(days) >= 1:
        return Judgement("update", f"published later: first '{pair[0]}', then '{pair[1]}'", 0.5)
    return Judgement("unclear", f"'{first}' and '{second}' exclude each other at one time", 0.5)


def told(status: Status) -> str:
    """The state in words; empty where it is only wished, asked or supposed."""
    said = status.quoted and scales()[status.scale.partition(":")[0]].kind == "certainty"
    if status.modality in {"if", "asked", "aim", "may"} or (said and status.state == "stated as fact"):
        return ""
    return f"{status.state} (to come)" if status.modality == "will" else status.state


def _times(a: Status, b: Status, days: float | None) -> Judgement:
    scale = scales()[a.scale.partition(":")[0]]
    if a.state not in scale.timed:
        return Judgement("compatible", "announced and done may both be said of it")
    later_done = days is not None and abs(days) >= 1 and (b if days > 0 else a).modality == "fact"
    if later_done:
        return Judgement("update", "announced first, done in what was published later", 0.4)
    return Judgement("unclear", f"'{a.state}' is said to have happened and to be still to come", 0.4)


def same_argument(a: Argument | None, b: Argument | None) -> bool | None:
    """Whether two participants are one: by a shared name, else by their head; None where one is left open."""
    if a is None or b is None or a.pronoun or b.pronoun:
        return None
    if a.names and b.names:
        return bool(a.names & b.names)
    return a.head == b.head


def same_act(a: Claim, b: Claim) -> int:
    """How many participants two clauses of one verb share; 0 where one of them differs."""
    if a.verb != b.verb or a.negated != b.negated or (a.patient is None) != (b.patient is None):
        return 0
    shared = (same_argument(a.agent, b.agent), same_argument(a.patient, b.patient))
    return 0 if False in shared else sum(s is True for s in shared)


def firmness(claim: Claim) -> str:
    """How firmly a clause is said, in words; empty where it cannot be set against another."""
    if claim.modality in {"if", "asked", "aim"}:
        return ""
    if claim.modality == "fact" and claim.source:
        return "alleged"
    if claim.modality == "fact":
        return "stated as fact" if claim.finite and not claim.attributed and not claim.quoted else ""
    return "possible" if claim.modality == "may" else "certain to come"


_FIRM = {
    frozenset(("certain to come", "possible")): (0.72, "unclear", "'will' in one, 'may' in the other"),
    frozenset(("stated as fact", "possible")): (0.78, "refinement", "a fact in one, a possibility in the other"),
    frozenset(("stated as fact", "alleged")): (0.75, "refinement", "a fact in one, an allegation in the other"),
}


def firm(a: Claim, b: Claim, alike: float) -> Judgement:
    """Whether two clauses on one act say it with different certainty; `alike` is the likeness of their sentences."""
    least, relation, reason = _FIRM.get(frozenset((firmness(a), firmness(b))), (2.0, "compatible", "equally firm"))
    if alike < least:
        return Judgement("compatible", reason)
    return Judgement("unclear" if relation == "unclear" else "refinement", reason, 0.6)
