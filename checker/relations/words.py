"""The words of a wording, in a form in which spelling, contractions, case, number words and inflection do not count."""

import re
import tomllib
from bisect import bisect_right
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple
from unicodedata import combining, normalize

GAP = "…"
MASK = "***"


class Word(NamedTuple):
    """A word: its place in the wording, its spelling unified (`form`), that without inflection (`stem`), its sentence.

    `name` is true where it is capitalised in the middle of a sentence.

    A stretch that the writer left out or put into brackets is one word with the stem GAP, a masked oath one with MASK.
    """

    start: int
    end: int
    form: str
    stem: str
    sentence: int
    name: bool = False

    @property
    def content(self) -> bool:
        """Whether it is more than a closed-class word."""
        return self.stem != GAP and self.stem not in tables()["function"]


@cache
def tables() -> dict[str, Any]:
    """The word lists, from the data file beside this module."""
    data = tomllib.loads((files(__package__) / "wording.toml").read_text(encoding="utf-8"))
    forms = {form: stem for stem, group in data["forms"].items() for form in group.split()}
    lists = {name: frozenset(data[name].split()) for name in ("function", "negators", "fillers")}
    return lists | {"contractions": data["contractions"], "dialect": data["dialect"], "suffixes": data["suffixes"],
                    "spellings": data["spellings"], "forms": forms}  # fmt: skip


_TOKEN = re.compile(
    r"""\[[^\]]{0,120}\] | \([^)]{0,120}\) | \.\s?\.\s?\.+ | …+      # words that the writer put in or left out
      | [^\W\d_]{0,2}\*{2,}[^\W\d_]{0,5} | [^\W\d_]{1,3}\*[^\W\d_]{1,5} | \b[a-z]-{2,}[a-z]{0,4}\b  # masked words
      | @\w+ | &                                                        # a handle stands for whoever has it
      | (?:[A-Z]\.){2,} | \d+(?:[.,]\d+)*(?:(?:st|nd|rd|th)\b)? | %
      | '?[^\W_]+(?:'(?:all'?s?|alls|s|t|re|ve|m|ll|d)\b|'\ s\b)?""",
    re.VERBOSE,
)
_SENTENCE_END = re.compile(
    r"(?<![A-Z]\.)(?<!\b[A-Z])(?<!Mr)(?<!Mrs)(?<!Dr)(?<!St)[.!?…]+[\"'”)\]]*\s+(?=[\"'“(\[]?[A-Z0-9])"
)
_STRAIGHT = str.maketrans("’‘`´", "''''")


def words(text: str) -> list[Word]:
    """The words of a text in order; a contraction gives several words at one place."""
    found: list[Word] = []
    straight = text.translate(_STRAIGHT)
    cuts = [m.end() for m in _SENTENCE_END.finditer(straight)]
    for token in _TOKEN.finditer(straight):
        surface, start, end = token.group().replace("' ", "'"), token.start(), token.end()
        sentence = bisect_right(cuts, start)
        if surface[0] in "[(.…":
            found.append(Word(start, end, GAP, GAP, sentence))
            continue
        if "*" in surface or "--" in surface or surface[0] == "@":
            found.append(Word(start, end, surface.lower(), MASK, sentence))
            continue
        name = surface[0].isupper() and surface != "I" and bool(found) and found[-1].sentence == sentence
        found += (Word(start, end, form, stem, sentence, name) for form, stem in _forms(surface))
    return found


@lru_cache(maxsize=50_000)
def _forms(surface: str) -> tuple[tuple[str, str], ...]:
    """The words that a token stands for, each as (form, stem); dialect keeps its form."""
    if re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?|US|UK|USA", surface):
        plain = surface.replace(".", "").lower().replace("usa", "us").replace("us", "usa")
        return ((plain, plain),)
    plain = surface.lower()
    for known in (plain, plain.strip("'")):
        if known in tables()["dialect"]:
            stems = [_stem(_spelling(w)) for w in tables()["dialect"][known].split()]
            return tuple((known if n == 0 else "", stem) for n, stem in enumerate(stems))
        if known in tables()["contractions"]:
            return tuple((w, _stem(w)) for w in map(_spelling, tables()["contractions"][known].split()))
    plain = plain.strip("'")
    for ending, expanded in tables()["suffixes"].items():
        if plain.endswith(ending) and len(plain) > len(ending):
            return (*_forms(plain.removesuffix(ending)), (expanded, expanded))
    form = _spelling(plain)
    return ((form, _stem(form)),) if form else ()


_ENDINGS = (
    (re.compile(r"(?<=..)is(e[sdr]?|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=...)our(s|ed|ing|able|ite|ites|hood|ful|al)?$"), r"or\1"),
    (re.compile(r"(?<=..[nt])tre(s?)$"), r"ter\1"),
    (re.compile(r"(?<=..)ogue(s?)$"), r"og\1"),
    (re.compile(r"(?<=[a-z]{3})ll(ed|ing|er|ers)$"), r"l\1"),
)


def _spelling(form: str) -> str:
    plain = "".join(c for c in normalize("NFD", form) if not combining(c))
    known: str = tables()["spellings"].get(plain, plain)
    for pattern, american in _ENDINGS:
        known = pattern.sub(american, known)
    return known.replace(",", "")


_INFLECTIONS = (("ies", 2, "y"), ("ied", 2, "y"), ("ing", 3, ""), ("ed", 3, ""), ("es", 4, ""), ("s", 3, ""))


@lru_cache(maxsize=50_000)
def _stem(form: str) -> str:
    """A form without its ending; rough, but the same roughness on both sides of a comparison."""
    if form in tables()["forms"]:
        return str(tables()["forms"][form])
    if len(form) < 4 or not form.isalpha() or form in tables()["function"]:
        return form
    for ending, left, put in _INFLECTIONS:
        if form.endswith(ending) and len(form) - len(ending) >= left and not form.endswith(("ss", "us", "is")):
            return _undoubled(form.removesuffix(ending) + put)
    return form.removesuffix("e")


def _undoubled(stem: str) -> str:
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem.removesuffix("e")
