# ruff: noqa: E501 - patterns and word tables read better unbroken
"""What looks like a number and is no quantity: dates, clock times, phone numbers, addresses, names, scores."""

import re

from checker.mentions.quantities.numerals import Numeral

_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_STREET = r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Parkway|Pkwy|Highway|Hwy|Place|Pl|Way|Terrace|Circle|Cir|Trail|Pike|Loop)\b"

_AFTER = re.compile(
    rf"""(?x)
      ,?[ ]{_MONTH}(?!\w)
    | (?:st|nd|rd|th)\b
    | ['’]?s\b
    | \)[ -]?\d{{3}}[-. ]\d{{4}} | [-–]\d{{3}}[-–. ][A-Z]{{2}}
    | [:/.]\d | [-–]\d+[-–]\d | [-–]\d{{4}}\b(?![ ]people)
    | [ ]?(?:a\.?m\b|p\.?m\b|AM\b|PM\b|o['’]clock\b|hrs?\b[ ]?(?:GMT|IST|EST|local)|GMT\b|IST\b|EDT\b|EST\b|BST\b)
    | [ -](?:hundred[ -])?block\b
    | [ ](?:[NSEW]\.?[ ]|North[ ]|South[ ]|East[ ]|West[ ])?(?:\w+[ ]){{1,3}}{_STREET}
    | [ ]?[A-Z]{{1,2}}\d
    | [-–]?(?:foot|feet)[-–]\d
    | ['’]\d
    | [A-Z]?[-/](?:[A-Z][a-z]|[A-Z]{{2}})
    | [ ]\(?\d{{3}}\)?[- ]\d{{4}}
    """
)  # fmt: skip
_BEFORE = re.compile(
    rf"""(?x)
    (?: (?<!\w){_MONTH}[ ]
    | (?i:\b(?:no|nos|section|sec|article|art|route|interstate|highway|flight|title|chapter|verse|clause|room|channel|phase|level|tier|
        category|version|season|episode|page|line|grade|class|division|group|stage|figure|table|item|step|rule|act|bill|image|photo|slide|case|
        resolution|proposition|prop|amendment|district|ward|precinct|unit|apartment|apt|suite|box|zone|area|exit|gate|track|pier|
        model|type|mark|studio|camp|block|plot|gen|generation|windows|ios|android|covid|agenda|u|g|f|kj)\.?[ -])
    | (?<![A-Za-z])[A-Z]{{1,4}}[-–] | (?i:\b(?:top|last|mid|covid)[-–] | (?:foot|feet)[-–]) | (?<![a-z])\#
    | \b[A-Z]{{2}}[ ](?=\d{{5}})
    | \(\d{{3}}\)[ ]?(?:\d{{3}}[-. ])? | \b0\d{{2,4}}[ ](?:\d{{3,4}}[ ])? | \d{{3}}[-.]\d{{3}}[-.]
    )$"""
)  # fmt: skip
_YEAR_BEFORE = re.compile(
    r"(?i)\b(?:in|since|by|until|till|before|after|of|from|during|late|early|mid|fiscal|year|between|and|to|the|for|through|,|19\d\d|20\d\d)[ –-]?\(?$"
)
_OF_PICTURES = re.compile(r"(?i)\b(?:image|photo|slide|picture|caption) \d+ (?:of|/) (?:/ )?$")
_HALF_A_PHONE = re.compile(r"(?<![\d.,])\d{3}[-.]$")
_IDIOM_BEFORE = re.compile(
    r"(?i)\b(?:no|this|that|each|every|any|the|another|some|which|only|day|square|ground|number|not|for) $"
)
_IDIOM_AFTER = re.compile(
    r"(?i) (?:another|day|time\b|way or|by one|thing)|-(?:time|off|sided|way|on|man|eyed|stop|third|half)"
)
_ONE_OTHER = re.compile(
    r"(?i)[ ](?:of the other|in particular|had\b|has\b|is\b|was\b|would\b|can\b|could\b|should\b|might\b|may\b|who\b|that\b|could\b|needs\b|must\b)"
)


def is_junk(text: str, numeral: Numeral, sign: bool, unit: bool) -> bool:
    """Whether a numeral is part of a date, a name, an address or an idiom; a `sign` of money says no, a `unit` hints."""
    if sign:
        return False
    before, words = text[max(0, numeral.start - 40) : numeral.start], text[numeral.start : numeral.end].lower()
    if words == "one":
        return bool(
            (_IDIOM_BEFORE.search(before) and not text.startswith(" of the", numeral.end))
            or _IDIOM_AFTER.match(text, numeral.end)
            or _ONE_OTHER.match(text, numeral.end)
        )
    if _OF_PICTURES.search(before):
        return True
    if numeral.spelled:
        return bool(re.match(r"-(?:way|fold|time|legged|storey)", text[numeral.end :]))
    if _is_score(text, numeral):
        return True
    if _AFTER.match(text, numeral.end) or (not unit and (_BEFORE.search(before) or _glued(text, numeral.end))):
        return True
    if len(words) > 1 and words.isdigit() and (words.startswith("0") or _ends_phone(before, words)):
        return True
    return not unit and _is_year(text, numeral, before, words)


def _ends_phone(before: str, words: str) -> bool:
    return len(words) == 4 and bool(_HALF_A_PHONE.search(before))


_GLUED = re.compile(
    r"(?!(?:km|kg|mL|m2|km2|kWh|MWh|GWh|Hz|GHz|MHz|p|pc|mph|bn|mn|cm|mm|ft|lb|kW|MW|GW|mg|ml|bhp|hp|MB|GB|TB|mpg|nm|Nm|GPa|mAh|rpm|lbs|sqm|ppb|kph|in|m|k|tn|cr|min|hrs?|x|g|pc|C|F|W|b|B|M|K)\b)[A-Za-z]"
)


def _glued(text: str, end: int) -> bool:
    return bool(_GLUED.match(text, end))


def _is_year(text: str, numeral: Numeral, before: str, words: str) -> bool:
    if not re.fullmatch(r"(?:1[5-9]|2[01])\d\d", words):
        return False
    if re.match(
        r"[ -](?:people|men|women|troops|soldiers|homes|houses|miles|km|metres|meters|feet|jobs|workers|students|residents|customers|employees|rpm|mAh|pounds|dollars|euros|rupees|acres|hectares|percent|per cent|kg|mw|tonnes|tons|barrels|cases|deaths|units|officers|families|villages|flights|horsepower|litres|species|members|troops|civilians|refugees|prisoners|years|days|hours)\b",
        text[numeral.end :],
        re.I,
    ):
        return False
    return bool(_YEAR_BEFORE.search(before)) or not re.match(r" [a-z]{3,}s\b", text[numeral.end :])


_SCORE = re.compile(
    r"(?<![\w$£€])(\d{1,3})[-–](\d{1,3})(?:[-–]\d{1,2})?(?![\w%]|[.,]\d|[-–]| ?(?:percent|per cent|million|billion|people|years?|days?|km|miles|weeks?|months?|hours?|minutes?))"
)


def _is_score(text: str, numeral: Numeral) -> bool:
    """Whether a number is half of "52-3" or "24-24": a pair that does not rise is no range."""
    for found in _SCORE.finditer(text, max(0, numeral.start - 8), numeral.end + 8):
        if found.start() <= numeral.start < found.end():
            return int(found[1]) >= int(found[2])
    return False
