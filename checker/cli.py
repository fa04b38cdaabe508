"""The command line: parse, call, write, exit code."""

import sys

import click


@click.group()
@click.version_option(package_name="checker")
def main() -> None:
    """Compare articles about the same event and flag where they disagree."""


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--output", default="json")
def check(paths: tuple[str, ...], output: str) -> None:
    """Check the articles in PATHS (files or folders)."""
    from checker.ingest import read
    from checker.language import Models
    from checker.pipeline import check as run
    from checker.reports.json import write
    from checker.settings import Settings
    from checker.tables import Article, table

    found = read(paths)
    result = run(table(Article, found.articles), Models(), Settings(), found.skipped)
    click.echo(write(result), nl=False)
    sys.exit(1 if "error" in set(result.findings["severity"]) else 0)
