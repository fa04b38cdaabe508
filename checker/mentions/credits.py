"""Bylines, photograph credits and contact lines: names in them are of who made the article, not of who is in it."""

import re

_MAKERS = r"(?:photos?|photographs?|images?|pictures?|video|illustrations?|graphics?|file|handout|story)"
_BEFORE = tuple(
    re.compile(pattern)
    for pattern in (
        r"^\W*(?:(?i:story|written|words)\s+)?(?:By|BY)\b:?\s+$",
        rf"(?i:\b{_MAKERS}\s*(?:credit|courtesy)?\s*(?:by\b|:|/|\|)(?:\s*courtesy(?:\s+of)?)?)\s*$",
        r"(?i:\b(?:courtesy(?:\s+of)?|credit|credits)\b\s*[:/]?)\s*$",
        r"(?i:\b(?:reporting|editing|writing|compiled|translated|photographed)\s+by)\s+$",
        r"(?i:\b(?:staff\s+(?:writers?|reporters?|photographers?)|contributing\s+(?:writer|reporter)))\s+$",
        r"\b(?:Contact|Reach|Follow|Email|E-mail|Facebook|Twitter|Call)\b:?\s+(?i:reporter\s+|staff writer\s+)?$",
        r"\b(?:NBC|CBS|ABC|FOX|CNN|BBC|NPR|PBS|AP|[WK][A-Z]{2,3}(?:-TV)?|News(?:\s\d+)?|Channel\s\d+|TV)['’]s\s+$",
        r"^\W*(?:By|BY)\b[^.!?\d]{3,60}(?:,|\band|&)\s+$",
    )
)
_AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        r"\s*[/|]\s*(?:The\s)?[A-Z]",
        r"\s*,?\s*\(?(?:(?:The\s)?Associated Press|AP\b|AFP\b|Reuters\b|Getty\b|USA TODAY)",
        r"\s*,?\s*\(?(?i:staff\s+(?:writer|reporter))",
        r",?\s+(?i:special to\b|contributed to th(?:is|e) (?:report|story|article)|can be reached)",
        r"\s*(?::|at)\s*(?:\(?\d{3}\b|@|\S+@)",
        r"[^.!?]{0,90}\bcontributed to th(?:is|e) (?:report|story|article)",
    )
)


def credited(before: str, after: str) -> bool:
    """Whether a name stands in a credit; `before` and `after` are the rest of its sentence."""
    possessive = after.startswith(("'s", "’s"))
    return not possessive and (any(p.search(before) for p in _BEFORE) or any(p.match(after) for p in _AFTER))
