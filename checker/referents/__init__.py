"""Mentions to referents: which mentions, over all articles of an event, fill one slot of one thing.

Each module here aligns one kind: a function `align(event)` that takes the event so far (articles, sentences, mentions
and the referents of the modules before it) and gives an `Aligned`: mentions that only the whole event could show
(a bare surname, say) and referents. ORDER says which come first, since speakers need people and quotes need speakers.
"""

from dataclasses import replace
from importlib import import_module

from checker.event import Event
from checker.referents.contract import Aligned

ORDER: tuple[str, ...] = ()


def align(event: Event) -> Event:
    """The event with the mentions and the referents that every module of ORDER adds."""
    for name in ORDER:
        found: Aligned = import_module(f"{__name__}.{name}").align(event)
        event = replace(
            event,
            mentions=(*event.mentions, *found.mentions),
            referents=(*event.referents, *found.referents),
        )
    return event
