"""Where quotations stand in a line of text: paired marks, nested ones, and those that a paragraph leaves open."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

LONGEST_SINGLE = 400


class Quoted(NamedTuple):
    """A quotation with its marks (`start:end`) and without (`inner_start:inner_end`)."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    level: int


class _Open(NamedTuple):
    start: int
    inner_start: int


_DOUBLE = re.compile(r"``|''|[\"“”„‟«»″]")
_SINGLE_OPENER = re.compile(r"(?<![\w’'])[‘'](?=[\w…$£€“\"(\[])")
_SINGLE_CLOSER = re.compile(r"(?<=[\w.,!?…%)\]”\"-])[’'](?![\w’'])")
_CLIPPED = re.compile(r"[‘'](\d0s|em|til|tis|twas|cause|bout|n|round|cos)\b", re.IGNORECASE)
_BEFORE_OPENER = frozenset("([{-—–/‘'’:;,…\u200b")


def quoted(line: str, follows: str = "") -> list[Quoted]:
    """The quotations of one line, outer ones before those inside them.

    An opening mark that is never closed counts only where the line that `follows` opens with a mark again, as
    quotations of several paragraphs do; otherwise it is left alone, so that no quotation runs away.
    """
    doubles = list(_doubles(line, follows))
    singles = list(_singles(line, doubles))
    spans = sorted({*doubles, *singles}, key=lambda q: (q.start, -q.end))
    return [q._replace(level=sum(o.start < q.start and q.end <= o.end for o in spans)) for q in spans]


def left_open(line: str) -> bool:
    """Whether the last double mark of a line opens a quotation that the line does not close."""
    opened = False
    for mark in _DOUBLE.finditer(line):
        opens, closes = _directions(line, mark.start(), mark.end())
        if opened and closes:
            opened = False
        elif opens or (not opened and _glued(line, mark.start(), mark.end())):
            opened = True
    return opened


def first_mark(line: str) -> Literal["", "opens", "closes"]:
    """What the first double mark of a line does, if there is one; one that may do either opens."""
    mark = _DOUBLE.search(line)
    if mark is None:
        return ""
    opens, closes = _directions(line, mark.start(), mark.end())
    return "closes" if closes and not opens else "opens"


def _doubles(line: str, follows: str) -> Iterator[Quoted]:
    opened: _Open | None = None
    for mark in _DOUBLE.finditer(line):
        opens, closes = _directions(line, mark.start(), mark.end())
        if opened is not None and closes:
            yield from _closed(line, opened, mark.start(), mark.end())
            opened = None
        elif opens or (opened is None and _glued(line, mark.start(), mark.end())):
            opened = _Open(mark.start(), mark.end())
    if opened is not None and _DOUBLE.match(follows):
        yield from _closed(line, opened, len(line), len(line))


def _glued(line: str, start: int, end: int) -> bool:
    """Whether a straight mark opens right behind a full stop, in a text that has lost the space between sentences."""
    return line[start - 1 : start] in {".", "!", "?"} and line[start:end] == '"' and line[end : end + 1].isupper()


def _directions(line: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a double mark may open, and whether it may close, a quotation: by its form, else by what is beside it."""
    before, after = line[start - 1 : start], line[end : end + 1]
    loose_before = not before.strip() or before in _BEFORE_OPENER
    loose_after = not after.strip()
    mark = line[start:end]
    if mark in ("“", "„", "‟", "«", "``"):
        return not loose_after or loose_before, bool(before.strip()) and loose_after
    if mark in ("”", "»"):
        return loose_before and not loose_after, True
    if mark == "″" and before.isdigit():
        return False, False
    alone = loose_before and loose_after
    return loose_before, alone or bool(before.strip())


def _closed(line: str, opened: _Open, inner_end: int, end: int) -> Iterator[Quoted]:
    inner = line[opened.inner_start : inner_end]
    if re.search(r"\w", inner):
        start = opened.inner_start + len(inner) - len(inner.lstrip())
        yield Quoted(opened.start, end, start, start + len(inner.strip()), 0)


def _singles(line: str, doubles: Sequence[Quoted]) -> Iterator[Quoted]:
    """Single marks are apostrophes too: an opener counts only with a closer that suits it."""
    done = 0
    for opener in _SINGLE_OPENER.finditer(line):
        if opener.start() < done or _CLIPPED.match(line, opener.start()):
            continue
        closer = _single_closer(line, opener.end(), _limit(line, opener.start(), doubles))
        if closer >= 0:
            done = closer + 1
            yield Quoted(opener.start(), done, opener.end(), closer, 0)


def _limit(line: str, start: int, doubles: Sequence[Quoted]) -> int:
    """The end of the quotation around an opening single mark, else of the line."""
    around = [q.inner_end for q in doubles if q.start < start < q.end]
    following = _SINGLE_OPENER.search(line, start + 1)
    return min([*around, len(line), start + LONGEST_SINGLE, following.start() if following else len(line)])


def _single_closer(line: str, start: int, limit: int) -> int:
    """The first closing mark that can hardly be an apostrophe ("farmers’ lives"), else the first that might."""
    closers = [m.start() for m in _SINGLE_CLOSER.finditer(line, start, limit + 1)]
    sure = [c for c in closers if line[c - 1] not in "sSzx" or re.match(r".(?!\s\w)", line[c : c + 3] + "  ")]
    return next(iter(sure or closers), -1)
