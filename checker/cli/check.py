"""`checker check`: the main job."""

import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from checker.cli import streams

if TYPE_CHECKING:
    from checker.ingest import Read
    from checker.pipeline import Result
    from checker.settings import Settings

LEAST = 2
"""The fewest articles that can be compared."""


class Output(NamedTuple):
    """A report that is asked for; an empty path is standard output."""

    format: str
    path: str


def _outputs(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> tuple[Output, ...]:
    found = tuple(Output(name, path) for name, _, path in (g.partition(":") for g in given))
    if sum(not o.path for o in found) > 1:
        raise click.BadParameter("two reports for standard output; give one of them a path (FORMAT:PATH)")
    return found


def _words(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for g in given for word in g.split(",") if word.strip())


def _dates(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """Dates by article id; a date without an id is for all articles."""
    from checker.ingest.published import publication

    found = {article: date for article, _, date in (g.rpartition("=") for g in given)}
    for date in found.values():
        if not publication("", date).how:
            raise click.BadParameter(f"{date!r} is no date; write it like 2025-11-06T10:27:00Z")
    return found


_SEVERITIES = click.Choice(["error", "warning", "note"])


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--files-from", metavar="FILE", help="Read more paths from FILE, one a line ('-': standard input).")
@click.option("--stdin-format", default="", metavar="NAME", help="The format of '-': txt, jsonl, json, csv, html.")
@click.option("--published", multiple=True, callback=_dates, metavar="[ARTICLE=]DATE", help="When it was published.")
@click.option("--output", "outputs", multiple=True, callback=_outputs, metavar="FORMAT[:PATH]", help="Repeatable.")
@click.option("--select", multiple=True, callback=_words, metavar="RULES", help="Run these rules alone.")
@click.option("--ignore", multiple=True, callback=_words, metavar="RULES", help="Leave these rules out.")
@click.option("--fail-on", type=_SEVERITIES, help="The least severity that gives exit status 1 (default: error).")
@click.option("--exit-zero", is_flag=True, help="Give exit status 0 whatever is found.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), help="Hide findings below this confidence.")
@click.option("--show-compatible", is_flag=True, help="List what was explained away, too.")
@click.option("--allow-empty", is_flag=True, help="Having fewer than two articles is no failure.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), help="Colour the terminal report.")
def check(paths: tuple[str, ...], **given: Any) -> int:
    """Check the articles in PATHS: files, folders, or '-' for standard input."""
    from checker.ingest import Options, read

    outputs = _known(given["outputs"])
    settings = _settings(given)
    options = Options(given["stdin_format"].lstrip("."), given["published"])
    found = read(_paths(paths, given["files_from"]), options)
    for line in (*found.skipped, *found.remarks):
        streams.say(f"{line.path}: {line.reason}" if line.path else line.reason)
    if len(found.articles) < LEAST and not given["allow_empty"]:
        raise click.ClickException(f"{_count(found)} to compare; give at least two (or --allow-empty)")
    result = _run(found, settings)
    for output in outputs:
        _write(result, output)
    return 0 if given["exit_zero"] else _status(result) or _missing(paths, found)


def _paths(paths: tuple[str, ...], files_from: str | None) -> list[str]:
    from checker.ingest.inputs import listed

    if files_from:
        with click.open_file(files_from, encoding="utf-8") as lines:
            paths += tuple(listed(lines))
    if not paths:
        raise click.UsageError("no articles given; name files or folders")
    return list(paths)


def _missing(paths: tuple[str, ...], found: "Read") -> int:
    """The status of a run for which a path was given that does not exist: the rest was checked, but not all."""
    from checker.ingest.contract import cause

    return 2 if any(s.path in paths and s.reason == cause(FileNotFoundError()) for s in found.skipped) else 0


def _count(found: "Read") -> str:
    return f"only {len(found.articles)} article" if found.articles else "no articles"


def _known(outputs: tuple[Output, ...]) -> tuple[Output, ...]:
    import difflib

    from checker.reports import formats

    for output in outputs:
        if output.format not in formats():
            near = difflib.get_close_matches(output.format, formats(), 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(formats())}"
            raise click.UsageError(f"no report format {output.format!r}; {hint}")
    return outputs or (Output("terminal" if "terminal" in formats() else "json", ""),)


def _settings(given: dict[str, Any]) -> "Settings":
    import difflib
    from dataclasses import fields

    from checker.rules import rules
    from checker.settings import Settings

    for name in (*given["select"], *given["ignore"]):
        if name not in rules():
            near = difflib.get_close_matches(name, rules(), 1)
            raise click.UsageError(f"no rule {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
    known = {f.name for f in fields(Settings)}
    return Settings(**{key: value for key, value in given.items() if key in known and value is not None})


def _run(found: "Read", settings: "Settings") -> "Result":
    from checker.language import Models
    from checker.pipeline import check as run
    from checker.tables import Article, table

    models = Models(settings.tagger, settings.embedding)
    return run(table(Article, found.articles), models, settings, found.skipped)


def _write(result: "Result", output: Output) -> None:
    from checker.reports import ForStream, WithCompanions, formats

    report = formats()[output.format]
    if output.path:
        streams.save(output.path, report.write(result))
    else:
        streams.write(report.show(result, sys.stdout) if isinstance(report, ForStream) else report.write(result))
    if isinstance(report, WithCompanions):
        for path, text in report.beside(result):
            streams.append(path, text)


def _status(result: "Result") -> int:
    from checker.tables import SEVERITIES

    failing = SEVERITIES[: SEVERITIES.index(result.settings.fail_on) + 1]
    return int(bool(set(result.findings["severity"]) & set(failing)))
