"""The values of settings: their types, the rules that they name, and the options that these rules have."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from checker.settings import Settings
from checker.trouble import Misconfigured, unknown

PATHS = {"names", "baseline", "cache_dir", "reader_cache", "record", "replay"}
"""Settings that are paths: in a file they start at its folder."""
TABLES = {"ignores", "per_path_ignores", "severity", "confidence", "rules"}
"""Settings that only a file can hold."""


@cache
def _types() -> dict[str, TypeAdapter[Any]]:
    return {name: TypeAdapter(hint) for name, hint in get_type_hints(Settings).items()}


def value(key: str, raw: Any, origin: str) -> Any:
    """A setting's value from what a source holds; in the environment lists are separated by commas."""
    listed = get_type_hints(Settings)[key] == tuple[str, ...]
    if listed and isinstance(raw, str):
        raw = [word.strip() for word in raw.split(",") if word.strip()]
    try:
        found = _types()[key].validate_python(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(x).replace("_", "-") for x in (key, *first["loc"]))
        raise Misconfigured(f"{origin}: {where}: {first['msg'].lower()}") from error
    if key == "min_confidence" and not 0 <= found <= 1:
        raise Misconfigured(f"{origin}: min-confidence: give a number from 0 to 1")
    return found


def check_rules(settings: Settings, origins: Mapping[str, str], more: Sequence[str] = ()) -> None:
    """Refuse settings that name a rule, or an option of one, that there is not."""
    from checker.pages import pages
    from checker.rules import rules

    known = pages()
    named: list[tuple[str, Sequence[str]]] = [
        (origins["select"], (*settings.select, *more)),
        (origins["ignore"], settings.ignore),
        (origins["severity"], tuple(settings.severity)),
        (origins["confidence"], tuple(settings.confidence)),
        (origins["rules"], tuple(settings.rules)),
        *((origins["per_path_ignores"], names) for names in settings.per_path_ignores.values()),
    ]
    for origin, names in named:
        for name in names:
            if name not in known:
                raise Misconfigured(f"{origin}: {unknown('rule', name, sorted(known))}")
    for name, options in settings.rules.items():
        known_options = rules()[name].options if name in rules() else {}
        for option in options.keys() - known_options:
            keys = [o.replace("_", "-") for o in known_options] + ["severity", "min-confidence"]
            raise Misconfigured(
                f"{origins['rules']}: rules.{name}: {unknown('option', option.replace('_', '-'), keys)}"
            )
