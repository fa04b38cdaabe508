"""The checker from Python: articles in, a report out, that notebooks show and data frames hold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from os import PathLike, fspath
from typing import Any

import pandas as pd

from checker.explanation import explained
from checker.ingest import read, read_records
from checker.language import Models
from checker.pipeline import Result
from checker.pipeline import check as run
from checker.reports import html, json
from checker.settings import Settings
from checker.tables import Article, rows, table

Articles = pd.DataFrame | str | PathLike[str] | Iterable[str | PathLike[str] | Mapping[str, Any]]


@dataclass(frozen=True)
class Report:
    """What a check found. `result` holds its tables."""

    result: Result

    @cached_property
    def findings(self) -> list[dict[str, Any]]:
        """The findings as plain data, as the JSON report has them."""
        found: list[dict[str, Any]] = json.document(self.result)["findings"]
        return found

    def to_frame(self) -> pd.DataFrame:
        """A row for each span of evidence, with the columns of its finding before its own."""
        return self.result.findings.merge(self.result.evidence, on=["finding_id", "event_id"], how="left")

    def _repr_html_(self) -> str:
        """The report as a page within the page of a notebook."""
        from html import escape

        page = escape(html.write(self.result), quote=True)
        return f'<iframe srcdoc="{page}" style="width: 100%; height: 40em; border: 0" sandbox></iframe>'


def read_articles(articles: Articles) -> pd.DataFrame:
    """The table of articles from files, folders, records or a data frame that has a column `text`."""
    if isinstance(articles, pd.DataFrame):
        if set(Article._fields) <= set(articles.columns):
            return table(Article, rows(Article, articles))
        records: Sequence[Any] = articles.to_dict("records")
        return table(Article, read_records({str(k): v for k, v in r.items()} for r in records).articles)
    given = [articles] if isinstance(articles, str | PathLike) else list(articles)
    records = [dict(a) for a in given if isinstance(a, Mapping)]
    paths = [fspath(a) for a in given if not isinstance(a, Mapping)]
    return table(Article, (*read(paths).articles, *read_records(records).articles))


@lru_cache(maxsize=1)
def _models(tagger: str, embedding: str) -> Models:
    """The models, kept between calls."""
    return Models(tagger, embedding)


def check(articles: Articles, settings: Settings | None = None) -> Report:
    """Compare articles: paths, records (with a field `text`) or a data frame, each a set on one event or several."""
    chosen = settings or Settings()
    return Report(run(read_articles(articles), _models(chosen.tagger, chosen.embedding), chosen))


def explain(report: Report, finding_id: str) -> str:
    """Why a finding was made: its sides in context, its reason, and what looked alike but is none."""
    return explained(report.result, finding_id)
