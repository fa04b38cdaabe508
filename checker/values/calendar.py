"""The calendar's words: names of months, weekdays and time zones, and the patterns that dates are built from."""

import re

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?)"
CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[ap]\.?\s?m?\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"

# Minutes east of Greenwich. IST is India's: Israel's and Ireland's seldom stand in datelines.
ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 60, "cet": 60, "cest": 120, "msk": 180, "pkt": 300, "ist": 330, "sgt": 480,
    "hkt": 480, "jst": 540, "aest": 600, "aedt": 660, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420,
}  # fmt: skip
ZONE = rf"(?:{'|'.join(sorted(ZONES, key=len, reverse=True))}|et|ct|mt|pt)"

_CLOCK = re.compile(r"(?i)^(\d{1,2})(?:[:.]?(\d\d))?(?::\d\d(?:\.\d+)?)?\s?(?:([ap])\.?\s?m?\.?)?$")


def month_number(name: str) -> int:
    """1 for "January", "Jan." or "JAN", and so on; 0 for what is no month."""
    key = name.lower().rstrip(".")[:3]
    return next((n for n, month in enumerate(MONTHS, 1) if len(key) == 3 and month.startswith(key)), 0)


def weekday_number(name: str) -> int:
    """0 for "Monday" or "Mon.", and so on; -1 for what is no weekday."""
    key = name.lower().rstrip(".")[:3]
    return next((n for n, day in enumerate(WEEKDAYS) if len(key) == 3 and day.startswith(key)), -1)


def clock_minutes(surface: str) -> int | None:
    """Minutes after midnight of "10:27 am", "5pm", "00:34" or "2.30 p.m."; None for what is no time of day."""
    found = _CLOCK.match(surface.strip())
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        half = "" if hour > 12 else half
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None
