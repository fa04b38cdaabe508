"""Housekeeping: ignores and baseline entries that have outlived the findings they were written for."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from checker.settings import Ignore, Settings
from checker.tables import FindingRow, Severity

PAGES = {
    "ignore-expired": """An ignore of the settings has passed its day

What it reports
---------------
An entry of `[[ignores]]` whose `expires` lies in the past: the finding that it hid is reported again.

What to do
----------
Look at the finding again: put the day off, or remove the entry and mend the articles.""",
    "ignore-unused": """An ignore of the settings matches no finding

What it reports
---------------
An entry of `[[ignores]]` whose finding was not made in this run, most often because the articles agree by now.

What to do
----------
Remove the entry, unless the run was over a part of the articles only.""",
    "baseline-stale": """The baseline holds findings that are gone

What it reports
---------------
Findings of the baseline that were not made in this run, though their rules ran: the articles agree by now.

What to do
----------
`checker baseline prune` removes them, so that they are new should they come back.""",
}
"""The pages of what is found here, by name, written as those of the rules are."""


SEVERITY: Mapping[str, Severity] = {"ignore-expired": "warning", "ignore-unused": "note", "baseline-stale": "note"}


class Known(NamedTuple):
    """A finding of the baseline."""

    rule: str
    message: str


def outdated(
    settings: Settings, known: Mapping[str, Known], found: set[str], event_id: str, today: date
) -> Iterator[FindingRow]:
    """What is ignored but was not found, or only until a day that has passed, and what the baseline has for nothing."""
    for row in (*_ignores(settings, found, today), *_baseline(settings, known, found)):
        if runs(row.rule, settings):
            yield row._replace(event_id=event_id, severity=settings.severity.get(row.rule, row.severity))


def runs(rule: str, settings: Settings) -> bool:
    """Whether the settings let a rule run."""
    return rule not in settings.ignore and (not settings.select or rule in settings.select)


def _ignores(settings: Settings, found: set[str], today: date) -> Iterator[FindingRow]:
    for ignore in settings.ignores:
        if ignore.expires and ignore.expires < today:
            yield _row("ignore-expired", ignore, f"expired on {ignore.expires}")
        elif ignore.id not in found and not settings.focus:
            yield _row("ignore-unused", ignore, "matches no finding of this run; remove it if all articles were in it")


def _baseline(settings: Settings, known: Mapping[str, Known], found: set[str]) -> Iterator[FindingRow]:
    gone = sorted(i for i in known.keys() - found if runs(known[i].rule, settings)) if not settings.focus else []
    if gone:
        path = settings.baseline
        entry = Ignore(
            "baseline", f"the first is {known[gone[0]].message}", path=path, line=line_of(gone[0], Path(path))
        )
        what = f"{len(gone)} of its {len(known)} findings are gone; run `checker baseline prune`"
        yield _row("baseline-stale", entry, what)


def _row(rule: str, entry: Ignore, what: str) -> FindingRow:
    finding_id = hashlib.sha256(repr((rule, entry.id)).encode()).hexdigest()[:12]
    subject = "the baseline" if rule == "baseline-stale" else f"the ignore of finding {entry.id}"
    message = f"{subject[0].upper()}{subject[1:]}: {what}."
    return FindingRow(
        finding_id, "", rule, "term", "unclear", SEVERITY[rule], 1.0, "within", subject, message, entry.reason,
        path=entry.path, line=entry.line,
    )  # fmt: skip


def line_of(finding_id: str, file: Path) -> int:
    """The line of a settings file or a baseline that names a finding."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if f'"{finding_id}"' in line or f"'{finding_id}'" in line), 1)
