"""`checker explain`: why one finding was made."""

from typing import Any

import click

from checker.cli import run, streams
from checker.cli.options import READING, RUNNING, taking


@click.command()
@click.argument("finding")
@taking(READING, RUNNING)
def explain(finding: str, paths: tuple[str, ...], **given: Any) -> int:
    """Explain the finding with the id FINDING (or its first letters), among those of the articles in PATHS."""
    settings = run.load(given, paths).settings
    result = run.result(run.read(paths, given, settings), settings, run.models(settings), given)
    from checker.explanation import explained

    text = explained(result, finding)
    if not text:
        raise click.ClickException(f"no finding {finding!r} in these articles; `checker check` shows the ids")
    streams.write(text)
    return 0
