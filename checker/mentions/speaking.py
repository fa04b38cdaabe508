"""Who speaks a quotation: the subject of the verb of saying beside it, the person before a pronoun, the speaker before.

All of it works on one line (paragraph) with the quotations in it: `clauses` cuts the line into sentences without being
misled by full stops inside quotations, and `speaker` looks for the verb of saying in the words outside.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.mentions.quotation_marks import Quoted

if TYPE_CHECKING:
    from spacy.tokens import Token


class Word(NamedTuple):
    """A token outside quotations, with its place in the line."""

    start: int
    end: int
    token: "Token"


class Named(NamedTuple):
    """The words that name a speaker, by their place in the line. `how` as in `Speaker`."""

    start: int
    end: int
    how: str
    pronoun: bool


@cache
def speech() -> dict[str, Any]:
    """The word lists of this module."""
    data = tomllib.loads((files(__package__) / "speech.toml").read_text(encoding="utf-8"))
    lists = {name: frozenset(data[name].split()) for name in ("cues", "people")}
    return lists | {"media": {k: re.compile(v, re.IGNORECASE) for k, v in data["media"].items()}}


PRONOUNS = frozenset({"he", "she", "they", "i", "we", "it"})
_ENDS = re.compile(r"[.!?…]['’]?$")
_AFTER_END = re.compile(r"\s*(?:$|[A-Z“\"‘'(\[#•])")


def clauses(line: str, quotes: Sequence[Quoted], words: Sequence[Word]) -> list[tuple[int, int]]:
    """The sentences of a line as (start, end); a quotation that ends with a full stop ends its sentence."""
    outer = [q for q in quotes if q.level == 0]
    cuts = {w.end for w in words if w.token.text in {".", "!", "?", "…"} and _AFTER_END.match(line, w.end)}
    for q in outer:
        if _ENDS.search(line[: q.inner_end]) and _AFTER_END.match(line, q.end) and not _cue_follows(line, q, words):
            cuts.add(q.end)
    edges = [0, *sorted(cuts), len(line)]
    return [(a, b) for a, b in pairwise(edges) if a < b]


def _cue_follows(line: str, quote: Quoted, words: Sequence[Word]) -> bool:
    """Whether “Why?” is followed by "Jones said": a question may be quoted in the middle of a sentence."""
    if line[quote.inner_end - 1] not in "!?…":
        return False
    after = [w for w in words if w.start >= quote.end][:6]
    return any(is_cue(w) for w in after)


def is_cue(word: Word) -> bool:
    """Whether a token is a verb of saying."""
    token = word.token
    return token.lemma_.lower() in speech()["cues"] and token.pos_ in ("VERB", "AUX", "NOUN") and _verbal(token)


def _verbal(token: "Token") -> bool:
    return token.pos_ != "NOUN" or token.text.lower().endswith(("ed", "said", "told", "wrote", "says"))


def speaker(quote: Quoted, clause: tuple[int, int], words: Sequence[Word]) -> Named | None:
    """The speaker whom the sentence of a quotation names."""
    inside = [w for w in words if clause[0] <= w.start < clause[1]]
    for cue in _cues(quote, inside):
        found = _according(cue, inside) if cue.token.lower_ == "according" else _subject(cue, inside)
        if found:
            return found
    return _clause_subject(inside)


def _cues(quote: Quoted, words: Sequence[Word]) -> list[Word]:
    """The verbs of saying in a sentence, the one that most likely governs the quotation first."""
    found = [w for w in words if is_cue(w) or w.token.lower_ == "according"]
    after = [w for w in found if w.start >= quote.end and _gap(quote, w, words) <= 12]
    before = [w for w in found if w.end <= quote.start]
    near = [w for w in after if _gap(quote, w, words) <= 6]
    return [*near[:1], *reversed(before), *after]


def _gap(quote: Quoted, cue: Word, words: Sequence[Word]) -> int:
    return sum(quote.end <= w.start < cue.start for w in words)


def _according(cue: Word, words: Sequence[Word]) -> Named | None:
    after = [w for w in words if w.start > cue.start][:8]
    heads = [w for w in after if w.token.pos_ in ("PROPN", "NOUN")]
    return _named(heads[0], words, "cue") if heads else None


def _subject(cue: Word, words: Sequence[Word]) -> Named | None:
    places = {w.token.i: w for w in words}
    token = cue.token
    for _ in range(4):
        subjects = [places[t.i] for t in token.children if t.dep_ in ("nsubj", "nsubjpass") and t.i in places]
        if subjects and subjects[-1].token.lower_ in ("who", "which") and token.head.i in places:
            return _named(places[token.head.i], words, "cue")
        subjects = [w for w in subjects if _speaks(w)]
        if subjects:
            return _named(subjects[-1], words, "cue")
        if token.head is token or token.dep_ in ("ccomp", "relcl", "parataxis"):
            break
        token = token.head
    return _beside(cue, words)


def _beside(cue: Word, words: Sequence[Word]) -> Named | None:
    """Where the parser fails: the name or pronoun directly before or after the verb."""
    at = words.index(cue)
    for word in (words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None):
        if word and (word.token.pos_ == "PROPN" or word.token.lower_ in PRONOUNS):
            return _named(word, words, "cue")
    following = [w for w in words[at + 1 : at + 7] if w.token.pos_ == "PROPN" or w.token.lower_ in speech()["people"]]
    if following and not any(w.token.pos_ == "PROPN" for w in words[:at]):
        return _named(following[0], words, "cue")
    return None


def _speaks(word: Word) -> bool:
    token = word.token
    return token.pos_ in ("PROPN", "NOUN") or (token.lower_ in PRONOUNS)


def _clause_subject(words: Sequence[Word]) -> Named | None:
    """The person that is the subject of the sentence, where there is no verb of saying."""
    for w in words:
        if w.token.dep_ == "nsubj" and (_personal(w) or w.token.lower_ in {"he", "she"}):
            return _named(w, words, "subject")
    return None


def _personal(word: Word) -> bool:
    return word.token.ent_type_ == "PERSON" or word.token.lower_ in speech()["people"]


_PARTS = frozenset({"compound", "det", "amod", "nmod", "flat", "nummod", "poss", "case", "punct"})


def _named(head: Word, words: Sequence[Word], how: str) -> Named:
    """The head with its titles before it and, where it is no name, the name in apposition behind it."""
    at = words.index(head)
    first = at
    while first and _belongs(words[first - 1], words[at].token, words[first].token):
        first -= 1
    last = at
    while last + 1 < len(words) and words[last + 1].token.pos_ == "PROPN" and _adjacent(words[last], words[last + 1]):
        last += 1
    apposed = _apposed(words, last) if head.token.pos_ != "PROPN" else None
    start, end = words[first].start, words[last].end
    if apposed:
        start, end = apposed
    return Named(start, end, how, head.token.lower_ in PRONOUNS)


def _belongs(word: Word, head: "Token", following: "Token") -> bool:
    """Whether a token is a title, a possessor or another part in front of a name: it leads up to the head."""
    token = word.token
    if token.dep_ not in _PARTS or (token.dep_ == "punct" and token.text != "-"):
        return False
    return (
        token.head.i <= head.i and token.i < following.i and head in (token.head, token.head.head, token.head.head.head)
    )


def _adjacent(left: Word, right: Word) -> bool:
    return right.start - left.end <= 1


def _apposed(words: Sequence[Word], last: int) -> tuple[int, int] | None:
    """The name after "the group's director, " or "spokesman ": the run of proper nouns that follows."""
    at = last + 1
    if at < len(words) and words[at].token.text == ",":
        at += 1
    run: list[Word] = []
    for w in words[at : at + 5]:
        if w.token.pos_ != "PROPN":
            break
        run.append(w)
    return (run[0].start, run[-1].end) if run and run[0].token.ent_type_ == "PERSON" else None


def subjects(words: Sequence[Word]) -> Iterator[Named]:
    """The persons that are subjects in the words outside quotations, in their order: what a later "he" goes back to."""
    for w in words:
        if w.token.dep_ in ("nsubj", "nsubjpass") and _personal(w):
            yield _named(w, words, "subject")


def mentioned(words: Sequence[Word]) -> Iterator[Named]:
    """Every person named in the words outside quotations, in their order."""
    for at, w in enumerate(words):
        if w.token.ent_type_ == "PERSON" and (at + 1 == len(words) or words[at + 1].token.ent_type_ != "PERSON"):
            yield _named(w, words, "subject")
