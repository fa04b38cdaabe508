# ruff: noqa: E501 - patterns read better unbroken
"""Ages of people whom no article names: "the victim, an 8-year-old boy" and "a 7-year-old boy was shot".

A part in the story makes an unnamed person the same in two articles: the only victim, the only suspect. Where an
article counts several of them, nobody is told apart by an age, and nothing is compared. So does a noun that each
article has only once: the baby, the driver.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.incidents import Scene
from checker.referents.quantities import CASUALTIES
from checker.tables import Mention, Referent
from checker.values.quantity import DESCRIBED, Quantity

AFTER = ("quantities",)
_MOST_AGES = 3
# how far two reports of one age lie apart at most, and how far into an article its main story stands
_STEP = 3
_HEAD = 1000
_SEX = {
    "boy": "m", "man": "m", "male": "m", "son": "m", "brother": "m", "nephew": "m", "grandson": "m", "father": "m",
    "girl": "f", "woman": "f", "female": "f", "daughter": "f", "sister": "f", "niece": "f", "granddaughter": "f", "mother": "f",
    "child": "", "toddler": "", "baby": "", "infant": "", "teen": "", "teenager": "", "youth": "", "student": "", "pupil": "",
    "driver": "", "victim": "", "person": "", "resident": "", "suspect": "", "hiker": "", "swimmer": "", "pedestrian": "",
    "cyclist": "", "motorcyclist": "", "passenger": "", "worker": "", "gunman": "m", "pensioner": "", "tourist": "", "old": "",
}  # fmt: skip
# of whom a story seldom has two
_ALONE = frozenset("baby infant newborn toddler driver gunman shooter pilot".split())
_PARTS = {
    "victim": (
        r"\b(?:kill(?:s|ed|ing)?|sho(?:t|ots|oting)(?: of| dead)?|wound(?:s|ed|ing)|injur(?:es|ed|ing)|str(?:ikes|uck|iking)|hit(?:s|ting)?|death of|body of|murder of|stabb(?:ed|ing)(?: of)?|abduct(?:ed|ing|ion of)|kidnap(?:ped|ping)(?: of)?|rescue[ds]?|search for|victim,?(?: was| is| identified as)?|left) (?:(?:an?|the|his|her|their) )?(?:(?!by )\w+ )?$",
        r"^[\w -]{0,30}? (?:(?:was|were|is|has been|had been|being) (?:\w+ly )?(?:shot|killed|stabbed|struck|hit|wounded|injured|hurt|found|pronounced|taken to|hospitali[sz]ed|in (?:critical|serious|stable)|airlifted|flown|rescued|missing|abducted|kidnapped|critically|fatally|dead)|died|dies|dead|drowned|who (?:was (?:shot|killed|hit|struck|stabbed|wounded|injured)|died|sustained|suffered)|sustained|suffer\w+|with (?:an? )?(?:\w+ )?(?:wounds?|injur))",
    ),
    "suspect": (
        r"\b(?:arrest(?:s|ed|ing)?|charg(?:es|ed|ing)|detain(?:s|ed)|custody|suspect,?(?: was| is| identified as)?|gunman,?|shooter,?|jailed?) (?:an?|the) (?:(?!by )\w+ )?$",
        r"^[\w -]{0,30}? (?:(?:was|is|has been|had been) (?:\w+ly )?(?:arrested|charged|detained|booked|indicted|accused|sentenced|convicted|jailed|taken into custody|in custody|wanted)|(?:is )?accused of|opened fire)",
    ),
}  # fmt: skip
_COMPILED = {part: (re.compile(before, re.I), re.compile(after)) for part, (before, after) in _PARTS.items()}


def align(event: Event) -> Aligned:
    """The ages of the one victim and of the one suspect that the articles give."""
    scene = Scene(event)
    told: dict[str, list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind == "quantity" and m.slot.frame == "unnamed age" and (part := _part(event, m)):
            told[part].append(m)
    found: list[Referent] = []
    for part, mentions in sorted(told.items()):
        if not _several(event, part, mentions):
            found += _one_person(scene, part, mentions)
    known = {r.mention_id for r in found}
    for noun, mentions in sorted(_only(event).items()):
        if not known & {m.mention_id for m in mentions}:
            found += _one_person(scene, noun, mentions)
    return Aligned((), tuple(found))


def _only(event: Event) -> dict[str, list[Mention]]:
    """The ages that stand with a noun of which each article gives one age, at its head, and no number of several."""
    told: dict[str, list[Mention]] = defaultdict(list)
    ages: dict[tuple[str, str], set[tuple[float, str]]] = defaultdict(set)
    for m in event.mentions:
        if m.kind == "quantity" and m.slot.frame == "unnamed age" and isinstance(m.value, Quantity):
            noun = m.slot.noun.lower()
            ages[m.article_id, noun].add((m.value.low, m.value.unit))
            if noun in _ALONE and m.start <= _HEAD and m.value.low == m.value.high:
                told[noun].append(m)
    several = {
        (m.article_id, m.slot.head.lower())
        for m in event.mentions
        if m.kind == "quantity" and m.slot.frame != "unnamed age" and getattr(m.value, "high", 0) > 1
    }
    return {
        noun: ms
        for noun, ms in told.items()
        if len({m.value.unit for m in ms}) == 1
        and all(len(ages[m.article_id, noun]) == 1 and (m.article_id, noun) not in several for m in ms)
    }


def _part(event: Event, m: Mention) -> str:
    """The part that a person of unknown name plays in the sentence: victim, suspect; empty where it does not show."""
    if not isinstance(m.value, Quantity) or m.value.low != m.value.high or sex(m) is None:
        return ""
    article = event.article[m.article_id]
    s = event.sentence[m.sentence_id]
    if m.start > _HEAD:
        return ""
    text = article.title if m.field == "title" else article.text
    before, after = text[s.start : m.start], text[m.end : s.end]
    found = [p for p, (left, right) in _COMPILED.items() if left.search(before) or right.search(after)]
    return found[0] if len(found) == 1 else ""


def sex(m: Mention) -> str | None:
    """The sex that the noun of an age tells: "m", "f", empty where it tells none; nothing where it is no person."""
    return _SEX.get(m.slot.noun.lower().removesuffix("s"))


def _several(event: Event, part: str, mentions: Sequence[Mention]) -> bool:
    """Whether an article that gives an age counts two or more of those who play the part."""
    frames = {"dead", "hurt", "shot", "in hospital"} if part == "victim" else {"arrested", "charged"}
    return any(
        m.kind == "quantity" and m.slot.frame in frames & CASUALTIES and getattr(m.value, "high", 0) > 1
        for m in event.mentions
        if m.article_id in {a.article_id for a in mentions}
    )


def _one_person(scene: Scene, part: str, mentions: Sequence[Mention]) -> Iterator[Referent]:
    """The referent of the ages of one person: no more than three, no two in one sentence, of no two sexes."""
    ages = sorted({m.value.low for m in mentions})
    sexes = {s for m in mentions if (s := sex(m))}
    places = [(m.sentence_id, m.value.low) for m in mentions]
    if not 1 < len(ages) <= _MOST_AGES or any(b - a > _STEP for a, b in pairwise(ages)) or len(sexes) > 1:
        return
    if len({s for s, _ in places}) < len(set(places)):
        return
    first = mentions[0]
    if any(scene.two_incidents(first, m) or scene.apart_in_time(first.slot.anchor, m.slot.anchor) for m in mentions):
        return
    for m in mentions:
        yield Referent(m.mention_id, f"{DESCRIBED}{part}:{first.mention_id}", "unnamed age", 0.7)
