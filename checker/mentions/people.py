"""Names of persons: what the recogniser finds, repaired, and what it misses beside a title, an age, a cue.

The small recogniser types a third of all persons wrongly, so a run of capitalised words is judged by what stands around
it; its label is one witness among several. Bare surnames are mostly left to the event, which knows the full names.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.language.titles import ABBREVIATED
from checker.language.words import Word, listed, words
from checker.mentions.witnesses import Candidate, is_doubtful, is_person
from checker.tables import Mention
from checker.values.name import PARTICLES, SUFFIXES, PersonContext, PersonName

if TYPE_CHECKING:
    from spacy.tokens import Token

_GAP = re.compile(r"[ \t\u00a0]+")
_NICK = re.compile(r"\s+[\"“'‘(][^\W\d_][\w .'-]{0,20}[\"”'’)]\s+")
_AGE_AFTER = re.compile(r",?\s*\(?(?:aged?\s+)?(\d{1,3})(?=[,.;)]|\s*$|\s+(?:and|of|from|was|is|were|who|died)\b)")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old,?\s+(?:[\w-]+\s+){0,3}?$")
_OFFICES = "|".join(sorted(listed("titles", "office")))
_HEAD = re.compile(
    rf",\s+(?:(?:the|an?|his|her|their|its)\s+)?((?:(?!said|told|says|and)[\w'’-]+\s+){{0,4}}?(?:{_OFFICES}))(?=\s+(?:of|at|for|in|with|to|from|on|who)\b|[,.;:]|\s*$)"
)

_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_TAILS = frozenset("born based led backed style elect turned era held wide area shirt shirts and".split())


class Run(NamedTuple):
    """Capitalised words that stand together, and the words of a title right before the name in them."""

    title: tuple[Word, ...]
    name: tuple[Word, ...]


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The mentions of persons in one article."""
    for sentence in article.prose:
        heading = is_heading([t.text for t in sentence.tokens])
        for run in runs(article.text(sentence.row.field), sentence):
            context = _context(article, sentence, run, heading)
            if context is not None:
                start, end = run.name[0].start, run.name[-1].end
                yield article.mention(sentence, "name", start, end, person_name(run.name), context)


def person_name(name: Sequence[Word]) -> PersonName:
    """The value of a name's words."""
    parts = [w.text for w in name]
    suffix = parts.pop() if len(parts) > 1 and name[-1].key in SUFFIXES else ""
    return PersonName(tuple(parts), suffix)


def is_heading(tokens: Sequence[str]) -> bool:
    """Whether most words of a line are capitalised, so that capitals say nothing."""
    longer = [t for t in tokens if len(t) > 3 and t[0].isalpha()]
    return len(longer) > 3 and sum(t[0].isupper() for t in longer) > 0.75 * len(longer)


def runs(text: str, sentence: TaggedSentence) -> Iterator[Run]:
    """The runs of capitalised words of a sentence, each cut at titles and freed of words that are no names."""
    row = sentence.row
    current: list[Word] = []
    skip = 0
    for word in words(text[row.start : row.end], row.start):
        if word.start < skip:
            continue
        if current and not _joined(text, current[-1], word):
            yield from _split(text, current)
            current = []
        if _capital(word) or (current and word.text in PARTICLES):
            current.append(word)
            nickname = _NICK.match(text, word.end)
            skip = nickname.end() if nickname else 0
        elif current:
            yield from _split(text, current)
            current = []
    yield from _split(text, current)


def _joined(text: str, before: Word, word: Word) -> bool:
    gap = text[before.end : word.start]
    if _GAP.fullmatch(gap) or _NICK.fullmatch(gap):
        return True
    return word.key in SUFFIXES and gap.strip() == ","


def _capital(word: Word) -> bool:
    bare = word.text.strip(".")
    if _INITIALS.fullmatch(word.text):
        return word.key not in listed("not_names")
    if bare.isupper() and len(bare) > 1:
        return word.key in SUFFIXES
    pieces = re.split(r"[-'’‘]", bare)
    tail = pieces[-1] in _TAILS or (len(pieces) > 1 and pieces[-1] in listed("titles"))
    return not tail and any(piece[:1].isupper() for piece in pieces[-2:])


def _split(text: str, run: Sequence[Word]) -> Iterator[Run]:
    """The names of a run, between words of page furniture; a run of two names cannot be told apart here."""
    for furniture, words_between in groupby(run, key=lambda w: w.key in listed("not_names", "furniture")):
        if not furniture:
            yield from _behind_title(text, list(words_between))


def _behind_title(text: str, run: Sequence[Word]) -> Iterator[Run]:
    """The name of a run behind its last title, or behind what an office is of: "Secretary of State Ann Baker"."""
    run = run[_complement(text, run) :]
    titles = [n for n, w in enumerate(run) if _is_title(w) and n < len(run) - 1]
    while len(titles) > 1 and run[titles[-1]].key in listed("given_names"):
        titles.pop()
    if titles:
        run, title = run[titles[-1] + 1 :], tuple(run[: titles[-1] + 1])
    else:
        title = _lower_title(text, run)
    name = list(run)
    while name and (_ordinary(name) or (name[0].text.islower() and len(name) < 3)):
        name.pop(0)
        title = ()
    while name and (name[-1].text.islower() or (name[-1].key in listed("not_names", "word") and len(name) > 1)):
        name.pop()
    if name and name[0].key not in SUFFIXES:
        yield Run(title, tuple(name))


_OFFICE_OF = re.compile(
    rf"(?i:\b(?:{_OFFICES}))\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w-]+,?\s+(?:and\s+)?)*$",
)


def _complement(text: str, run: Sequence[Word]) -> int:
    """How many words of a run still tell what the office before it is of."""
    if len(run) < 3 or not _OFFICE_OF.search(text, max(0, run[0].start - 60), run[0].start):
        return 0
    given = (n for n, w in enumerate(run[:-1]) if n and w.key in listed("given_names"))
    return next(given, 1 if len(run) == 3 else 0)


def _ordinary(name: Sequence[Word]) -> bool:
    """Whether the first word is none of a name: some (April, Christian) may be, with a surname behind them."""
    key = name[0].key
    return key in listed("not_names") and not (len(name) > 1 and key in listed("given_names", "common"))


def _is_title(word: Word) -> bool:
    """Whether a word is a title, of one or (officers, detectives) of several persons."""
    return word.key in listed("titles") or word.key.removesuffix("s") in listed("titles", "office")


_BEFORE = re.compile(r"([\w'’-]+\.?)[ \t\u00a0]+$")


def _lower_title(text: str, run: Sequence[Word]) -> tuple[Word, ...]:
    """A title in small letters right before a run."""
    if not run:
        return ()
    found = _BEFORE.search(text, max(0, run[0].start - 40), run[0].start)
    if not found:
        return ()
    word = Word(found.start(1), found.end(1), found.group(1))
    ended = word.text.endswith(".") and word.key not in ABBREVIATED and word.key not in listed("titles", "honorific")
    return (word,) if word.key in listed("titles") and not ended else ()


def _context(article: TaggedArticle, sentence: TaggedSentence, run: Run, heading: bool) -> PersonContext | None:
    """What stands with a run that is a person's name; None when it is none."""
    text, row = article.text(sentence.row.field), sentence.row
    before, after = text[row.start : run.name[0].start], text[run.name[-1].end : row.end]
    title = run.title[-1].key if run.title else ""
    found = _AGE_AFTER.match(after) or _AGE_BEFORE.search(before)
    age = found.group(1) if found else ""
    kin = title if title in listed("titles", "kin") else ""
    office = text[run.title[0].start : run.title[-1].end] if run.title and not kin else _apposed(after)
    context = PersonContext(age, office, kin, bool(title or age or office))
    keys, label = tuple(w.key for w in run.name), _label(sentence, run.name)
    candidate = Candidate(keys, label, context, before, after, heading)
    return replace(context, doubtful=is_doubtful(candidate)) if is_person(candidate) else None


def _apposed(after: str) -> str:
    """The office in an apposition right behind a name: ", the governor of ..."."""
    found = _HEAD.match(after)
    return found.group(1) if found else ""


def _label(sentence: TaggedSentence, name: Sequence[Word]) -> str:
    """The recogniser's label of a name's words: PERSON if any has it, else the label of the last word."""
    labels = [t.ent_type_ for t in _tokens(sentence, name[0].start, name[-1].end)]
    if "PERSON" in labels:
        return "PERSON"
    return labels[-1] if labels else ""


def _tokens(sentence: TaggedSentence, start: int, end: int) -> "list[Token]":
    return [t for t in sentence.tokens if start <= sentence.offset + t.idx < end]
