"""Zones: which lines of a page are headline, lead, body or furniture (menus, buttons, bylines, captions)."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from checker.language.furniture import is_biography, is_furniture, starts_list
from checker.tables import Zone

ANALYSED = 100_000
"""How many characters of an article are compared: more than any news article has."""


class Line(NamedTuple):
    """A non-blank line without the white space around it, and where it starts in the text."""

    start: int
    text: str


_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")


def lines(text: str) -> Iterator[Line]:
    """The non-blank lines of a text, whatever its line ends are; of an endless text those of its start."""
    for found in _LINE.finditer(text[:ANALYSED] if len(text) > ANALYSED else text):
        stripped = found.group().strip()
        if stripped:
            yield Line(found.start() + found.group().index(stripped), stripped)


_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_PROSE_WORDS, _LONG_LINE = 5, 20
_MENU, _LAST_LINES, _HEADLINES = 4, 5, 8

Shape = Literal["furniture", "prose", "short", "heading"]


def zones(texts: Sequence[str], title: str = "") -> list[Zone]:
    """A zone for each line of an article's text, in order; a menu may hold the title."""
    shapes = _shapes(texts)
    first = next((n for n, shape in enumerate(shapes) if shape == "prose"), len(texts))
    listed = _listed(texts, shapes, first)
    labels: list[Zone] = []
    above = _menu_above(shapes, first)
    for n, (text, shape) in enumerate(zip(texts, shapes, strict=True)):
        if text == title and title not in texts[:n]:
            labels.append("headline")
        elif n < above or shape == "furniture" or n in listed:
            labels.append("furniture")
        elif n < first:
            labels.append("headline" if len(text.split()) > 2 else "body")
        else:
            labels.append("lead" if n == first else "body")
    return labels


def _menu_above(shapes: Sequence[Shape], first: int) -> int:
    """Where the menu ends that stands above the lead: many lines, of which the last few are headlines."""
    if first - shapes[:first].count("furniture") <= _HEADLINES:
        return 0
    return first - _MENU if first < len(shapes) else first


def _shapes(texts: Sequence[str]) -> list[Shape]:
    """What each line looks like by itself; one that was there before (a repeated standfirst) is furniture."""
    seen: set[str] = set()
    shapes: list[Shape] = []
    for n, text in enumerate(texts):
        last = n >= max(_LAST_LINES, len(texts) - _LAST_LINES)
        furniture = text in seen or is_furniture(text) or (last and is_biography(text))
        shapes.append("furniture" if furniture else _shape(text))
        seen.add(text)
    return shapes


def _shape(text: str) -> Shape:
    words, ended = len(text.split()), bool(_SENTENCE_END.search(text))
    if words > _LONG_LINE or (ended and words > _PROSE_WORDS):
        return "prose"
    wrapped = text[0].islower()  # a paragraph that the file breaks into lines
    return "short" if ended or wrapped or text.endswith((";", ",", ":")) else "heading"


def _listed(texts: Sequence[str], shapes: Sequence[Shape], first: int) -> set[int]:
    """The headings after the lead that are links to other stories: announced as such, or many in a row."""
    found: set[int] = set()
    run: list[int] = []
    announced = False
    for n in range(first, len(texts) + 1):
        if n < len(texts) and shapes[n] in ("furniture", "heading"):
            announced = announced or starts_list(texts[n])
            run += [n] * (shapes[n] == "heading")
            continue
        if announced or len(run) >= _MENU:
            found.update(run)
        run, announced = [], False
    return found
