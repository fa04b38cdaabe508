"""The names list of a house (its stylebook): names with their aliases and offices, terms with the form to prefer."""

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any


class Unlisted(Exception):
    """A names list that cannot be read; the message says why."""


@dataclass(frozen=True)
class Office:
    """A title and from when to when it was somebody's."""

    title: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Entry:
    """A name and what else it may be called, or a term (`instead_of` what must not be written)."""

    name: str
    aliases: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()

    @property
    def forms(self) -> frozenset[str]:
        """The ways to write it that are right."""
        return frozenset(map(folded, (self.name, *self.aliases)))


def folded(text: str) -> str:
    """A name without case and spacing."""
    return " ".join(text.casefold().split())


@cache
def load(path: str) -> tuple[Entry, ...]:
    """The entries of a names list: a CSV file, or a TOML file with `[[names]]` and `[[terms]]`."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
        if path.endswith(".csv"):
            return tuple(entry(_cells(row)) for row in csv.DictReader(io.StringIO(text, newline="")))
        data = tomllib.loads(text)
        return tuple(entry(e) for e in (*data.get("names", ()), *data.get("terms", ())))
    except OSError as error:
        raise Unlisted(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, TypeError, KeyError, AttributeError, csv.Error) as error:
        raise Unlisted(f"{path}: is no names list ({error})") from error


def entry(fields: Mapping[str, Any]) -> Entry:
    """An entry from its fields: `name` (of a term: `prefer`), `aliases`, `instead-of`, `offices`."""
    offices = tuple(Office(o["title"], _day(o.get("from")), _day(o.get("to"))) for o in fields.get("offices", ()))
    name = fields.get("name") or fields["prefer"]
    return Entry(str(name), tuple(fields.get("aliases", ())), tuple(fields.get("instead-of", ())), offices)


def _cells(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of a CSV file as fields: lists are separated by semicolons, one office has its own columns."""
    found: dict[str, Any] = {k: v.strip() for k, v in row.items() if isinstance(v, str) and v.strip()}
    for key in ("aliases", "instead-of"):
        found[key] = [part.strip() for part in found.get(key, "").split(";") if part.strip()]
    if "title" in found:
        found["offices"] = [{"title": found["title"], "from": found.get("from"), "to": found.get("to")}]
    return found


def _day(value: Any) -> date | None:
    return value if isinstance(value, date) or not value else date.fromisoformat(str(value))


def alike(entries: Iterable[Entry], names: Iterable[str]) -> Entry | None:
    """The entry that allows all of these ways to write a name."""
    forms = {folded(n) for n in names}
    return next((e for e in entries if forms and forms <= e.forms), None)


def pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """What finds any of these forms as whole words, the longest first."""
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True)) + r")(?!\w)")
