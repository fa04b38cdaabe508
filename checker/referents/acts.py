"""Whether two dated clauses may tell of one act: the same verb, verbs of one meaning, or a noun of it in the other."""

from functools import cache
from importlib.resources import files

from checker.mentions.happenings import stem
from checker.values.when import OCCURRENCES, Happening


@cache
def _lines() -> dict[str, frozenset[int]]:
    """The lines of the list on which each word stands, by its stem."""
    found: dict[str, set[int]] = {}
    text = (files(__package__) / "acts.txt").read_text(encoding="utf-8")
    for n, line in enumerate(text.splitlines()):
        for word in () if line.startswith("#") else line.split():
            found.setdefault(stem(word), set()).add(n)
    return {word: frozenset(lines) for word, lines in found.items()}


def acts(slot: Happening) -> frozenset[str]:
    """The stems that say what happened: the verb's, and the subject's where that is a happening: the blast struck."""
    happening = slot.verb in OCCURRENCES or stem(slot.subject) in _lines()
    words = {slot.verb, slot.subject} if happening else {slot.verb}
    said = slot.phrase.split()
    return frozenset(stem(w) for w in words if w and (w.capitalize() not in said or w in said))


def one_act(left: Happening, right: Happening) -> bool:
    """Whether two clauses may tell of one act."""
    a, b = acts(left), acts(right)
    if a & b:
        return True
    if _known(a) and _known(b):
        return bool(_known(a) & _known(b))
    return bool(a & right.heads or b & left.heads)


def two_acts(left: Happening, right: Happening) -> bool:
    """Whether two clauses tell of acts that are known to differ: an arrest and a charge."""
    a, b = acts(left), acts(right)
    return bool(not a & b and _known(a) and _known(b) and not _known(a) & _known(b))


def known_acts(word: str) -> frozenset[int]:
    """The lines of the list on which the stem of a word stands."""
    return _lines().get(word, frozenset())


def _known(words: frozenset[str]) -> frozenset[int]:
    return frozenset(n for w in words for n in _lines().get(w, ()))
