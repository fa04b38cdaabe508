# ruff: noqa: E501 - patterns read better unbroken
"""Means: the typed words that tell what sort of thing happened (shelling or an air strike, arson or a gas leak)."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.tables import Mention
from checker.values.means import Means

_DENIED = re.compile(
    r"(?i)\b(?:no|not|never|without|whether|if|unless|unclear|unknown|rul(?:e|ed|ing) out|den(?:y|ied|ies|ying)|nor|neither"
    r"|anti|rather than|instead of|like|such as|threat(?:en(?:ed|s|ing)?)? (?:of|to)|prevent\w*|avoid\w*|would|could|will|may|might)\b"
    r"|n['’]t\b"
)
_DOUBTED = re.compile(
    r"(?i)\b(?:suspect(?:ed|s)?|possibl[ey]|probabl[ey]|apparent(?:ly)?|alleg(?:ed|edly)|believed?|appear(?:s|ed)?|likely|claim(?:s|ed)?"
    r"|reportedly|presum\w+|think|thought|seem(?:s|ed)?)\b"
)
_BEFORE = re.compile(
    r"(?i)\b(?:(?:last|previous|past) (?:year|month|week|decade|spring|summer|autumn|fall|winter)s?|(?:years?|months?|weeks?)"
    r" (?:ago|earlier|before)|in (?:19|20)\d\d|previously|earlier (?:this|in)|history of|statistics|unrelated|elsewhere)\b"
)
_OTHER = re.compile(
    r"(?i)\b(?:another|other|similar|separate|previous|earlier|recent|second|series of|victims of|wave of|string of|spate of|any)"
    r" (?:\w+ )?$"
)
_JOINED = re.compile(r"(?i)\b(?:strikes|raids|attacks|bombings?|bombardments?) and (?:\w+ )?$")
"""A wider word beside a type says that the type is a part of what happened."""
_NEAR = 45


@dataclass(frozen=True)
class Group:
    """Types of which a happening has one, with what a finding on them is worth."""

    name: str
    kind: str
    how: str
    where: "re.Pattern[str] | None"
    types: dict[str, "re.Pattern[str]"]
    meet: frozenset[frozenset[str]]
    alike: float
    severity: str
    confidence: float


@cache
def groups() -> dict[str, Group]:
    """The groups by name."""
    data = tomllib.loads((files(__package__) / "means.toml").read_text(encoding="utf-8"))
    return {g["name"]: group(g) for g in data["group"]}


def group(data: dict[str, Any]) -> Group:
    """A group from its table."""
    where = _words(data["where"]) if data["where"] else None
    types = {name: _words(pattern) for name, pattern in data["types"].items()}
    meet = frozenset(frozenset(pair.split("|")) for pair in data["meet"])
    return Group(
        data["name"], data["kind"], data["how"], where, types, meet, data["alike"], data["severity"], data["confidence"]
    )


def _words(pattern: str) -> "re.Pattern[str]":
    return re.compile(rf"(?i)(?<![\w-])(?:{pattern})(?![\w-])")


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for each type that a sentence names as something that happened here and now."""
    for sentence in article.prose:
        text = article.text(sentence.row.field)[sentence.row.start : sentence.row.end]
        if _BEFORE.search(text) or text.rstrip().endswith("?"):
            continue
        for group in groups().values():
            if group.where is None or group.where.search(text):
                yield from _found(article, sentence, text, group)


def _found(article: TaggedArticle, sentence: TaggedSentence, text: str, group: Group) -> Iterator[Mention]:
    for name, pattern in group.types.items():
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - _NEAR) : match.start()]
            if any(p.search(before) for p in (_DENIED, _OTHER, _JOINED)):
                continue
            value = Means(group.name, name, bool(_DOUBTED.search(before)))
            start = sentence.row.start + match.start()
            yield article.mention(sentence, "means", start, start + len(match.group()), value, group.name)
            break
