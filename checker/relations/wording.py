"""Two wordings of one remark: the same, the same in another form, or other words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from checker.relations import Judgement
from checker.relations.alignment import Alignment, Difference, align
from checker.relations.words import GAP, Word, tables, words

Change = Literal["none", "filler", "inflection", "misprint", "function", "moved", "negation", "content"]

ALIASES = {"unitedstates": "usa", "america": "usa", "unitedkingdom": "uk", "britain": "uk", "percent": "%"}
TITLES = frozenset(
    "president minister prime mr mrs ms dr sir gen general sen senator rep gov governor secretary king queen pope".split()
)
# From how many words in common on, and in what share, two wordings run in parallel.
LEAST_WORDS, LEAST_CONTENT, LEAST_RATIO = 4, 2, 0.6


@dataclass(frozen=True)
class Comparison:
    """Two wordings beside one another: the parallel stretch and each difference in it with its kind of change."""

    alignment: Alignment
    changes: tuple[tuple[Difference, Change], ...]

    @cached_property
    def parallel(self) -> bool:
        """Whether enough is shared to be one remark by the words alone."""
        a = self.alignment
        return a.shared >= LEAST_WORDS and a.content >= LEAST_CONTENT and a.ratio >= LEAST_RATIO

    @cached_property
    def fragmentary(self) -> bool:
        """Whether a few quoted words differ from the other wording in one place only."""
        a, real = self.alignment, self.real
        (i, k), (j, m) = a.spans
        short = min(k - i + 1, len(a.right)) == len(a.left) or min(m - j + 1, len(a.left)) == len(a.right)
        one = len(real) == 1 and real[0][1] == "content" and bool(real[0][0].left) and bool(real[0][0].right)
        return one and a.shared >= 2 and a.content >= 1 and short

    @cached_property
    def real(self) -> tuple[tuple[Difference, Change], ...]:
        """The changes that an editor would see: not those of spelling, marks or marked omissions."""
        return tuple((d, c) for d, c in self.changes if c != "none")

    @cached_property
    def words_changed(self) -> int:
        """How many words differ, hesitation and emphasis not counted."""
        return sum(max(len(d.left), len(d.right)) for d, c in self.real if c not in ("filler", "inflection", "misprint"))


@cache
def compare(left: str, right: str) -> Comparison | None:
    """Two wordings aligned; None where they share nothing."""
    found = align(_words(left), _words(right))
    if not found:
        return None
    changes = [(d, _change(d, found)) for d in found.differences]
    return Comparison(found, tuple(_moved(changes)))


@cache
def _words(text: str) -> tuple[Word, ...]:
    return tuple(words(text))


def _change(difference: Difference, alignment: Alignment) -> Change:
    left, right = difference.left, difference.right
    stems = {w.stem for w in (*left, *right)}
    if GAP in stems or _spelled_alike(left, right) or stems <= TITLES:
        return "none"
    negators = tables()["negators"]
    if sum(w.form in negators for w in left) % 2 != sum(w.form in negators for w in right) % 2:
        return "negation"
    if len(left) == len(right) == 1 and _misprint(left[0].form, right[0].form):
        return "misprint"
    if {w.form for w in (*left, *right)} <= tables()["fillers"]:
        return "filler"
    return "content" if any(w.content for w in (*left, *right)) else "function"


def _spelled_alike(left: Sequence[Word], right: Sequence[Word]) -> bool:
    one, other = ("".join(w.form for w in side) for side in (left, right))
    return ALIASES.get(one, one) == ALIASES.get(other, other) or {one, other} in (
        {"'s", "be"}, {"'s", "have"}, {"'s", "us"}, {"'s", ""}, {"would", "have"}, {"is", "'s"}, {"has", "'s"}
    )  # fmt: skip


def _misprint(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 4 and DamerauLevenshtein.distance(one, other) == 1


def _moved(changes: Sequence[tuple[Difference, Change]]) -> list[tuple[Difference, Change]]:
    """Words lost in one place and found again in another have only been moved."""
    lost = sorted(w.stem for d, c in changes if c != "none" for w in d.left)
    found = sorted(w.stem for d, c in changes if c != "none" for w in d.right)
    if lost and lost == found:
        return [(d, "moved" if c != "none" else c) for d, c in changes]
    return list(changes)


def judge(left: str, right: str) -> Judgement:
    """How two wordings of one remark relate."""
    found = compare(left, right)
    if found is None:
        return Judgement("conflict", "no word in common")
    if not found.real:
        return _agrees(found)
    if not found.parallel and not found.fragmentary:
        return Judgement("conflict", _few(found))
    reason = "; ".join(_described(d, c) for d, c in found.real[:4])
    changes = {c for _, c in found.real}
    if changes <= {"filler", "misprint", "inflection"}:
        return Judgement("variant", reason)
    return Judgement("conflict", reason)


def _agrees(found: Comparison) -> Judgement:
    """No difference in the parallel stretch: one wording is part of the other, or they are the same."""
    inflected = [(a, b) for a, b in _pairs(found.alignment) if a.form != b.form and not _loose(a, b)]
    if inflected:
        shown = "; ".join(f"'{a.form}' against '{b.form}'" for a, b in inflected[:3])
        return Judgement("variant", shown)
    whole = all(len(_kept(side)) == found.alignment.shared for side in (found.alignment.left, found.alignment.right))
    return Judgement("compatible", "the same words" if whole else "one quotes a part of the other")


def _pairs(alignment: Alignment) -> list[tuple[Word, Word]]:
    return [(alignment.left[i], alignment.right[j]) for i, j in alignment.pairs]


def _loose(left: Word, right: Word) -> bool:
    """Forms of "be" and "have" may come from a contraction, whose form nobody can tell."""
    return {left.form, right.form} & {"be", "have", "do", "go", "get"} != set()


def _kept(side: Sequence[Word]) -> list[Word]:
    return [w for w in side if w.stem != GAP]


def _few(found: Comparison) -> str:
    a = found.alignment
    common = [w.form for i, _ in a.pairs if (w := a.left[i]).content]
    return f"only {', '.join(repr(c) for c in common[:6])} in common" if common else "no content word in common"


def _described(difference: Difference, change: Change) -> str:
    one, other = (" ".join(dict.fromkeys(w.form for w in side)) for side in (difference.left, difference.right))
    prefix = {"negation": "a negation differs: ", "moved": "another order: ", "misprint": "misprint: "}.get(change, "")
    if one and other:
        return f"{prefix}'{one}' against '{other}'"
    return f"{prefix}'{one or other}' only in one"
