"""`checker completion`: what a shell has to load to complete commands and options."""

import click
from click.shell_completion import get_completion_class

from checker.cli import streams

POWERSHELL = """Register-ArgumentCompleter -Native -CommandName checker -ScriptBlock {
    param($word, $line, $cursor)
    $env:_CHECKER_COMPLETE = "bash_complete"
    $env:COMP_WORDS = $line.ToString().Substring(0, [Math]::Min($cursor, $line.ToString().Length))
    $env:COMP_CWORD = ($env:COMP_WORDS -split "\\s+").Count - 1
    checker | ForEach-Object {
        $kind, $value = $_ -split ",", 2
        if ($value -like "$word*") { [System.Management.Automation.CompletionResult]::new($value) }
    }
    Remove-Item Env:_CHECKER_COMPLETE, Env:COMP_WORDS, Env:COMP_CWORD
}
"""


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish", "powershell"]))
def completion(shell: str) -> None:
    """Print the completion script for SHELL."""
    if shell == "powershell":
        streams.write(POWERSHELL)
        return
    from checker.cli import group

    found = get_completion_class(shell)
    if found is None:
        raise click.ClickException(f"no completion for {shell}")
    streams.write(found(group, {}, "checker", "_CHECKER_COMPLETE").source() + "\n")
