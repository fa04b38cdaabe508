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
    models = run.models(settings)
    result = run.result(run.read(paths, given, settings), settings, models, given)
    from checker.explanation import beginning, explained

    found = beginning(result, finding)
    if not found:
        raise click.ClickException(f"no finding {finding!r} in these articles; `checker check` shows the ids")
    if len(found) > 1 and finding not in found:
        raise click.ClickException(f"{len(found)} findings begin with {finding!r}: {', '.join(found)}")
    streams.write(explained(result, finding, models.similarity))
    return 0
