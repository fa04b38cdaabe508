"""Two lists of names in one place of a clause: whether they name the same."""

from rapidfuzz import fuzz

from checker.relations import Judgement
from checker.values.claim import Members

_TYPO = 80
_SMALL = frozenset({"of", "the", "and", "for", "in", "on"})


def differing(a: Members, b: Members) -> tuple[frozenset[str], frozenset[str]]:
    """The names that only the one list has and that only the other has."""
    left = frozenset(x for x in a.names if not any(_alike(x, y) for y in b.names))
    right = frozenset(y for y in b.names if not any(_alike(x, y) for x in a.names))
    return left, right


def compare(a: Members, b: Members) -> Judgement:
    """How two lists relate that hang on one word: they must share a name, and a list that is open contains more."""
    if (a.governor, a.role) != (b.governor, b.role):
        return Judgement("compatible", "the names fill different places")
    left, right = differing(a, b)
    if not left and not right:
        return Judgement("compatible", "the same names, perhaps in another order")
    if len(left) == len(a.names) or len(right) == len(b.names):
        return Judgement("compatible", "no name in common: perhaps another list")
    if (a.open and not left) or (b.open and not right) or (a.open and b.open):
        return Judgement("compatible", "the shorter list does not claim to be complete")
    if left and right:
        return Judgement("unclear", f"only one has {_words(left)}, only the other {_words(right)}", 0.5)
    return Judgement("refinement", f"only one has {_words(left or right)}", 0.4)


def _alike(x: str, y: str) -> bool:
    return (
        x in y or y in x or x.split()[-1] == y.split()[-1] or fuzz.ratio(x, y) >= _TYPO or _short(x, y) or _short(y, x)
    )


def _short(short: str, name: str) -> bool:
    """Whether the one is the first letters of the other, a word in front left out or not ("NFU", "Farmers Union")."""
    letters = "".join(word[0] for word in name.split() if word not in _SMALL)
    return len(letters) > 1 and short.endswith(letters) and len(short) <= len(letters) + 1


def _words(names: frozenset[str]) -> str:
    return " and ".join(n.title() for n in sorted(names))
