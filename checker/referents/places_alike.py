"""Clauses of two articles that say one thing of two places: "a shooting at a home in X".

A slot is shown by words alone: near copies of a sentence, the same named thing before the preposition ("the Alba
bridge in X"), or the same noun or verb in clauses of one meaning. What tells two things apart (other numbers, other
persons, a clause that also names the other place) keeps two clauses apart, whatever they share.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from checker.event import Event
from checker.mentions.places_named import KIND
from checker.referents.contract import Aligned
from checker.relations.containment import is_region, plain
from checker.tables import Mention, Referent
from checker.values.place import CARE, COPIED, HOSPITAL, LIKE, OF_NAMED, SCENE, SORTS

AFTER = ("people",)
_BEFORE, _AFTER = 14, 8
_COPY, _COPIED_WORDS = 0.6, 4
_MEANING = 0.5
_CLOSE = 0.1
_SORTS = {
    "in": "at", "at": "at", "near": "at", "outside": "at", "inside": "at", "around": "at", "on": "at", "across": "at",
    "into": "to", "to": "to", "toward": "to", "towards": "to",
}  # fmt: skip
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_UNSURE = frozenset({"", "NORP"})
_DATELINE = re.compile(r"(?m)^\W{0,3}([A-Z][A-Z.' -]{2,30}?)(?:, [\w. ]{2,20})?(?: ?\([^)\n]{2,20}\))? ?[—–-]")
_LOCATIVE = frozenset({"in", "near", "outside", "around", "across"})
_STOP = frozenset(
    "the a an of in at on to from by for with and or was were is are be been has have had that this it its his her he"
    " she they who which as said says after before when while s x".split()
)
_MEANINGS = (
    "people person persons individual individuals man men woman women resident residents victim victims others",
    "suspect suspects gunman shooter attacker assailant",
    "shooting shot shoot gunfire shootout gunned",
    "killed kill killing dead death die died slain murder murdered",
    "taken take transport transported fly flown rush rushed airlift airlifted transfer transferred bring brought",
    "arrest arrested custody detain detained capture captured caught apprehend apprehended",
    "attack attacked strike struck hit raid raids strikes bombing bombed explosion blast",
    "fire blaze burn burned burnt", "crash crashed collision accident", "home house residence apartment",
    "meeting meet met talk talks summit conference", "quake earthquake tremor temblor",
)  # fmt: skip
_ONE_MEANING = {word: words.split()[0] for words in _MEANINGS for word in words.split()}
_CARE = frozenset("taken treat treated killed pronounced admitted surgery condition hospital".split())
_NUMBER = re.compile(
    r"\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth)$"
)
_MOST = 400


class Link(NamedTuple):
    """Two clauses that fill one slot: how that shows, and how surely."""

    left: int
    right: int
    how: str
    likeness: float


def align(event: Event) -> Aligned:
    """A referent for the clauses around each two that say one thing of two places, near copies first."""
    spots = _spots(event)
    links = list(_links(event, spots))
    found: list[Referent] = []
    taken: set[int] = set()
    for how in SORTS:
        sure = {x[:2]: x.likeness for x in links if x.how == how}
        differing = {
            p: s for p, s in sure.items() if plain(spots[p[0]].value.display) != plain(spots[p[1]].value.display)
        }
        for pair, likeness in sorted(differing.items(), key=lambda x: (-x[1], x[0])):
            if not taken & set(pair):
                near = {n for p, s in sure.items() if set(pair) & set(p) and s >= likeness - _CLOSE for n in p} - taken
                taken |= near
                members = [spots[n] for n in sorted(near)]
                name, told = f"{how}{spots[pair[0]].mention_id}", _told(spots[pair[0]])
                found += [Referent(m.mention_id, name, told, round(min(1.0, likeness), 2)) for m in members]
    return Aligned((), tuple(found))


def _told(m: Mention) -> str:
    return " ".join([*m.slot.before[-4:], m.slot.preposition])


def _spots(event: Event) -> list[Mention]:
    """The named places that are none of the event's persons."""
    people = {w.lower() for g in event.groups.get("name", ()) if g.slot != "organisation" for w in g.slot.split()[-1:]}
    spots = [m for m in event.mentions if m.kind == KIND]
    places = _places(event, spots)
    kept = [m for m in spots if _name(m) in places or m.value.names[0].split()[-1].lower() not in people]
    return sorted(kept, key=lambda m: (m.article_id, m.field, m.start))[:_MOST]


def _name(m: Mention) -> str:
    return plain(m.value.names[0])


def _places(event: Event, spots: Sequence[Mention]) -> frozenset[str]:
    """The names that stand in datelines or for homes, that are regions, or that the tagger mostly takes for places."""
    votes: dict[str, list[bool]] = defaultdict(list)
    sure = {plain(found) for a in event.articles for found in _DATELINE.findall(a.text)}
    for m in spots:
        if is_region(m.value.names[0]) or HOSPITAL.search(m.value.names[0]) or _is_home(m):
            sure.add(_name(m))
        if m.slot.label in _PLACES or m.slot.label not in _UNSURE:
            votes[_name(m)].append(m.slot.label in _PLACES)
        elif m.slot.preposition in _LOCATIVE:
            votes[_name(m)].append(True)
    return frozenset(sure | {name for name, of in votes.items() if 2 * sum(of) > len(of)})


def _is_home(m: Mention) -> bool:
    """Whether a place stands as someone's home does: "Ann Baker, 25, of Harbourton"."""
    return m.slot.preposition == "of" and bool(m.slot.before) and m.slot.before[-1].isdigit()


def _links(event: Event, spots: Sequence[Mention]) -> Iterator[Link]:
    places = _places(event, spots)
    scenes, cared = set(_scenes(event, spots)), set(_cared(spots))
    pairs = [
        p
        for p in sorted(scenes.union(cared, _pairs(spots)))
        if _of_places(spots, p, places) and not _names_other(spots[p[0]], spots[p[1]])
    ]
    copied = {p: _copies(spots[p[0]], spots[p[1]]) for p in pairs}
    meaning = _meanings(event, spots, pairs)
    for p in pairs:
        a, b = spots[p[0]], spots[p[1]]
        if copied[p] and not _other_numbers(a, b):
            yield Link(*p, COPIED, copied[p])
        elif (a.slot.thing and a.slot.thing == b.slot.thing) or _one_name(a, b):
            yield Link(*p, OF_NAMED, 0.8)
        elif _other_numbers(a, b):
            continue
        elif p in cared:
            yield Link(*p, CARE, meaning[p])
        elif meaning[p] >= _MEANING and not (a.slot.listed or b.slot.listed):
            if p in scenes:
                yield Link(*p, SCENE, meaning[p])
            elif _governed(a) & _governed(b) and _tells_where(a):
                yield Link(*p, LIKE, meaning[p])


def _cared(spots: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The pairs of hospitals of two articles that each know one: where those were taken whom the event hurt."""
    hospitals: dict[str, list[int]] = defaultdict(list)
    for n, m in enumerate(spots):
        if HOSPITAL.search(m.value.names[0]):
            hospitals[m.article_id].append(n)
    single = [ns for ns in hospitals.values() if len({_name(spots[n]) for n in ns}) == 1]
    for left, right in combinations(single, 2):
        yield from ((i, j) for i in left for j in right if _treated(spots[i]) and _treated(spots[j]))


def _treated(m: Mention) -> bool:
    return not _CARE.isdisjoint(_governed(m) | set(m.slot.before[-4:]))


def _scenes(event: Event, spots: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The pairs of places that the headlines and leads of two articles give, where neither article names the other."""
    text = {a.article_id: f"{a.title} {a.text}".lower() for a in event.articles}
    heads = [
        n
        for n, m in enumerate(spots)
        if m.slot.preposition in _LOCATIVE and event.sentence[m.sentence_id].zone in ("headline", "lead")
    ]
    for i, j in combinations(heads, 2):
        a, b = spots[i], spots[j]
        if a.article_id == b.article_id or _name(a) == _name(b):
            continue
        if b.value.names[0].lower() not in text[a.article_id] and a.value.names[0].lower() not in text[b.article_id]:
            yield i, j


def _tells_where(m: Mention) -> bool:
    """Whether a preposition tells where something is or someone was taken, rather than whom or what it concerns."""
    return m.slot.preposition not in ("of", "to", "against", "over") or "taken" in _governed(m)


def _one_name(a: Mention, b: Mention) -> bool:
    """Whether two places of one name are each said to lie in a wider one."""
    return _name(a) == _name(b) and len(a.value.names) > 1 and len(b.value.names) > 1


def _pairs(spots: Sequence[Mention]) -> list[tuple[int, int]]:
    """The pairs of two articles that share a word that governs the place or stands right before it."""
    by_word: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, m in enumerate(spots):
        for word in _governed(m) | set(_content(m.slot.before[-3:])) | set(_content(m.slot.after[:3])):
            by_word[_SORTS.get(m.slot.preposition, m.slot.preposition), word].append(n)
    found = {
        p for ns in by_word.values() for p in combinations(ns, 2) if spots[p[0]].article_id != spots[p[1]].article_id
    }
    return sorted(found)


def _of_places(spots: Sequence[Mention], pair: tuple[int, int], places: frozenset[str]) -> bool:
    """Whether two names are those of places: one surely, or once for the tagger; the other so too or by its place."""
    sure = [any(plain(name) in places for name in spots[n].value.names) for n in pair]
    once = [spots[n].slot.label in _PLACES for n in pair]
    return all(sure) or (any(sure + once) and all(spots[n].slot.preposition in _LOCATIVE for n in pair))


def _governed(m: Mention) -> set[str]:
    """The words that a preposition hangs on or follows, those of one meaning as one."""
    words = {m.slot.head, *_content(m.slot.before)[-1:]} - {""}
    return {_ONE_MEANING.get(w, w) for w in words}


def _content(words: Sequence[str]) -> list[str]:
    return [w for w in words if w not in _STOP]


def _other_numbers(a: Mention, b: Mention) -> bool:
    """Whether two clauses give numbers, but none that is the same: they speak of two things."""
    one, other = ({w for w in m.slot.before[-_BEFORE:] if _NUMBER.search(w)} for m in (a, b))
    return bool(one and other) and not one & other


def _near(m: Mention) -> tuple[str, ...]:
    return (*m.slot.before[-_BEFORE:], *m.slot.after[:_AFTER])


def _names_other(a: Mention, b: Mention) -> bool:
    """Whether one clause names the place of the other beside its own, which the other does not name twice."""
    names = _name(a), _name(b)
    beside = [f" {' '.join(_bare((*m.slot.before[-_BEFORE:], '|', *m.slot.after[:_BEFORE])))} " for m in (a, b)]
    has = [[f" {name} " in words for words in beside] for name in names]
    return names[0] != names[1] and ((has[1][0] and not has[1][1]) or (has[0][1] and not has[0][0]))


def _bare(words: Sequence[str]) -> list[str]:
    """The words of a clause as names are compared."""
    return [w.removesuffix("'s").removesuffix("’s") for w in words]


def _copies(a: Mention, b: Mention) -> float:
    """How much of two clauses is word for word the same; 0 where that is too little for a copy."""
    parts = [
        _shared(a.slot.before[-_BEFORE:], b.slot.before[-_BEFORE:]),
        _shared(a.slot.after[:_AFTER], b.slot.after[:_AFTER]),
    ]
    total = len(_near(a)) + len(_near(b))
    same = [w for part in parts for w in part]
    if len(_content(same)) < _COPIED_WORDS or 2 * len(same) < _COPY * total:
        return 0.0
    return 2 * len(same) / total


def _shared(left: Sequence[str], right: Sequence[str]) -> list[str]:
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return [w for x in blocks for w in left[x.a : x.a + x.size]]


def _meanings(
    event: Event, spots: Sequence[Mention], pairs: Sequence[tuple[int, int]]
) -> Mapping[tuple[int, int], float]:
    used = sorted({spots[n].slot.phrase for p in pairs for n in p})
    if not used:
        return {}
    at = {phrase: n for n, phrase in enumerate(used)}
    cosines = event.similarity(used, used)
    return {(i, j): float(cosines[at[spots[i].slot.phrase]][at[spots[j].slot.phrase]]) for i, j in pairs}
