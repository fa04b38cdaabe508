"""What a rule gives: findings with their sides and evidence. What it gets is an `Event`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.event import Event
from checker.tables import Field, Kind, Mention, Relation, Severity


class Evidence(NamedTuple):
    """The shortest span that shows a value."""

    article_id: str
    field: Field
    start: int
    end: int
    surface: str


class Side(NamedTuple):
    """One of the values given, with every span that gives it."""

    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Finding:
    """Sides that differ (`compatible`: that only seem to); `confidence` is the chance that it is right, 0 to 1."""

    kind: Kind
    relation: Relation
    severity: Severity
    confidence: float
    subject: str
    message: str
    reason: str
    sides: tuple[Side, ...]


def evidence(mention: Mention) -> Evidence:
    """A mention's own span as evidence."""
    return Evidence(mention.article_id, mention.field, mention.start, mention.end, mention.surface)


def side(value: str, mentions: Sequence[Mention]) -> Side:
    """A side from the mentions that give its value."""
    return Side(value, tuple(evidence(m) for m in mentions))


Find = Callable[[Event], Iterator[Finding]]
