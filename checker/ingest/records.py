"""Records to articles: fields by any of their common names, their types checked."""

import math
import re
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from checker.ingest.contract import Fault, Record
from checker.ingest.published import Published, publication
from checker.language.zones import ANALYSED
from checker.tables import Article

EVENT = "event"
"""The event of records that carry none: what is given in one call is about one event."""

ALIASES = {
    "text": ("text", "body", "content", "article", "article_text", "articleBody", "maintext"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "publishedAt", "datePublished", "date_published", "pubDate"),
    "source": ("source", "outlet", "publisher", "site", "sitename", "domain"),
    "url": ("url", "link", "canonical_url"),
    "id": ("id", "article_id", "guid", "uid"),
    "event_id": ("event_id", "event", "cluster_id"),
}
"""The fields of a record, each with the names that it goes by, the first that is filled counts."""

_MILLISECONDS = 1e11
_SURROGATE = re.compile("[\ud800-\udfff]")


def article(record: Record, path: str) -> Article:
    """The article of one record that stands in the file `path`; raises `Fault` where that cannot be."""
    given = {field: field_of(record, field) for field in ALIASES}
    text = given["text"]
    if text is None:
        raise Fault("has no text; give it a field `text`")
    if not isinstance(text, str):
        raise Fault(f"has a text that is a {_type(text)}; write it as a string")
    if not text.strip():
        raise Fault("has an empty text; remove it or fill it in")
    published = moment(given["published"], text)
    url = _string(given["url"], "url")
    return Article(
        event_id=_string(given["event_id"], "event_id") or EVENT,
        article_id=_string(given["id"], "id"),
        source=_string(_name(given["source"]), "source") or host(url),
        title=_string(given["title"], "title"),
        published=published.published,
        published_until=published.published_until,
        published_how=published.how,
        path=path,
        url=url,
        text=_whole(text),
    )


def field_of(record: Record, field: str) -> Any:
    """A field of a record by any of its names, the first that is filled; None where none is."""
    lowered = {str(key).strip().lower(): value for key, value in reversed(record.items())}
    return next((v for n in ALIASES[field] if not _missing(v := lowered.get(n.lower()))), None)


def _missing(value: object) -> bool:
    return value is None or value is pd.NaT or value == "" or (isinstance(value, float) and math.isnan(value))


def _name(source: object) -> object:
    """News interfaces give a source as an object with a name."""
    return source.get("name") or source.get("id") if isinstance(source, dict) else source


def _string(value: object, field: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Fault(f"has a field `{field}` that is a {_type(value)}; write it as a string")
    if isinstance(value, float) and not math.isfinite(value):
        raise Fault(f"has a field `{field}` that is no number; write it as a string")
    return _whole(
        value.strip() if isinstance(value, str) else f"{value:.15g}" if isinstance(value, float) else _int(value)
    )


def _int(value: int) -> str:
    try:
        return str(value)
    except ValueError as error:  # thousands of digits
        raise Fault("has a number that is too long; write it as a string") from error


def _whole(text: str) -> str:
    """The text with half characters (lone surrogates, which no encoding can write) replaced one by one."""
    return _SURROGATE.sub("\ufffd", text)


def _type(value: object) -> str:
    kinds = {dict: "object", list: "list", bool: "truth value", int: "number", float: "number"}
    return kinds.get(type(value), type(value).__name__)


def host(url: str) -> str:
    """The host that a URL names, without `www.`; empty where it names none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def moment(value: object, text: str) -> Published:
    """When the article was published, in UTC: as its record says (`value`), else as its text shows."""
    if value is not None and (isinstance(value, bool) or not isinstance(value, str | date | int | float)):
        raise Fault(f"has a publication date that is a {_type(value)}; write it like 2025-11-06T10:27:00Z")
    return publication(text[:ANALYSED], _seconds(value) if isinstance(value, int | float) else value)


def _seconds(value: float) -> str:
    """Seconds, or milliseconds, since 1970 as a date and time."""
    try:
        return datetime.fromtimestamp(value / 1000 if abs(value) > _MILLISECONDS else value, UTC).isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise Fault("has a publication date that is none; write it like 2025-11-06T10:27:00Z") from error
