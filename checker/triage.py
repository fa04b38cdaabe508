"""Triage: what the settings make of the findings: severity, what is hidden, ignored, known already or out of focus."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

from checker.house_style import alike, load
from checker.housekeeping import Known, outdated
from checker.settings import Settings
from checker.tables import SEVERITIES, Article, EvidenceRow, FindingRow

Sides = Mapping[str, Sequence[frozenset[tuple[str, str]]]]
"""For each finding the articles (event and id) of each side."""


class Unusable(Exception):
    """A file of findings that cannot be read."""


@dataclass(frozen=True)
class Triage:
    """Findings by what becomes of them; `hidden` counts those below the least confidence."""

    kept: tuple[FindingRow, ...]
    compatible: tuple[FindingRow, ...]
    suppressed: tuple[FindingRow, ...]
    hidden: int


def triage(
    findings: Sequence[FindingRow],
    evidence: Sequence[EvidenceRow],
    articles: Sequence[Article],
    settings: Settings,
    today: date | None = None,
) -> Triage:
    """What becomes of each finding, in the order of the report."""
    today = today or date.today()
    grounds = _Grounds(
        settings,
        _sides(evidence),
        {(a.event_id, a.article_id): a.path for a in articles},
        baseline(settings.baseline),
        {i.id: i.reason for i in settings.ignores if not i.expires or i.expires >= today}
        | _listed(findings, evidence, settings.names),
    )
    found = [f._replace(severity=settings.severity.get(f.rule, f.severity)) for f in findings if grounds.in_focus(f)]
    sure = [f for f in found if grounds.is_sure(f)]
    real = [grounds.judged(f) for f in sure if f.relation != "compatible"]
    event_id = min((a.event_id for a in articles), default="")
    stale = outdated(settings, grounds.known, {f.finding_id for f in found}, event_id, today)
    return Triage(
        _ordered([*(f for f in real if not f.suppressed), *stale]),
        _ordered([f for f in sure if f.relation == "compatible"]),
        _ordered([f for f in real if f.suppressed]),
        sum(f.relation != "compatible" for f in found) - len(real),
    )


def _listed(findings: Sequence[FindingRow], evidence: Sequence[EvidenceRow], names: str) -> dict[str, str]:
    """The findings on names of which the names list has every form, with that as the reason to ignore them."""
    entries = load(names) if names else ()
    surfaces: dict[str, set[str]] = defaultdict(set)
    for e in evidence if entries else ():
        surfaces[e.finding_id].add(e.surface)
    found = {f.finding_id: alike(entries, surfaces[f.finding_id]) for f in findings if f.kind == "name"}
    return {i: f"the names list has each form of {e.name}" for i, e in found.items() if e}


def _ordered(findings: Sequence[FindingRow]) -> tuple[FindingRow, ...]:
    return tuple(
        sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.event_id, -f.confidence, f.finding_id))
    )


def _sides(evidence: Sequence[EvidenceRow]) -> Sides:
    found: dict[str, dict[int, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
    for e in evidence:
        found[e.finding_id][e.side].add((e.event_id, e.article_id))
    return {finding: [frozenset(s) for _, s in sorted(sides.items())] for finding, sides in found.items()}


@dataclass(frozen=True)
class _Grounds:
    """What decides about a finding: `known` is the baseline, `ignored` the reasons of the ignores that last."""

    settings: Settings
    sides: Sides
    paths: Mapping[tuple[str, str], str]
    known: Mapping[str, Known]
    ignored: Mapping[str, str]

    def in_focus(self, f: FindingRow) -> bool:
        """Whether an article that is in focus takes part in a finding."""
        if not self.settings.focus:
            return True
        wanted = {Path(p).resolve() for p in self.settings.focus}
        files = (Path(self.paths[a]).resolve() for side in self.sides.get(f.finding_id, ()) for a in side)
        return any(wanted & {file, *file.parents} for file in files)

    def is_sure(self, f: FindingRow) -> bool:
        """Whether a finding reaches the least confidence, that of its rule if one is set."""
        return f.confidence >= self.settings.confidence.get(f.rule, self.settings.min_confidence)

    def judged(self, f: FindingRow) -> FindingRow:
        """A finding with the reason to ignore it, if there is one, and whether the baseline has it."""
        reason = self.ignored.get(f.finding_id, "") or self._by_path(f)
        if not self.settings.baseline:
            return f._replace(suppressed=reason)
        if f.finding_id not in self.known:
            return f._replace(suppressed=reason, baseline_state="new")
        reason = reason or ("it is in the baseline" if self.settings.new_only else "")
        return f._replace(suppressed=reason, baseline_state="unchanged")

    def _by_path(self, f: FindingRow) -> str:
        """Why a finding is ignored one side of which only articles give whose paths are to be spared."""
        for pattern, rules in self.settings.per_path_ignores.items():
            sides = self.sides.get(f.finding_id, ())
            if f.rule in rules and any(all(fnmatch(self.paths[a], pattern) for a in side) for side in sides):
                return f"{f.rule} is ignored for {pattern}"
        return ""


def baseline(path: str) -> dict[str, Known]:
    """The findings of a baseline file by id; none where no file is named."""
    if not path:
        return {}
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
        return {str(f["id"]): Known(str(f["rule"]), str(f["message"])) for f in data["findings"]}
    except OSError as error:
        raise Unusable(f"{path}: cannot be read ({error.strerror}); make it with `checker baseline write`") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Unusable(f"{path}: is no baseline; make it with `checker baseline write`") from error


def baseline_text(findings: Mapping[str, Known]) -> str:
    """A baseline file of findings by id."""
    listed = [{"id": i, "rule": rule, "message": message} for i, (rule, message) in sorted(findings.items())]
    return json.dumps({"version": 1, "findings": listed}, ensure_ascii=False, indent=1) + "\n"
