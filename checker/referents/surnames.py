"""Names that the event knows, found again by exact scan: full names, surnames, a surname behind another given name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from checker.event import Event
from checker.language.words import listed
from checker.tables import Mention, Sentence
from checker.values.name import PersonContext, PersonName

_NEXT = re.compile(r"[ \u00a0]([^\W\d_][\w-]*)")
_LAST = re.compile(r"([^\W\d_](?:[\w'’-]*\w)?\.?)[ \u00a0]+$")
_LOWER = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w'’])")


def lowered(event: Event) -> frozenset[str]:
    """The words that an event writes in small letters."""
    return frozenset(w for s in event.sentences for w in _LOWER.findall(event.text(s.sentence_id)))


class Scan:
    """A search of an event's sentences for the names that are known."""

    def __init__(self, event: Event, known: Iterable[Mention]) -> None:
        self._event = event
        self.known = list(known)

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that the event also writes in small letters: no names when they stand alone."""
        return lowered(self._event)

    def mentions(self) -> Iterator[Mention]:
        """Exact occurrences of the known full names and of their surnames that no mention covers yet."""
        full = {m.value.display for m in self.known if m.value.full}
        surnames = {
            " ".join(m.value.family) for m in self.known if m.value.parts[-1].lower() not in listed("not_names")
        }
        taken: dict[tuple[str, str], set[int]] = defaultdict(set)
        for m in self.known:
            taken[m.article_id, m.field].update(range(m.start, m.end))
        patterns = [p for p in (_pattern(full), _pattern(surnames)) if p]
        for sentence in self._event.sentences:
            if sentence.zone != "furniture":
                used = taken[sentence.article_id, sentence.field]
                for pattern in patterns:
                    yield from self._in(sentence, pattern, used)

    def _in(self, sentence: Sentence, pattern: re.Pattern[str], used: set[int]) -> Iterator[Mention]:
        text = self._event.text(sentence.sentence_id)
        for found in pattern.finditer(text):
            start = self._start(text, found.start(), found.end())
            if sentence.zone == "headline" and start is not None and not _given(text[start : found.start()]):
                start = found.start()
            if start is not None and used.isdisjoint(range(sentence.start + start, sentence.start + found.end())):
                used.update(range(sentence.start + start, sentence.start + found.end()))
                yield _mention(sentence, start, found.end(), text)

    def _start(self, text: str, start: int, end: int) -> int | None:
        """Where the name that ends with these words starts; None when they are no name by themselves."""
        following = _NEXT.match(text, end)
        if following and following.group(1)[0].isupper() and following.group(1).lower() in listed("not_names"):
            return None
        if start == 0 and text[start:end].lower() in self.common:
            return None
        before = _LAST.search(text[:start])
        if not before or not before.group(1)[0].isupper():
            return start
        word = before.group(1).lower().rstrip(".")
        if (
            word in listed("titles")
            or word in listed("not_names")
            or word in self.common
            or word.endswith(("'s", "’s"))
        ):
            return start
        if " " in text[start:end] or before.group(1).isupper():
            return start
        return before.start()


def _given(word: str) -> bool:
    """Whether the word before a surname is a given name, which in a headline capitals do not show."""
    return word.strip().lower() in listed("given_names")


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    ordered = sorted((n for n in names if len(n) > 1), key=lambda n: (-len(n), n))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])") if ordered else None


def _mention(sentence: Sentence, start: int, end: int, text: str) -> Mention:
    mention_id = f"{sentence.article_id}:{sentence.field}:name:{sentence.start + start}-{sentence.start + end}"
    return Mention(
        mention_id, sentence.article_id, sentence.sentence_id, "name", sentence.field, sentence.start + start,
        sentence.start + end, text[start:end], PersonName.read(text[start:end]), PersonContext(),
    )  # fmt: skip
