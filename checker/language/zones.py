"""Zones: which lines of a page are headline, lead, body or furniture (menus, buttons, bylines, captions)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

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


_FURNITURE = re.compile(
    r"""(?ix) ^(?:
      loading\W* | summari[sz]e | share(\ (this|on)\b.*)? | tweet | print | e-?mail | comments? | advertisement
    | read\ (more|also|next)\b.* | related\b.{0,30} | sign\ (in|up)\b.* | subscribe\b.* | follow\ us\b.*
    | copyright\b.* | ©.* | all\ rights\ reserved\W* | what'?s\ your\ reaction\W* | \W*\d*\W*
    | (dis)?like | love | funny | angry | sad | wow
    | (photo|image|picture|file\ photo|getty\ images)\b.{0,60} | (?-i:[Bb]y(\ [A-Z][\w.]+){2,4})
    | (updated?|published|posted):?\b.{0,40} | https?://\S+
    )$"""
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")


def zones(texts: Sequence[str]) -> list[Zone]:
    """A zone for each line of an article's text, in order."""
    labels: list[Zone] = []
    seen: set[str] = set()
    for text in texts:
        labels.append(_zone(text, labels, text in seen))
        seen.add(text)
    return labels


def _zone(text: str, before: Sequence[Zone], repeated: bool) -> Zone:
    if _FURNITURE.match(text) or repeated:
        return "furniture"
    prose = bool(_SENTENCE_END.search(text)) and len(text.split()) > 5
    if not prose and not {"lead", "body"} & set(before) and len(text.split()) > 2:
        return "headline"
    return "lead" if prose and not {"lead", "body"} & set(before) else "body"
