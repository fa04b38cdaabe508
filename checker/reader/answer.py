"""What a language model answers: its JSON, read tolerantly, and the vocabulary that it must keep to."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple, cast, get_args

from checker.tables import Kind, Relation

KINDS: tuple[str, ...] = get_args(Kind)
RELATIONS = tuple(r for r in get_args(Relation) if r != "compatible")
SEVERITIES = ("error", "warning", "note")

LONGEST_ANSWER = 2_000_000
MOST_PROPOSALS = 400
_MOST_TRIES = 200


class Unreadable(ValueError):
    """An answer from which no JSON object can be read."""


class Quoted(NamedTuple):
    """Words that the model says stand in an article. Nothing is believed yet."""

    article: str
    text: str


class ProposedSide(NamedTuple):
    """One value as the model words it, with the words that it says show it."""

    value: str
    spans: tuple[Quoted, ...]


@dataclass(frozen=True)
class Proposal:
    """A discrepancy as the model proposes it; `candidates` are the checker's own findings that it takes it to be."""

    kind: str
    relation: str
    severity: str
    subject: str
    why: str
    sides: tuple[ProposedSide, ...]
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What the model says of one finding of the checker: no discrepancy (relation `compatible`), or which relation."""

    finding_id: str
    relation: Relation
    why: str


@dataclass(frozen=True)
class Answer:
    """All that one answer holds; `cut` when it ended too early."""

    proposals: tuple[Proposal, ...]
    verdicts: tuple[Verdict, ...]
    cut: bool = False


_TEXT = {"type": "string"}
_SPAN = {
    "type": "object",
    "properties": {"article": _TEXT, "text": _TEXT},
    "required": ["article", "text"],
    "additionalProperties": False,
}
_SIDE = {
    "type": "object",
    "properties": {"value": _TEXT, "spans": {"type": "array", "items": _SPAN}},
    "required": ["value", "spans"],
    "additionalProperties": False,
}
# Models write the properties in this order: what stands in the articles first, the verdict on it after the reason.
_DISCREPANCY = {
    "type": "object",
    "properties": {
        "subject": _TEXT,
        "kind": {"type": "string", "enum": list(KINDS)},
        "sides": {"type": "array", "items": _SIDE},
        "why": _TEXT,
        "relation": {"type": "string", "enum": list(RELATIONS)},
        "severity": {"type": "string", "enum": list(SEVERITIES)},
        "candidates": {"type": "array", "items": _TEXT},
    },
    "required": ["subject", "kind", "sides", "why", "relation", "severity", "candidates"],
    "additionalProperties": False,
}
_REJECTED = {
    "type": "object",
    "properties": {"candidate": _TEXT, "why": _TEXT},
    "required": ["candidate", "why"],
    "additionalProperties": False,
}
_VERDICT = {
    "type": "object",
    "properties": {
        "candidate": _TEXT,
        "why": _TEXT,
        "relation": {"type": "string", "enum": [*RELATIONS, "compatible"]},
    },
    "required": ["candidate", "why", "relation"],
    "additionalProperties": False,
}
SCHEMAS: Mapping[str, Mapping[str, Any]] = {
    "propose": {
        "type": "object",
        "properties": {
            "discrepancies": {"type": "array", "items": _DISCREPANCY},
            "rejected": {"type": "array", "items": _REJECTED},
        },
        "required": ["discrepancies", "rejected"],
        "additionalProperties": False,
    },
    "judge": {
        "type": "object",
        "properties": {"verdicts": {"type": "array", "items": _VERDICT}},
        "required": ["verdicts"],
        "additionalProperties": False,
    },
}

_THINKING = re.compile(r"(?s)<think(?:ing)?>.*?</think(?:ing)?>")
_LIST = re.compile(r'"(?:discrepancies|verdicts)"\s*:\s*\[')


def parse(text: str) -> Answer:
    """Read an answer: plain JSON, JSON in a code fence or in prose, or the whole items of one that was cut off."""
    if len(text) > LONGEST_ANSWER:
        raise Unreadable(f"the answer has {len(text):,} characters")
    bare = _THINKING.sub("", text)
    found = _document(bare)
    cut = found is None
    if found is None:
        found = _salvaged(bare)
    proposals = tuple(_proposals(found.get("discrepancies")))
    rejected = tuple(_rejections(found.get("rejected")))
    return Answer(proposals[:MOST_PROPOSALS], rejected + tuple(_verdicts(found.get("verdicts"))), cut)


def _document(text: str) -> dict[str, Any] | None:
    """The first JSON object of the text that is an answer."""
    decoder = json.JSONDecoder()
    for start in (m.start() for m in islice(re.finditer(r"[{\[]", text), _MOST_TRIES)):
        try:
            found, _ = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            if text[start] == "{" and _LIST.search(text, start, start + 2_000):
                return None
            continue
        if isinstance(found, list) and found and all(isinstance(x, dict) and "sides" in x for x in found):
            return {"discrepancies": found}
        if isinstance(found, dict) and {"discrepancies", "rejected", "verdicts"} & found.keys():
            return found
    return None


def _salvaged(text: str) -> dict[str, Any]:
    """The whole items of an answer that was cut off."""
    opening = _LIST.search(text)
    if not opening:
        raise Unreadable("the answer holds no JSON object with `discrepancies`")
    name = "verdicts" if "verdicts" in opening.group() else "discrepancies"
    decoder, items, at = json.JSONDecoder(), [], opening.end()
    while start := re.compile(r"[\s,]*(?=\{)").match(text, at):
        try:
            item, at = decoder.raw_decode(text, start.end())
        except (ValueError, RecursionError):
            break
        items.append(item)
    if not items:
        raise Unreadable("the answer ends before its first whole item")
    return {name: items}


def _proposals(items: Any) -> Iterator[Proposal]:
    for item in items if isinstance(items, list) else ():
        if not isinstance(item, dict):
            continue
        word = {k: _string(item.get(k)) for k in ("kind", "relation", "severity", "subject", "why")}
        sides = item.get("sides")
        yield Proposal(
            word["kind"].lower(), word["relation"].lower(), word["severity"].lower(), word["subject"], word["why"],
            tuple(_side(s) for s in sides if isinstance(s, dict)) if isinstance(sides, list) else (),
            tuple(_strings(item.get("candidates"))),
        )  # fmt: skip


def _side(side: Mapping[str, Any]) -> ProposedSide:
    spans = side.get("spans")
    found = [s for s in spans if isinstance(s, dict)] if isinstance(spans, list) else []
    return ProposedSide(
        _string(side.get("value")), tuple(Quoted(_string(s.get("article")), _string(s.get("text"))) for s in found)
    )


def _verdicts(items: Any) -> Iterator[Verdict]:
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and item.get("relation") in (*RELATIONS, "compatible"):
            relation = cast("Relation", item["relation"])
            yield Verdict(_string(item.get("candidate")), relation, _string(item.get("why")))


def _rejections(items: Any) -> Iterator[Verdict]:
    """What the model takes for no discrepancy: ids alone, or each with the reason."""
    for item in items if isinstance(items, list) else ():
        given = item if isinstance(item, dict) else {"candidate": item}
        if isinstance(given.get("candidate"), str):
            yield Verdict(given["candidate"], "compatible", _string(given.get("why")))


def _strings(items: Any) -> Iterator[str]:
    for item in items if isinstance(items, list) else ():
        if isinstance(item, str):
            yield item


def _string(value: Any) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return " ".join(value.split("\0")) if isinstance(value, str) else ""
