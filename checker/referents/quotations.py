"""Quotations of one remark over all articles: wordings that run in parallel, else those that say the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import log
from typing import NamedTuple

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.retold import Retold, Unit, model
from checker.referents.speakers import Identity, Speakers, agreement
from checker.relations.chains import chains
from checker.relations.wording import Comparison, compare, judge
from checker.relations.words import GAP, words
from checker.tables import Mention, Referent
from checker.values.quotation import Quotation, Remark

AFTER = ("people",)
# The least likely pair of quotations that is linked though the words do not run in parallel.
LEAST = 0.2
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
    """Two wordings (by number) of one remark; the stretches are places of words.

    `likely` is 1 where the words run in parallel, else how likely it is one remark.
    """

    score: float
    left: int
    right: int
    spans: tuple[tuple[int, int], tuple[int, int]]
    likely: float = 1.0


def align(event: Event) -> Aligned:
    """The remarks of an event: each quotation with its speaker, linked to the other wordings of the same remark.

    Where the words do not run in parallel, the sentences that may be one remark are mentions of their own (kind
    `retelling`), so that a rule sees just these and not all that was said beside them.
    """
    said = wordings(event)
    texts = {a.article_id: _running(f"{a.title}\n{a.text}") for a in event.articles}
    weights = telling(event)
    loose = _loose(Retold(event, list(units(said)), weights))
    links = list(_accepted([*_parallel(said, weights), *loose], said, texts))
    referents = _referents(said, [k for k in links if k.likely == 1])
    retold, pairs = _retold(said, [k for k in links if k.likely < 1])
    return Aligned((*(m for w in said for m in w.mentions), *retold), (*referents, *pairs))


def wordings(event: Event) -> list[Wording]:
    """The wordings of an event, in a stable order."""
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


def telling(event: Event) -> dict[str, float]:
    """How telling a word is in this event: the rarer among its sentences, the more."""
    sentences = {event.text(s.sentence_id) for s in event.sentences if s.zone != "furniture"}
    count: dict[str, int] = defaultdict(int)
    for text in sorted(sentences):
        for stem in {w.stem for w in words(text)}:
            count[stem] += 1
    most = log(1 + len(sentences))
    return {stem: log(1 + len(sentences) / n) / most for stem, n in count.items()}


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
    for link in sorted(links, key=lambda k: (k.likely < 1, -k.score, k.left, k.right, k.spans)):
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


def units(wordings: Sequence[Wording]) -> Iterator[Unit]:
    """The quotations and, of the longer ones, their sentences, each with a telling word."""
    for n, wording in enumerate(wordings):
        found = words(wording.text)
        spans = {(0, len(found) - 1)}
        for sentence in range(found[-1].sentence + 1):
            places = [i for i, w in enumerate(found) if w.sentence == sentence]
            spans |= {(places[0], places[-1])} if places else set()
        for first, last in sorted(spans):
            part = found[first : last + 1]
            content = frozenset(w.stem for w in part if w.content)
            if content and last > first:
                text = wording.text[part[0].start : part[-1].end]
                yield Unit(n, (first, last), text, content, wording.speaker, wording.mentions)


def in_other_words(left: Unit, right: Unit) -> bool:
    """Whether neither of two units is the other, or a part of it."""
    return judge(left.text, right.text).relation != "compatible"


def _loose(retold: Retold) -> Iterator[Link]:
    """Pairs that probably are one remark in other words; few are, so that is asked before their words are aligned."""
    for i, j in retold.pairs():
        likely = round(model().likelihood(retold.features(i, j)), 4)
        left, right = retold.units[i], retold.units[j]
        if likely >= LEAST and in_other_words(left, right):
            yield Link(likely, left.wording, right.wording, (left.span, right.span), min(likely, 0.99))


def _referents(wordings: Sequence[Wording], links: Sequence[Link]) -> Iterator[Referent]:
    """Linked wordings are one referent."""
    group = list(range(len(wordings)))
    for link in links:
        old, new = sorted((group[link.left], group[link.right]), reverse=True)
        group = [new if g == old else g for g in group]
    members: dict[int, list[int]] = defaultdict(list)
    for n, g in enumerate(group):
        members[g].append(n)
    for ns in members.values():
        mentions = [m for n in ns for m in wordings[n].mentions]
        first = min(m.mention_id for m in mentions)
        if len(mentions) > 1:
            yield from (Referent(m.mention_id, f"remark:{first}", _name(mentions), 1.0) for m in mentions)


def _name(mentions: Sequence[Mention]) -> str:
    """The speaker whom most of the mentions name, those beside a verb of saying first."""
    names = Counter(m.value.speaker for m in mentions if m.value.certain)
    names = names or Counter(m.value.speaker for m in mentions if m.value.speaker)
    return min(names, key=lambda name: (-names[name], name), default="")


def _retold(wordings: Sequence[Wording], links: Sequence[Link]) -> tuple[list[Mention], list[Referent]]:
    """A mention for each stretch that is linked, and a referent for each chain of stretches."""
    ends = [((k.left, k.spans[0]), (k.right, k.spans[1])) for k in links]
    stretches = sorted({end for pair in ends for end in pair})
    place = {stretch: n for n, stretch in enumerate(stretches)}
    parts = [[part(m, span) for m in wordings[n].mentions] for n, span in stretches]
    joined = {(place[one], place[other]): k.likely for (one, other), k in zip(ends, links, strict=True)}
    referents = []
    for chain in chains(joined):
        mentions = [m for n in chain for m in parts[n]]
        likely = max(p for (one, _), p in joined.items() if one in chain)
        first = min(m.mention_id for m in mentions)
        referents += [Referent(m.mention_id, f"retelling:{first}", _name(mentions), likely) for m in mentions]
    return [m for ms in parts for m in ms], referents


def part(mention: Mention, span: tuple[int, int]) -> Mention:
    """A stretch of a quotation as a mention; a whole one keeps its marks."""
    quotation = mention.value.quotation
    found = words(quotation.words)
    start, end = mention.start, mention.end
    if span != (0, len(found) - 1):
        start, end = (quotation.start + n for n in (found[span[0]].start, found[span[1]].end))
    text = quotation.words[found[span[0]].start : found[span[1]].end]
    part = replace(mention.value, quotation=replace(quotation, words=text, start=start, end=end))
    return mention._replace(
        mention_id=f"{mention.mention_id}:{span[0]}-{span[1]}", kind="retelling", start=start, end=end,
        surface=mention.surface[start - mention.start : end - mention.start], value=part,
    )  # fmt: skip
