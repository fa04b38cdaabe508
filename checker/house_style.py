"""The names list of a house (its stylebook): names with their aliases and offices, terms with the form to prefer."""

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.trouble import unknown


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


def load(path: str) -> tuple[Entry, ...]:
    """The entries of a names list: a CSV file, or a TOML file with `[[names]]` and `[[terms]]`."""
    try:
        return _entries(Path(path).read_text(encoding="utf-8-sig"), path.lower().endswith(".csv"))
    except OSError as error:
        raise Unlisted(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, TypeError, AttributeError, csv.Error) as error:
        raise Unlisted(f"{path}: is no names list: {error}") from error


@lru_cache(maxsize=8)
def _entries(text: str, is_csv: bool) -> tuple[Entry, ...]:
    if is_csv:
        return _joined(entry(_cells(row)) for row in csv.DictReader(io.StringIO(text, newline="")))
    data = tomllib.loads(text)
    _refuse_unknown(data, ("names", "terms"))
    return _joined(entry(e) for e in (*data.get("names", ()), *data.get("terms", ())))


def _joined(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries of one name as one: a person with two offices has two rows in a CSV file."""
    found: dict[str, Entry] = {}
    for e in entries:
        before = found.get(e.name, Entry(e.name))
        pairs = ((getattr(before, f), getattr(e, f)) for f in ("aliases", "instead_of", "offices"))
        found[e.name] = Entry(e.name, *(tuple(dict.fromkeys((*old, *new))) for old, new in pairs))
    return tuple(found.values())


def entry(fields: Mapping[str, Any]) -> Entry:
    """An entry from its fields: `name` (of a term: `prefer`), `aliases`, `instead-of`, `offices`."""
    _refuse_unknown(fields, ("name", "prefer", "aliases", "instead-of", "offices"))
    offices = [_office(o) for o in fields.get("offices", ())]
    name = fields.get("name") or fields.get("prefer")
    if not name:
        raise ValueError("an entry has neither `name` nor `prefer`")
    aliases, others = (_listed(fields, key) for key in ("aliases", "instead-of"))
    return Entry(str(name), aliases, others, tuple(offices))


def _office(fields: Mapping[str, Any]) -> Office:
    _refuse_unknown(fields, ("title", "from", "to"))
    if not fields.get("title"):
        raise ValueError("an office has no `title`")
    return Office(str(fields["title"]), _day(fields.get("from")), _day(fields.get("to")))


def _listed(fields: Mapping[str, Any], key: str) -> tuple[str, ...]:
    held = fields.get(key, ())
    if isinstance(held, str):
        raise ValueError(f"`{key}` is no list; write [{held!r}]")
    return tuple(held)


def _refuse_unknown(fields: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key in sorted(fields.keys() - set(known)):
        raise ValueError(unknown("key", key, known))


def _cells(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of a CSV file as fields: lists are separated by semicolons, one office has its own columns."""
    found: dict[str, Any] = {k: v.strip() for k, v in row.items() if isinstance(v, str) and v.strip()}
    _refuse_unknown(found, ("name", "prefer", "aliases", "instead-of", "title", "from", "to"))
    for key in ("aliases", "instead-of"):
        found[key] = [part.strip() for part in found.get(key, "").split(";") if part.strip()]
    office = {key: found.pop(key) for key in ("title", "from", "to") if key in found}
    return found | ({"offices": [office]} if office else {})


def _day(value: Any) -> date | None:
    return value if isinstance(value, date) or not value else date.fromisoformat(str(value))


def alike(entries: Iterable[Entry], names: Iterable[str]) -> Entry | None:
    """The entry that allows all of these ways to write a name."""
    forms = {folded(n) for n in names}
    return next((e for e in entries if forms and forms <= e.forms), None)


def pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """What finds any of these forms as whole words, the longest first."""
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True)) + r")(?!\w)")
