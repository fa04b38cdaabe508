"""Mentions to referents: which mentions, over all articles of an event, fill one slot of one thing.

Each module here aligns one kind: a function `align(event)` takes the event so far (articles, sentences, mentions and
the referents of the modules before it) and gives an `Aligned`: mentions that only the whole event could show (a bare
surname, say) and referents. A module that needs the results of others names them in AFTER: quotations need people.
"""

from dataclasses import replace
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from checker.event import Event
from checker.referents.contract import Aligned


class Aligner(Protocol):
    """A module of this package: finds the referents of one kind in one event."""

    def align(self, event: Event) -> Aligned:
        """The referents of its kind, and the mentions that it adds."""


@cache
def aligners() -> tuple[Aligner, ...]:
    """The modules of this package that align, each after those that it needs."""
    modules = {m.name: import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__)}
    needs = {name: getattr(m, "AFTER", ()) for name, m in modules.items() if hasattr(m, "align")}
    return tuple(modules[name] for name in TopologicalSorter(needs).static_order())


def align(event: Event) -> Event:
    """The event with the mentions and the referents that every module adds."""
    for aligner in aligners():
        found = aligner.align(event)
        event = replace(
            event, mentions=(*event.mentions, *found.mentions), referents=(*event.referents, *found.referents)
        )
    return event
