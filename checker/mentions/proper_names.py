"""Proper names of any sort: runs of capitalised words, with the words that stand right before and behind them."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle
from checker.mentions.people import is_heading
from checker.tables import Mention
from checker.values.name import ProperName

_CAPITAL = r"(?:[A-Z]\w*(?:[-’'&.]\w+)*|\d+(?:st|nd|rd|th)|\d+-[A-Z]\w*)(?:['’]s)?"
_SMALL = r"(?:of|for|and|the|on|in|at|to|de|la|&)"
_RUN = re.compile(rf"(?<![\w’'&.-]){_CAPITAL}(?:[ \u00a0](?:{_SMALL}[ \u00a0]){{0,3}}{_CAPITAL})*(?![\w-])")
_BEFORE = re.compile(r"([\w'’-]+)[ \u00a0]+$")
_AFTER = re.compile(r"[ \u00a0]+([\w'’-]+)")


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The proper names of one article; lines in capitals say nothing."""
    for sentence in article.prose:
        row = sentence.row
        if row.zone == "headline" or is_heading([t.text for t in sentence.tokens]):
            continue
        text = article.text(row.field)[row.start : row.end]
        for found in _RUN.finditer(text):
            start = found.start() + _lead(found.group())
            if start < found.end():
                value = _name(text, start, found.end())
                yield article.mention(sentence, "proper", row.start + start, row.start + found.end(), value, "")


def _lead(run: str) -> int:
    """How much of a run is a word that is no name, as at the start of a sentence."""
    at = 0
    for word in re.finditer(r"\S+\s*", run):
        if word.group().strip().lower() not in _FIRST:
            break
        at = word.end()
    return at


_FIRST = frozenset(
    "a about according after against all also although among an and any as at because before between both but by "
    "despite during each either every for from he her here his how however i if in it its just many meanwhile "
    "more most my no not now of on only or our over she since some that the their then there these they this "
    "those though to under until we what when where while who why with within without yes you your".split()
)


def _name(text: str, start: int, end: int) -> ProperName:
    before, after = _BEFORE.search(text[:start]), _AFTER.match(text, end)
    words = tuple(re.sub(r"['’]s$", "", w) for w in text[start:end].split())
    return ProperName(words, before.group(1) if before else "", after.group(1) if after else "")
