"""Quotations of one remark over all articles: wordings that run in parallel, else those that say the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log
from typing import NamedTuple

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.speakers import Identity, Speakers, agreement
from checker.relations.wording import Comparison, compare
from checker.relations.words import GAP, words
from checker.tables import Mention, Referent
from checker.values.quotation import Quotation, Remark

AFTER = ("people",)
LOOSE_OVERLAP, LOOSE_SIMILARITY, LOOSE_WORDS, LOOSE_SHARED = 0.4, 0.68, 4, 3
MUCH_SHARED, MUCH_SIMILARITY = 5, 0.58
LOOSE_CONFIDENCE = 0.6
LONGEST = 1500
FRAGMENT, SHORT = 6, 14
TELLING, TELLING_CONTENT = 6, 3
LEAST_SHARE, NEARLY = 0.25, 0.6


@dataclass(frozen=True)
class Wording:
    """One wording by one speaker with all its mentions, reprinted ones included."""

    text: str
    speaker: Identity
    mentions: tuple[Mention, ...]
    stems: tuple[str, ...]
    content: frozenset[str]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that print it."""
        return frozenset(m.article_id for m in self.mentions)


class Link(NamedTuple):
    """Two wordings (by number) of one remark; the stretches are places of words."""

    score: float
    left: int
    right: int
    spans: tuple[tuple[int, int], tuple[int, int]]


def align(event: Event) -> Aligned:
    """The remarks of an event: each quotation with its speaker, linked to the other wordings of the same remark."""
    wordings = _wordings(event)
    weights = _weights(event)
    texts = {a.article_id: _running(f"{a.title}\n{a.text}") for a in event.articles}
    links = list(_accepted(_parallel(wordings, weights), wordings, texts))
    loose = list(_accepted(_loose(event, wordings, weights, links), wordings, texts))
    referents = list(_referents(wordings, links, loose))
    return Aligned(tuple(m for w in wordings for m in w.mentions), tuple(referents))


def _wordings(event: Event) -> list[Wording]:
    speakers = Speakers(event)
    quoted: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind == "quote" and isinstance(m.value, Quotation) and not m.value.level and len(m.value.words) <= LONGEST:
            quoted[tuple(w.stem for w in words(m.value.words))].append(m)
    found: dict[tuple[tuple[str, ...], str], list[Mention]] = defaultdict(list)
    for stems, mentions in quoted.items():
        for remark in _remarks(mentions, speakers, telling=len(stems) >= TELLING):
            found[stems, remark.value.speaker].append(remark)
    return [_wording(stems, ms) for (stems, _), ms in sorted(found.items()) if stems]


def _remarks(mentions: Sequence[Mention], speakers: Speakers, telling: bool) -> Iterator[Mention]:
    """The same words with their speakers; where one article names the speaker, that settles a doubtful "he said"."""
    who = [speakers.identity(m) for m in mentions]
    certain = [m.value.speaker is not None and m.value.speaker.how == "cue" for m in mentions]
    named = {w for w, c in zip(who, certain, strict=True) if c and w.person}
    known = min(named) if telling and len(named) == 1 else None
    for m, w, c in zip(mentions, who, certain, strict=True):
        speaker = w if c and w.person else known or w
        remark = Remark(m.value, speaker.name, speaker.person, c)
        yield m._replace(mention_id=f"{m.mention_id}:remark", kind="remark", value=remark, slot=speaker.name)


def _wording(stems: tuple[str, ...], mentions: Sequence[Mention]) -> Wording:
    value = mentions[0].value
    content = frozenset(w.stem for w in words(value.quotation.words) if w.content)
    who = Identity(value.speaker, value.person)
    return Wording(value.quotation.words, who, tuple(mentions), stems, content)


def _weights(event: Event) -> dict[str, float]:
    """How telling a word is in this event: the rarer among its sentences, the more."""
    sentences = {event.text(s.sentence_id) for s in event.sentences if s.zone != "furniture"}
    count: dict[str, int] = defaultdict(int)
    for text in sorted(sentences):
        for stem in {w.stem for w in words(text)}:
            count[stem] += 1
    return {stem: log(1 + len(sentences) / n) for stem, n in count.items()}


def _running(text: str) -> str:
    return " " + " ".join(w.stem for w in words(text) if w.stem != GAP) + " "


def _candidates(wordings: Sequence[Wording], least: int) -> Iterator[tuple[int, int]]:
    """Pairs that share enough content words and may have one speaker, from different articles."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, w in enumerate(wordings):
        for stem in sorted(w.content):
            holders[stem].append(n)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for ns in holders.values():
        for pair in combinations(ns, 2):
            shared[pair] += 1
    for (a, b), count in sorted(shared.items()):
        one, other = wordings[a], wordings[b]
        who = agreement(one.speaker, other.speaker)
        shorter = min(len(one.stems), len(other.stems))
        fragment = shorter <= (SHORT if who == "same" else FRAGMENT)
        share = count / min(len(one.content), len(other.content))
        enough = count >= (1 if fragment else least) and share >= LEAST_SHARE
        likely = who == "same" or (count >= TELLING_CONTENT and (who == "maybe" or share >= NEARLY))
        if enough and likely and len(one.articles | other.articles) > 1:
            yield a, b


def _parallel(wordings: Sequence[Wording], weights: dict[str, float]) -> Iterator[Link]:
    for a, b in _candidates(wordings, 2):
        found = compare(wordings[a].text, wordings[b].text)
        if found and _alike(found, wordings[a], wordings[b]):
            stems = [found.alignment.left[i].stem for i, _ in found.alignment.pairs]
            weight = sum(weights.get(s, 1.0) for s in stems)
            yield Link(weight * found.alignment.ratio, a, b, found.alignment.spans)


def _alike(found: Comparison, left: Wording, right: Wording) -> bool:
    who, a = agreement(left.speaker, right.speaker), found.alignment
    if who == "same":
        return found.parallel or found.fragmentary or found.contained
    telling = a.shared >= TELLING and a.content >= TELLING_CONTENT and a.coverage >= 0.6
    return found.parallel and telling and (who == "maybe" or a.ratio >= 0.8)


def _accepted(links: Iterable[Link], wordings: Sequence[Wording], texts: dict[str, str]) -> Iterator[Link]:
    """The best links, one to one: a stretch of a wording that found its partner in an article takes no other there."""
    used: dict[int, list[tuple[tuple[int, int], frozenset[str]]]] = defaultdict(list)
    for link in sorted(links, key=lambda k: (-k.score, k.left, k.right)):
        left, right = wordings[link.left], wordings[link.right]
        ours = _left_over(left, used[link.right], link.spans[1], right, texts)
        theirs = _left_over(right, used[link.left], link.spans[0], left, texts)
        if not ours or not theirs or len(ours | theirs) < 2:
            continue
        used[link.left].append((link.spans[0], theirs))
        used[link.right].append((link.spans[1], ours))
        yield link


def _left_over(
    wording: Wording,
    used: Sequence[tuple[tuple[int, int], frozenset[str]]],
    span: tuple[int, int],
    other: Wording,
    texts: dict[str, str],
) -> frozenset[str]:
    """The articles of `wording` that are no partner yet for `span` of the other wording, nor print that verbatim."""
    taken = {a for (start, end), articles in used if start <= span[1] and span[0] <= end for a in articles}
    stretch = f" {' '.join(s for s in other.stems[span[0] : span[1] + 1] if s != GAP)} "
    same = wording.stems == other.stems
    return frozenset(a for a in wording.articles - taken if same or stretch not in texts[a])


class _Unit(NamedTuple):
    """A whole quotation or one of its sentences, as a stretch of a wording."""

    wording: int
    span: tuple[int, int]
    text: str
    content: frozenset[str]


def _units(n: int, wording: Wording) -> Iterator[_Unit]:
    found = words(wording.text)
    yield _Unit(n, (0, len(found) - 1), wording.text, wording.content)
    last = found[-1].sentence
    for sentence in range(last + 1) if last else ():
        places = [i for i, w in enumerate(found) if w.sentence == sentence]
        if places:
            part = found[places[0] : places[-1] + 1]
            text = wording.text[part[0].start : part[-1].end]
            yield _Unit(n, (places[0], places[-1]), text, frozenset(w.stem for w in part if w.content))


def _loose(event: Event, wordings: Sequence[Wording], weights: dict[str, float], links: Sequence[Link]) -> list[Link]:
    """Pairs that share the telling words without running in parallel, and mean the same."""
    linked = {(k.left, k.right) for k in links}
    pairs = [
        (left, right, overlap)
        for a, b in _candidates(wordings, 2)
        if (a, b) not in linked and agreement(wordings[a].speaker, wordings[b].speaker) == "same"
        for left in _units(a, wordings[a])
        for right in _units(b, wordings[b])
        if (overlap := _overlap(left, right, weights)) >= LOOSE_OVERLAP
    ]
    texts = sorted({u.text for pair in pairs for u in pair[:2]})
    place = {t: n for n, t in enumerate(texts)}
    cosine = event.similarity(texts, texts) if texts else []
    found = [(left, right, overlap, cosine[place[left.text]][place[right.text]]) for left, right, overlap in pairs]
    return [
        Link(overlap + alike, left.wording, right.wording, (left.span, right.span))
        for left, right, overlap, alike in found
        if alike >= (LOOSE_SIMILARITY if len(left.content & right.content) < MUCH_SHARED else MUCH_SIMILARITY)
    ]


def _overlap(one: _Unit, other: _Unit, weights: dict[str, float]) -> float:
    """The share of the telling words that two stretches have in common; 0 where one has too few words."""
    if (
        min(u.span[1] - u.span[0] + 1 for u in (one, other)) < LOOSE_WORDS
        or len(one.content & other.content) < LOOSE_SHARED
    ):
        return 0.0
    total = [
        sum(weights.get(s, 1.0) for s in sorted(c)) for c in (one.content, other.content, one.content & other.content)
    ]
    return 2 * total[2] / (total[0] + total[1])


def _referents(wordings: Sequence[Wording], links: Sequence[Link], loose: Sequence[Link]) -> Iterator[Referent]:
    """Linked wordings are one referent, with less confidence where only their meaning links them."""
    group = list(range(len(wordings)))
    for link in (*links, *loose):
        old, new = sorted((group[link.left], group[link.right]), reverse=True)
        group = [new if g == old else g for g in group]
    doubtful = {group[k.left] for k in loose}
    members: dict[int, list[int]] = defaultdict(list)
    for n, g in enumerate(group):
        members[g].append(n)
    for g, ns in members.items():
        mentions = [m for n in ns for m in wordings[n].mentions]
        first = min(m.mention_id for m in mentions)
        names = Counter(m.value.speaker for m in mentions if m.value.certain)
        names = names or Counter(m.value.speaker for m in mentions if m.value.speaker)
        speaker = min(names, key=lambda name: (-names[name], name), default="")
        confidence = LOOSE_CONFIDENCE if g in doubtful else 1.0
        if len(mentions) > 1:
            yield from (Referent(m.mention_id, f"remark:{first}", speaker, confidence) for m in mentions)
