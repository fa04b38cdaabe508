"""Write the pages that the code decides: `python -m docs.generate` (with `--check` it only says which would change).

`rules/` holds a page for each rule, from its docstring and its cases; `reference.md` the commands, options, formats and
settings. What stands below a command in a `console` block of the README is that command's output.
"""

import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from importlib.resources import files
from inspect import cleandoc, getdoc
from pathlib import Path

import click

from checker.cli import group
from checker.configuration import toml
from checker.housekeeping import PAGES
from checker.pages import SECOND_READER, SECOND_READER_PAGE
from checker.reports import formats
from checker.rules import Rule, rules
from checker.settings import Settings

DOCS = Path(__file__).parent
GENERATED = "<!-- Written by docs/generate.py: change the code, not this page. -->\n"

SETTINGS = {
    "select": "The rules that run; none named means all.",
    "ignores": "Findings not to report: tables with `id`, `reason` and, if wanted, `expires` (a date).",
    "per_path_ignores": "Rules to leave out for articles whose path matches a pattern.",
    "severity": "A severity for all findings of a rule; in a file rather `severity` in `[rules.NAME]`.",
    "confidence": "The least confidence by rule; in a file rather `min-confidence` in `[rules.NAME]`.",
    "rules": "Options by rule: `[rules.NAME]`.",
    "reader_context": "What the second reader's model takes in, in tokens.",
    "reader_answer": "How much of that is kept for its answer, in tokens.",
    "reader_timeout": "Seconds that one of its requests may take.",
    "reader_concurrency": "How many requests are under way at once.",
    "reader_cache": "Where its answers are kept.",
    "reader_price_in": "The price of a million tokens that it reads, to count the cost.",
    "reader_price_out": "The price of a million tokens that it writes.",
}
"""What those settings mean that no option of the same name explains."""
UNDOCUMENTED = "(undocumented: give an option of this name help, or add a line to SETTINGS)"


def main(check: bool) -> int:
    """Write the pages; with `check`, only tell which differ."""
    wanted = pages() | examples()
    stale = [p for p in (DOCS / "rules").glob("*.md") if p not in wanted]
    changed = [p for p, text in wanted.items() if not p.exists() or p.read_text(encoding="utf-8") != text]
    for path in [*stale, *changed]:
        print(path.relative_to(DOCS.parent))
    if check:
        return 1 if stale or changed else 0
    for path in stale:
        path.unlink()
    for path in changed:
        path.parent.mkdir(exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8")
    return 0


def pages() -> dict[Path, str]:
    """The pages by path."""
    found = {DOCS / "rules" / f"{name}.md": rule_page(rule) for name, rule in rules().items()}
    found[DOCS / "rules" / f"{SECOND_READER}.md"] = titled(SECOND_READER, SECOND_READER_PAGE)
    return found | {DOCS / "rules" / "README.md": rule_list(), DOCS / "reference.md": reference()}


def examples() -> dict[Path, str]:
    """The pages with examples, their commands' output as it is now."""
    found = {path: path.read_text(encoding="utf-8") for path in (DOCS.parent / "README.md", DOCS / "guide.md")}
    return {path: re.sub(r"(?ms)^```console\n\$ checker (.+?)\n.*?^```$", _run, text) for path, text in found.items()}


def _run(block: re.Match[str]) -> str:
    """An example with the output of its command."""
    done = subprocess.run(
        [sys.executable, "-m", "checker", *shlex.split(block.group(1))],
        cwd=DOCS.parent, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return f"```console\n$ checker {block.group(1)}\n{done.stdout}```"


def rule_list() -> str:
    """The list of all rules."""
    lines = "".join(f"| [`{name}`]({name}.md) | {summary(rule)} |\n" for name, rule in rules().items())
    lines += f"| [`{SECOND_READER}`]({SECOND_READER}.md) | {SECOND_READER_PAGE.partition(chr(10))[0]} |\n"
    kept = "".join(f"| `{name}` | {page.partition(chr(10))[0]} |\n" for name, page in PAGES.items())
    return (
        f"{GENERATED}\n# Rules\n\n| rule | reports |\n| --- | --- |\n{lines}\n"
        "What is out of date in settings and baseline is reported, too (`checker rule NAME` has the pages):\n\n"
        f"| | reports |\n| --- | --- |\n{kept}"
    )


def summary(rule: Rule) -> str:
    """A rule in one line."""
    return rule.page.partition("\n")[0]


def rule_page(rule: Rule) -> str:
    """The page of a rule, with the failures that its cases know of."""
    text = titled(rule.name, rule.page)
    if rule.options:
        rows = "".join(f"| `{name.replace('_', '-')}` | `{value!r}` |\n" for name, value in rule.options.items())
        text += f"\n## Defaults\n\n| option | default |\n| --- | --- |\n{rows}"
    failures = "".join(f"- {case}\n" for case in known_failures(rule))
    return text + (f"\n## Known failures\n\n{failures}" if failures else "")


def titled(name: str, page: str) -> str:
    """A page with its name above it, its headings as Markdown."""
    headed = re.sub(r"(?m)^(.+)\n-{3,}$", r"## \1\n", page)
    return f"{GENERATED}\n# {name}\n\n{headed}\n"


def known_failures(rule: Rule) -> Iterator[str]:
    """The cases that a rule gets wrong today, each in a line."""
    cases = (files("checker.rules") / f"{rule.module.rpartition('.')[2]}.toml").read_text(encoding="utf-8")
    wrong = {"reports": "not reported, though it differs", "accepts": "reported, though nothing differs"}
    for n, case in enumerate(tomllib.loads(cases).get("known_failure", []), 1):
        yield f"{case.get('name', f'case {n}')} ({wrong[case['kind']]})"


def reference() -> str:
    """Commands, formats and settings."""
    helped = "Every command explains itself with `-h` or `--help`."
    parts = ["# Reference", "## Commands", getdoc_of(group), helped, *commands()]
    parts += ["## Report formats", format_table(), "## Settings", setting_table()]
    return f"{GENERATED}\n" + "\n\n".join(parts).rstrip() + "\n"


def getdoc_of(command: click.Command) -> str:
    """A command's help as a paragraph."""
    return cleandoc(command.help or "").replace("\b\n", "")


def commands() -> Iterator[str]:
    """Each command with its arguments and options; a group of commands opens into its own."""
    context = click.Context(group, info_name="checker", **group.context_settings)
    yield from opened(group, context)


def opened(commands: click.Group, context: click.Context) -> Iterator[str]:
    """The commands of a group."""
    for name in commands.list_commands(context):
        command = commands.get_command(context, name)
        assert command
        inner = click.Context(command, info_name=name, parent=context)
        yield f"### `{inner.command_path} {' '.join(command.collect_usage_pieces(inner))}`"
        yield getdoc_of(command)
        rows = [r for p in command.params if (r := p.get_help_record(inner))]
        if rows:
            yield "| option | |\n| --- | --- |\n" + "\n".join(f"| `{cell(a)}` | {cell(b)} |" for a, b in rows)
        if isinstance(command, click.Group):
            yield from opened(command, inner)


def cell(text: str) -> str:
    """Text for a cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")


def format_table() -> str:
    """The formats of reports."""
    rows = "".join(f"| `{name}` | {cell((getdoc(f) or '').partition(chr(10))[0])} |\n" for name, f in formats().items())
    return f"| format | |\n| --- | --- |\n{rows}"


def setting_table() -> str:
    """The settings; each is explained by the option of its name, or by the table above."""
    check = group.get_command(click.Context(group), "check")
    assert check
    told = {p.name: p.help for p in check.params if isinstance(p, click.Option)}
    rows = ""
    for field in fields(Settings):
        default = getattr(Settings(), field.name)
        shown = "`" + cell(toml(default)) + "`" if default not in ("", (), None) and default != {} else ""
        explained = SETTINGS.get(field.name) or told.get(field.name) or UNDOCUMENTED
        rows += f"| `{field.name.replace('_', '-')}` | {shown} | {cell(explained)} |\n"
    return f"| setting | default | |\n| --- | --- | --- |\n{rows}"


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
