"""What the commands that check articles share: settings, reading, running, each trouble said in one line."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import streams

if TYPE_CHECKING:
    from checker.configuration import Loaded
    from checker.ingest import Read, Skipped
    from checker.language import Models
    from checker.pipeline import Result
    from checker.reader import Reader
    from checker.settings import Settings

LEAST = 2
"""The fewest articles that can be compared."""
CACHEDIR_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n"


def load(given: Mapping[str, Any], paths: tuple[str, ...] = ()) -> "Loaded":
    """The settings of a run, with their origins."""
    from checker.configuration import Misconfigured, Sources
    from checker.configuration import load as load_from

    asked = dict(given)
    asked["focus"] = (*given.get("focus", ()), *(paths if given.get("against") else ()))
    try:
        return load_from(Sources(asked, os.environ, given.get("config", ()), bool(given.get("isolated")), Path()))
    except Misconfigured as trouble:
        raise click.ClickException(str(trouble)) from trouble


def inputs(paths: tuple[str, ...], given: Mapping[str, Any]) -> list[str]:
    """The paths to read, those of a list and those to compare with or to look at among them."""
    from checker.ingest.inputs import listed

    if given["files_from"]:
        with click.open_file(given["files_from"], encoding="utf-8") as lines:
            paths += tuple(listed(lines))
    if not paths:
        raise click.UsageError("no articles given; name files or folders", click.get_current_context(silent=True))
    read = [*paths, *given["against"]]
    within = [Path(p).resolve() for p in read]
    return read + [f for f in given["focus"] if not any(w in (r := Path(f).resolve(), *r.parents) for w in within)]


def read(paths: tuple[str, ...], given: Mapping[str, Any], settings: "Settings") -> "Read":
    """The articles; what could not be read is said."""
    from checker.ingest import Options
    from checker.ingest import read as read_from

    options = Options(
        given["stdin_format"].lstrip("."), given["published"], settings.respect_gitignore, tuple(own_files(settings))
    )
    found = read_from(inputs(paths, given), options)
    tell((*found.skipped, *(found.remarks if not given["quiet"] else ())), given)
    if len(found.articles) < LEAST and not settings.allow_empty:
        count = "only 1 article" if found.articles else "no articles"
        raise click.ClickException(f"{count} to compare; give at least two (or --allow-empty)")
    return found


def own_files(settings: "Settings") -> Iterator[str]:
    """The files and folders that the settings name and that are no articles, though they may lie among them."""
    written = (output.partition(":")[2] for output in settings.output)
    yield from filter(None, (settings.names, settings.baseline, settings.record, settings.replay, *written))


def tell(lines: tuple["Skipped", ...], given: Mapping[str, Any]) -> None:
    """Say on standard error what was not read, and why."""
    for line in lines if given["quiet"] < 2 else ():
        streams.say(f"{line.path}: {line.reason}" if line.path else line.reason)


def models(settings: "Settings") -> "Models":
    """The models of a run; they load when they are used."""
    from checker import language
    from checker.language.store import Store

    kept = None if settings.no_cache or not settings.cache_dir else folder(Path(settings.cache_dir))
    if kept is None:
        return language.Models(settings.tagger, settings.embedding)
    return language.Models(settings.tagger, settings.embedding, store=Store(kept / "language.sqlite"))


def folder(path: Path) -> Path | None:
    """A folder for a cache, which tells backups and Git to leave it alone; none where it cannot be made."""
    try:
        if not path.exists():
            path.mkdir(parents=True)
            (path / ".gitignore").write_text("*\n", encoding="utf-8")
            (path / "CACHEDIR.TAG").write_text(CACHEDIR_TAG, encoding="utf-8")
    except OSError:
        return None
    return path


def result(
    found: "Read", settings: "Settings", loaded: "Models", given: Mapping[str, Any], reader: "Reader | None" = None
) -> "Result":
    """What the run finds."""
    from checker.house_style import Unlisted
    from checker.pipeline import check
    from checker.reports.dates import day
    from checker.tables import Article, table
    from checker.triage import Unusable

    if given["verbose"]:
        for a in found.articles:
            when = f"published {day(a)} ({a.published_how})" if day(a) else "publication date unknown"
            streams.say(f"{a.path}: {a.article_id} by {a.source}, {when}")
    try:
        with streams.working(f"comparing {len(found.articles)} articles", not given["quiet"]):
            run = check(table(Article, found.articles), loaded, settings, found.skipped, reader)
    except (Unusable, Unlisted) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    except (ImportError, OSError) as trouble:
        raise click.ClickException(f"a model cannot be loaded: {str(trouble).splitlines()[0]}") from trouble
    tell(run.skipped[len(found.skipped) :], given)
    return run
