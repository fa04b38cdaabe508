"""Open points to referents: which statements of other articles tell what one article leaves open."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checker.event import Event
from checker.mentions.happenings import stem
from checker.mentions.open_points import GUESSED
from checker.referents.contract import Aligned
from checker.relations.chains import chains
from checker.relations.open_points import ALIKE, may_answer
from checker.tables import Mention, Referent
from checker.values.claim import Claim
from checker.values.open import Open

_KINDS = ("claim", "cause", "quantity", "status")
_WORD = re.compile(r"[^\W\d_]{3,}")
_AGED = re.compile(r"\b(\d{1,2})[- ]year[- ]old\b")
_OWN_WISH = re.compile(r"(?i)\b(?:names|identities|their|declin\w+|refus\w+|source|last name)\b")
_BEFORE = 250
_MOST = 4


class _Candidate(NamedTuple):
    """A statement that may answer, and its sentence's stems."""

    mention: Mention
    stems: frozenset[str]


class _Asked(NamedTuple):
    """An open point, the clause of its question, and the ages of those whom its article leaves unnamed there."""

    mention: Mention
    clause: Claim | None
    ages: frozenset[int]


def align(event: Event) -> Aligned:
    """Link the open points with the statements of other articles that answer them."""
    opens = [_asked(event, m) for m in event.mentions if m.kind == "open"]
    candidates = list(_candidates(event, {o.mention.sentence_id for o in opens})) if opens else []
    answers = [_answers(event, asked, candidates) for asked in opens]
    rows: list[Referent] = []
    copies: dict[str, Mention] = {}
    for chain in chains(_one(opens, answers)):
        first = opens[chain[0]].mention
        found = {m.mention_id: _told(m) for i in chain for m in answers[i]}
        copies |= {m.mention_id: m for m in found.values()}
        ids = {m.mention_id for m in found.values()} | {opens[i].mention.mention_id for i in chain}
        rows += (Referent(m, f"open:{first.mention_id}", first.value.asks, 0.5) for m in sorted(ids))
    return Aligned(tuple(m for _, m in sorted(copies.items())), tuple(rows))


def _told(mention: Mention) -> Mention:
    """A statement as an answer: a mention of its own, so that the groups of its first kind keep to that kind."""
    return mention._replace(mention_id=f"{mention.mention_id}:told", kind="told")


def _one(opens: list[_Asked], answers: list[list[Mention]]) -> Iterator[tuple[int, int]]:
    """Which open points are one: of one sort, with an answer in common."""
    yield from ((i, i) for i, found in enumerate(answers) if found)
    for i, j in combinations(range(len(opens)), 2):
        same = opens[i].mention.value.asks == opens[j].mention.value.asks
        if same and {m.mention_id for m in answers[i]} & {m.mention_id for m in answers[j]}:
            yield i, j


def _asked(event: Event, mention: Mention) -> _Asked:
    question = mention.value
    assert isinstance(question, Open)
    inside = (
        m.value
        for m in event.mentions
        if m.kind == "claim" and m.sentence_id == mention.sentence_id and m.value.verb == question.verb
    )
    ages: frozenset[int] = frozenset()
    if question.asks == "name" and not _OWN_WISH.search(mention.surface):
        before = event.article[mention.article_id].text[max(0, mention.start - _BEFORE) : mention.end]
        ages = frozenset(int(a) for a in _AGED.findall(before)[-1:])
    return _Asked(mention, next(inside, None), ages)


def _candidates(event: Event, left_open: set[str]) -> Iterator[_Candidate]:
    stems: dict[str, frozenset[str]] = {}
    for m in event.mentions:
        if m.kind not in _KINDS or m.sentence_id in left_open or event.sentence[m.sentence_id].zone == "headline":
            continue
        if m.sentence_id not in stems:
            text = event.text(m.sentence_id)
            stems[m.sentence_id] = frozenset(() if GUESSED.search(text) else map(stem, _WORD.findall(text)))
        if stems[m.sentence_id]:
            yield _Candidate(m, stems[m.sentence_id])


def _answers(event: Event, asked: _Asked, candidates: list[_Candidate]) -> list[Mention]:
    """The statements that answer best, at most one a sentence; none where the article itself has one."""
    question = asked.mention.value
    if question.asks == "name":
        return _named(event, asked, candidates)
    fit = [m for m, stems in candidates if may_answer(question, asked.clause, m.value, m.slot, stems)]
    if not fit:
        return []
    rows = event.similarity([question.about], [event.text(m.sentence_id) for m in fit])[0]
    likely = sorted(
        ((alike, m) for alike, m in zip(rows, fit, strict=True) if alike >= ALIKE[question.asks]),
        key=lambda pair: (-pair[0], pair[1].mention_id),
    )
    own = event.source(asked.mention.article_id)
    if any(event.source(m.article_id) == own for _, m in likely):
        return []
    best: dict[str, Mention] = {}
    for _, m in likely:
        best.setdefault(m.sentence_id, m)
    return list(best.values())[:_MOST]


def _named(event: Event, asked: _Asked, candidates: list[_Candidate]) -> list[Mention]:
    """The names that other articles give with the age of the one whom this article leaves unnamed."""
    text = event.article[asked.mention.article_id].text
    found = [
        c.mention
        for c in candidates
        if c.mention.kind == "quantity"
        and getattr(c.mention.slot, "frame", "") == "age"
        and getattr(c.mention.value, "low", 0) in asked.ages
        and c.mention.slot.head.istitle()
        and c.mention.slot.head.split()[-1].strip(".,") not in text
    ]
    return found[:_MOST] if len({m.slot.head.split()[-1] for m in found}) == 1 else []
