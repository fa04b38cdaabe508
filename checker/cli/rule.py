"""`checker rule`: the pages of the rules."""

import json as jsons

import click

from checker.cli import streams
from checker.cli.complete import rule_names
from checker.trouble import unknown


@click.command()
@click.argument("name", required=False, shell_complete=rule_names)
@click.option("--all", "every", is_flag=True, help="Show the pages of all rules.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="How to show them.")
def rule(name: str | None, every: bool, output_format: str) -> None:
    """Show what the rule NAME reports; without NAME, the list of rules."""
    from checker.pages import pages

    known = pages()
    if name and name not in known:
        raise click.UsageError(unknown("rule", name, known))
    chosen = {name: known[name]} if name else known
    if output_format == "json":
        found = [{"name": n, "summary": page.partition("\n")[0], "page": page} for n, page in chosen.items()]
        streams.write(jsons.dumps(found[0] if name else found, ensure_ascii=False, indent=1) + "\n")
    elif name or every:
        streams.write("\n".join(f"{n}\n{'=' * len(n)}\n\n{page}\n" for n, page in chosen.items()))
    else:
        width = max(map(len, known), default=0)
        streams.write("".join(f"{n:{width}}  {page.partition(chr(10))[0]}\n" for n, page in chosen.items()))
