"""Sentences that lost their head: "I think we will go" quoted as "We will go", as if the doubt had not been there."""

from functools import cache

from checker.relations.wording import compare
from checker.relations.words import Word, words

_VERBS = """
think believe guess suppose hope expect feel know want wish say tell convince sure afraid understand imagine doubt
wonder hear assume suspect fear bet reckon consider seem
"""
_SAYING = frozenset({"say", "tell"})
_SELF = frozenset({"i", "we"})
_LEAST, _FARTHEST = 5, 20


def cut(long: str, short: str) -> str:
    """The speaker's own stance ("I think") that a wording leaves out though it begins like a sentence; else nothing."""
    found = compare(long, short) if short[:1].isupper() else None
    if found is None or not found.contained or found.alignment.shared < _LEAST:
        return ""
    left, (first, other) = found.alignment.left, found.alignment.pairs[0]
    before = [w for w in left[:first] if w.sentence == left[first].sentence]
    if other or not before or len(before) > _FARTHEST or not _stance(before):
        return ""
    return " ".join(long[before[0].start : left[first].start].split())


@cache
def _stances() -> frozenset[str]:
    return frozenset(w.stem for w in words(_VERBS))


def _stance(before: list[Word]) -> bool:
    """Whether the last words say what the speaker thinks or how he means it, in the first person."""
    verbs = [n for n, w in enumerate(before) if w.stem in _stances()]
    if not verbs or before[verbs[-1]].stem in _SAYING:
        return False
    return any(w.form in _SELF for w in before[: verbs[-1]])
