"""The articles as a set: each once, each id once, in an order that the order of the input does not change."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import PurePath

from checker.ingest.contract import Read, Skipped
from checker.language.zones import ANALYSED
from checker.tables import Article


def settle(found: Read) -> Read:
    """What was read, without repeated articles and with ids that are unique within each event."""
    articles, repeated = _once(found.articles)
    articles, clashing = _identified(articles)
    articles.sort(key=lambda a: (a.event_id, a.article_id))
    remarks = (
        Skipped(a.path, f"is very long; only the first {ANALYSED:,} of its {len(a.text):,} characters are compared")
        for a in articles
        if len(a.text) > ANALYSED
    )
    return Read(tuple(articles), (*found.skipped, *repeated, *clashing), (*found.remarks, *remarks))


def _once(articles: Sequence[Article]) -> tuple[list[Article], list[Skipped]]:
    """Articles of one text, title and outlet are one article given twice: that of the first id stays."""
    same: dict[tuple[str, ...], list[Article]] = defaultdict(list)
    for a in articles:
        outlet = "" if a.source in (PurePath(a.path).name, a.article_id) else a.source
        same[a.event_id, a.title, a.text, outlet].append(a)
    kept, skipped = [], []
    for group in same.values():
        first, *others = sorted(group, key=lambda a: (a.article_id, a.path))
        kept.append(first)
        skipped += [
            Skipped(a.path, f"{_named(a)} is the same article as {_named(first)}; counted once") for a in others
        ]
    return kept, skipped


def _named(a: Article) -> str:
    return f"{a.article_id!r} of {a.path}" if a.path else repr(a.article_id)


def _identified(articles: Sequence[Article]) -> tuple[list[Article], list[Skipped]]:
    """Files of one name in several folders get their path as id; of records with one id the first stays."""
    count = Counter((a.event_id, a.article_id) for a in articles)
    kept: dict[tuple[str, str], Article] = {}
    skipped = []
    for a in articles:
        path = PurePath(a.path)
        if count[a.event_id, a.article_id] > 1 and a.article_id == path.stem:
            a = a._replace(article_id=path.with_suffix("").as_posix())
        first = kept.setdefault((a.event_id, a.article_id), a)
        if first is not a:
            skipped.append(Skipped(a.path, f"the id {a.article_id!r} is taken by {first.path}; give it another"))
    return list(kept.values()), skipped
