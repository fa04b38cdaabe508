"""Settings from their sources: the command line over the environment over the nearest file over the defaults."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from checker.configuration.files import discover, read, read_inline
from checker.configuration.values import TABLES, check_rules, value
from checker.settings import Settings
from checker.trouble import Misconfigured, unknown

__all__ = ["Loaded", "Misconfigured", "load", "shown", "toml", "unknown"]

PREFIX = "CHECKER_"
DEFAULT = "default"


@dataclass(frozen=True)
class Loaded:
    """Settings, and for each where it comes from."""

    settings: Settings
    origins: Mapping[str, str]


@dataclass(frozen=True)
class Sources:
    """Where settings may come from: `config` are files or `key=value`; `isolated` leaves files out."""

    given: Mapping[str, Any]
    environment: Mapping[str, str]
    config: Sequence[str] = ()
    isolated: bool = False
    folder: Path = Path()


def load(sources: Sources) -> Loaded:
    """The settings that the sources give together; raises `Misconfigured` where one of them is wrong."""
    known = {f.name for f in fields(Settings)}
    values: dict[str, Any] = {}
    origins = dict.fromkeys(sorted(known), DEFAULT)
    for origin, raw in _layers(sources, known):
        for key, found in raw.items():
            values[key] = value(key, found, origin)
            origins[key] = origin
    extra = tuple(sources.given.get("extend_select") or ())
    if extra:
        values["select"] = (*values.get("select", ()), *extra) if values.get("select") else ()
    settings = Settings(**values)
    check_rules(settings, origins, extra)
    return Loaded(settings, origins)


def _layers(sources: Sources, known: set[str]) -> list[tuple[str, dict[str, Any]]]:
    """What each source sets, the weakest first."""
    layers: list[tuple[str, dict[str, Any]]] = []
    files = [] if sources.isolated else [f for c in sources.config if (f := Path(c)).is_file()]
    inline = [c for c in sources.config if not Path(c).is_file()]
    if not sources.isolated:
        found = files or [f for f in [discover(sources.folder)] if f]
        layers += [layer for file in found for layer in read(file, known)]
    named = ((key, PREFIX + key.upper()) for key in sorted(known - TABLES))
    layers += [(name, {key: sources.environment[name]}) for key, name in named if name in sources.environment]
    layers += [(f"--config {text}", read_inline(text, known)) for text in inline]
    given = {
        key: v for key, v in sources.given.items() if key in known and v != () and v is not None and v is not False
    }
    return [*layers, ("command line", given)]


def shown(loaded: Loaded) -> str:
    """The settings, one a line, each with its origin."""
    lines = []
    for key, origin in loaded.origins.items():
        held = getattr(loaded.settings, key)
        text = f"{key.replace('_', '-')} = {toml(held)}"
        lines.append(f"{text:50}  # {origin}\n")
    return "".join(lines)


def toml(held: Any) -> str:
    """A setting's value as a file would give it."""
    if held is None:
        return "unset"
    if isinstance(held, bool):
        return str(held).lower()
    if isinstance(held, Mapping):
        return "{" + ", ".join(f'"{k}" = {toml(v)}' for k, v in sorted(held.items())) + "}"
    if isinstance(held, tuple):
        return "[" + ", ".join(toml(v) for v in held) + "]"
    if hasattr(held, "__dataclass_fields__"):
        return toml({f.name: v for f in fields(held) if f.compare and (v := getattr(held, f.name)) is not None})
    return (
        str(held) if isinstance(held, int | float) else '"' + str(held).replace("\\", "\\\\").replace('"', '\\"') + '"'
    )
