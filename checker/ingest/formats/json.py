"""JSON: one record, a list of records, or an object with a list `articles`."""

import json
from collections.abc import Iterator
from typing import Any

from checker.ingest.contract import Fault, Numbered

SUFFIXES = (".json",)


def records(text: str, name: str) -> Iterator[Numbered | Fault]:
    """The records of the file; those without an id are numbered."""
    try:
        value = parse(text)
    except Fault as fault:
        yield fault
        return
    if isinstance(value, dict) and isinstance(value.get("articles"), list):
        value = value["articles"]
    if isinstance(value, dict):
        yield Numbered({"id": name} | value)
    elif isinstance(value, list):
        yield from (_item(item, n, name) for n, item in enumerate(value, 1))
    else:
        yield Fault("holds no record; write an object with a field `text`, or a list of them")


def _item(item: object, n: int, name: str) -> Numbered | Fault:
    if not isinstance(item, dict):
        return Fault(f"item {n} is no record; write it as an object with a field `text`")
    return Numbered({"id": f"{name}-{n}"} | item)


def parse(text: str) -> Any:
    """The value of a JSON text; raises `Fault` (with the line in that text, if it has several) where it is broken."""
    if not text.strip():
        raise Fault("is empty; remove it or give a JSON record")
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if "\n" in text.strip() else f"column {error.colno}"
        raise Fault(f"is no JSON ({error.msg}, {where}); mend or remove it") from error
    except RecursionError as error:
        raise Fault("is JSON nested too deeply; write records as flat objects") from error
    except ValueError as error:  # an integer of thousands of digits
        raise Fault("holds a number that is too long; write it as a string") from error
