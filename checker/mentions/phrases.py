"""Statuses that a fixed phrase tells: how grave an injury is, whether anyone was arrested, the degree of a charge."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.tables import Mention
from checker.values.claim import Status
from checker.values.scales import Scale, scales

EVERYONE = "everyone"
_AGE = re.compile(r"\b(\d{1,2})(?=[- ]year[- ]old\b)|(?<=, )(\d{1,2})(?=,|\.| of\b)")
_ALL = re.compile(r"\b(?:none|neither|all|everyone|both|no one|nobody)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"^(?:\w+ ){0,4}?(?:identified|named|names of|identities of) (?!as )(.+?)(?: as | by | that | in |$)"
)
_BEFORE = 60
_FAR = 250
_NEAR = 40


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for every fixed phrase that tells a state, with whom it tells it of."""
    for sentence in article.prose:
        for scale in scales().values():
            if scale.patterns and not (scale.unless and scale.unless.search(sentence.tokens.text)):
                yield from _phrases(article, sentence, scale)


def _phrases(article: TaggedArticle, sentence: TaggedSentence, scale: Scale) -> Iterator[Mention]:
    text, row = article.text(sentence.row.field), sentence.row
    taken: list[tuple[int, int]] = []
    for state, pattern in scale.patterns:
        for found in pattern.finditer(text, row.start, row.end):
            if any(found.start() < end and start < found.end() for start, end in taken):
                continue
            taken.append(found.span())
            whom = _kinds(text, sentence, found, state, scale) if scale.kinds else _whom(text, sentence, found, scale)
            value = Status(scale.name, state, whom, "fact", "", _quoted(text, sentence.offset, found.start()))
            yield article.mention(sentence, "status", *found.span(), value, scale.name)


def _kinds(text: str, sentence: TaggedSentence, found: re.Match[str], state: str, scale: Scale) -> frozenset[str]:
    """The kinds of people that a phrase is said of: those that it names, else those right before it."""
    named = _NAMED.search(found.group())
    before = text[max(sentence.row.start, found.start() - _BEFORE) : found.start()]
    said = named.group(1) if named else before + found.group().partition(" as ")[0]
    kinds = frozenset(kind for kind, pattern in scale.kinds if pattern.search(said))
    return kinds or (frozenset({EVERYONE}) if state == scale.whole else kinds)


def _whom(text: str, sentence: TaggedSentence, found: re.Match[str], scale: Scale) -> frozenset[str]:
    """The name or age that stands nearest to the phrase, or that it is said of all or none.

    Where a phrase is never said of everyone, it stands on the sentence's own names and ages alone.
    """
    at, beyond = found.start(), _FAR if scale.after else 0
    if scale.everyone and not beyond and _ALL.search(text, sentence.row.start, at + 20):
        return frozenset({EVERYONE})
    first = max(sentence.offset if scale.everyone else sentence.row.start, at - _FAR)
    anchors = [(at - m.start(), m.group()) for m in _AGE.finditer(text, first, at)]
    for entity in sentence.tokens.doc.ents:
        distance = at - sentence.offset - entity.start_char
        if entity.label_ == "PERSON" and -beyond < distance <= at - first:
            anchors.append((abs(distance), entity.text.split()[-1].lower().removesuffix("'s").removesuffix("’s")))
    anchors.sort()
    return frozenset(word for distance, word in anchors[:2] if distance - anchors[0][0] < _NEAR)


def _quoted(text: str, line: int, at: int) -> bool:
    """Whether a place stands between quotation marks that its line has opened."""
    before = text[line:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
