"""The second reader on the command line: made from the settings, planned, and reported on in a few lines."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import streams
from checker.cli.run import folder

if TYPE_CHECKING:
    from checker.ingest import Read
    from checker.language import Models
    from checker.reader import Options, Reader
    from checker.settings import Settings


def reader(settings: "Settings") -> "Reader | None":
    """The second reader that the settings ask for, if they do."""
    if not settings.reader and not settings.replay:
        return None
    from checker.reader import Misused, Reader, ReaderTrouble

    try:
        return Reader(_options(settings))
    except (Misused, ReaderTrouble) as trouble:
        raise click.ClickException(str(trouble)) from trouble


def _options(settings: "Settings") -> "Options":
    from checker.reader import OPENAI, Limits, Options, model_name

    return Options(
        model=model_name(settings.reader) if settings.reader else "",
        url=settings.reader_url or OPENAI,
        mode=settings.reader_mode,
        limits=Limits(
            settings.max_requests, settings.max_tokens, settings.max_cost, settings.reader_price_in,
            settings.reader_price_out,
        ),
        context=settings.reader_context,
        answer=settings.reader_answer,
        timeout=settings.reader_timeout,
        concurrency=settings.reader_concurrency,
        cache=_cache(settings),
        record=Path(settings.record) if settings.record else None,
        replay=Path(settings.replay) if settings.replay else None,
    )  # fmt: skip


def _cache(settings: "Settings") -> Path | None:
    """The file of the cache, if there is to be one."""
    if not settings.reader_cache or settings.replay or settings.no_cache:
        return None
    path = Path(settings.reader_cache)
    return path if folder(path.parent) else None


def plan(made: "Reader | None", found: "Read", models: "Models", settings: "Settings") -> str:
    """What the second reader would be asked, in a line."""
    from checker.pipeline import by_rules
    from checker.tables import Article, table

    if made is None:
        raise click.UsageError("--dry-run is about the second reader; name one with --reader")
    return made.planned(made.plan(list(by_rules(table(Article, found.articles), models, settings)))) + "\n"


def tell(made: "Reader | None", given: Mapping[str, Any]) -> None:
    """Say on standard error what went wrong, what was dropped, and what the reader took and gave."""
    if made is None:
        return
    made.close()
    for line in made.troubles if given["quiet"] < 2 else ():
        streams.say(f"{line}; the offline findings stand")
    for dropped in made.dropped if given["show_dropped"] else ():
        streams.say(f"dropped {dropped.kind} ({dropped.subject}) of {dropped.event_id}: {dropped.reason}")
    if not given["quiet"]:
        streams.say(made.summary)
