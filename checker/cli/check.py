"""`checker check`: the main job."""

import sys
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from checker.cli import run, second, streams
from checker.cli.options import READER, READING, REPORTING, RUNNING, Output, outputs, taking

if TYPE_CHECKING:
    from checker.ingest import Read
    from checker.pipeline import Result
    from checker.settings import Settings


@click.command()
@taking(READING, RUNNING, READER, REPORTING)
@click.option("--statistics", is_flag=True, help="Count the findings by rule instead of listing them.")
@click.option("--show-inputs", is_flag=True, help="List the articles that would be checked, and stop.")
@click.option("--show-settings", is_flag=True, help="List the settings, each with its origin, and stop.")
@click.option("--watch", is_flag=True, help="Check again whenever an input changes, until interrupted.")
def check(paths: tuple[str, ...], **given: Any) -> int:
    """Check the articles in PATHS: files, folders, or '-' for standard input."""
    loaded = run.load(given, paths)
    if given["show_settings"]:
        from checker.configuration import shown

        streams.write(shown(loaded))
        return 0
    reports = _known(outputs(loaded.settings.output))
    if given["watch"]:
        return _watched(paths, given, loaded.settings, reports)
    return _once(paths, given, loaded.settings, reports, None)


def _watched(
    paths: tuple[str, ...], given: Mapping[str, Any], settings: "Settings", reports: tuple[Output, ...]
) -> int:
    from checker.cli.watch import watch

    watched = [*run.inputs(paths, given), *filter(None, (settings.names, settings.baseline))]
    if "-" in watched:
        raise click.UsageError("standard input cannot be watched; give files or folders")
    models = run.models(settings)
    ours = [settings.cache_dir, *(report.path for report in reports if report.path)]
    return watch(watched, lambda: _once(paths, given, settings, reports, models), ours)


def _once(
    paths: tuple[str, ...], given: Mapping[str, Any], settings: "Settings", reports: tuple[Output, ...], models: Any
) -> int:
    found = run.read(paths, given, settings)
    if given["show_inputs"]:
        streams.write("".join(f"{a.event_id}\t{a.article_id}\t{a.path}\n" for a in found.articles))
        return 0
    models = models or run.models(settings)
    reader = second.reader(settings)
    if given["dry_run"]:
        streams.write(second.plan(reader, found, models, settings))
        return 0
    result = run.result(found, settings, models, given, reader)
    second.tell(reader, given)
    if given["statistics"]:
        streams.write(_statistics(result))
    for report in reports:
        if report.path or not given["statistics"]:
            _write(result, report)
    if reader and reader.troubles and settings.require_reader:
        return 2
    return 0 if settings.exit_zero else _status(result) or _missing(paths, found)


def _known(given: tuple[Output, ...]) -> tuple[Output, ...]:
    """The reports that are asked for, each of a format that there is."""
    from checker.configuration import unknown
    from checker.reports import formats

    for output in given:
        if output.format not in formats():
            trouble = unknown("report format", output.format, formats())
            raise click.UsageError(f"{trouble} (there are {', '.join(formats())})")
    return given or (Output("terminal", ""),)


def _write(result: "Result", output: Output) -> None:
    """Write one report, and what its format puts beside it."""
    from checker.reports import ForStream, WithCompanions, formats

    report = formats()[output.format]
    if output.path:
        streams.save(output.path, report.write(result))
    else:
        streams.write(report.show(result, sys.stdout) if isinstance(report, ForStream) else report.write(result))
    if isinstance(report, WithCompanions):
        for path, text in report.beside(result):
            streams.append(path, text)


def _statistics(result: "Result") -> str:
    counts = Counter(zip(result.findings["rule"], result.findings["severity"], strict=True))
    lines = sorted((-n, rule, severity) for (rule, severity), n in counts.items())
    return "".join(f"{-n:5}  {severity:8} {rule}\n" for n, rule, severity in lines)


def _missing(paths: tuple[str, ...], found: "Read") -> int:
    """The status of a run for which a path was given that does not exist: the rest was checked, but not all."""
    from checker.ingest.contract import cause

    return 2 if any(s.path in paths and s.reason == cause(FileNotFoundError()) for s in found.skipped) else 0


def _status(result: "Result") -> int:
    from checker.tables import SEVERITIES

    settings = result.settings
    failing = SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]
    warnings = int((result.findings["severity"] == "warning").sum())
    too_many = settings.max_warnings is not None and warnings > settings.max_warnings
    return int(too_many or bool(set(result.findings["severity"]) & set(failing)))
