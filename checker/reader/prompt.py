"""Questions from tables: the prompt's text is a versioned file, everything from articles is fenced as data."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from string import Template

from checker.event import Event
from checker.reader.request import Message
from checker.tables import Article, EvidenceRow, FindingRow

VERSION = "v1"

_MOST_GROUPS = 40
_LONGEST_SURFACE = 80


@cache
def section(name: str, version: str = VERSION) -> str:
    """One part of the prompt's file: `system`, `propose`, `judge` or `repair`."""
    text = files("checker.reader.prompts").joinpath(f"{version}.md").read_text(encoding="utf-8")
    parts = dict(part.split("\n", 1) for part in text.removeprefix("# ").split("\n# "))
    return parts[name].strip()


def propose(event: Event, texts: Sequence[tuple[Article, str]], candidates: str) -> tuple[Message, ...]:
    """The question for discrepancies among parts of articles."""
    whole = {a.article_id: a.text for a, _ in texts}
    parts = "all of them" if len(whole) == len(event.articles) else "some of them"
    content = Template(section("propose")).substitute(
        event=fence(event.event_id),
        count=len(whole),
        parts=f"you see {parts}.",
        articles="\n\n".join(_article(a, text) for a, text in texts),
        candidates=candidates,
    )
    return Message("system", section("system")), Message("user", content)


def judge(event: Event, candidates: str) -> tuple[Message, ...]:
    """The question how the sides of findings relate."""
    content = Template(section("judge")).substitute(
        event=fence(event.event_id), count=len(event.articles), candidates=candidates
    )
    return Message("system", section("system")), Message("user", content)


def repair(messages: Sequence[Message], answer: str, problem: str) -> tuple[Message, ...]:
    """The question for the same answer in a readable form."""
    request = Template(section("repair")).substitute(problem=problem)
    return (*messages, Message("assistant", answer[:20_000] or "(nothing)"), Message("user", request))


def fence(text: str) -> str:
    """Text as data: the code of its fence depends on the text, so the text cannot close it."""
    code = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
    return f"<<<DATA {code}\n{text}\n>>>DATA {code}"


def candidates(findings: Iterable[FindingRow], spans: Iterable[EvidenceRow], groups: Sequence[str] = ()) -> str:
    """The checker's findings, a JSON line each, and groups of mentions."""
    evidence: dict[str, dict[int, list[EvidenceRow]]] = {}
    for e in spans:
        evidence.setdefault(e.finding_id, {}).setdefault(e.side, []).append(e)
    lines = [json.dumps(_candidate(f, evidence.get(f.finding_id, {})), ensure_ascii=False) for f in findings]
    return fence("\n".join([*lines, *groups]) or "(none)")


def groups(event: Event) -> list[str]:
    """The referents that have more than one wording in more than one article, a line each."""
    lines = []
    for kind in sorted(event.groups):
        for group in event.groups[kind]:
            surfaces: dict[str, set[str]] = {}
            for m in group.mentions:
                surfaces.setdefault(m.surface[:_LONGEST_SURFACE], set()).add(m.article_id)
            if len(surfaces) > 1 and len({m.article_id for m in group.mentions}) > 1:
                values = [
                    f"{json.dumps(s, ensure_ascii=False)} ({', '.join(sorted(ids))})" for s, ids in surfaces.items()
                ]
                lines.append(f"{kind}: " + " / ".join(values[:6]))
    return lines[:_MOST_GROUPS]


def _article(article: Article, text: str) -> str:
    head = {"article": article.article_id, "source": article.source, "title": article.title}
    if str(article.published) != "NaT":
        head["published"] = str(article.published)
    return fence(json.dumps(head, ensure_ascii=False) + "\n" + text)


def _candidate(finding: FindingRow, sides: dict[int, list[EvidenceRow]]) -> dict[str, object]:
    return {
        "id": finding.finding_id,
        "kind": finding.kind,
        "relation": finding.relation,
        "subject": finding.subject,
        "sides": [
            {
                "value": rows[0].value,
                "spans": [{"article": e.article_id, "text": e.surface} for e in rows[:4]],
            }
            for _, rows in sorted(sides.items())
        ],
    }
