"""Statuses that a fixed phrase tells: how grave an injury is, whether anyone was arrested, the degree of a charge."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.mentions.claims import quoted
from checker.tables import Mention
from checker.values.claim import Status
from checker.values.scales import Scale, scales

EVERYONE = "everyone"
_AGE = re.compile(r"\b(\d{1,2})(?=[- ]year[- ]old\b)|(?<=, )(\d{1,2})(?=,|\.| of\b)")
_ALL = re.compile(r"\b(?:none|neither|all|everyone|both|no one|nobody)\b", re.IGNORECASE)
_FAR = 250


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for every fixed phrase that tells a state, with whom it tells it of."""
    for sentence in article.prose:
        for scale in scales().values():
            if scale.patterns:
                yield from _phrases(article, sentence, scale)


def _phrases(article: TaggedArticle, sentence: TaggedSentence, scale: Scale) -> Iterator[Mention]:
    text, row = article.text(sentence.row.field), sentence.row
    taken: list[tuple[int, int]] = []
    for state, pattern in scale.patterns:
        for found in pattern.finditer(text, row.start, row.end):
            if any(found.start() < end and start < found.end() for start, end in taken):
                continue
            taken.append(found.span())
            whom = _whom(text, sentence, found.start())
            value = Status(scale.name, state, whom, "fact", "", bool(quoted(sentence)))
            yield article.mention(sentence, "status", *found.span(), value, scale.name)


def _whom(text: str, sentence: TaggedSentence, at: int) -> frozenset[str]:
    """The name or age that stands last before the phrase on its line, or that it is said of all or none."""
    if _ALL.search(text, sentence.row.start, at + 20):
        return frozenset({EVERYONE})
    anchors = [(m.start(), m.group()) for m in _AGE.finditer(text, max(sentence.offset, at - _FAR), at)]
    for entity in sentence.tokens.doc.ents:
        start = sentence.offset + entity.start_char
        if entity.label_ == "PERSON" and at - _FAR <= start < at:
            anchors.append((start, entity.text.split()[-1].lower().removesuffix("'s").removesuffix("’s")))
    anchors.sort()
    last = anchors[-1:]
    near = [a for a in anchors[-2:-1] if last and last[0][0] - a[0] < 40]
    return frozenset(word for _, word in near + last)
