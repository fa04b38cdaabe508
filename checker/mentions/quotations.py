"""Quotations with their speakers and occasions (kind `quote`)."""

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.mentions.quotation_marks import Quoted, first_mark, left_open, quoted
from checker.mentions.speaking import Named, Word, clauses, is_cue, mentioned, speaker, speech, subjects
from checker.tables import Field, Mention
from checker.values.quotation import How, Occasion, Quotation, Speaker

MOST_LINES = 12
"""How many lines one quotation may take."""


@dataclass
class _Line:
    """One line of a field: its place, its text and its sentences."""

    field: Field
    start: int
    text: str
    sentences: tuple[TaggedSentence, ...]
    quotes: list[Quoted] = dataclasses.field(default_factory=list)

    @property
    def headline(self) -> bool:
        return self.sentences[0].row.zone == "headline"


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The quotations of an article, outside page furniture."""
    fields: tuple[Field, ...] = ("title", "text")
    for field_name in fields:
        reading = _Reading(article)
        for line in _lines(article, field_name):
            yield from reading.read(line)


def _lines(article: TaggedArticle, field_name: Field) -> list[_Line]:
    prose = [s for s in article.prose if s.row.field == field_name]
    parts = [tuple(group) for _, group in groupby(prose, key=lambda s: s.offset)]
    texts = [article.text(field_name)[p[0].offset : p[-1].row.end] for p in parts]
    lines = []
    for first, last in _joined(texts):
        sentences = tuple(s for part in parts[first : last + 1] for s in part)
        start = sentences[0].offset
        lines.append(_Line(field_name, start, article.text(field_name)[start : sentences[-1].row.end], sentences))
    for line, following in zip(lines, [*lines[1:], None], strict=False):
        line.quotes = quoted(line.text, following.text if following else "")
    return lines


def _joined(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The lines that belong together, as (first, last): a text with a sentence a line quotes over several lines."""
    n = 0
    while n < len(texts):
        last = _closing(texts, n) if left_open(texts[n]) else n
        yield n, last
        n = last + 1


def _closing(texts: Sequence[str], first: int) -> int:
    """The line that closes the quotation that `first` leaves open; `first` itself where none nearby does."""
    for n in range(first + 1, min(first + MOST_LINES, len(texts))):
        mark = first_mark(texts[n])
        if mark:
            return n if mark == "closes" and not left_open(texts[n]) else first
    return first


class _Reading:
    """Reads the lines of a field in order and remembers who spoke last: later lines may go on with "he said"."""

    def __init__(self, article: TaggedArticle) -> None:
        self._article = article
        self._last: Speaker | None = None
        self._person: Speaker | None = None

    def read(self, line: _Line) -> Iterator[Mention]:
        words = _outside(line)
        starts = [w.start for w in words]
        starts_open = bool(line.quotes) and line.quotes[0].start == 0
        for clause in clauses(line.text, line.quotes, words):
            within = words[bisect_left(starts, clause[0]) : bisect_left(starts, clause[1])]
            for quote in line.quotes:
                if clause[0] <= quote.start < clause[1]:
                    found = self._speaker(line, quote, clause, words)
                    if found is None and (starts_open or clause[0] > 0) and not _heading(line, quote):
                        found = self._continued()
                    if found and quote.level == 0:
                        self._last = found
                    yield self._mention(line, quote, clause, found)
            self._remember(line, within)
        if not line.quotes and words:
            self._last = None if not any(map(is_cue, words)) else self._last

    def _speaker(self, line: _Line, quote: Quoted, clause: tuple[int, int], words: Sequence[Word]) -> Speaker | None:
        named = speaker(quote, clause, words)
        if named is None:
            return None
        if not named.pronoun:
            return _speaker(line, named)
        before = [n for n in mentioned([w for w in words if w.start < named.start]) if n.end <= named.start]
        in_line = list(subjects([w for w in words if w.start < named.start]))
        source = _speaker(line, (in_line or before)[-1]) if in_line or before else (self._last or self._person)
        if source is None:
            return _speaker(line, named)
        return Speaker(source.surface, source.field, source.start, source.end, "pronoun")

    def _continued(self) -> Speaker | None:
        s = self._last
        return Speaker(s.surface, s.field, s.start, s.end, "continued") if s else None

    def _remember(self, line: _Line, words: Sequence[Word]) -> None:
        found = list(subjects(words))
        if found:
            self._person = _speaker(line, found[-1])
            if any(map(is_cue, words)):
                self._last = self._person

    def _mention(self, line: _Line, quote: Quoted, clause: tuple[int, int], speaks: Speaker | None) -> Mention:
        start, end = line.start + quote.start, line.start + quote.end
        inner = line.text[quote.inner_start : quote.inner_end]
        value = Quotation(
            inner, line.start + quote.inner_start, line.start + quote.inner_end, quote.level, speaks,
            _occasion(line, clause), _fragment(line, quote), line.headline,
        )  # fmt: skip
        sentence = next(s for s in reversed(line.sentences) if s.row.start <= start or s is line.sentences[0])
        return self._article.mention(sentence, "quote", start, end, value, speaks.surface if speaks else "")


def _heading(line: _Line, quote: Quoted) -> bool:
    """Whether a quotation is a heading (alone in a line, no full stop) or a few words of a term, and goes on nobody."""
    inner = line.text[quote.inner_start : quote.inner_end]
    sentence = inner[-1] in ".,!?…"
    whole = quote.start == 0 and quote.end == len(line.text)
    return (whole and not sentence) or (_fragment(line, quote) and not (sentence and inner[0].isupper()))


def _outside(line: _Line) -> list[Word]:
    """The tokens outside quotations, with their places in the line."""
    outer = [(q.start, q.end) for q in line.quotes if q.level == 0]
    words = [
        Word(at, at + len(t.text), t)
        for s in line.sentences
        for t in s.tokens
        if not t.is_space and (at := s.offset - line.start + t.idx) >= 0
    ]
    return [w for w in words if not any(a <= w.start < b for a, b in outer)]


def _speaker(line: _Line, named: Named) -> Speaker:
    surface = line.text[named.start : named.end]
    return Speaker(surface, line.field, line.start + named.start, line.start + named.end, cast(How, named.how))


def _occasion(line: _Line, clause: tuple[int, int]) -> Occasion:
    """The medium that the words outside quotations name, in the sentence of the quotation."""
    text = list(line.text)
    for q in line.quotes:
        text[q.start : q.end] = " " * (q.end - q.start)
    outside = "".join(text)
    for medium, pattern in speech()["media"].items():
        found = pattern.search(outside, *clause)
        if found:
            return Occasion(medium, found.group(), line.start + found.start(), line.start + found.end())
    return Occasion()


_WORD = re.compile(r"\w[\w’'-]*")


def _fragment(line: _Line, quote: Quoted) -> bool:
    """Whether the words are part of the writer's own sentence: they start in lower case or have no verb."""
    inner = line.text[quote.inner_start : quote.inner_end]
    begin, end = line.start + quote.inner_start, line.start + quote.inner_end
    tokens = [t for s in line.sentences for t in s.tokens if begin <= s.offset + t.idx < end]
    verb = any(t.pos_ in ("VERB", "AUX") for t in tokens)
    return not verb or inner[:1].islower() or len(_WORD.findall(inner)) < 4
