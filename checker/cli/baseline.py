"""`checker baseline`: the findings that are known already, in a file that is kept with the articles."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import run, streams
from checker.cli.options import READING, RUNNING, taking

if TYPE_CHECKING:
    from checker.housekeeping import Known


@click.group()
def baseline() -> None:
    """Keep the findings that are known already, so that `check --new-only` reports the others."""


def _found(paths: tuple[str, ...], given: Mapping[str, Any]) -> tuple[str, "dict[str, Known]"]:
    """The baseline's file, and the findings of a run without it."""
    from checker.housekeeping import Known

    settings = run.load(given, paths).settings
    if not settings.baseline:
        raise click.UsageError("name the file with --baseline FILE, or set `baseline` in the configuration")
    plain = replace(settings, baseline="", new_only=False, ignores=())
    result = run.result(run.read(paths, given, settings), plain, run.models(settings), given)
    columns = (result.findings[c] for c in ("finding_id", "rule", "message"))
    return settings.baseline, {i: Known(rule, message) for i, rule, message in zip(*columns, strict=True)}


def _before(file: str) -> "dict[str, Known]":
    from checker.triage import Unusable
    from checker.triage import baseline as read

    try:
        return read(file)
    except Unusable as trouble:
        raise click.ClickException(str(trouble)) from trouble


def _save(file: str, known: "dict[str, Known]", before: int) -> None:
    from checker.triage import baseline_text

    streams.save(file, baseline_text(known))
    streams.write(f"{file}: {len(known)} findings ({len(known) - before:+d})\n")


@baseline.command()
@taking(READING, RUNNING)
def write(paths: tuple[str, ...], **given: Any) -> None:
    """Write what is found now, in place of what the file holds."""
    file, found = _found(paths, given)
    _save(file, found, len(_before(file)) if Path(file).exists() else 0)


@baseline.command()
@taking(READING, RUNNING)
def update(paths: tuple[str, ...], **given: Any) -> None:
    """Add what is found now to what the file holds."""
    file, found = _found(paths, given)
    before = _before(file)
    _save(file, before | found, len(before))


@baseline.command()
@taking(READING, RUNNING)
def prune(paths: tuple[str, ...], **given: Any) -> None:
    """Remove from the file what is found no more."""
    file, found = _found(paths, given)
    before = _before(file)
    _save(file, {i: found[i] for i in before if i in found}, len(before))
