"""Tagging: an article's text to sentences of tagged tokens, each line parsed by itself.

A parser that sees a dateline or a headline run into the next line joins them to one sentence, and a month then poisons
the sentence that follows: so lines are cut first, and sentences never cross a line break.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.language.store import Store, identity
from checker.language.zones import Line, lines, zones
from checker.tables import Article, Field, Mention, Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True)
class TaggedSentence:
    """A sentence with its tokens. `offset` is where the tokens' document (one line) starts in the field's text."""

    row: Sentence
    tokens: "Span"
    offset: int

    def chars(self, tokens: "Span | Token") -> tuple[int, int]:
        """Where tokens of this sentence stand in the field's text, as (start, end)."""
        start = tokens.idx if hasattr(tokens, "idx") else tokens.start_char
        return self.offset + start, self.offset + start + len(tokens.text)


@dataclass(frozen=True)
class TaggedArticle:
    """An article with its tagged sentences, those of the title (a field of its own) first."""

    article: Article
    sentences: tuple[TaggedSentence, ...]

    def text(self, field: Field) -> str:
        """The text that offsets of `field` point into."""
        return self.article.title if field == "title" else self.article.text

    @cached_property
    def prose(self) -> tuple[TaggedSentence, ...]:
        """The sentences without page furniture."""
        return tuple(s for s in self.sentences if s.row.zone != "furniture")

    def mention(
        self, sentence: TaggedSentence, kind: str, start: int, end: int, value: object, slot: object
    ) -> Mention:
        """A mention of this article at `start:end` of the field that `sentence` belongs to."""
        row = sentence.row
        surface = self.text(row.field)[start:end]
        mention_id = f"{row.article_id}:{row.field}:{kind}:{start}-{end}"
        return Mention(mention_id, row.article_id, row.sentence_id, kind, row.field, start, end, surface, value, slot)


def spelled(tokens: "Sequence[Token]") -> str:
    """Tokens as they read: with a space between them only where the text has white space or words were left out."""
    parts = [t.text if t.i + 1 == n.i and not t.whitespace_ else f"{t.text} " for t, n in pairwise(tokens)]
    return "".join([*parts, *(t.text for t in tokens[-1:])])


class Tagger:
    """A spaCy pipeline, by the name of the installed package that carries it."""

    def __init__(self, name: str, store: Store | None = None) -> None:
        self._pipeline: Language = import_module(name).load()
        self._identity = identity(name, "spacy") if store else ""
        self._store = store if self._identity else None

    def tag(self, articles: Sequence[Article]) -> list[TaggedArticle]:
        """Tag articles; the result of one does not depend on the others."""
        parts: list[tuple[int, Field, Line]] = [
            (n, field, line) for n, a in enumerate(articles) for field, text in _fields(a) for line in lines(text)
        ]
        docs = self._docs([line.text for _, _, line in parts])
        tagged: list[list[tuple[Field, Line, Doc]]] = [[] for _ in articles]
        for (n, field, line), doc in zip(parts, docs, strict=True):
            tagged[n].append((field, line, doc))
        return [TaggedArticle(a, tuple(_sentences(a, t))) for a, t in zip(articles, tagged, strict=True)]

    def _docs(self, texts: Sequence[str]) -> Iterator["Doc"]:
        """The tagged tokens of each text: those that the store has as it has them."""
        if not self._store:
            yield from self._pipeline.pipe(texts, batch_size=64)
            return
        from spacy.tokens import Doc

        kept = self._store.get(self._identity, texts)
        new = [text for text in dict.fromkeys(texts) if text not in kept]
        made = dict(zip(new, self._pipeline.pipe(new, batch_size=64), strict=True))
        kept |= {text: doc.to_bytes(exclude=["tensor", "user_data"]) for text, doc in made.items()}
        self._store.put(self._identity, {text: kept[text] for text in new})
        for text in texts:
            yield Doc(self._pipeline.vocab).from_bytes(kept[text])


def _fields(article: Article) -> Iterator[tuple[Field, str]]:
    """The texts of an article. A title that the text repeats as its first line is read there only."""
    if article.title.strip() and not article.text.lstrip().startswith(article.title.strip()):
        yield "title", article.title
    yield "text", article.text


def _sentences(article: Article, parts: list[tuple[Field, Line, "Doc"]]) -> Iterator[TaggedSentence]:
    own = [line.text for field, line, _ in parts if field == "text"]
    labels = iter(zones(own, article.title.strip()))
    for field, line, doc in parts:
        zone = "headline" if field == "title" else next(labels)
        for span in _split(doc):
            start = line.start + span.start_char
            row = Sentence(
                article.article_id, f"{article.article_id}:{field}:{start}", field, start,
                line.start + span.end_char, zone,
            )  # fmt: skip
            yield TaggedSentence(row, span, line.start)


_CLOSERS = re.compile(r"^[\s\"'”’)\]]+$")


def _split(doc: "Doc") -> Iterator["Span"]:
    """The sentences of a line; a stray closing quotation mark goes with the sentence that it closes."""
    start = None
    spans = list(doc.sents)
    for n, span in enumerate(spans):
        first = span.start if start is None else start
        following = spans[n + 1].text if n + 1 < len(spans) else ""
        if _CLOSERS.match(following):
            start = first
            continue
        start = None
        if doc[first : span.end].text.strip():
            yield doc[first : span.end]
