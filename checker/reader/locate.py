"""Find words that a model quotes in the article itself, exactly or after a bounded repair that is reported.

A repair concerns nothing but quotation marks, dashes, white space, the case of the first letter, and punctuation and
quotation marks at either end. What is found is always the article's own text.
"""

from functools import lru_cache
from typing import NamedTuple

_MARKS = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛`´′", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
_ENDS = " \"'.,;:!?…-()[]"


class Place(NamedTuple):
    """Where words stand in a text, and what had to be repaired to find them (empty when nothing)."""

    start: int
    end: int
    repair: str


class Folded(NamedTuple):
    """A text with its marks and spaces made alike; `at[i]` is where its character i stands in the original."""

    text: str
    at: tuple[int, ...]


def places(text: str, quoted: str) -> tuple[Place, ...]:
    """Every place where the quoted words stand as whole words, in order; none when even a repair does not find them."""
    if not any(c.isalnum() for c in quoted):
        return ()
    exact = tuple(Place(b, e, "") for b, e in _occurrences(text, quoted.strip()))
    if exact:
        return exact
    folded, needle = fold(text), fold(quoted).text
    for repair, words in _repairs(needle):
        if not any(c.isalnum() for c in words):
            continue
        spans = _occurrences(folded.text, words)
        found = tuple(Place(folded.at[b], folded.at[e - 1] + 1, repair) for b, e in spans)
        if found:
            return found
    return ()


@lru_cache(maxsize=512)
def fold(text: str) -> Folded:
    """Make quotation marks, dashes and runs of white space alike; leave out characters that nobody sees."""
    out: list[str] = []
    at: list[int] = []
    for n, c in enumerate(text):
        if c in _INVISIBLE:
            continue
        c = " " if c.isspace() else _MARKS.get(c, c)
        if c == " " and out and out[-1] == " ":
            continue
        out.append(c)
        at.append(n)
    return Folded("".join(out), tuple(at))


def _repairs(needle: str) -> list[tuple[str, str]]:
    """The wordings to look for, the least changed first, each with what was changed."""
    bare = needle.strip(_ENDS)
    tries = [("quotation marks, dashes or spaces", needle.strip()), ("punctuation at the ends", bare)]
    tries += [("case of the first letter", _other_case(words)) for _, words in tries]
    return [
        (repair, words) for n, (repair, words) in enumerate(tries) if words and words not in [t[1] for t in tries[:n]]
    ]


def _other_case(words: str) -> str:
    first = next((n for n, c in enumerate(words) if c.isalpha()), 0)
    return words[:first] + words[first : first + 1].swapcase() + words[first + 1 :]


def _occurrences(text: str, needle: str) -> list[tuple[int, int]]:
    """Where the needle stands, never inside a longer word or number."""
    if not needle:
        return []
    found = []
    start = text.find(needle)
    while start >= 0:
        end = start + len(needle)
        if not (_joined(text, start) or _joined(text, end)):
            found.append((start, end))
        start = text.find(needle, start + 1)
    return found


def _joined(text: str, at: int) -> bool:
    """Whether a cut here would split a word or a number."""
    before, after = text[at - 1 : at], text[at : at + 1]
    if before.isalnum() and after.isalnum():
        return True
    number = before in {".", ","} and after.isdigit() and text[at - 2 : at - 1].isdigit()
    return number or (before.isdigit() and after in {".", ","} and text[at + 1 : at + 2].isdigit())
