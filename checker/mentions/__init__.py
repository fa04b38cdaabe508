"""Sentences to mentions, one module a kind: a module here with a function `find(article)` is discovered."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from checker.language.tagging import TaggedArticle
from checker.tables import Mention


class Finder(Protocol):
    """A module of this package: finds the mentions of its kind in one article."""

    def find(self, article: TaggedArticle) -> Iterator[Mention]:
        """The mentions of one article, in any order."""


@cache
def finders() -> tuple[Finder, ...]:
    """The modules of this package that find mentions, in alphabetical order."""
    modules = [import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__)]
    return tuple(m for m in modules if hasattr(m, "find"))


def find(article: TaggedArticle) -> list[Mention]:
    """All mentions of an article, each id once, in the order of field and place."""
    found = {m.mention_id: m for finder in finders() for m in finder.find(article)}
    return sorted(found.values(), key=lambda m: (m.field, m.start, m.end, m.kind))
