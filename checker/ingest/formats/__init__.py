"""File formats, one module each: `SUFFIXES` it reads and `records(text, name)`, which yields records with their line.

A module here is discovered; what a record may hold stands in `checker.ingest.records`. What is wrong with one record
is yielded as a `Fault`, so that the rest is still read.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from json import loads
from pkgutil import iter_modules
from typing import Protocol

from checker.ingest.contract import Fault, Numbered


class Format(Protocol):
    """A module of this package."""

    SUFFIXES: tuple[str, ...]

    def records(self, text: str, name: str) -> Iterator[Numbered | Fault]:
        """The records of a decoded file; `name` is the file's name without its suffix."""


@cache
def formats() -> dict[str, Format]:
    """The formats by the suffix of their files."""
    modules = [import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__)]
    return {suffix: module for module in modules for suffix in module.SUFFIXES}


def guess(text: str) -> str:
    """The suffix for a text of unknown format: JSON, JSON Lines or plain text."""
    start = text.lstrip()[:1]
    if start not in ("{", "["):
        return ".txt"
    try:
        loads(text)
    except (ValueError, RecursionError):
        return ".jsonl" if start == "{" else ".txt"
    return ".json"
