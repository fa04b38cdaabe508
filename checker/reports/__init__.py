"""Findings to one format each: a module has a function `write(result)` that returns the report's text."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, TextIO, runtime_checkable

if TYPE_CHECKING:
    from checker.pipeline import Result


class Format(Protocol):
    """A module of this package that writes a report."""

    def write(self, result: "Result") -> str:
        """The report's text, the same for the same result."""


@runtime_checkable
class ForStream(Protocol):
    """A report that looks different on a terminal."""

    def show(self, result: "Result", stream: TextIO) -> str:
        """The report's text as the stream shows it best."""


@runtime_checkable
class WithCompanions(Protocol):
    """A report that belongs in more than one place."""

    def beside(self, result: "Result") -> Iterable[tuple[str, str]]:
        """The files to add to, each with its text."""


@cache
def formats() -> dict[str, Format]:
    """The formats by name: the modules of this package that write a report."""
    modules = {m.name: import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__)}
    return {name: module for name, module in sorted(modules.items()) if hasattr(module, "write")}
