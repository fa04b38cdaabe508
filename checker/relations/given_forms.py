"""Given names that are one name in two languages: Volodymyr and Vladimir, Juan and John."""

from functools import cache
from importlib.resources import files


@cache
def _lines() -> dict[str, int]:
    """The line of the list on which each form stands."""
    text = (files(__package__) / "given_forms.txt").read_text(encoding="utf-8")
    return {form: n for n, line in enumerate(text.splitlines()) if not line.startswith("#") for form in line.split()}


def translated(left: str, right: str) -> bool:
    """Whether two given names, folded, are two languages' forms of one name."""
    return left != right and left in _lines() and _lines()[left] == _lines().get(right)
