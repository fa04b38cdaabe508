"""Persons of an event: full names first, then the surnames that stand for them, scanned exactly over all articles."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from checker.event import Event
from checker.language.words import listed
from checker.referents.contract import Aligned
from checker.relations.name import Likeness, compare, fold
from checker.tables import Mention, Referent, Sentence
from checker.values.name import PersonContext, PersonName

_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|from|to|outside|around|toward|towards|of|between|across|into)\s+(?:the\s+)?$", re.I
)


def align(event: Event) -> Aligned:
    """Referents of the persons, each with the fullest form of its name as slot, and the names that were missed."""
    known = [m for m in event.mentions if m.kind == "name" and isinstance(m.value, PersonName)]
    known = _without_places(event, known)
    added = tuple(_scan(event, known))
    people = _people([m for m in (*known, *added) if m.value.full])
    return Aligned(added, tuple(_referents((*known, *added), people)))


def _before(event: Event, mention: Mention) -> str:
    article = event.article[mention.article_id]
    text = article.title if mention.field == "title" else article.text
    return text[max(0, mention.start - 30) : mention.start]


def _without_places(event: Event, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions without those whose words stand mostly behind "in", "at" …, never with a title or an age."""
    by_words: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        by_words[fold(m.value.display)].append(m)
    kept: list[Mention] = []
    for group in by_words.values():
        places = sum(bool(_PLACE_BEFORE.search(_before(event, m))) for m in group)
        if any(m.slot.strong for m in group) or 2 * places < len(group):
            kept += group
    return kept


def _scan(event: Event, known: list[Mention]) -> Iterator[Mention]:
    """Exact occurrences of known full names and of their surnames that no mention covers yet."""
    full = {m.value.display: m.value for m in known if m.value.full}
    surnames = {" ".join(n.family) for n in full.values()} | {m.value.display for m in known if not m.value.full}
    taken: dict[tuple[str, str], set[int]] = defaultdict(set)
    for m in known:
        taken[m.article_id, m.field].update(range(m.start, m.end))
    patterns = [p for p in (_pattern(full), _pattern(surnames)) if p]
    for sentence in event.sentences:
        if sentence.zone == "furniture":
            continue
        text = event.text(sentence.sentence_id)
        used = taken[sentence.article_id, sentence.field]
        for pattern in patterns:
            for found in pattern.finditer(text):
                start, end = sentence.start + found.start(), sentence.start + found.end()
                if used.isdisjoint(range(start, end)) and _free(text, found.start(), found.end()):
                    used.update(range(start, end))
                    yield _mention(sentence, start, end, found.group())


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    ordered = sorted((n for n in names if len(n) > 1), key=lambda n: (-len(n), n))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])") if ordered else None


_NEXT = re.compile(r"[ \u00a0]([^\W\d_][\w-]*)")
_LAST = re.compile(r"([^\W\d_][\w'’-]*\.?)[ \u00a0]+$")


def _free(text: str, start: int, end: int) -> bool:
    """Whether words are a name by themselves, no part of "Abbott Street" or of somebody else's longer name."""
    following = _NEXT.match(text, end)
    if (
        following
        and following.group(1).lower() in listed("not_names", "organisation")
        and following.group(1)[0].isupper()
    ):
        return False
    before = _LAST.search(text[:start])
    if not before or before.group(1)[0].islower():
        return True
    word = before.group(1).lower().rstrip(".")
    return word in listed("titles") or word in listed("not_names") or before.start() == 0


def _mention(sentence: Sentence, start: int, end: int, surface: str) -> Mention:
    mention_id = f"{sentence.article_id}:{sentence.field}:name:{start}-{end}"
    value = PersonName.read(surface)
    return Mention(
        mention_id, sentence.article_id, sentence.sentence_id, "name", sentence.field, start, end, surface, value,
        PersonContext(),
    )  # fmt: skip


def _people(full: list[Mention]) -> dict[PersonName, str]:
    """Each full name's person, by the fullest form of the person's names."""
    names = sorted({m.value for m in full}, key=lambda n: (n.parts, n.suffix))
    where = {n: [m for m in full if m.value == n] for n in names}
    group = {n: n for n in names}
    for a, b in sorted(combinations(names, 2), key=lambda pair: compare(*pair).worst):
        if group[a] != group[b] and _one_person(a, b, where):
            old, new = group[b], group[a]
            group = {n: new if g == old else g for n, g in group.items()}
    clusters: dict[PersonName, list[PersonName]] = defaultdict(list)
    for n, g in group.items():
        clusters[g].append(n)
    count = Counter(m.value for m in full)
    return {
        n: max(ns, key=lambda x: (len(x.parts), len(x.display) - x.display.count("."), count[x], x.display)).display
        for ns in clusters.values()
        for n in ns
    }


def _one_person(a: PersonName, b: PersonName, where: dict[PersonName, list[Mention]]) -> bool:
    if a.suffix and b.suffix and a.suffix.lower().rstrip(".") != b.suffix.lower().rstrip("."):
        return False
    found = compare(a, b)
    if found.worst <= Likeness.NICKNAME:
        return True
    together = bool({m.article_id for m in where[a]} & {m.article_id for m in where[b]})
    ages, other = ({m.slot.age for m in where[n] if m.slot.age} for n in (a, b))
    if found.worst <= Likeness.TYPO:
        in_one_sentence = bool({m.sentence_id for m in where[a]} & {m.sentence_id for m in where[b]})
        return not in_one_sentence and not (together and ages and other and not ages & other)
    if together:
        return False
    if found.family <= Likeness.TYPO:
        return found.given_ratio >= 60
    return found.given <= Likeness.NICKNAME and bool(ages & other)


def _referents(mentions: Iterable[Mention], people: dict[PersonName, str]) -> Iterator[Referent]:
    """Full names by their person; surnames by the nearest full name before them, else the event's only bearer."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name, person in people.items():
        bearers[fold(" ".join(name.family))].add(person)
    last: dict[tuple[str, str], str] = {}
    for m in sorted(mentions, key=lambda m: (m.article_id, m.field != "title", m.start)):
        key = fold(" ".join(m.value.family))
        if m.value in people:
            person, confidence = people[m.value], 1.0
            last[m.article_id, key] = person
        else:
            candidates = bearers.get(key) or {m.value.display}
            person = last.get((m.article_id, key)) or min(candidates)
            confidence = 0.9 if len(candidates) == 1 else 0.6
        yield Referent(m.mention_id, f"person:{person}", person, confidence)
