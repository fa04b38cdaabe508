"""Sidecars: what a text file cannot say about itself, in `NAME.json` or `NAME.meta.toml` beside it."""

import tomllib
from collections.abc import Collection
from pathlib import Path

from checker.ingest.contract import Fault, Record
from checker.ingest.decoding import decode
from checker.ingest.formats.json import parse
from checker.ingest.formats.text import SUFFIXES

ENDINGS = (".meta.toml", ".meta.json", ".json")


def is_sidecar(name: str, names: Collection[str]) -> bool:
    """Whether a file of a folder with these names only describes a text file there."""
    stem = next((name.removesuffix(e) for e in ENDINGS if name.endswith(e)), None)
    return stem is not None and any(stem + suffix in names for suffix in SUFFIXES)


def sidecar(file: Path) -> Record:
    """The fields that stand beside a text file, but for its text; empty where there is no sidecar."""
    if file.suffix.lower() not in SUFFIXES:
        return {}
    for ending in ENDINGS:
        beside = file.with_name(file.stem + ending)
        if beside.is_file():
            return _fields(beside)
    return {}


def _fields(file: Path) -> Record:
    text = decode(file.read_bytes())
    try:
        found = tomllib.loads(text) if file.suffix == ".toml" else parse(text)
    except (tomllib.TOMLDecodeError, Fault) as error:
        raise Fault(f"is ignored: {error}") from error
    if not isinstance(found, dict):
        raise Fault("is ignored: it is no object; write fields such as `published` and `source`")
    return {key: value for key, value in found.items() if key.lower() not in ("text", "body", "content", "article")}
