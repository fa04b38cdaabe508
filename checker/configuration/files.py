"""Configuration files: the nearest one counts, with what it extends; a `pyproject.toml` without our table does not."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from checker.configuration.values import PATHS
from checker.housekeeping import line_of
from checker.trouble import Misconfigured, unknown

NAMES = (".checker.toml", "checker.toml", "pyproject.toml")
RULE_KEYS = {"severity": "severity", "min-confidence": "confidence"}
IGNORE_KEYS = ("id", "reason", "expires")


def discover(folder: Path) -> Path | None:
    """The configuration file that is nearest to a folder, upwards."""
    here = folder.resolve()
    for parent in (here, *here.parents):
        for name in NAMES:
            file = parent / name
            if file.is_file() and (name != "pyproject.toml" or "checker" in _parse(file).get("tool", {})):
                return file
    return None


def read(file: Path, known: Iterable[str], seen: tuple[Path, ...] = ()) -> list[tuple[str, dict[str, Any]]]:
    """What a file sets, after what the file sets that it extends, each with its origin."""
    if file.resolve() in seen:
        raise Misconfigured(f"{file}: extends itself")
    data = _parse(file)
    table = data.get("tool", {}).get("checker", {}) if file.name == "pyproject.toml" else data
    extended = table.pop("extend", None)
    layers = read(file.parent / extended, known, (*seen, file.resolve())) if isinstance(extended, str) else []
    return [*layers, (_shown(file), _settings(table, known, file))]


def read_inline(text: str, known: Iterable[str]) -> dict[str, Any]:
    """What a `key=value` of the command line sets."""
    try:
        return _settings(tomllib.loads(text), known, None)
    except tomllib.TOMLDecodeError as error:
        raise Misconfigured(f"--config {text}: neither a file nor `key = value` ({error})") from error


def _parse(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise Misconfigured(f"{file}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Misconfigured(f"{_shown(file)}: is no TOML ({error})") from error


def _settings(table: dict[str, Any], known: Iterable[str], file: Path | None) -> dict[str, Any]:
    """A file's keys as settings: hyphens to underscores, paths from the file's folder, rules' own keys apart."""
    names = sorted(k.replace("_", "-") for k in known)
    found: dict[str, Any] = {}
    for key, held in table.items():
        name = key.replace("-", "_")
        if name not in known:
            raise Misconfigured(f"{_shown(file)}: {unknown('setting', key, [*names, 'extend'])}")
        found[name] = _beside(file, held) if file and name in PATHS else held
    if isinstance(found.get("rules"), dict):
        found |= _by_rule(found["rules"], found)
    if isinstance(found.get("ignores"), list):
        found["ignores"] = [_placed(entry, file) for entry in found["ignores"]]
    return found


def _placed(entry: Any, file: Path | None) -> Any:
    """An ignore with where it stands."""
    if not isinstance(entry, dict):
        return entry
    for key in sorted(entry.keys() - set(IGNORE_KEYS)):
        raise Misconfigured(f"{_shown(file)}: ignores: {unknown('key', key, IGNORE_KEYS)}")
    return entry | {"path": _shown(file), "line": line_of(str(entry.get("id")), file)} if file else entry


def _beside(file: Path, held: Any) -> Any:
    if isinstance(held, list):
        return [_beside(file, h) for h in held]
    return str(file.parent / held) if isinstance(held, str) and held else held


def _by_rule(rules: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    """`[rules.NAME]` holds a rule's options and what is set for it instead of its own severity and confidence."""
    apart: dict[str, Any] = {name: dict(found.get(name, {})) for name in RULE_KEYS.values()}
    options: dict[str, Any] = {}
    for rule, held in rules.items():
        if not isinstance(held, dict):
            raise Misconfigured(f"rules.{rule}: give a table of options")
        for key, setting in RULE_KEYS.items():
            if key in held:
                apart[setting][rule] = held[key]
        options[rule] = {k.replace("-", "_"): v for k, v in held.items() if k not in RULE_KEYS}
    return {k: v for k, v in apart.items() if v} | {"rules": {k: v for k, v in options.items() if v}}


def _shown(file: Path | None) -> str:
    if file is None:
        return "--config"
    here = Path.cwd()
    return file.relative_to(here).as_posix() if file.is_relative_to(here) else file.as_posix()
