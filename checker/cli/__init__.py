"""The command line: parse, call, write, exit code. Each command is a module; heavy imports wait until it runs."""

import sys
from collections.abc import Sequence
from importlib import import_module

import click

from checker.cli import streams

COMMANDS = ("baseline", "check", "completion", "explain", "man", "rule")
"""The commands, each a module of this package with a function of its name."""

UNUSABLE = 2
INTERRUPTED = 130


class _Commands(click.Group):
    """Commands that are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return found


def _version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from checker.cli.version import version

        streams.write(version())
        ctx.exit()


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the versions."
)
def group() -> None:
    """Compare articles about the same event and flag where they disagree.

    Exit status: 0 nothing to report, 1 findings at or above --fail-on, 2 could not run, 130 interrupted.
    """


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status; whatever goes wrong is said in one line."""
    sys.exit(_run(args))


def _run(args: Sequence[str] | None) -> int:
    try:
        status = group.main(args, prog_name="checker", standalone_mode=False)
    except click.ClickException as error:
        return _refuse(error)
    except (click.Abort, KeyboardInterrupt):
        streams.say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        streams.close()
        return 0
    except OSError as error:
        streams.say(f"{error.filename or 'output'}: could not be written or read ({error.strerror or error})")
        return UNUSABLE
    return status if isinstance(status, int) else 0


def _refuse(error: click.ClickException) -> int:
    """Say what is wrong with the command, and where help is."""
    context = getattr(error, "ctx", None)
    where = f" (see `{context.command_path} --help`)" if context and isinstance(error, click.UsageError) else ""
    streams.say(error.format_message().rstrip(".") + where)
    return UNUSABLE
