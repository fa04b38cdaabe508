"""A person's name alone that is a letter off: "Hallem said" in a text that knows a Karen Hallum and no Hallem."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from checker.event import Event, Group
from checker.language import vocabulary
from checker.language.words import listed
from checker.referents.surnames import lowered
from checker.relations.name import fold, romanised
from checker.rules.contract import Evidence, Finding, Side, evidence
from checker.tables import Mention, Sentence

_CAPITALISED = re.compile(r"(?<![\w'’-])[^\W\d_a-z][^\W\d_]{3,}(?![\w-])")
_BESIDE = re.compile(r"[^\W\d_a-z][\w'’.-]*[ \u00a0]$"), re.compile(r"(?:['’]s)?[ \u00a0][^\W\d_a-z]")
_ENDS = frozenset(".!?:") | {""}
_MARKS = "\"'“”‘’«»([ \t"
_LONG, _GIVEN, _SHORT, _MOST = 8, 5, 4, 3


class Slip(NamedTuple):
    """A word that is a letter off a part of a name, where it stands."""

    word: str
    sentence: Sentence
    start: int


def slips(event: Event, persons: Sequence[Group], foreign: bool) -> Iterator[Finding]:
    """Errors for surnames and given names alone that are a letter off those of a person whom the text knows."""
    alone = _alone(event, _known(event))
    for group in sorted(persons, key=lambda g: (-len(g.mentions), g.slot)):
        full = [m for m in group.mentions if m.value.full]
        if not full or (foreign and romanised(full[0].value)):
            continue
        for part, least in _parts(group, full[0]).items():
            found = [s for word, places in alone.items() if len(word) >= least and _off(word, part) for s in places]
            told = [s for s in found if _told(group, s)]
            right = [m for m in group.mentions if part in m.value.parts]
            if told and len(told) <= min(_MOST, len(right)):
                yield _finding(group.slot, part, told, right)
                for slip in told:  # a relative of the same surname is not reported again
                    alone[slip.word].remove(slip)


def _finding(person: str, part: str, told: Sequence[Slip], right: Sequence[Mention]) -> Finding:
    words = sorted({s.word for s in told})
    wrong = tuple(
        Evidence(s.sentence.article_id, s.sentence.field, s.start, s.start + len(s.word), s.word) for s in told
    )
    within = {s.sentence.article_id for s in told} & {m.article_id for m in right}
    return Finding(
        "name", "conflict", "error" if within else "warning", 0.8, f"name of {person}",
        f'"{part}" is spelled "{" and ".join(words)}" where it stands alone.',
        "one article spells a name in two ways" if within else "the names differ by a letter or two",
        (Side(words[0], wrong), Side(part, tuple(evidence(m) for m in right))),
    )  # fmt: skip


def _known(event: Event) -> set[str]:
    """The words of all names of more than one word."""
    return {
        fold(word)
        for m in event.mentions
        if m.kind in {"name", "place", "organisation"} and " " in m.surface.strip()
        for word in re.split(r"[\s-]+", m.surface)
    }


def _alone(event: Event, known: set[str]) -> dict[str, list[Slip]]:
    """The capitalised words that stand by themselves and are neither known nor ever written small."""
    never = known | lowered(event) | listed("not_names")
    found: dict[str, list[Slip]] = defaultdict(list)
    for sentence in event.sentences:
        if sentence.zone in {"furniture", "headline"}:
            continue
        text = event.text(sentence.sentence_id)
        if "@" in text:  # what somebody else wrote
            continue
        for m in _CAPITALISED.finditer(text):
            word = m.group().removesuffix("’s").removesuffix("'s")
            if fold(word) in never or word.isupper() or (_begins(text, m.start()) and _ordinary(word)):
                continue
            if not _BESIDE[0].search(text[: m.start()]) and not _BESIDE[1].match(text, m.end()):
                found[word].append(Slip(word, sentence, sentence.start + m.start()))
    return found


def _begins(text: str, at: int) -> bool:
    """Whether a sentence, or a quotation in it, begins at a place, where capitals say nothing."""
    return text[:at].rstrip(_MARKS)[-1:] in _ENDS


def _ordinary(word: str) -> bool:
    """Whether a word is a common one and no given name."""
    return vocabulary.known(word) and fold(word) not in listed("given_names")


def _parts(group: Group, full: Mention) -> dict[str, int]:
    """The surname and the given name, each with how long a slip of it is at least.

    A given name that the text uses alone, as it does with children and relatives, is as likely to be one as a surname.
    """
    given, family = full.value.parts[0], full.value.parts[-1]
    alone = any(m.value.parts == (given,) for m in group.mentions)
    return {given: _SHORT if alone else _GIVEN, family: _SHORT}


def _off(word: str, part: str) -> bool:
    """Whether a word is a slip of the finger or of the ear off a part of a name: no plural, no other ending."""
    a, b = fold(word), fold(part)
    if min(len(a), len(b)) < _SHORT or a == b or a[0] != b[0] or a.endswith("s") > b.endswith("s"):
        return False
    most = 2 if min(len(a), len(b)) > _LONG else 1
    return OSA.distance(a, b) <= most and not (a.startswith(b) or b.startswith(a))


def _told(group: Group, slip: Slip) -> bool:
    """Whether the article with the slip tells of the person, before it or anywhere in full."""
    return any(m.article_id == slip.sentence.article_id for m in group.mentions)
