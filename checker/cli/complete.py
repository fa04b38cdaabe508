"""What a shell offers as values: rules, report formats, settings."""

import click


def rule_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The rules; of a list with commas its last part is completed."""
    from checker.pages import pages

    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in pages() if name.startswith(last)]


def report_formats(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The formats, until a colon begins a path."""
    from checker.reports import formats

    return [name for name in formats() if name.startswith(incomplete)]


def setting_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The settings, each as the beginning of KEY=VALUE."""
    from dataclasses import fields

    from checker.settings import Settings

    names = (f"{f.name.replace('_', '-')}=" for f in fields(Settings))
    return [name for name in names if name.startswith(incomplete)]
