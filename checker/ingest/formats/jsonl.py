"""JSON Lines: one record a line."""

from collections.abc import Iterator

from checker.ingest.contract import Fault, Numbered, Record
from checker.ingest.formats.json import parse

SUFFIXES = (".jsonl", ".ndjson")


def records(text: str, name: str) -> Iterator[Numbered | Fault]:
    """A record for every line that is not blank; lines end at LF alone, as strings may hold other line ends."""
    numbered = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not numbered:
        yield Fault("is empty; remove it or give one JSON record a line")
    for n, line in numbered:
        try:
            yield Numbered(_record(parse(line), f"{name}-{n}"), n)
        except Fault as fault:
            yield Fault(fault.reason, n)


def _record(value: object, name: str) -> Record:
    if not isinstance(value, dict):
        raise Fault(f"is a JSON {type(value).__name__}, no record; write it as an object with a field `text`")
    return {"id": name} | value
