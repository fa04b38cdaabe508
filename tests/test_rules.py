"""Every rule's own cases, run on the whole flow with the real models.

A case is a few short articles (strings, or tables with `text` and any of `id source title published url`).
A case may give the rule's `options`.
`[[reports]]`: the rule gives a finding with this `relation`, `severity` and `sides` (each where stated).
`[[accepts]]`: it gives none, or with `allow = "note"` none above a note; `reason` must then stand in an explanation.
`[[known_failure]]`: a case of `kind = "reports"` or `"accepts"` that fails today; one that passes must be moved.
"""

import tomllib
from importlib.resources import files
from typing import Any

import pandas as pd
import pytest

from checker import rules
from checker.pipeline import check
from checker.settings import Settings
from checker.tables import Article, EvidenceRow, FindingRow, rows, table

pytestmark = pytest.mark.models


def _cases(kind):
    for name, rule in rules.rules().items():
        text = (files("checker.rules") / f"{rule.module.rpartition('.')[2]}.toml").read_text(encoding="utf-8")
        for n, case in enumerate(tomllib.loads(text).get(kind, [])):
            yield pytest.param(name, case, id=f"{name}-{case.get('name', n)}")


def _article(n: int, given: Any) -> Article:
    record = {"text": given} if isinstance(given, str) else given
    published = pd.Timestamp(record["published"], tz="UTC") if "published" in record else pd.NaT
    return Article(
        event_id="case",
        article_id=record.get("id", f"a{n}"),
        source=record.get("source", f"source{n}.example"),
        title=record.get("title", ""),
        published=published,
        published_until=published,
        published_how="given in the record" if "published" in record else "",
        path=f"a{n}.txt",
        url=record.get("url", ""),
        text=record["text"],
    )


def _run(name, case, models):
    articles = table(Article, [_article(n, a) for n, a in enumerate(case["articles"], 1)])
    result = check(articles, models, Settings(select=(name,), rules={name: case.get("options", {})}))
    values: dict[str, set[str]] = {}
    for e in rows(EvidenceRow, result.evidence):
        values.setdefault(e.finding_id, set()).add(e.value)
    return rows(FindingRow, result.findings), rows(FindingRow, result.compatible), values


def _reports(name, case, models):
    found, _, values = _run(name, case, models)
    expected = {k: case[k] for k in ("relation", "severity") if k in case}
    return any(
        all(getattr(f, k) == v for k, v in expected.items()) and set(case.get("sides", ())) <= values[f.finding_id]
        for f in found
    ), found


def _accepts(name, case, models):
    found, compatible, _ = _run(name, case, models)
    reported = [f for f in found if f.severity != case.get("allow")]
    explained = "reason" not in case or any(case["reason"] in f.reason for f in compatible + found)
    return not reported and explained, (reported, compatible)


@pytest.mark.parametrize(("name", "case"), list(_cases("reports")))
def test_reports(name, case, models):
    passed, found = _reports(name, case, models)
    assert passed, found


@pytest.mark.parametrize(("name", "case"), list(_cases("accepts")))
def test_accepts(name, case, models):
    passed, found = _accepts(name, case, models)
    assert passed, found


@pytest.mark.parametrize(("name", "case"), list(_cases("known_failure")))
def test_known_failure_still_fails(name, case, models):
    passed, found = {"reports": _reports, "accepts": _accepts}[case["kind"]](name, case, models)
    assert not passed, f"passes now: move it to [[{case['kind']}]]: {found}"


@pytest.mark.parametrize("name", list(rules.rules()))
def test_every_rule_has_cases_and_as_many_negatives(name):
    kinds = {kind: [p for p in _cases(kind) if p.values[0] == name] for kind in ("reports", "accepts")}
    assert kinds["reports"]
    assert len(kinds["accepts"]) >= len(kinds["reports"])


@pytest.mark.parametrize("name", list(rules.rules()))
def test_every_rule_page_has_its_sections(name):
    page = rules.rules()[name].page
    for heading in ("What it reports", "Why it matters", "Example", "Not reported"):
        assert f"\n{heading}\n" in page, heading
    for option in rules.rules()[name].options:
        assert f"`{option.replace('_', '-')}`" in page, option
