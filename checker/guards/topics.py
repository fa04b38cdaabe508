"""Strays: articles of a set that are about something else (another story, a menu, a notice under the right title)."""

from collections.abc import Sequence

from checker.event import Similarity
from checker.language.tagging import TaggedArticle, TaggedSentence

OPENING = 8
"""How many sentences show what an article is about."""
NAMES = 0.5
"""What sharing all its names with another article adds to the likeness of one."""
LINKED = 0.48
"""The likeness (cosine of the openings, and names) from which two articles are about one event: of 870 articles
of look-at events 14 had less, 13 of them rightly."""
FEWEST = 3
"""In a smaller set nobody can say which article strays."""


def strays(tagged: Sequence[TaggedArticle], similarity: Similarity) -> set[str]:
    """The ids of the articles that no chain of likeness links to the largest group of articles.

    An article of which only the title is known strays never.
    """
    tagged = [t for t in tagged if _body(t)]
    if len(tagged) < FEWEST:
        return set()
    openings = [_opening(t) for t in tagged]
    names = [_names(t) for t in tagged]
    cosine = similarity(openings, openings)
    linked = [
        [cosine[i][j] + NAMES * _shared(names[i], names[j]) >= LINKED for j in range(len(tagged))]
        for i in range(len(tagged))
    ]
    groups = sorted(_groups(linked), key=len)
    if len(groups) > 1 and len(groups[-1]) == len(groups[-2]):
        return set()
    return {tagged[n].article.article_id for group in groups[:-1] for n in group}


def _body(tagged: TaggedArticle) -> list[TaggedSentence]:
    """The sentences below the headline, which may stand over another story."""
    return [s for s in tagged.prose if s.row.zone in ("lead", "body")]


def _opening(tagged: TaggedArticle) -> str:
    return " ".join(s.tokens.text for s in _body(tagged)[:OPENING])


def _names(tagged: TaggedArticle) -> set[str]:
    return {t.text for s in _body(tagged) for t in s.tokens if t.pos_ == "PROPN" and len(t.text) > 2}


def _shared(left: set[str], right: set[str]) -> float:
    return len(left & right) / max(1, min(len(left), len(right)))


def _groups(linked: Sequence[Sequence[bool]]) -> list[set[int]]:
    """The connected groups of a symmetric relation."""
    groups: list[set[int]] = []
    for n, row in enumerate(linked):
        near = [g for g in groups if any(row[m] for m in g)]
        groups = [g for g in groups if g not in near] + [{n}.union(*near)]
    return groups
