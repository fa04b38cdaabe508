"""`checker rule`: the pages of the rules."""

import difflib
import json as jsons

import click

from checker.cli import streams


@click.command()
@click.argument("name", required=False)
@click.option("--all", "every", is_flag=True, help="Show the pages of all rules.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="How to show them.")
def rule(name: str | None, every: bool, output_format: str) -> None:
    """Show what the rule NAME reports; without NAME, the list of rules."""
    from checker.rules import rules

    known = rules()
    if name and name not in known:
        near = difflib.get_close_matches(name, known, 1)
        raise click.UsageError(f"no rule {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
    chosen = [known[name]] if name else list(known.values())
    if output_format == "json":
        pages = [{"name": r.name, "summary": r.page.partition("\n")[0], "page": r.page} for r in chosen]
        streams.write(jsons.dumps(pages[0] if name else pages, ensure_ascii=False, indent=1) + "\n")
    elif name or every:
        streams.write("\n".join(f"{r.name}\n{'=' * len(r.name)}\n\n{r.page}\n" for r in chosen))
    else:
        width = max(map(len, known), default=0)
        streams.write("".join(f"{r.name:{width}}  {r.page.partition(chr(10))[0]}\n" for r in chosen))
