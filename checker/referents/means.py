"""Means to referents: which articles tell of one happening, and call it things that exclude each other."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from checker.event import Event
from checker.mentions.agents import acts
from checker.mentions.means import Group, groups
from checker.referents.contract import Aligned
from checker.referents.incidents import Scene, apart
from checker.referents.linked import linked
from checker.relations.means import compare
from checker.tables import Mention, Referent

FIRST = 6
"""In how many of the first sentences of an article its account of the happening must stand."""
_AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old")


class _Account(NamedTuple):
    """What one article calls the happening."""

    mentions: tuple[Mention, ...]

    @property
    def types(self) -> frozenset[str]:
        return frozenset(m.value.type for m in self.mentions)


def align(event: Event) -> Aligned:
    """Link the accounts of articles that name types of one group that exclude each other."""
    found: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    place = {s.sentence_id: n for n, s in enumerate(event.sentences)}
    for m in sorted(event.mentions, key=lambda m: (m.article_id, place[m.sentence_id], m.start)):
        if m.kind in {"means", "agent"}:
            found[m.value.group][event.source(m.article_id)].append(m)
    scene, early = Scene(event), _early(event)
    known = groups() | {name: a.group for name, a in acts().items()}
    rows: list[Referent] = []
    for name, articles in sorted(found.items()):
        accounts = [a for _, ms in sorted(articles.items()) if (a := _account(known[name], ms, early))]
        mentions = [m for a in accounts for m in a.mentions]
        at = {m.mention_id: n for n, m in enumerate(mentions)}
        links = [(at[a.mention_id], at[b.mention_id]) for a, b in _links(scene, known[name], accounts)]
        rows += linked(mentions, links, mentions[0].kind, 0.5, name) if mentions else ()
    return Aligned((), tuple(rows))


def _early(event: Event) -> frozenset[str]:
    """The first sentences of each article."""
    sentences: dict[str, list[str]] = defaultdict(list)
    for s in event.sentences:
        if s.zone != "furniture":
            sentences[s.article_id].append(s.sentence_id)
    return frozenset(i for ids in sentences.values() for i in ids[:FIRST])


def _account(group: Group, mentions: list[Mention], early: frozenset[str]) -> _Account | None:
    """The account of an article: all its mentions, or those of the first sentence of its text that has one."""
    if group.how == "all":
        return _Account(tuple(mentions))
    begin = next((m for m in mentions if m.field == "text"), mentions[0]).sentence_id
    return _Account(tuple(m for m in mentions if m.sentence_id == begin)) if begin in early else None


def _links(scene: Scene, group: Group, accounts: list[_Account]) -> Iterator[tuple[Mention, Mention]]:
    """The pairs of mentions of articles that exclude each other, and whatever else gives one of the two types."""
    found = [
        pair
        for a, b in combinations(accounts, 2)
        if compare(a.types, b.types, group.meet).relation != "compatible"
        for pair in _best(scene, group, a, b)
    ]
    yield from found
    shown = [m for pair in found for m in pair]
    for other in (m for a in accounts for m in a.mentions if m not in shown):
        same = [m for m in shown if m.value.type == other.value.type and not _apart(scene, m, other)]
        if same:
            yield same[0], other


def _best(scene: Scene, group: Group, a: _Account, b: _Account) -> list[tuple[Mention, Mention]]:
    """The pair of mentions of two accounts in the likest sentences, where these are alike enough."""
    texts = [[scene.event.text(m.sentence_id) for m in x.mentions] for x in (a, b)]
    rows = scene.event.similarity(*texts)
    alike = [
        (rows[i][j], -i, -j)
        for i, one in enumerate(a.mentions)
        for j, other in enumerate(b.mentions)
        if rows[i][j] >= group.alike and not _apart(scene, one, other)
    ]
    return [(a.mentions[-i], b.mentions[-j]) for _, i, j in [max(alike)]] if alike else []


def _apart(scene: Scene, one: Mention, other: Mention) -> bool:
    """Whether the words of two sentences, but for the means that they name, tell of two incidents or two persons."""
    a, b = (replace(scene.incident(m), means=frozenset()) for m in (one, other))
    left, right = (_ages(scene.event.text(m.sentence_id)) for m in (one, other))
    others = one.kind == "agent" and _others(one.slot[1], other.slot[1])
    if one.value.group in _OF_ONE:
        others = len({_sex(scene.event.text(m.sentence_id)) for m in (one, other)} - {""}) > 1
    return others or apart(a, b, scene.everywhere) or bool(left and right and not left & right)


def _others(one: str, other: str) -> bool:
    """Whether an act is done to two things: other nouns of which neither is a wider word for the other."""
    kinds = [k for k in _KINDS if one in k or other in k]
    return bool(one and other) and one != other and not any(one in k and other in k for k in kinds)


def _sex(text: str) -> str:
    """The sex of the only person of whom a sentence speaks, as far as its words tell."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    sexes = [sex for sex, told in _SEXES.items() if words & told]
    return sexes[0] if len(sexes) == 1 else ""


_OF_ONE = frozenset(("where the wound was", "how the person died"))
_SEXES = {
    "female": frozenset("she her hers woman girl mother daughter wife sister girlfriend aunt niece".split()),
    "male": frozenset("he his him man boy father son husband brother boyfriend uncle nephew grandfather".split()),
}
_KINDS = tuple(
    frozenset(words.split())
    for words in (
        "boy child son nephew kid teen teenager brother toddler student grandson old",
        "girl child daughter niece kid teen teenager sister toddler student granddaughter old",
        "man victim husband boyfriend father suspect driver pilot officer",
        "woman victim wife girlfriend mother suspect driver officer",
        "resolution motion measure amendment bill proposal plan legislation act law ordinance map",
        "nomination nominee",
    )
)


def _ages(text: str) -> frozenset[str]:
    return frozenset(_AGE.findall(text))
