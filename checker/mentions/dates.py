"""Dates and times: an own grammar of components (weekday, day and month, clock, "last week" …), merged.

A month's name counts only with a day, a year or a preposition, so "may" and "march" stay words; a year alone only after
a preposition; nothing is taken from page furniture.
"""

import re
from collections.abc import Iterator
from typing import Any

from checker.language.tagging import TaggedArticle
from checker.mentions.happenings import happening
from checker.tables import Mention
from checker.values.calendar import MONTH, ZONE, clock_minutes, month_number, weekday_number
from checker.values.when import When

_NUMBER = {w: n for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {
    "a": 1,
    "an": 1,
}
_EDGE = r"(?P<edge>[Ee]arly|[Ll]ate|[Mm]id)"
_YEAR = r"(?:,?\ (?P<year>(?:19|20)\d\d)\b)?"
_UNTIL = r"(?:\ ?[-–—]\ ?(?P<until>\d{1,2})(?!\d))?"
_MONTH = rf"(?P<month>{MONTH})"
_WHICH = r"(?P<which>[Ll]ast|[Tt]his|[Nn]ext)"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?:['’]s\b)?"
_PART = r"(?P<part>morning|afternoon|evening|night)"
_HEDGE = (
    r"(?P<hedge>about|around|approximately|roughly|near|nearly|circa"
    r"|just\ before|shortly\ before|before|just\ after|shortly\ after|soon\ after|just\ past|after|past)"
)
_TWELVE = r"\d{1,2}(?:[:.]\d\d)?\ ?[AaPp]\.?[Mm]\b\.?"
_TWENTY_FOUR = (
    r"(?:1[3-9]|2[0-3]):[0-5]\d(?!\d|:)"
    rf"|[012]?\d[:.]?[0-5]\d(?=\ (?:hours|hrs|(?i:{ZONE})\b|local\ time))"
)
_ZONE = rf"(?:\ (?:local\ time\ ?)?\(?(?P<zone>(?i:{ZONE})\b|Eastern|Central|Pacific|Mountain|local\ time))?"
_COMPONENTS = [
    rf"(?:{_EDGE}[- ])?(?<![\w$]){_MONTH}\ (?P<day>\d{{1,2}})(?!\d|:)(?:st|nd|rd|th)?{_UNTIL}{_YEAR}",
    rf"(?<![\d.,:$])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_UNTIL}\ (?:of\ )?{_MONTH}\b{_YEAR}",
    rf"\b{_EDGE}[- ](?:in\ )?{_MONTH}\b{_YEAR}",
    rf"(?<![\w$]){_MONTH},?\ (?P<year>(?:19|20)\d\d)\b",
    rf"(?<=\b(?:[Ii]n|[Bb]y|of)\ ){_MONTH}\b(?!\ [A-Z])",
    rf"\b{_WHICH}\ {_MONTH}\b",
    rf"(?<=\b[Ss]ince\ |\b[Uu]ntil\ ){_MONTH}\b",
    rf"(?:\b(?P<which>[Ll]ast|[Pp]ast|[Nn]ext|[Tt]his)\ )?(?:\b{_EDGE}\ (?:on\ )?)?\b{_WEEKDAY}(?:\ {_PART}\b)?",
    rf"(?:\b{_HEDGE}\ (?:at\ )?)?(?<![\d:.$£€])\b(?P<clock>{_TWELVE}|{_TWENTY_FOUR}){_ZONE}",
    rf"(?:\b{_HEDGE}\ )?\b(?P<word>noon|midday|midnight)\b",
    r"\b(?P<relative>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast\ night)\b",
    r"\b(?P<relative>[Tt]his\ (?:morning|afternoon|evening))\b",
    rf"\b(?:(?P<edge>[Ee]arlier|[Ll]ater)\ )?{_WHICH}\ (?P<unit>week|month|year)\b(?!['’]s?\b|-)",
    rf"\b(?P<amount>(?i:{'|'.join(_NUMBER)})|\d{{1,2}})\ (?P<unit>day|week|month|year)s?\ ago\b",
    r"(?<=\b[Ii]n\ )(?P<year>(?:19|20)\d\d)\b(?![-–]|\ (?:[a-z]+\ )?(?:people|men|cases|homes))",
    r"(?<=\b[Ss]ince\ )(?P<year>(?:19|20)\d\d)\b",
]
_PATTERNS = [re.compile(p) for p in _COMPONENTS]
_GAP = re.compile(r"\)?[\s,]*(?:(?:on|of|at|the)\s+)*(?:at\s+)?\(?")
_TITLE = re.compile(r"(?:Black|Good|Easter|Ash|Super|Palm|Cyber|Holy|Bloody|Giving|Freaky)\ $")
_TITLE_AFTER = re.compile(
    r"\ (?:Times|Mirror|Express|Telegraph|Herald|Mail|Post|Night|School|Mass|Star|Sun|Tribune)\b|s\b"
)
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "last night": -1}
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_HEDGES = {"before": "before", "after": "after", "past": "after"}
_WORDS = {"noon": 720, "midday": 720, "midnight": 0}


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The dates and times of an article's prose, each with what happened then as its slot."""
    for sentence in article.prose:
        spans = list(scan(article.text(sentence.row.field)[sentence.row.start : sentence.row.end]))
        outer = [(sentence.row.start + s, sentence.row.start + e) for s, e, _ in spans]
        for (start, end), (_, _, when) in zip(outer, spans, strict=True):
            yield article.mention(sentence, "date", start, end, when, happening(sentence, start, end, outer))


def scan(text: str) -> Iterator[tuple[int, int, When]]:
    """The date expressions in a sentence, as (start, end, value), components that touch merged into one."""
    start, end, fields = 0, 0, dict[str, Any]()
    for a, b, found in _components(text):
        if fields and _join(fields, found) and _GAP.fullmatch(text, end, a):
            end, fields = b, fields | found
            continue
        if fields:
            yield start, end, When(**fields)
        start, end, fields = a, b, found
    if fields:
        yield start, end, When(**fields)


def _join(left: dict[str, Any], right: dict[str, Any]) -> bool:
    """Whether two components can describe one moment: a weekday with its date, anything with a time of day."""
    if left.keys() & right.keys():
        return False
    return "clock" in left or "clock" in right or {"weekday", "month"} <= left.keys() | right.keys()


def _components(text: str) -> list[tuple[int, int, dict[str, Any]]]:
    """The components in a text, the longest first where they overlap, in the order of place."""
    found = [(m.start(), m.end(), m) for p in _PATTERNS for m in p.finditer(text)]
    found.sort(key=lambda f: (f[0] - f[1], f[0]))
    kept: list[tuple[int, int, dict[str, Any]]] = []
    for start, end, match in found:
        if any(start < e and s < end for s, e, _ in kept) or _is_name(text, match):
            continue
        fields = _fields({k: v for k, v in match.groupdict().items() if v})
        if fields:
            kept.append((start, end, fields))
    return sorted(kept, key=lambda k: k[0])


def _is_name(text: str, found: re.Match[str]) -> bool:
    """Whether a weekday is part of a name: "Sunday Times", "Black Friday"; plurals name no day."""
    if not found.groupdict().get("weekday"):
        return False
    return bool(_TITLE.search(text[: found.start()]) or _TITLE_AFTER.match(text, found.end()))


def _fields(g: dict[str, str]) -> dict[str, Any]:
    """The fields of a `When` that one component gives; none where its numbers are no date."""
    fields: dict[str, Any] = {k: int(g[k]) for k in ("day", "until", "year") if k in g}
    if "month" in g:
        fields["month"] = month_number(g["month"])
    if "weekday" in g:
        fields["weekday"] = weekday_number(g["weekday"])
    fields |= {k: g[k].lower() for k in ("edge", "part", "which") if k in g}
    fields |= _clock(g) | _shifted(g)
    if fields.get("day", 1) > 31 or fields.get("until", 1) > 31 or fields.get("clock", 0) is None:
        return {}
    return fields


def _clock(g: dict[str, str]) -> dict[str, Any]:
    if "clock" not in g and "word" not in g:
        return {}
    minutes = clock_minutes(g["clock"]) if "clock" in g else _WORDS[g["word"]]
    hedge = g.get("hedge", "").split()
    word = _HEDGES.get(hedge[-1], "about") if hedge else ""
    near = len(hedge) > 1 and word in {"before", "after"}
    return {"clock": minutes, "hedge": f"just {word}" if near else word, "zone": g.get("zone", "").lower()}


def _shifted(g: dict[str, str]) -> dict[str, Any]:
    if "relative" in g:
        word = g["relative"].lower()
        part = word.split()[-1] if " " in word else "night" if word == "tonight" else ""
        return {"unit": "day", "shift": _DAYS.get(word, 0)} | ({"part": part} if part else {})
    if "unit" not in g:
        return {}
    if "amount" in g:
        amount = g["amount"].lower()
        return {"unit": g["unit"], "shift": -(int(amount) if amount.isdigit() else _NUMBER[amount])}
    return {"unit": g["unit"], "shift": _SHIFTS[g["which"].lower()]}
