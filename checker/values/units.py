"""Units: the words for them, their dimension and how they convert. The tables are beside this module."""

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: `factor` of them make one base unit of its dimension (but for money and temperature)."""

    name: str
    dimension: str
    factor: float


@cache
def signs() -> dict[str, str]:
    """The unit of money for each sign or code that stands before an amount."""
    return {row["sign"]: row["unit"] for row in _rows("signs.csv")}


@cache
def units() -> dict[str, Unit]:
    """The units by name."""
    return {row["name"]: Unit(row["name"], row["dimension"], float(row["factor"])) for row in _rows("units.csv")}


@cache
def surfaces() -> dict[str, str]:
    """The name of the unit for each way to write it, as it stands in the table."""
    return {surface: row["name"] for row in _rows("units.csv") for surface in row["surfaces"].split("|")}


def dimension(unit: str) -> str:
    """What a unit measures; for "dollar per barrel" both parts, for a noun that is no unit an empty string."""
    parts = [units()[part].dimension if part in units() else part for part in unit.split(" per ")]
    return " per ".join(parts) if unit.partition(" per ")[0] in units() else ""


def base(value: float, unit: str) -> float:
    """A value in the base unit of its dimension."""
    if unit == "fahrenheit":
        return (value - 32) * 5 / 9
    known = units().get(unit.partition(" per ")[0])
    return value * known.factor if known else value


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    text = files("checker.values").joinpath(name).read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
