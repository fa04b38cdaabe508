"""Things with known states (talks, truces, bills, duties …): which words tell a state, which states exclude others."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from checker.tables import Kind, Severity


class Scale(NamedTuple):
    """The states of one sort of thing: `things` gives each lemma's sort, `states` each word's state.

    `strict` asks that two mentions share a name or an age; `within` sets an article against itself too;
    `after` looks for the name behind the phrase as well; `mixed` keeps articles that give two states;
    `loose` is for things of which an event has one, so that its sentences need not be much alike; `alike` is how much
    the sentences of fixed phrases must be; `kinds` tells whom a phrase is said of, in `whole` of everyone where it does
    not; a sentence that `unless` finds something in tells no state. `severity` and `confidence` are as judged.
    """

    name: str
    things: dict[str, str]
    states: dict[str, str]
    denied: dict[str, str]
    opposed: frozenset[frozenset[str]]
    later: frozenset[tuple[str, str]]
    timed: frozenset[str]
    patterns: tuple[tuple[str, re.Pattern[str]], ...] = ()
    strict: bool = False
    within: bool = False
    after: bool = False
    mixed: bool = False
    loose: bool = False
    subject: str = ""
    kind: Kind = "outcome"
    severity: Severity = "note"
    confidence: float = 0.3
    alike: float = 0.0
    kinds: tuple[tuple[str, re.Pattern[str]], ...] = ()
    whole: str = ""
    everyone: bool = True
    unless: re.Pattern[str] | None = None


@cache
def scales() -> dict[str, Scale]:
    """The scales of scales.toml (things and what is said of them) and of phrases.toml (fixed phrases), by name."""
    return {s["name"]: _scale(s) for name in ("scales", "phrases") for s in _read(name)}


def _read(name: str) -> list[dict[str, Any]]:
    text = (files(__package__) / f"{name}.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["scale"]
    return found


def _scale(data: dict[str, Any]) -> Scale:
    pairs, things = data.get("negated", []), data.get("things", [])
    states = data["states"].items()
    return Scale(
        data["name"],
        {lemma: group.split()[0] for group in things for lemma in group.split()},
        {word: state for state, words in states for word in words.split("|")} if things else {},
        dict(pairs) | {b: a for a, b in pairs},
        frozenset(frozenset(pair) for pair in data["opposed"]),
        frozenset((a, b) for a, b in data.get("later", [])),
        frozenset(data.get("timed", ())),
        () if things else tuple((state, _pattern(words)) for state, words in states),
        data.get("strict", False),
        data.get("within", False),
        data.get("after", False),
        data.get("mixed", False),
        data.get("loose", False),
        data.get("subject", ""),
        data.get("kind", "outcome"),
        data.get("severity", "note"),
        data.get("confidence", 0.3),
        data.get("alike", 0.0),
        tuple((kind, _pattern(words)) for kind, words in data.get("kinds", {}).items()),
        data.get("whole", ""),
        data.get("everyone", True),
        _pattern(data["unless"]) if "unless" in data else None,
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"_(\??)", r"[ -]\1", words), re.IGNORECASE)
