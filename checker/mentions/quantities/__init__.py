"""Quantities: every number of the prose with its unit, its hedge and the slot that it fills, and vote tallies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.mentions.quantities import ages, ordinals, tallies
from checker.mentions.quantities.ages import Special
from checker.mentions.quantities.clauses import Place, place
from checker.mentions.quantities.frames import slot
from checker.mentions.quantities.grammar import spot
from checker.mentions.quantities.occasions import of_the_last
from checker.tables import Mention
from checker.values.quantity import Slot

# a report on a match is all scores, records and statistics, which no frame here tells apart
_SPORT = re.compile(
    r"(?i)\b(?:touchdowns?|innings?|rebounds?|quarterback|home runs?|field goals?|halftime|half-time|wickets?"
    r"|goalkeeper|knockouts?|playoffs?|(?:scored|scoring) \w+ (?:points|goals|runs)|free throws?"
    r"|three-pointers?|yards? (?:rushing|run)|KOs?|penalty kick)\b"
)
_SPORTS_PAGE = 3


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The quantities of one article; of a report on a match only the ordinals."""
    sports_page = len(_SPORT.findall(article.article.text)) >= _SPORTS_PAGE
    for sentence in article.prose:
        text = sentence.tokens.text
        special = (
            [*ordinals.spot(text)] if sports_page else [*ages.spot(text), *tallies.spot(text), *ordinals.spot(text)]
        )
        yield from _special(article, sentence, special)
        if not sports_page:
            yield from _found(article, sentence, [(s.start, s.end) for s in special])


def _special(article: TaggedArticle, sentence: TaggedSentence, found: Sequence[Special]) -> Iterator[Mention]:
    base = sentence.offset + sentence.tokens.start_char
    for s in found:
        yield article.mention(sentence, "quantity", base + s.start, base + s.end, s.value, s.slot)


def _found(article: TaggedArticle, sentence: TaggedSentence, taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    base = sentence.offset + sentence.tokens.start_char
    text = sentence.tokens.text
    last: Slot | None = None
    for spotted in spot(text):
        if any(start < spotted.end and spotted.start < end for start, end in taken):
            continue
        at = place(sentence.tokens, spotted)
        if at is None or at.is_name:
            continue
        start, end = _extent(at)
        fills = slot(at)
        if last and fills.frame == "count" and of_the_last(at):
            fills = replace(fills, frame=last.frame, part=True)
        last = fills
        yield article.mention(sentence, "quantity", base + start, base + end, spotted.quantity, fills)


def _extent(at: Place) -> tuple[int, int]:
    """The number with its noun: up to the noun's end where that follows closely."""
    end = at.spotted.end
    if at.noun is not None and not at.noun.like_num:
        noun_end = at.noun.idx - at.sentence.start_char + len(at.noun.text)
        if end < noun_end <= end + 50:
            end = noun_end
    return at.spotted.start, end
