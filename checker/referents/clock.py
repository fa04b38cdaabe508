"""The event clock: on which days each article may have appeared, and so which days its dates mean."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from checker.tables import Article

_SPREAD, _LEEWAY = timedelta(days=40), timedelta(days=10)


def published_days(article: Article) -> tuple[date, date] | None:
    """The first and the last day on which an article may have appeared; None when nothing is known."""
    if pd.isna(article.published) or pd.isna(article.published_until):
        return None
    return article.published.date(), article.published_until.date()


def bounds(articles: Sequence[Article]) -> tuple[date, date] | None:
    """The days on which an undated article of an event may have appeared, by the others; None where they lie apart."""
    known = [days for a in articles if (days := published_days(a))]
    if not known or max(d[1] for d in known) - min(d[0] for d in known) > _SPREAD:
        return None
    return min(d[0] for d in known) - _LEEWAY, max(d[1] for d in known) + _LEEWAY
