"""One remark stands in quotation marks in different words.

What it reports
---------------
Two or more articles quote the same speaker on the same thing, and the words between the quotation marks differ: a
content word was replaced or left out without an ellipsis, a negation was lost, the remark was retold in other words. A
change of a single small word, of tense, of order or of dialect is a note.

Why it matters
--------------
What stands between quotation marks is a promise that these were the words. At most one of the wordings keeps it, unless
the speaker said it twice or one of them is a translation, which should then be said.

Example
-------
"We have a strong case", Mayor Ada Bright said. / Bright said that the town had "a significant case".

Not reported
------------
Quotations of which one is a part of the other; pieces joined by an ellipsis or with words in brackets; other spelling,
contractions, capitals, marks and number words; a wording that the other article prints as well; other speakers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.event import Event, Group
from checker.relations import Judgement
from checker.relations.wording import compare, judge
from checker.rules.contract import Evidence, Finding, Side
from checker.tables import Mention, Relation, Severity
from checker.values.quotation import Remark

SIDES = 5
LONGEST = 380


@dataclass(frozen=True)
class _Wording:
    """The mentions that give one wording."""

    text: str
    mentions: tuple[Mention, ...]


def find(event: Event) -> Iterator[Finding]:
    """Findings for every remark whose wordings differ."""
    for group in event.groups.get("remark", ()):
        yield from _find(event, group)


def _find(event: Event, group: Group) -> Iterator[Finding]:
    sides = _sides(group.mentions)
    differing = [
        (a, b, judge(a.text, b.text)) for a, b in combinations(sides, 2) if _apart(event, a, b)
    ]  # fmt: skip
    unlike = ("compatible",) if group.confidence < 1 else ("compatible", "unclear")
    differing = [(a, b, j) for a, b, j in differing if j.relation not in unlike]
    shown = [s for s in sides if any(s in (a, b) for a, b, _ in differing)]
    if 2 <= len(shown) <= SIDES:
        yield _finding(group, shown, differing)


def _sides(mentions: Sequence[Mention]) -> list[_Wording]:
    """The wordings, longest first; one that is a part of a single other one counts with it."""
    texts: dict[str, list[Mention]] = {}
    for m in sorted(mentions, key=lambda m: (-len(m.value.quotation.words), m.article_id, m.start)):
        text = m.value.quotation.words
        hosts = [t for t in texts if judge(t, text).relation == "compatible"]
        if not hosts:
            texts[text] = [m]
        elif len(hosts) == 1 or hosts[0] == text:
            texts[hosts[0]].append(m)
    return [_Wording(t, tuple(ms)) for t, ms in texts.items()]


def _apart(event: Event, left: _Wording, right: _Wording) -> bool:
    """Whether each wording has an article (reprints count once) that does not print the other."""
    one, other = ({event.witness(m) for m in w.mentions} for w in (left, right))
    return bool(one - other) and bool(other - one) and not _other_speaker(left, right)


def _other_speaker(left: _Wording, right: _Wording) -> bool:
    one, other = ({m.value.speaker for m in w.mentions if m.value.person} for w in (left, right))
    return bool(one) and bool(other) and not one & other


def _finding(
    group: Group, sides: Sequence[_Wording], differing: Sequence[tuple[_Wording, _Wording, Judgement]]
) -> Finding:
    left, right, judgement = max(differing, key=lambda d: _weight(d[0], d[1]))
    relation: Relation = "variant" if all(j.relation == "variant" for _, _, j in differing) else "conflict"
    severity = _severity(left, right)
    speaker = group.slot or "An unnamed speaker"
    shown = [Side(_short(s.text), tuple(_evidence(s, sides))) for s in sides]
    message = f"{speaker} is quoted in {len(sides)} wordings of one remark."
    return Finding(
        "quote", relation, severity, _confidence(left, right), f"words of {speaker}",
        message, judgement.reason, tuple(shown),
    )  # fmt: skip


def _weight(left: _Wording, right: _Wording) -> tuple[bool, int]:
    found = compare(left.text, right.text)
    return (found is not None and found.parallel, found.words_changed if found else 0)


def _severity(left: _Wording, right: _Wording) -> Severity:
    found = compare(left.text, right.text)
    if judge(left.text, right.text).relation == "unclear" or found is None:
        return "warning"
    if any(c in ("content", "negation") for _, c in found.real):
        return "warning"
    return "warning" if found.words_changed >= 2 and found.alignment.content >= 3 else "note"


def _confidence(left: _Wording, right: _Wording) -> float:
    found = compare(left.text, right.text)
    return 0.85 if found and found.parallel else 0.6


def _short(text: str) -> str:
    return text if len(text) <= 200 else text[:200].rsplit(" ", 1)[0] + " …"


def _evidence(side: _Wording, sides: Sequence[_Wording]) -> Iterator[Evidence]:
    """The quotation with its marks; of a long one, only the sentences that run parallel to another wording."""
    for m in side.mentions:
        if m.end - m.start <= LONGEST:
            yield Evidence(m.article_id, m.field, m.start, m.end, m.surface)
            continue
        value = m.value
        assert isinstance(value, Remark)
        start, end = _stretch(value.quotation.words, [s.text for s in sides if s is not side])
        begin = value.quotation.start
        yield Evidence(m.article_id, m.field, begin + start, begin + end, value.quotation.words[start:end])


def _stretch(text: str, others: Sequence[str]) -> tuple[int, int]:
    """Where in a long quotation the words are that another wording has differently."""
    found = [c for o in others if (c := compare(text, o))]
    if not found:
        return 0, min(len(text), LONGEST)
    best = max(found, key=lambda c: (bool(c.real), c.alignment.shared))
    (first, last), _ = best.alignment.spans
    start = best.alignment.left[first].start
    return start, min(best.alignment.left[last].end, start + LONGEST)
