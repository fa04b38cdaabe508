"""Roles by their holders: those that stand with a name, and offices whose holder only another article names."""

from collections.abc import Iterable, Iterator

from checker.event import Event
from checker.language.words import listed
from checker.referents.contract import Aligned
from checker.tables import Mention, Referent
from checker.values.role import Role

AFTER = ("people",)


def align(event: Event) -> Aligned:
    """A referent for each person's roles, with the person's name as slot."""
    person = {r.mention_id: r.slot for r in event.referents if r.referent_id.startswith("person:")}
    roles = [m for m in event.mentions if m.kind == "role"]
    named = [(m, person[m.slot.mention_id]) for m in roles if m.slot.mention_id in person]
    found = [Referent(m.mention_id, f"role:{who}", who, 1.0) for m, who in named]
    found += _unnamed((m for m in roles if not m.slot.mention_id), named)
    return Aligned((), tuple(found))


def _unnamed(unnamed: Iterable[Mention], named: list[tuple[Mention, str]]) -> Iterator[Referent]:
    """Offices without a name that one person alone is said to hold."""
    for m in unnamed:
        likeness = [(_same_office(m.value, other.value), who) for other, who in named]
        best = max((like for like, _ in likeness), default=0)
        holders = {who for like, who in likeness if like == best}
        if best and len(holders) == 1:
            yield Referent(m.mention_id, f"role:{min(holders)}", min(holders), 0.7 if best > 1 else 0.5)


def _same_office(left: Role, right: Role) -> int:
    """How well two roles are one office: 2 when they say of what in one word, 1 when one of them does not say it."""
    if left.head != right.head or left.qualifiers != right.qualifiers or left.head in _COMMON:
        return 0
    a, b = ({_stem(w) for w in role.modifiers} for role in (left, right))
    if (a ^ b) & _KINDS:
        return 0
    if (a & b) - _KINDS:
        return 2
    return 1 if (a & b & _KINDS) and (a <= _KINDS or b <= _KINDS) else 0


def _stem(word: str) -> str:
    """A word without its possessive and the ending of an adjective of place, so that Iran's, Iran and Iranian meet."""
    bare = word.removesuffix("'s").removesuffix("’s")
    for ending in ("ians", "ian", "ese", "ish", "ans", "an", "is", "i"):
        if len(bare) - len(ending) > 3 and bare.endswith(ending):
            return bare.removesuffix(ending).rstrip("aei")
    return bare.rstrip("aei") if len(bare) > 4 else bare


_KINDS = frozenset(
    "prim foreign external defence defense interior financ health justic police fire state provincial city "
    "county".split()
)
_COMMON = listed("titles", "office") - frozenset(
    "president minister premier chancellor governor mayor ambassador envoy commissioner superintendent chief sheriff "
    "chair ceo director king queen pope prosecutor spokesperson coroner secretary speaker".split()
)
