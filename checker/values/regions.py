"""Regions: countries, states and provinces, in all their forms, read from the table beside this module."""

from functools import cache
from importlib.resources import files


@cache
def regions() -> dict[str, str]:
    """Every form of a region's name with its first form, in lower case."""
    text = (files(__package__) / "regions.txt").read_text(encoding="utf-8")
    rows = [line.lower().split(" | ") for line in text.splitlines() if not line.startswith("#")]
    return {form: forms[0] for forms in rows for form in forms}
