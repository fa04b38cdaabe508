"""Publication dates as people read them, in one form everywhere."""

from collections.abc import Sequence
from datetime import datetime

from checker.tables import Article

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def known(moment: datetime | None) -> datetime | None:
    """The moment, or None also where a table holds NaT."""
    return None if moment is None or moment != moment else moment


def day(article: Article) -> str:
    """The day on which an article appeared ("27 Nov 2005"), or the days between which it did; empty where unknown."""
    first, last = known(article.published), known(article.published_until)
    if first is None and last is None:
        return ""
    if first is None or last is None:
        return f"from {_day(first)}" if first else f"by {_day(last)}" if last else ""
    return _day(first) if first.date() == last.date() else f"{_day(first)} to {_day(last)}"


def days(articles: Sequence[Article]) -> str:
    """The days over which articles appeared; empty where no date is known."""
    dates = [d for a in articles for d in (known(a.published), known(a.published_until)) if d is not None]
    if not dates:
        return ""
    first, last = _day(min(dates)), _day(max(dates))
    return first if first == last else f"{first} to {last}"


def _day(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
