"""The event clock: on which days each article may have appeared, and so which days its dates mean."""

from datetime import date

import pandas as pd

from checker.tables import Article


def published_days(article: Article) -> tuple[date, date] | None:
    """The first and the last day on which an article may have appeared; None when nothing is known."""
    if pd.isna(article.published) or pd.isna(article.published_until):
        return None
    return article.published.date(), article.published_until.date()
