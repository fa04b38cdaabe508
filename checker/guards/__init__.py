"""Guards: which articles of an event are no source of their own: reprints, and articles on something else."""

from collections.abc import Sequence

from checker.event import Similarity
from checker.guards.copies import originals
from checker.guards.topics import strays
from checker.language.tagging import TaggedArticle
from checker.tables import Article


def guarded(tagged: Sequence[TaggedArticle], similarity: Similarity) -> tuple[Article, ...]:
    """The articles, those that reprint another with its id, those on another event marked as such."""
    original = originals(tagged)
    stray = strays(tagged, similarity)
    return tuple(
        t.article._replace(copy_of=original.get(t.article.article_id, ""), on_topic=t.article.article_id not in stray)
        for t in tagged
    )
