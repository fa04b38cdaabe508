"""What is wrong with a setting, in one line that says where and what was meant."""

import difflib
from collections.abc import Iterable


class Misconfigured(Exception):
    """A setting that is unknown or has a value that it cannot have."""


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """That something is not known, with the nearest of what is."""
    near = difflib.get_close_matches(name, list(known), 1, 0.5)
    return f"no {what} {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
