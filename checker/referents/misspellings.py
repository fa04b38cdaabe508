"""Proper names that are written in another way once: a letter off, a word more, another model of one maker."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.event import Event
from checker.language.vocabulary import known
from checker.language.words import listed
from checker.referents.contract import Aligned
from checker.referents.surnames import lowered
from checker.relations.name import fold
from checker.relations.proper import garbled, inflected, lacking, model, slip, transliterated
from checker.tables import Mention, Referent

AFTER = ("people",)
MOST_WRONG = 2
SMALL = frozenset("of for and the on in at to de la & a an 's".split())


class Spot(NamedTuple):
    """A word of a proper name where it stands, with its neighbours; `inside` when both belong to the name."""

    word: str
    before: str
    after: str
    inside: bool
    mention: Mention


class Scene(NamedTuple):
    """What an event knows of words: which it writes small, and which articles tell of persons of that name."""

    small: frozenset[str]
    persons: dict[str, set[str]]


class Pair(NamedTuple):
    """A way of writing that is wrong, the one that is right, and where they stand."""

    sort: str
    wrong: str
    right: str
    mentions: list[Mention]


def align(event: Event) -> Aligned:
    """A referent for each name that is written in another way at most twice, in one article."""
    mentions = [m for m in event.mentions if m.kind == "proper" and m.field == "text"]
    spots: dict[str, list[Spot]] = defaultdict(list)
    for m in mentions:
        for spot in _spots(m):
            spots[spot.word].append(spot)
    scene = Scene(lowered(event), _persons(event))
    return Aligned((), tuple(_referents([*_words(scene, spots), *_runs(mentions)])))


def _referents(pairs: Iterable[Pair]) -> Iterator[Referent]:
    taken: set[frozenset[str]] = set()
    for sort, wrong, right, mentions in pairs:
        if frozenset({wrong, right}) not in taken:
            taken.add(frozenset({wrong, right}))
            slot = f"{wrong} / {right}"
            yield from (Referent(i, f"{sort}:{slot}", slot, 0.8) for i in {m.mention_id: m for m in mentions})


def _spots(mention: Mention) -> Iterator[Spot]:
    value = mention.value
    padded = [value.before, *value.words, value.after]
    names = [n for n, word in enumerate(padded) if word.lower() not in SMALL or n in (0, len(padded) - 1)]
    for before, n, after in zip(names, names[1:], names[2:], strict=False):
        yield Spot(padded[n], padded[before], padded[after], before > 0 and after < len(padded) - 1, mention)


def _persons(event: Event) -> dict[str, set[str]]:
    told: dict[str, set[str]] = defaultdict(set)
    for group in event.groups.get("name", ()):
        if group.referent_id.startswith("person:"):
            words = {fold(w) for m in group.mentions if m.value.full for w in m.value.parts}
            for word in words:
                told[word] |= {m.article_id for m in group.mentions}
    return told


def _words(scene: Scene, spots: dict[str, list[Spot]]) -> Iterator[Pair]:
    """The words that are a slip of another word of the event's names, or another rendering of it."""
    for wrong, places in sorted(spots.items()):
        if len(places) > MOST_WRONG or len({s.mention.article_id for s in places}) > 1 or fold(wrong) in scene.persons:
            continue
        for right, others in sorted(spots.items(), key=lambda item: (-len(item[1]), item[0])):
            sort = _sort(scene, places, others) if right != wrong and right[0] == wrong[0] else ""
            if sort:
                yield Pair(sort, wrong, right, [s.mention for s in (*places, *others)])
                break


def _sort(scene: Scene, places: Sequence[Spot], others: Sequence[Spot]) -> str:
    """How the word of some places is another way of writing that of others: a slip, a rendering; empty when none."""
    wrong, right = places[0].word, others[0].word
    if model(wrong, right):
        return "proper" if _one_maker(places, others) else ""
    beside = max(_beside(s, o) for s in places for o in others)
    of_two_names = not beside and all(len(s.mention.value.words) > 1 for s in (*places, *others))
    if of_two_names or not slip(wrong, right, beside > 0) or fold(right) in listed("not_names"):
        return ""
    if known(wrong) or wrong.lower() in scene.small:
        return "proper" if beside == 3 and _one_letter(wrong, right) else ""
    if inflected(wrong, right) or len(others) < len(places):
        return ""
    if _foreign(places, others) and transliterated(wrong, right):
        return "rendering" if beside else ""
    return "proper" if not _of_person(scene, places, right) and (beside or _attested(scene, others)) else ""


def _one_letter(wrong: str, right: str) -> bool:
    """Whether two known words are no two endings of one, or differ in a letter that one lacks."""
    return not inflected(wrong, right) or abs(len(wrong) - len(right)) == 1


def _of_person(scene: Scene, places: Sequence[Spot], right: str) -> bool:
    """Whether the right word is of the name of a person of whom the same article tells."""
    told = places[0].mention.article_id in scene.persons.get(fold(right), ())
    return told and places[0].before.lower() != "the"


def _attested(scene: Scene, others: Sequence[Spot]) -> bool:
    """Whether the right word is a name beyond doubt: never written small, and known or frequent."""
    right = others[0].word
    return right.lower() not in scene.small and (known(right) or len(others) > MOST_WRONG)


def _one_maker(places: Sequence[Spot], others: Sequence[Spot]) -> bool:
    """Whether two models stand behind one maker's name, and no article has both."""
    together = {s.mention.article_id for s in places} & {s.mention.article_id for s in others}
    return not together and any(s.before == o.before and s.before[:1].isupper() for s in places for o in others)


def _foreign(places: Sequence[Spot], others: Sequence[Spot]) -> bool:
    """Whether two names are strange words of several articles; beside a word of kinship they are of one person."""
    kin = listed("titles", "kin")
    one = {s.mention.article_id for s in places} & {s.mention.article_id for s in others}
    same = any(s.before == o.before and s.before in kin for s in places for o in others)
    return not one and not same and not known(others[0].word)


def _beside(left: Spot, right: Spot) -> int:
    """How much of the words beside two words is the same: 3 when both are, and belong to the name."""
    before = left.before == right.before and len(left.before) > 2 and left.before.lower() not in SMALL
    after = left.after == right.after and len(left.after) > 2 and left.after.lower() not in SMALL
    return 3 if before and after and left.inside and right.inside else int(before or after)


def _runs(mentions: Sequence[Mention]) -> Iterator[Pair]:
    """The names that lack a word which another has, or have another word; the rarer one is the wrong one."""
    names: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for m in mentions:
        for name in {m.value.words, _tail(m.value.words)}:
            if len(name) > 2:
                names[name].append(m)
    for a, b in combinations(sorted(names), 2):
        short, long = sorted((a, b), key=len)
        if a[-1] == b[-1] and (lacking(short, long).confidence or garbled(a, b).confidence):
            wrong, right = sorted((a, b), key=lambda n: (len(names[n]), n))
            yield Pair("proper", " ".join(wrong), " ".join(right), [*names[wrong], *names[right]])


def _tail(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the last small one: "Staff of the Norland Medical Center"."""
    start = max((n + 1 for n, word in enumerate(words) if word in SMALL), default=0)
    return words[start:]
