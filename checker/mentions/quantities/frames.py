# ruff: noqa: E501 - patterns and word tables read better unbroken
"""Frames: which attribute of what a quantity gives. One pattern of words around the number, or one test, a frame."""

import re
from typing import NamedTuple

from checker.mentions.quantities.casualties import kind_of_victim, status
from checker.mentions.quantities.clauses import Place
from checker.mentions.quantities.occasions import is_part, occasion
from checker.values.quantity import Slot
from checker.values.units import dimension


class Frame(NamedTuple):
    """A frame by the words around a number: both patterns must hold where both are given. `near` looks both ways."""

    name: str
    dimension: str
    before: str = ""
    after: str = ""
    near: str = ""


_DIRECTION = r"(?:(?:north|south|east|west)[- ]?(?:north|south|east|west)?(?:ern)?|away|off|outside|offshore|inland)"
_FRAMES = (
    Frame("magnitude", "", before=r"\b(?:magnitude|Richter(?: scale)?)(?:[- ](?:of|at|was|is|put|preliminary|a|to|be|estimated))*[- :]$", after=r"^(?! ?(?:people|km|miles|villages|houses))"),
    Frame("magnitude", "", after=r"^(?:[- ]?(?:magnitude|strength)\b| (?:on|at) the (?:\w+ )?(?:Richter|magnitude))"),
    Frame("magnitude", "", before=r"\b(?:measur\w+|registered|registering) $", after=r"^ on the |^[,.]? (?:jolted|shook|struck|hit)"),
    Frame("magnitude decimal", "", after=r"^[- ](?:earthquake|quake|temblor|tremor)\b"),
    Frame("depth", "length", after=r"^ ?(?:deep|below|beneath|underground|under the)"),
    Frame("depth", "length", before=r"depth of $"),
    Frame("population", "", before=r"(?:population|inhabitants) (?:\w+ ){0,3}$|home to $|inhabited by $"),
    Frame("population", "", before=r"\b(?:has|have|with|its|of) $", after=r"^ (?:\w+ )?(?:residents|inhabitants)\b"),
    Frame("distance", "length", after=rf"^,? (?:to the )?{_DIRECTION}(?: of| from| in)?\b"),
    Frame("distance", "length", after=r"^ (?:away )?from (?:the )?[A-Z]"),
    Frame("prison term", "time", after=r"^ (?:in|behind|of) (?:\w+ )?(?:prison|jail|bars|imprisonment|custody|confinement)\b"),
    Frame("prison term", "time", after=r"^,?[ -](?:\w+ )?(?:prison|jail|custodial|suspended)?[ -]?(?:sentence|term|imprisonment)\b"),
    Frame("prison term", "time", before=r"(?:prison|jail|imprisonment|sentence|sentenced|jailed)(?: (?:terms?|sentences?))? (?:\w+ )?(?:of|for|to|between|from) $|imprisonment,? $|(?:sentenced|jailed) (?:\w+ ){0,3}(?:to|for) $"),
    Frame("tariff", "share", near=r"\b(?:tariffs?|dut(?:y|ies)|levy|levies)\b"),
    Frame("tax rate", "share", near=r"\btax(?:es|ed)?\b|\bGST\b|\bVAT\b"),
    Frame("interest rate", "share", near=r"\binterest rates?\b|\brepo rate\b|\b(?:key|policy|benchmark) rate\b"),
    Frame("inflation", "share", near=r"\binflation\b|\bconsumer prices?\b"),
    Frame("share of GDP", "share", after=r"^ of (?:(?:its|the|their|our|national|global|total|[A-Z][\w’']+) ){0,3}(?:GDP|(?:gross domestic product|economic output))\b"),
    Frame("growth", "share", near=r"\bGDP\b|\beconomic growth\b|\beconomy (?:grew|grow|expand\w*|shr[aiu]nk)\b"),
    Frame("turnout", "share", near=r"\bturnout\b"),
    Frame("containment", "share", near=r"\bcontain(?:ed|ment)\b"),
    Frame("stake", "share", near=r"\bstakes?\b|\bshareholding\b"),
    Frame("share price", "share", near=r"\bshares? (?:of|in|rose|fell|were|jumped|dropped|price)\b|\bstocks?\b"),
    Frame("valuation", "money", before=r"\b(?:valu(?:ed|ing|es|ation|ations)|worth)\b(?! of the)(?:[\w ]{0,20})$", near=r"\b(?:company|firm|startup|valuation|start-up|valued|valuing|market (?:cap|value))\b"),
    Frame("bail", "money", near=r"\b(?:bail|bond)\b"),
    Frame("fine", "money", near=r"\b(?:fined?|penalt(?:y|ies)|fines)\b"),
    Frame("loot", "money", near=r"\b(?:st(?:eal|ole|olen|ealing)|thie(?:f|ves)|heist|robb\w+|loot|haul|booty|theft|burgl\w+|raid|nab(?:bed)?|swip\w+|snatch\w*|smash-and-grab)\b"),
    Frame("reward", "money", near=r"\brewards?\b|\bbount(?:y|ies)\b"),
    Frame("damages", "money", near=r"\b(?:damages|settle(?:ment|d)?|compensation|lawsuit)\b"),
    Frame("damage", "money", near=r"\b(?:losses|damaged?)\b"),
    Frame("salary", "money", near=r"\b(?:salar(?:y|ies)|wages?|paid annually|a year|annual pay)\b"),
    Frame("price", "money", near=r"\b(?:pric(?:e|ed|es|ing)|costs?|sells?|sold|starting at|retail\w*|tickets?|fee|fees)\b"),
    Frame("deal", "money", near=r"\b(?:deals?|acqui\w+|merger|takeover|buy(?:s|ing|out)?|bought|purchas\w+|contracts?|order)\b"),
    Frame("funding", "money", near=r"\b(?:invest\w*|fund\w*|rais(?:e|ed|es|ing)|pledg\w+|donat\w+|grants?|aid|loans?|packages?|budget)\b"),
    Frame("revenue", "money", near=r"\b(?:revenues?|sales|earnings|profits?|income|turnover|market)\b"),
    Frame("debt", "money", near=r"\b(?:debts?|owe[ds]?|deficit)\b"),
    Frame("ago", "time", after=r"^ (?:ago|later|earlier|before|after|old|prior|from now|since)\b"),
    Frame("ago", "time", before=r"\b(?:every|in the (?:last|past|next|coming)|(?:last|past|next|coming)|after|within|in|first|previous|another|these|those) $"),
)  # fmt: skip
_LIST_OF_AGES = re.compile(r"(?i)\b(?:age|ages|aged|under|over)(?: of)? $")
_COMPILED = tuple(
    (
        f,
        re.compile(f.before, re.I) if f.before else None,
        re.compile(f.after, re.I) if f.after else None,
        re.compile(f.near, re.I) if f.near else None,
    )
    for f in _FRAMES
)


def slot(at: Place) -> Slot:
    """The slot that a quantity fills."""
    frame, head = _frame(at)
    noun = at.sentence.doc[at.top.i].text if at.noun is None else at.noun.text
    return Slot(frame, head, at.names, occasion(at), is_part(at, frame), at.phrase, noun)


def _frame(at: Place) -> tuple[str, str]:
    kind = dimension(at.unit)
    for frame, before, after, near in _COMPILED:
        if frame.dimension != kind.partition(" per ")[0]:
            continue
        if frame.name.startswith("magnitude") and not _may_be_magnitude(at, frame.name):
            continue
        if all(
            (
                not before or before.search(at.before),
                not after or after.search(at.after),
                not near or near.search(_near(at)),
            )
        ):
            return frame.name.split(" decimal")[0], _target(at) if frame.name == "distance" else _head(at)
    if _LIST_OF_AGES.search(at.before):
        return "ago", ""
    casualty = status(at)
    if casualty:
        return casualty, kind_of_victim(at) if casualty != "destroyed" else _head(at)
    return {"": "count", "time": "duration", "age": "unnamed age"}.get(kind, kind), _head(at)


def _may_be_magnitude(at: Place, frame: str) -> bool:
    number = at.sentence.text[slice(*at.spotted.core)]
    return 1 <= at.spotted.quantity.middle <= 9.6 and (
        "." in number or (frame == "magnitude" and not at.spotted.spelled)
    )


def _target(at: Place) -> str:
    """What a distance is measured from: "south of Norvik"."""
    found = re.match(r"^.{0,45}?\b(?:of|from|off) (?:the )?((?:[A-Z][\w’'-]+ ?)+)", at.after)
    return found[1].strip().lower() if found else ""


def _near(at: Place) -> str:
    """The words around the number within its clause, at most ten either side."""
    before = re.split(r"[;:]|, (?:while|and|but|which|who) ", at.before)[-1].split()[-9:]
    after = re.split(r"[;:]|, (?:while|and|but|which|who) ", at.after)[0].split()[:8]
    return " ".join([*before, "X", *after])


def _head(at: Place) -> str:
    if at.noun is not None:
        return str(at.noun.lemma_.lower())
    if at.unit and at.verb is not None:
        return str(at.verb.lemma_.lower())
    return ""
