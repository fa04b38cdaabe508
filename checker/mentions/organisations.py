"""Names of organisations: capitalised words around a word for a body, and names with an acronym behind them."""

import re
from collections.abc import Iterator

from checker.language.tagging import TaggedArticle
from checker.language.words import listed
from checker.mentions.people import is_heading
from checker.tables import Mention
from checker.values.name import OrganisationName

_BODY = (
    "Authority|Agency|Ministry|Department|Office|Bureau|Commission|Committee|Council|Court|Party|Union|Association|"
    "Federation|Foundation|Institute|Institution|University|College|School|Academy|Hospital|Center|Centre|Clinic|Hotel|"
    "Survey|Observatory|Service|Services|Corporation|Company|Bank|Fund|Group|Organization|Organisation|Society|League|"
    "Movement|Front|Alliance|Coalition|Army|Forces|Guard|Police|Headquarters|Museum|Theatre|Theater|Church|Mosque"
)
_CAPITAL = r"[A-Z][\w’'-]*"
_NAME = re.compile(
    rf"(?:(?:{_BODY})\s+(?:of|for)\s+(?:the\s+)?{_CAPITAL}(?:(?:\s+and)?\s+{_CAPITAL}){{0,4}}"
    rf"|(?:{_CAPITAL}\s+)(?:(?:of\s+|for\s+|and\s+|the\s+)*{_CAPITAL}\s+){{0,6}}(?:{_BODY})\b(?!\s+[A-Z]))"
)
_WITH_ACRONYM = re.compile(
    rf"((?:{_CAPITAL})(?:\s+(?:of\s+|for\s+|and\s+|the\s+|on\s+|in\s+)*{_CAPITAL}){{0,7}})\s+\(([A-Z][A-Za-z]{{1,7}})\)"
)
_BEHIND_ACRONYM = re.compile(
    rf"(?<![\w.])([A-Z]{{3,7}})\s+\(({_CAPITAL}(?:\s+(?:of\s+|for\s+|and\s+|the\s+|on\s+|in\s+)*{_CAPITAL}){{1,7}})\)"
)
_COINED = re.compile(r"\b(?:[A-Z][a-z]+ ?\d+(?:[xX]\d+)?)\b(?!\s*(?:\d|[ap]\.?m|th|st|nd|rd|years?|per))")
_MONTH = re.compile(
    r"(?i)^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|route|highway|interstate|page|article|day)"
)
_LEADING = re.compile(r"^(?:The|A|An|In|At|On|And|But|Former|State|According)\s+")


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The mentions of organisations in one article."""
    for sentence in article.prose:
        row = sentence.row
        text = article.text(row.field)[row.start : row.end]
        if is_heading([t.text for t in sentence.tokens]):
            continue
        taken: list[tuple[int, int]] = []
        for start, end, acronym in _spans(text):
            if all(end <= s or e <= start for s, e in taken):
                taken.append((start, end))
                value = OrganisationName(tuple(text[start:end].split()), acronym)
                yield article.mention(sentence, "name", row.start + start, row.start + end, value, "organisation")


def _spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Where names stand, those with an acronym first, and the acronym."""
    for found in _WITH_ACRONYM.finditer(text):
        start = _initial(found.group(1), found.group(2)) + found.start(1)
        yield start, found.end(1), found.group(2)
    for found in _BEHIND_ACRONYM.finditer(text):
        if "".join(w[0] for w in found.group(2).split() if w[0].isupper()) == found.group(1):
            yield found.start(2), found.end(2), found.group(1)
    for found in _NAME.finditer(text):
        start = found.start() + _lead(found.group())
        if len(text[start : found.end()].split()) > 1:
            yield start, found.end(), ""
    for found in _COINED.finditer(text):
        if not _MONTH.match(found.group()):
            yield found.start(), found.end(), ""


def _lead(name: str) -> int:
    """How much of a run of capitals comes before the name: a title with what it is of, or a small word."""
    titles = [m for m in re.finditer(r"[\w-]+", name) if m.group().lower() in listed("titles", "office")]
    if titles and titles[-1].end() < len(name):
        rest = re.match(r"\s+(?:of\s+|for\s+)?(?:the\s+)?", name[titles[-1].end() :])
        return titles[-1].end() + (rest.end() if rest else 0)
    lead = _LEADING.match(name)
    return lead.end() if lead else 0


def _initial(name: str, acronym: str) -> int:
    """Where in a run of capitals the words start that the acronym stands for; its start when none do."""
    starts = [m.start() for m in re.finditer(r"(?<![\w-])[A-Z]", name)]
    letters = acronym.upper()
    for start in starts:
        initials = "".join(w[0] for w in re.split(r"[\s-]+", name[start:]) if w[:1].isalpha()).upper()
        capitals = "".join(c for c in initials if c)
        if capitals == letters or "".join(re.findall(r"[A-Z]", name[start:])) == letters:
            return start
    return 0
