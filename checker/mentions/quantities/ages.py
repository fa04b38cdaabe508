# ruff: noqa: E501 - patterns and word tables read better unbroken
"""Ages of named people, by strict apposition alone: "Ann Lee, 44,", "44-year-old Ann Lee", "Ann Lee, aged 44"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from checker.language.words import listed
from checker.values.quantity import Quantity, Slot

_NAME = r"(?:[A-Z][\w’'.-]*[A-Za-z.]\.?|[A-Z]\.)(?: (?:[A-Z][\w’'.-]*[A-Za-z.]|[A-Z]\.?|al|bin|de|van|von|der|la|el|Jr\.?|Sr\.?))+"
_AFTER_NAME = re.compile(
    rf"(?P<name>{_NAME})(?:,| \(|, (?:who is|who was|aged?|just)|,? aged?) ?(?P<age>\d{{1,3}}|(?P<months>\d+) months?(?: old)?)(?=,|\)|\.?$|;| (?:and|was|is|were|has|had|of|who)\b| years? old)(?! (?:and|of) \d)"
)
_BEFORE_NAME = re.compile(
    rf"\b(?P<age>\d{{1,3}})[- ](?P<unit>year|month|week)s?[- ]old(?: (?:[a-z]+|[A-Z][a-z]+))??,? (?P<name>{_NAME})(?![’']s? \w)"
)
_WHO = re.compile(
    rf"(?P<name>{_NAME}),? (?:who (?:is|was)|(?:an?|the)) (?P<age>\d{{1,3}})(?:[- ](?P<unit>year|month)s?[- ]old)(?= (?:[a-z]+\b)?|,)"
)
_NOT_PEOPLE = re.compile(
    r"(?i)\b(?:january|february|march|april|may|june|july|august|sept?|september|oct|october|nov|november|dec|december|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|street|avenue|road|highway|route|article|section|chapter|channel|city|county|court|"
    r"university|school|police|department|news|flight|north|south|east|west|psalm|verse|act|drive|lane|blvd|boulevard)\b"
)


@dataclass(frozen=True)
class Special:
    """A quantity that a pattern of its own finds, with its slot."""

    start: int
    end: int
    value: object
    slot: Slot


def spot(text: str) -> Iterator[Special]:
    """The ages of named people in a text."""
    taken: set[int] = set()
    for pattern in (_BEFORE_NAME, _WHO, _AFTER_NAME):
        for found in pattern.finditer(text):
            name = re.sub(r"[’']s$", "", found["name"])
            if _NOT_PEOPLE.search(name) or found.start("age") in taken:
                continue
            taken.add(found.start("age"))
            special = _age(found, name)
            if special:
                yield special


def _age(found: re.Match[str], name: str) -> Special | None:
    groups = found.groupdict()
    number = float(groups.get("months") or re.match(r"\d+", found["age"]).group())  # type: ignore[union-attr]
    unit = "month" if groups.get("months") else groups.get("unit") or "year"
    if not 0 < number < 116:
        return None
    slot = Slot("age", name, _bare(name.lower().split()), noun="age", phrase=name)
    return Special(found.start(), found.end(), Quantity(number, number, f"{unit} of age"), slot)


def _bare(name: list[str]) -> tuple[str, ...]:
    """The words of a name without the titles before them."""
    titled = list(takewhile(lambda w: w.rstrip(".") in listed("titles"), name[:-1]))
    return tuple(name[len(titled) :])
