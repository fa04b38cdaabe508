"""Options that several commands share, and how their values are read."""

from collections.abc import Callable
from typing import Any, NamedTuple

import click

from checker.cli.complete import report_formats, rule_names, setting_names

Command = Callable[..., Any]


class Output(NamedTuple):
    """A report that is asked for; an empty path is standard output."""

    format: str
    path: str


def outputs(given: tuple[str, ...]) -> tuple[Output, ...]:
    """The reports that are asked for; at most one goes to standard output."""
    found = tuple(Output(name, path) for name, _, path in (g.partition(":") for g in given))
    if sum(not o.path for o in found) > 1:
        raise click.UsageError("two reports for standard output; give one of them a path (FORMAT:PATH)")
    return found


def words(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Values that may be repeated or separated by commas."""
    return tuple(word.strip() for g in given for word in g.split(",") if word.strip())


def dates(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """Dates by article id; a date without an id is for all articles."""
    if not given:
        return {}
    from checker.ingest.published import publication

    found = {article: date for article, _, date in (g.rpartition("=") for g in given)}
    for date in found.values():
        if not publication("", date).how:
            raise click.BadParameter(f"{date!r} is no date; write it like 2025-11-06T10:27:00Z")
    return found


_PATH = click.Path(allow_dash=True)
"""A path that a shell completes; what is wrong with it is said when it is read."""
_SEVERITIES = click.Choice(["error", "warning", "note"])

READING: tuple[Callable[[Command], Command], ...] = (
    click.option(
        "--files-from", type=_PATH, metavar="FILE", help="Read more paths from FILE, one a line ('-': standard input)."
    ),
    click.option("--stdin-format", default="", metavar="NAME", help="The format of '-': txt, jsonl, json, csv, html."),
    click.option("--published", multiple=True, callback=dates, metavar="[ARTICLE=]DATE", help="When it was published."),
    click.option("--respect-gitignore/--no-respect-gitignore", default=None, help="Leave out what Git ignores."),
    click.option(
        "--against", type=_PATH, multiple=True, metavar="PATH", help="Compare PATHS with these articles alone."
    ),
    click.option(
        "--focus", type=_PATH, multiple=True, metavar="PATH", help="Report only what the articles of PATH take part in."
    ),
)
RUNNING: tuple[Callable[[Command], Command], ...] = (
    click.option(
        "--select",
        multiple=True,
        callback=words,
        shell_complete=rule_names,
        metavar="RULES",
        help="Run these rules alone.",
    ),
    click.option(
        "--extend-select",
        multiple=True,
        callback=words,
        shell_complete=rule_names,
        metavar="RULES",
        help="Run these rules, too.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        callback=words,
        shell_complete=rule_names,
        metavar="RULES",
        help="Leave these rules out.",
    ),
    click.option("--min-confidence", type=click.FloatRange(0, 1), help="Hide findings below this confidence."),
    click.option("--names", type=_PATH, metavar="FILE", help="The names list (TOML or CSV) that articles must follow."),
    click.option("--baseline", type=_PATH, metavar="FILE", help="The findings that are known already."),
    click.option("--new-only", is_flag=True, help="Report only what the baseline lacks."),
    click.option("--allow-empty", is_flag=True, help="Having fewer than two articles is no failure."),
    click.option("--tagger", metavar="NAME", help="The spaCy model (an installed package)."),
    click.option("--embedding", metavar="NAME", help="The sentence-transformers model (a name or a path)."),
    click.option(
        "--cache-dir", type=_PATH, metavar="FOLDER", help="Where to keep what the models said (.checker_cache)."
    ),
    click.option("--no-cache", is_flag=True, help="Neither use nor keep what was worked out before."),
    click.option(
        "--config",
        multiple=True,
        shell_complete=setting_names,
        metavar="FILE|KEY=VALUE",
        help="Use this file, or set a value.",
    ),
    click.option("--isolated", is_flag=True, help="Use no configuration file."),
    click.option("-q", "--quiet", count=True, help="Say less on standard error (twice: nothing)."),
    click.option("-v", "--verbose", count=True, help="Say more on standard error."),
)
REPORTING: tuple[Callable[[Command], Command], ...] = (
    click.option(
        "--output",
        multiple=True,
        shell_complete=report_formats,
        metavar="FORMAT[:PATH]",
        help="Write this report (repeatable).",
    ),
    click.option("--fail-on", type=_SEVERITIES, help="The least severity that gives exit status 1 (default: error)."),
    click.option("--max-warnings", type=click.IntRange(0), metavar="N", help="More warnings give exit status 1."),
    click.option("--exit-zero", is_flag=True, help="Give exit status 0 whatever is found."),
    click.option("--show-compatible", is_flag=True, help="List what was explained away, too."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), help="Colour the terminal report."),
)
READER: tuple[Callable[[Command], Command], ...] = (
    click.option("--reader", metavar="openai:MODEL", help="Let this model read, too; sends it the articles."),
    click.option("--reader-url", metavar="URL", help="Its server, as http://localhost:11434/v1 (default: OpenAI's)."),
    click.option("--reader-mode", type=click.Choice(["propose", "judge", "both"]), help="What it is asked for."),
    click.option("--require-reader", is_flag=True, help="Give exit status 2 when it does not answer."),
    click.option("--max-requests", type=click.IntRange(0), metavar="N", help="Ask it at most N times."),
    click.option("--max-tokens", type=click.IntRange(0), metavar="N", help="Use at most N tokens, in and out."),
    click.option("--max-cost", type=click.FloatRange(0), metavar="X", help="Spend at most X (prices: see the guide)."),
    click.option("--dry-run", "--reader-dry-run", "dry_run", is_flag=True, help="Say what would be asked, and stop."),
    click.option("--record", type=_PATH, metavar="FOLDER", help="Keep transcripts of what was asked and answered."),
    click.option("--replay", type=_PATH, metavar="FOLDER", help="Answer from transcripts; nothing is sent."),
    click.option("--show-dropped", is_flag=True, help="List the proposals that were not proven, with the reason."),
)


def taking(*groups: tuple[Callable[[Command], Command], ...]) -> Callable[[Command], Command]:
    """A command that takes PATHS and the options of these groups."""

    def decorated(command: Command) -> Command:
        for option in reversed([o for group in groups for o in group]):
            command = option(command)
        return click.argument("paths", nargs=-1, type=_PATH)(command)

    return decorated
