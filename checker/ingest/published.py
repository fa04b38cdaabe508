"""When an article was published: given in its record, else found in its text, else bounded from what it says.

A date stands for publication only where it is page furniture (a line of its own, a "Posted:" line, a dateline); dates
inside the prose never do. But prose that calls a date by its weekday ("on Saturday (August 23, 2025)") was written
within the week that follows it.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

import pandas as pd

from checker.values.calendar import CLOCK, MONTH, WEEKDAY, ZONE, ZONES, clock_minutes, month_number, weekday_number


class Published(NamedTuple):
    """The earliest and the latest moment of publication (UTC; NaT when nothing is known) and how that was found."""

    published: Any
    published_until: Any
    how: str


UNKNOWN = Published(pd.NaT, pd.NaT, "")

_DATE = re.compile(
    rf"""(?ix)
      (?<![\d/.-]) (?: (?P<month>{MONTH})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>(?:19|20)\d\d)
    | (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month2>{MONTH}),?\s(?P<year2>(?:19|20)\d\d)
    | (?P<year3>(?:19|20)\d\d)[-/.](?P<month3>\d{{1,2}})[-/.](?P<day3>\d{{1,2}})
    | (?P<first>\d{{1,2}})[/.-](?P<second>\d{{1,2}})[/.-](?P<year4>(?:19|20)?\d\d) ) (?!\d|[/-]\d)"""
)
_TIME = re.compile(
    rf"(?i)(?<![\d:.])(?P<clock>{CLOCK})(?:\s?\(?(?:GMT|UTC)?(?P<iso>[+-]\d\d:?\d\d)\b|\s?\(?(?P<zone>{ZONE})\b)?"
)
_TIME_ALONE = re.compile(rf"(?i)\W*(?:{CLOCK})\W*(?:\(?{ZONE}\)?)?\W*")
_CUE = re.compile(
    r"(?i)\b(?:(?:first|last|date of|originally|re)?[ -]?"
    r"(?:published?|publication|posted|updated?|created|modified|filed)|date|released?)\b"
)
_LATER = re.compile(r"(?i)\b(?:updated?|modified)\b")
_PLACE = re.compile(r"(?:[A-Z][\w.'’/-]*(?:,?\s[A-Z][\w.'’/-]*)*)?[\s,.–—-]*(?:\([A-Z][^)]*\)[\s,–—-]*)?")
_DASH = re.compile(r"\s*(?:\([A-Z][^)]{1,40}\)|/[^/]{2,40}/)?(?:\s*[-–—:/]|(?=[A-Z]))")
_NAMED_BEFORE = re.compile(rf"(?i)\b({WEEKDAY}),?\s\(?$")
_AHEAD = re.compile(r"(?i)\b(?:will|would|to be|scheduled|set to|until|till|by|from|starting|next|due)\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_QUOTED = re.compile(r"^\s*[-–—]\s|@|https?://|\bcopyright\b|©", re.I)
_FIRST_LINES, _OWN_WORDS, _CUE_WORDS = 15, 4, 14
_WEEK, _DAY_END = timedelta(days=6), timedelta(hours=23, minutes=59)


def publication(text: str, given: Any = None) -> Published:
    """When the article with this text appeared; `given` is what its record says, or None."""
    if given is not None and str(given).strip():
        found = _stated(str(given))
        if found:
            return found._replace(how="given in the record" + _doubt(found))
    return _in_lines(text) or _in_dateline(text) or _by_weekday(text) or UNKNOWN


def _doubt(found: Published) -> str:
    return f"; {found.how}" if found.how else ""


def _stated(value: str) -> Published | None:
    """The moment that a value of a record states; ISO forms first, then any form that a page may show."""
    if re.match(r"\d{4}-\d\d-\d\d[T ]\d", value):
        moment = pd.to_datetime(value, errors="coerce", utc=True)
        return None if pd.isna(moment) else Published(moment, moment, "")
    return _moment(value)


def _moment(line: str) -> Published | None:
    """The date in a line, with its time and zone if it has them; `how` says what stays in doubt."""
    found = _DATE.search(line)
    days = _days(found, line) if found else []
    if not found or not days:
        return None
    rest = line[: found.start()] + " " * len(found.group()) + line[found.end() :]
    clock, doubt = _TIME.search(rest), ""
    minutes = clock_minutes(clock["clock"]) if clock else None
    if len(days) > 1:
        doubt = f"{found.group()} may be {_long(days[0])} or {_long(days[-1])}"
    if minutes is None or clock is None or len(days) > 1:
        return Published(_utc(days[0]), _utc(days[-1]) + _DAY_END, doubt)
    offset = _offset(clock)
    moment = _utc(days[0]) + timedelta(minutes=minutes - (offset or 0))
    return Published(moment, moment, "time zone not given" if offset is None else "")


def _days(found: re.Match[str], line: str) -> list[date]:
    """The days that a written date may mean: two where the order of day and month is open."""
    g = found.groupdict()
    if g["first"] is None:
        n = next(n for n in ("", "2", "3") if g["year" + n])
        month = int(g["month3"]) if n == "3" else month_number(g["month" + n])
        return _valid([(int(g["year" + n]), month, int(g["day" + n]))])
    year = int(g["year4"]) + (0 if len(g["year4"]) == 4 else 2000)
    a, b = int(g["first"]), int(g["second"])
    dotted = "." in found.group()
    days = _valid([(year, b, a)] if dotted and b <= 12 else [(year, a, b), (year, b, a)])
    named = re.search(WEEKDAY, line)
    if named and len(days) > 1:
        return [d for d in days if d.weekday() == weekday_number(named.group())] or days
    return days


def _valid(candidates: list[tuple[int, int, int]]) -> list[date]:
    days = set()
    for year, month, day in candidates:
        if 1 <= month <= 12 and 1 <= day <= 31:
            following = date(year + month // 12, month % 12 + 1, 1)
            if day <= (following - timedelta(days=1)).day:
                days.add(date(year, month, day))
    return sorted(days)


def _offset(clock: re.Match[str]) -> int | None:
    """Minutes east of Greenwich of a time's zone; None where none is given (or only "ET", which depends on the day)."""
    if clock["iso"]:
        sign, digits = clock["iso"][0], clock["iso"][1:].replace(":", "")
        return (1 if sign == "+" else -1) * (int(digits[:2]) * 60 + int(digits[2:]))
    zone = (clock["zone"] or "").lower()
    return ZONES.get({"et": "edt", "ct": "cdt", "mt": "mdt", "pt": "pdt"}.get(zone, zone))


def _in_lines(text: str) -> Published | None:
    """The date of a line of its own near the top, or of a "Posted:" line near the top or at the end."""
    posted, updated = None, None
    for n, line, last in _candidates(text):
        cue = bool(_CUE.search(line.partition("Related")[0]))
        found = _moment(line) if _is_furniture(line, cue) and (cue or n < _FIRST_LINES) else None
        if not found:
            continue
        found = found._replace(how=f"found in the text: “{' '.join(line.split())}”{_doubt(found)}")
        if cue and _LATER.search(line) and not re.search(r"(?i)posted|published|created", line):
            updated = updated or (found if n < _FIRST_LINES or last else None)
        elif cue or not posted:
            posted = posted or found
    return posted or updated


def _candidates(text: str) -> Iterator[tuple[int, str, bool]]:
    """Lines near either end that may show a date, a time on the line after a date joined to it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for n, line in enumerate(lines):
        last = n >= len(lines) - 6
        if (n >= _FIRST_LINES and not last) or len(line) > 160 or not _DATE.search(line):
            continue
        following = lines[n + 1] if n + 1 < len(lines) else ""
        if not _TIME.search(_DATE.sub("", line)) and _TIME_ALONE.fullmatch(following):
            line = f"{line} {following}"
        yield n, line, last


def _is_furniture(line: str, cue: bool) -> bool:
    if _QUOTED.search(line):
        return False
    rest = _CUE.sub(" ", _TIME.sub(" ", _DATE.sub(" ", line)))
    rest = re.sub(rf"(?i){WEEKDAY}|\b(?:on|at|by|in|am|pm|ist|news|uk|local|time)\b", " ", rest)
    if cue:
        starts = bool(_CUE.match(line.lstrip(" \t|/*-(")))
        return len(_WORD.findall(rest)) <= (_CUE_WORDS if starts or line.lower().startswith("by") else _OWN_WORDS)
    return len(_WORD.findall(rest)) <= _OWN_WORDS and not re.search(r"[.!?]$|[a-z],", line)


def _in_dateline(text: str) -> Published | None:
    """The date of a dateline: a place, perhaps an agency, a date and a dash before the first sentence."""
    for line in [x.strip() for x in text.splitlines() if x.strip()][:8]:
        found = None if _QUOTED.search(line) else _DATE.search(line, 0, 90)
        if found and _PLACE.fullmatch(line[: found.start()]) and _DASH.match(line[found.end() :]):
            moment = _moment(found.group())
            return moment and moment._replace(how=f"found in the dateline: “{line[: found.end()]}”{_doubt(moment)}")
    return None


def _by_weekday(text: str) -> Published | None:
    """The week that follows the latest date which the prose calls by its weekday."""
    named = []
    for found in _DATE.finditer(text):
        before = _NAMED_BEFORE.search(text[max(0, found.start() - 16) : found.start()])
        if _AHEAD.search(text[max(0, found.start() - 120) : found.start()].rpartition(". ")[2]):
            continue
        days = _days(found, "") if before else []
        if before and len(days) == 1 and days[0].weekday() == weekday_number(before[1]):
            named.append((days[0], f"{before[1].capitalize()} {found.group()}"))
    if not named:
        return None
    day, surface = max(named)
    if (day - min(named)[0]).days > 7:
        return None
    how = f"bounded: it says “{surface}” of a day just past, so it appeared {_long(day)} to {_long(day + _WEEK)}"
    return Published(_utc(day), _utc(day + _WEEK) + _DAY_END, how)


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _utc(day: date) -> pd.Timestamp:
    return pd.Timestamp(datetime.combine(day, time(), UTC))
