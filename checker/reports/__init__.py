"""Findings to one format each: a module has a function `write(result)` that returns the report's text."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from checker.pipeline import Result


class Format(Protocol):
    """A module of this package that writes a report."""

    def write(self, result: "Result") -> str:
        """The report's text, the same for the same result."""


@cache
def formats() -> dict[str, Format]:
    """The formats by name: the modules of this package that write a report."""
    modules = {m.name: import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__)}
    return {name: module for name, module in sorted(modules.items()) if hasattr(module, "write")}
