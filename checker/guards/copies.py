"""Wire copy and reprints: articles that share most of their prose, word for word."""

from collections.abc import Iterator, Sequence

import pandas as pd

from checker.language.tagging import TaggedArticle

SHINGLE = 5
"""Words in a shingle: runs of five words recur by chance only in names and set phrases."""
FEWEST = 30
"""An article of fewer shingles is too short to tell."""
SHARED = 0.6
"""The share of the shorter article's shingles that a reprint has in common with the longer one."""

Shingles = frozenset[tuple[str, ...]]


def originals(tagged: Sequence[TaggedArticle]) -> dict[str, str]:
    """The articles that reprint another, with the id of that: the earliest published, then the first by id."""
    order = sorted(tagged, key=lambda t: (_moment(t), t.article.article_id))
    prints = [(t.article.article_id, shingles(t)) for t in order]
    found: dict[str, str] = {}
    for n, (later, words) in enumerate(prints):
        for earlier, others in prints[:n]:
            if copied(words, others):
                found[later] = found.get(earlier, earlier)
                break
    return found


def _moment(tagged: TaggedArticle) -> pd.Timestamp:
    published = tagged.article.published
    return pd.Timestamp.max.tz_localize("UTC") if pd.isna(published) else published


def shingles(tagged: TaggedArticle) -> Shingles:
    """The runs of words in the prose of an article, whatever their case and punctuation."""
    words = list(_words(tagged))
    return frozenset(zip(*(words[n:] for n in range(SHINGLE)), strict=False))


def _words(tagged: TaggedArticle) -> Iterator[str]:
    return (token.lower_ for sentence in tagged.prose for token in sentence.tokens if token.is_alpha or token.like_num)


def copied(left: Shingles, right: Shingles) -> bool:
    """Whether most of the shorter of two articles stands in the other."""
    shorter = min(len(left), len(right))
    return shorter >= FEWEST and len(left & right) >= SHARED * shorter
