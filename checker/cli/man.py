"""`checker man`: the manual page, made of the help texts."""

import click

from checker import __version__
from checker.cli import streams


@click.command()
def man() -> None:
    """Print the manual page (roff): `checker man | man -l -`."""
    from checker.cli import group

    context = click.Context(group, info_name="checker")
    lines = [f'.TH CHECKER 1 "" "checker {__version__}"', ".SH NAME", "checker \\- " + _escaped(_first(group))]
    lines += [
        ".SH SYNOPSIS",
        ".B checker",
        "COMMAND [OPTIONS] [ARGUMENTS]",
        ".SH DESCRIPTION",
        _escaped(group.help or ""),
    ]
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None:
            lines += _page(name, command, click.Context(command, context, name))
    streams.write("\n".join(lines) + "\n")


def _page(name: str, command: click.Command, context: click.Context) -> list[str]:
    """A command with its options, and the commands below it."""
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [
        f'.SH "CHECKER {name.upper()}"',
        f".B checker {_escaped(name)}",
        _escaped(usage),
        ".PP",
        _escaped(command.help or ""),
    ]
    for record in (p.get_help_record(context) for p in command.get_params(context)):
        if record and record[1]:
            lines += [".TP", f".B {_escaped(record[0])}", _escaped(record[1])]
    for below, sub in getattr(command, "commands", {}).items():
        lines += _page(f"{name} {below}", sub, click.Context(sub, context, below))
    return lines


def _first(command: click.Command) -> str:
    return (command.help or "").partition("\n")[0].rstrip(".")


def _escaped(text: str) -> str:
    """Text that troff prints as it stands."""
    lines = (line.strip() for line in text.replace("\\", "\\e").replace("-", "\\-").splitlines())
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in lines if line)
