"""`checker completion`: what a shell has to load to complete commands and options."""

import click
from click.shell_completion import get_completion_class

from checker.cli import streams

POWERSHELL = """Register-ArgumentCompleter -Native -CommandName checker -ScriptBlock {
    param($word, $line, $cursor)
    $words = @($line.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursor } | ForEach-Object { "$_" })
    $env:_CHECKER_COMPLETE = "bash_complete"
    $env:COMP_WORDS = $words -join " "
    $env:COMP_CWORD = if ($word -eq "") { $words.Count } else { $words.Count - 1 }
    try {
        checker | ForEach-Object {
            $kind, $value = $_ -split ",", 2
            if ($kind -eq "plain") { [System.Management.Automation.CompletionResult]::new($value) }
        }
    } finally {
        "_CHECKER_COMPLETE", "COMP_WORDS", "COMP_CWORD" | ForEach-Object { Remove-Item "Env:$_" }
    }
}
"""
"""For files and folders nothing is offered: then PowerShell completes them by itself."""


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
