"""Rules: referents to findings. A rule is one module (its docstring is its page) and its cases, a `.toml` beside it.

The file name is the rule's id, with hyphens. The module has a function `find(event)` that yields findings; its
keyword-only parameters, if any, are the rule's options. Adding a rule adds two files and edits none.
"""

import ast
import hashlib
import inspect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from checker.event import Event
from checker.rules.contract import Evidence, Finding
from checker.tables import EvidenceRow, FindingRow


@dataclass(frozen=True)
class Rule:
    """A rule as it was discovered: its id (`number-differs`) and the module that holds it."""

    name: str
    module: str

    @property
    def page(self) -> str:
        """The user's page: the module's docstring, read without what the module imports."""
        package, _, stem = self.module.rpartition(".")
        source = (files(package) / f"{stem}.py").read_text(encoding="utf-8")
        return ast.get_docstring(ast.parse(source)) or ""

    @property
    def options(self) -> dict[str, Any]:
        """The rule's options with their defaults."""
        parameters = inspect.signature(import_module(self.module).find).parameters.values()
        return {p.name: p.default for p in parameters if p.kind is p.KEYWORD_ONLY}

    def find(self, event: Event, options: Mapping[str, Any]) -> Iterator[Finding]:
        """Run the rule on one event."""
        found: Iterator[Finding] = import_module(self.module).find(event, **options)
        return found


@cache
def rules() -> dict[str, Rule]:
    """All rules by id, in alphabetical order: each module of this package that has cases beside it."""
    stems = sorted(f.name.removesuffix(".toml") for f in files(__name__).iterdir() if f.name.endswith(".toml"))
    return {stem.replace("_", "-"): Rule(stem.replace("_", "-"), f"{__name__}.{stem}") for stem in stems}


def run(
    event: Event, selected: Iterable[str], options: Mapping[str, Mapping[str, Any]]
) -> tuple[list[FindingRow], list[EvidenceRow]]:
    """The findings and the evidence of the selected rules on one event."""
    findings: dict[str, FindingRow] = {}
    spans: list[EvidenceRow] = []
    for name in sorted(selected):
        for found in rules()[name].find(event, options.get(name, {})):
            finding_id = _identity(name, event.event_id, found)
            if finding_id in findings:
                continue
            findings[finding_id] = _row(finding_id, name, event.event_id, found)
            spans += (
                EvidenceRow(finding_id, event.event_id, n, side.value, *e)
                for n, side in enumerate(found.sides)
                for e in _shown(side.evidence)
            )
    return list(findings.values()), spans


def _shown(spans: Iterable[Evidence]) -> list[Evidence]:
    """Each span once, in order; those in a title only where the article's text does not give the value too."""
    in_text = {e.article_id for e in spans if e.field == "text"}
    return sorted({e for e in spans if e.field == "text" or e.article_id not in in_text})


def _row(finding_id: str, rule: str, event_id: str, found: Finding) -> FindingRow:
    articles = {e.article_id for side in found.sides for e in side.evidence}
    return FindingRow(
        finding_id, event_id, rule, found.kind, found.relation, found.severity, round(found.confidence, 2),
        "cross" if len(articles) > 1 else "within", found.subject, found.message, found.reason,
    )  # fmt: skip


def _identity(rule: str, event_id: str, found: Finding) -> str:
    """A hash of rule, subject, values and articles, not of positions: it survives edits elsewhere in a text."""
    sides = sorted((side.value, *sorted({e.article_id for e in side.evidence})) for side in found.sides)
    key = repr((rule, event_id, found.relation == "compatible", found.subject, sides))
    return hashlib.sha256(key.encode()).hexdigest()[:12]
