"""Which words of a side differ from the other sides', and a side's words in the context in which they stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.reports.view import FindingView, Side, Span

_WORD = re.compile(r"[$€£¥₹]?[^\W_]+(?:[.,:'’][^\W_]+)*%?")
_POSSESSIVE = re.compile(r"['’]s?$")
_ABBREVIATION = r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bGen)(?<!\bCol)(?<!\bSen)"
_SENTENCE_END = re.compile(rf"((?:{_ABBREVIATION}\.|[!?…])[\"'”’)\]]*)\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_BETWEEN = re.compile(r"[\s\-–—,]*")
_SMALL = frozenset(
    "a an the of to in on by for from with as and or but that which who this these is are was were be been being has"
    " have had do does did it its he she they them his her their there i we you me us our my your also".split()
)
_STUB = 12
"""Fewer characters of context than this tell nothing."""

Range = tuple[int, int]


class Piece(NamedTuple):
    """A stretch of a context: in the evidence or around it, and whether the other sides have its words."""

    text: str
    evidence: bool
    differs: bool


def differing(finding: FindingView, side: Side, surface: str) -> list[Range]:
    """The stretches of a side's words that some other side lacks; the whole where no single word differs."""
    others = [
        _words(frozenset(s.surface for s in other.spans)) for other in finding.sides if other.number != side.number
    ]
    found = [w for w in _WORD.finditer(surface) if not all(_same(w.group()) in words for words in others)]
    telling = [w for w in found if w.group().casefold() not in _SMALL]
    return _joined(surface, [w.span() for w in telling or found]) or [(0, len(surface))]


@lru_cache(maxsize=256)
def _words(surfaces: frozenset[str]) -> frozenset[str]:
    return frozenset(_same(w) for surface in surfaces for w in _WORD.findall(surface))


def _same(word: str) -> str:
    return _POSSESSIVE.sub("", word.casefold().replace("’", "'"))


def _joined(text: str, found: Sequence[Range]) -> list[Range]:
    joined: list[Range] = []
    for start, end in found:
        if joined and _BETWEEN.fullmatch(text, joined[-1][1], start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def context(span: Span, marks: Sequence[Range], room: int) -> list[Piece]:
    """The evidence with its marked words, in as much of its own sentence as there is room for."""
    inside = _shortened(span.surface, marks, room)
    free = max(room - sum(len(p.text) for p in inside), 0)
    left, right = sentence_around(span)
    left_room = min(len(left), max(free // 2, free - len(right)))
    around = [Piece(_tail(left, left_room), False, False), *inside, Piece(_head(right, free - left_room), False, False)]
    return [p for p in around if p.text]


def sentence_around(span: Span) -> tuple[str, str]:
    """The words of the evidence's own sentence before and after it."""
    before = re.split(r"[\r\n]", span.whole[max(span.start - 1000, 0) : span.start])[-1]
    after = re.split(r"[\r\n]", span.whole[span.end : span.end + 1000])[0]
    starts = [m.end() for m in _SENTENCE_END.finditer(before)]
    end = _SENTENCE_END.search(after)
    return before[starts[-1] :] if starts else before, after[: end.end(1)] if end else after


def _tail(text: str, room: int) -> str:
    text = text.lstrip()
    if len(text) <= room:
        return text
    kept = text[len(text) - room + 2 :] if room > _STUB else ""
    return "… " + kept.partition(" ")[2] if " " in kept else "… "


def _head(text: str, room: int) -> str:
    text = text.rstrip()
    if len(text) <= room:
        return text
    kept = text[: room - 2] if room > _STUB else ""
    return kept.rpartition(" ")[0] + " …" if " " in kept else " …"


def _shortened(surface: str, marks: Sequence[Range], room: int) -> list[Piece]:
    """The evidence in pieces; long stretches that do not differ are left out where there is no room for them."""
    pieces: list[Piece] = []
    at = 0
    for start, end in marks:
        pieces += [Piece(surface[at:start], True, False), Piece(surface[start:end], True, True)]
        at = end
    pieces.append(Piece(surface[at:], True, False))
    pieces = [p for p in pieces if p.text]
    if len(surface) > room:
        pieces = [p if p.differs else p._replace(text=_middle_out(p.text)) for p in pieces]
    return list(_cut(pieces, 2 * room))


def _cut(pieces: Iterable[Piece], most: int) -> Iterator[Piece]:
    for p in pieces:
        if len(p.text) > most:
            yield p._replace(text=_head(p.text, most))
            return
        most -= len(p.text)
        yield p


def _middle_out(text: str, keep: int = 16) -> str:
    if len(text) <= 2 * keep + 8:
        return text
    return text[:keep].rpartition(" ")[0] + " … " + text[-keep:].partition(" ")[2]
