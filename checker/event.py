"""One event as a set of tables: what aligning and judging see. Nothing in it may be changed."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute
from functools import cached_property

from checker.tables import Article, Field, Mention, Referent, Sentence

Similarity = Callable[[Sequence[str], Sequence[str]], list[list[float]]]


@dataclass(frozen=True)
class Group:
    """A referent with its mentions, in the order of article and place."""

    referent_id: str
    slot: str
    confidence: float
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class Event:
    """All that is known of one event when the rules run. Nothing in it may be changed."""

    event_id: str
    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    referents: tuple[Referent, ...]
    similarity: Similarity = attribute(repr=False, compare=False)

    @cached_property
    def article(self) -> dict[str, Article]:
        """The articles by id."""
        return {a.article_id: a for a in self.articles}

    @cached_property
    def sentence(self) -> dict[str, Sentence]:
        """The sentences by id."""
        return {s.sentence_id: s for s in self.sentences}

    @cached_property
    def groups(self) -> dict[str, tuple[Group, ...]]:
        """The referents by kind, each kind in a stable order.

        The kind is that of the mentions; where these are of several kinds, the one that the referent's id begins with.
        """
        mention = {m.mention_id: m for m in self.mentions}
        members: dict[str, list[Referent]] = defaultdict(list)
        for r in self.referents:
            members[r.referent_id].append(r)
        found: dict[str, list[Group]] = defaultdict(list)
        for referent_id, links in sorted(members.items()):
            ms = sorted((mention[r.mention_id] for r in links), key=lambda m: (m.article_id, m.field, m.start))
            kinds = {m.kind for m in ms}
            named = referent_id.partition(":")[0]
            found[named if named in kinds else ms[0].kind].append(
                Group(referent_id, links[0].slot, min(r.confidence for r in links), tuple(ms))
            )
        return {kind: tuple(groups) for kind, groups in found.items()}

    def text(self, sentence_id: str) -> str:
        """The words of a sentence."""
        s = self.sentence[sentence_id]
        a = self.article[s.article_id]
        return (a.title if s.field == "title" else a.text)[s.start : s.end]

    def touched(self, article_id: str, field: Field, start: int, end: int) -> str:
        """The words of the sentences that a span touches, joined by spaces; empty where it touches none."""
        return " ".join(self.text(s.sentence_id) for s in self._touching(article_id, field, start, end))

    def furniture(self, article_id: str, field: Field, start: int, end: int) -> bool:
        """Whether a span touches sentences, and all of them are page furniture."""
        return {s.zone for s in self._touching(article_id, field, start, end)} == {"furniture"}

    def _touching(self, article_id: str, field: Field, start: int, end: int) -> list[Sentence]:
        at = (article_id, field)
        return [s for s in self.sentences if (s.article_id, s.field) == at and s.start < end and start < s.end]

    def witness(self, mention: Mention) -> str:
        """The article that a mention's words come from: the original's, while a reprint left the sentence unchanged."""
        original = self.source(mention.article_id)
        if original == mention.article_id or self.text(mention.sentence_id) in self.article[original].text:
            return original
        return mention.article_id

    def days_between(self, left: Mention, right: Mention) -> float | None:
        """Days from the publication of one mention's article to that of the other's; nothing where one is unknown."""
        first, second = (self.article[m.article_id].published for m in (left, right))
        return float((second - first).total_seconds()) / 86400 if first == first and second == second else None

    def source(self, article_id: str) -> str:
        """The article that `article_id` reprints, else itself: reprints of one text count as one source."""
        return self.article[article_id].copy_of or article_id
