"""Two wordings of one remark: the same, the same in another form, or other words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from checker.relations import Judgement
from checker.relations.alignment import Alignment, Difference, align
from checker.relations.words import GAP, MASK, Word, tables, words

Change = Literal["none", "filler", "inflection", "misprint", "function", "moved", "negation", "content"]

ALIASES = {"unitedstates": "usa", "america": "usa", "unitedkingdom": "uk", "britain": "uk", "percent": "%"}
TITLES = frozenset(
    "president minister prime sir gen general sen senator rep gov governor secretary king queen pope".split()
)
ADVERBS = frozenset("right simply today here there now com".split())
# From when on two wordings run in parallel, each row by itself enough: words in common, content words among them, the
# longest unbroken run, and the share of the shorter wording.
PARALLEL = ((4, 2, 2, 0.75), (5, 2, 3, 0.6), (6, 1, 3, 0.8), (9, 4, 5, 0.25))
LEAST_RATIO = 0.6
# Up to how many words in another order, and up to which share of small words, a change is slight; and how many small
# words have to be replaced by others, not only left out, for it not to be.
MOVED, FEW, MANY = 3, 0.15, 2
# Up to how many words a false start has; it is taken up again with the same pronoun.
START = 3
PRONOUNS = frozenset("i we he she it they you".split())
# Nobody can tell what a contraction stands for: "he's" is "he is" or "he has".
LOOSE_FORMS = frozenset({"be", "have", "do", "go", "get"})


@dataclass(frozen=True)
class Comparison:
    """Two wordings beside one another: the parallel stretch and each difference in it with its kind of change."""

    left: str
    right: str
    alignment: Alignment
    changes: tuple[tuple[Difference, Change], ...]

    @cached_property
    def parallel(self) -> bool:
        """Whether enough is shared to be one remark by the words alone."""
        a = self.alignment
        have = (a.shared, a.content, a.run, a.coverage)
        if a.names_only and a.coverage < 1:
            return False
        return a.ratio >= LEAST_RATIO and any(all(x >= y for x, y in zip(have, row, strict=True)) for row in PARALLEL)

    @cached_property
    def fragmentary(self) -> bool:
        """Whether a few quoted words differ from the other wording in one place only."""
        a, real = self.alignment, self.real
        (i, k), (j, m) = a.spans
        short = min(k - i + 1, len(a.right)) == len(a.left) or min(m - j + 1, len(a.left)) == len(a.right)
        one = len(real) == 1 and all(
            len(side) <= 2 and any(w.content for w in side) for side in (real[0][0].left, real[0][0].right)
        )
        return one and short and a.shared >= 2 and a.content >= 1 and not a.names_only

    @cached_property
    def word_for_word(self) -> bool:
        """Whether all that differs is one word, with another in its place."""
        return [(len(d.left), len(d.right)) for d, _ in self.real] == [(1, 1)]

    @cached_property
    def contained(self) -> bool:
        """Whether one wording is wholly a part of the other."""
        return self.alignment.coverage == 1 and not self.real

    @cached_property
    def real(self) -> tuple[tuple[Difference, Change], ...]:
        """The changes that an editor would see: not those of spelling, marks or marked omissions."""
        return tuple((d, c) for d, c in self.changes if c != "none")

    @cached_property
    def reformed(self) -> tuple[tuple[Word, Word], ...]:
        """Words that are the same but for their form: tense, number, dialect."""
        pairs = [(self.alignment.left[i], self.alignment.right[j]) for i, j in self.alignment.pairs]
        return tuple(
            (a, b) for a, b in pairs if a.form != b.form and a.stem != MASK and not {a.form, b.form} & LOOSE_FORMS
        )

    @cached_property
    def slight(self) -> bool:
        """Whether only small words, an adverb or the order of two words differ: nobody would print a correction."""
        kinds = {c for _, c in self.real}
        if "negation" in kinds or not self.parallel:
            return False
        if kinds == {"moved"}:
            return sum(max(len(d.left), len(d.right)) for d, _ in self.real) <= MOVED
        content = [d for d, c in self.real if c == "content"]
        if content:
            return len(self.real) == 1 and _adverb(content[0])
        small = [d for d, c in self.real if c == "function"]
        replaced = sum(bool(d.left and d.right) for d in small)
        return replaced < MANY and self.words_changed <= min(MANY, FEW * self.alignment.shared)

    @cached_property
    def words_changed(self) -> int:
        """How many words differ, hesitation not counted."""
        changed = sum(max(len(d.left), len(d.right)) for d, c in self.real if c not in ("filler", "misprint"))
        return changed + len(self.reformed)


@lru_cache(maxsize=50_000)
def compare(left: str, right: str) -> Comparison | None:
    """Two wordings aligned; None where they share nothing."""
    found = align(_words(left), _words(right))
    if not found:
        return None
    changes = [(d, _change(d, found)) for d in found.differences]
    return Comparison(left, right, found, tuple(_moved(list(_without_edges(changes, found)))))


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[Word, ...]:
    return tuple(words(text))


def _change(difference: Difference, alignment: Alignment) -> Change:
    left, right = difference.left, difference.right
    stems = {w.stem for w in (*left, *right)}
    if GAP in stems or MASK in stems or stems == {"00"} or _spelled_alike(left, right) or stems <= TITLES:
        return "none"
    if _stuttered(difference, alignment):
        return "filler"
    negators = tables()["negators"]
    if sum(w.form in negators for w in left) % 2 != sum(w.form in negators for w in right) % 2:
        return "negation"
    if len(left) == len(right) == 1 and _misprint(left[0].form, right[0].form):
        return "none" if left[0].name and right[0].name else "misprint"
    if {w.form for w in (*left, *right)} <= tables()["fillers"]:
        return "filler"
    return "content" if any(w.content for w in (*left, *right)) else "function"


def _without_edges(changes: Sequence[tuple[Difference, Change]], a: Alignment) -> Iterator[tuple[Difference, Change]]:
    """Where the parallel stretch begins or ends, small words belong to what comes before or after it."""
    (first, last), pairs = (a.pairs[0], a.pairs[-1]), a.left
    inner = (pairs[first[0]].start, pairs[last[0]].start)
    for d, change in changes:
        edge = bool(d.left) and not inner[0] < d.left[0].start < inner[1]
        small = not all(any(w.content for w in side) for side in (d.left, d.right))
        yield d, "none" if edge and small else change


def _stuttered(difference: Difference, alignment: Alignment) -> bool:
    """Whether one wording merely has a word, or a few in a row, twice ("it is, it is"), or a false start."""
    extra, other = difference.left or difference.right, difference.left and difference.right
    if other:
        return False
    side = alignment.left if difference.left else alignment.right
    at, long = side.index(extra[0]), len(extra)
    before, after = side[max(0, at - long) : at], side[at + long : at + 2 * long]
    stems = [w.stem for w in extra]
    return any([w.stem for w in words] == stems for words in (before, after)) or (
        long <= START and (_taken_up((*extra, *after[:1])) or _taken_up((*before[-1:], *extra)))
    )


def _taken_up(words: Sequence[Word]) -> bool:
    """Whether a sentence is broken off and begun again with the same pronoun: "I find, I admire"."""
    return any(
        word.stem == words[0].stem in PRONOUNS and word.start - previous.end > 1 for previous, word in pairwise(words)
    )


def _spelled_alike(left: Sequence[Word], right: Sequence[Word]) -> bool:
    one, other = ("".join(w.form for w in side) for side in (left, right))
    initials = ["".join(w.form[:1] for w in side) for side in (left, right)]
    if (len(left) > 1 and initials[0] == other) or (len(right) > 1 and initials[1] == one):
        return True
    return ALIASES.get(one, one) == ALIASES.get(other, other) or {one, other} in (
        {"'s", "be"}, {"'s", "have"}, {"'s", "us"}, {"'s", ""}, {"would", "have"}, {"is", "'s"}, {"has", "'s"}
    )  # fmt: skip


def _adverb(difference: Difference) -> bool:
    """Whether the only word that differs is an adverb that one wording has and the other lacks."""
    extra = [*difference.left, *difference.right]
    return len(extra) == 1 and (extra[0].form.endswith("ly") or extra[0].form in ADVERBS)


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
        return Judgement("unclear", "told in other words")
    if not found.real and (found.parallel or found.contained):
        return _agrees(found)
    if not found.parallel and not found.fragmentary:
        return Judgement("unclear", _few(found))
    reason = "; ".join(_described(found)[:4])
    if any(c in ("content", "negation", "moved") for _, c in found.real):
        return Judgement("conflict", reason)
    function = sum(max(len(d.left), len(d.right)) for d, c in found.real if c == "function")
    return Judgement("conflict" if function >= 2 else "variant", reason)


def _agrees(found: Comparison) -> Judgement:
    """No difference in the parallel stretch: one wording is part of the other, or they are the same."""
    if found.reformed:
        return Judgement("variant", "; ".join(_described(found)[:4]))
    whole = all(len(_kept(side)) == found.alignment.shared for side in (found.alignment.left, found.alignment.right))
    return Judgement("compatible", "the same words" if whole else "one quotes a part of the other")


def _kept(side: Sequence[Word]) -> list[Word]:
    return [w for w in side if w.stem != GAP]


def _few(found: Comparison) -> str:
    """What two wordings share that do not run in parallel."""
    stems = {w.stem for w in found.alignment.right}
    common = {w.stem: w.form for w in found.alignment.left if w.content and w.stem in stems}
    shown = ", ".join(f"'{form}'" for form in list(common.values())[:6])
    return f"told in other words: only {shown} in common" if shown else "told in other words"


PREFIXES = {"negation": "a negation differs: ", "moved": "another order: ", "misprint": "misprint: "}


def _described(found: Comparison) -> list[str]:
    """Each change in words, those of content first."""
    ordered = sorted(found.real, key=lambda dc: dc[1] not in ("content", "negation"))
    changes = [PREFIXES.get(c, "") + _beside(found, d.left, d.right) for d, c in ordered]
    return [*changes, *(_beside(found, (a,), (b,)) for a, b in found.reformed)]


def _beside(found: Comparison, left: Sequence[Word], right: Sequence[Word]) -> str:
    one, other = (
        " ".join(text[side[0].start : side[-1].end].split()) if side else ""
        for text, side in ((found.left, left), (found.right, right))
    )
    return f"'{one}' against '{other}'" if one and other else f"'{one or other}' only in one"
