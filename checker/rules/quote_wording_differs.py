"""One remark stands in quotation marks in different words.

What it reports
---------------
Two or more articles quote the same speaker on the same thing, and the words between the quotation marks differ: a
content word was replaced or left out without an ellipsis, a negation was lost, the remark was retold in other words, or
a sentence lost the "I think" with which it began. A change of a single small word, of tense, of order or of dialect is
a note, and so is a spoken remark that only resembles a post.

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

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from rapidfuzz.fuzz import ratio

from checker.event import Event, Group
from checker.relations import Judgement
from checker.relations.beginnings import cut
from checker.relations.wording import compare, judge
from checker.relations.words import words
from checker.rules.contract import Evidence, Finding, Side
from checker.tables import Mention, Relation, Severity
from checker.values.quotation import Remark

SIDES = 5
MOST_EXPLAINED, ONE_FORM = 3, 80
LONGEST = 380
# From when on what may be one remark in other words is worth an alert.
RETOLD, LIKELY = 0.33, 0.5
FRAGMENT, MOST_NOTES = 3, 3
POST, VERBATIM = "post", 0.9


@dataclass(frozen=True)
class _Wording:
    """The mentions that give one wording."""

    text: str
    mentions: tuple[Mention, ...]


def find(event: Event) -> Iterator[Finding]:
    """Findings for every remark whose wordings differ."""
    for group in event.groups.get("remark", ()):
        yield from _find(event, group)
    groups = sorted(event.groups.get("retelling", ()), key=lambda g: (-g.confidence, g.referent_id))
    retold = [f for group in groups for f in _retold(event, group)]
    yield from (f for f in retold if f.severity != "note")
    yield from islice((f for f in retold if f.severity == "note"), MOST_NOTES)
    yield from _headless(event)
    yield from _explained(event)


def _headless(event: Event) -> Iterator[Finding]:
    """Sentences that one article quotes without the "I think" with which another has them begin."""
    said: dict[str, list[Mention]] = defaultdict(list)
    for m in event.mentions:
        if m.kind == "remark" and m.field == "text" and not m.value.quotation.headline:
            said[m.value.quotation.words].append(m)
    letters = {t: _letters(t) for t in said}
    for short in sorted(said):
        inside = (t for t in sorted(said, key=lambda t: (len(t), t)) if letters[short] in letters[t] != letters[short])
        longer = [(t, lost) for t in inside if (lost := cut(t, short))]
        if longer:
            right = _Wording(short, tuple(said[short]))
            left = _Wording(longer[0][0], tuple(m for t, _ in longer for m in said[t]))
            if _apart(event, left, right):
                yield _beheaded(left, right, longer[0][1])


def _beheaded(left: _Wording, right: _Wording, lost: str) -> Finding:
    who = next((m.value.speaker for w in (left, right) for m in w.mentions if m.value.speaker), "An unnamed speaker")
    return Finding(
        "quote", "conflict", "warning", 0.65, f"words of {who}",
        f"One article quotes a sentence from the middle as if it began there, without “{lost}”.",
        f"'{lost}' only in one", tuple(Side(_short(w.text), tuple(_evidence(w, (left, right)))) for w in (left, right)),
    )  # fmt: skip


def _explained(event: Event) -> Iterator[Finding]:
    """Compatible: the longest parts that one article quotes of what another quotes, or the same in another form."""
    said: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for m in event.mentions:
        if m.kind == "remark" and m.value.person and m.field == "text":
            said[m.value.speaker][m.value.quotation.words].append(m)
    pairs = ((who, one, other) for who, texts in said.items() for one, other in combinations(sorted(texts), 2))
    near = sorted(((who, *sorted((a, b), key=len)) for who, a, b in pairs), key=lambda p: (-len(p[1]), p))
    found = (f for who, short, long in near if (f := _compatible(event, who, short, long, said[who])))
    yield from islice(found, MOST_EXPLAINED)


def _compatible(event: Event, who: str, short: str, long: str, texts: dict[str, list[Mention]]) -> Finding | None:
    """A finding that explains why two wordings of one speaker agree, where they do and are not merely equal."""
    one, other = _letters(short), _letters(long)
    if one == other or not (one in other or ratio(one, other) > ONE_FORM):
        return None
    left, right = _Wording(long, tuple(texts[long])), _Wording(short, tuple(texts[short]))
    judgement = judge(long, short)
    if judgement.relation != "compatible" or not _apart(event, left, right):
        return None
    sides = tuple(Side(_short(w.text), tuple(_evidence(w, (left, right)))) for w in (left, right))
    message = f"{who} is quoted at two lengths or in two forms."
    return Finding("quote", "compatible", "note", 0.9, f"words of {who}", message, judgement.reason, sides)


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


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


def _retold(event: Event, group: Group) -> Iterator[Finding]:
    """What is probably one remark in other words."""
    sides = _sides(group.mentions)
    differing = [(a, b, judge(a.text, b.text)) for a, b in combinations(sides, 2) if _apart(event, a, b)]
    shown = [s for s in sides if any(s in (a, b) for a, b, _ in differing)]
    if 2 <= len(shown) <= SIDES:
        speaker = group.slot or "An unnamed speaker"
        alert = group.confidence >= RETOLD and not any(_within(a, b) or _within(b, a) for a, b, _ in differing)
        yield Finding(
            "quote", "conflict" if group.confidence >= LIKELY else "unclear",
            "warning" if alert else "note", _likely(group) if alert else 0.35, f"words of {speaker}",
            f"{speaker} is quoted in {len(shown)} wordings of what may be one remark.", differing[0][2].reason,
            tuple(Side(_short(s.text), tuple(_evidence(s, shown))) for s in shown),
        )  # fmt: skip


def _likely(group: Group) -> float:
    """The share of such findings that was right in stories which the model had not seen."""
    return 0.7 if group.confidence >= LIKELY else 0.55


def _within(short: _Wording, long: _Wording) -> bool:
    """Whether a few quoted words hold no telling word that the other wording lacks."""
    one, other = words(short.text), {w.stem for w in words(long.text)}
    return len(one) <= FRAGMENT and all(w.stem in other for w in one if w.content)


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
    one, other = ({_printed_by(event, m) for m in w.mentions} for w in (left, right))
    return bool(one - other) and bool(other - one) and not _other_speaker(left, right)


def _printed_by(event: Event, mention: Mention) -> str:
    """The article that a quotation comes from: the original's, while a reprint has it word for word."""
    original = event.source(mention.article_id)
    return original if mention.value.quotation.words in event.article[original].text else mention.article_id


def _other_speaker(left: _Wording, right: _Wording) -> bool:
    """Whether the wordings are surely two persons'; a "he said" may have been read wrongly."""
    one, other = (
        {m.value.speaker for m in w.mentions if m.value.person and m.value.certain} for w in (left, right)
    )  # fmt: skip
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
    if _other_occasion(left, right) and found.alignment.ratio < VERBATIM:
        return "note"
    if found.slight or (not found.parallel and not found.word_for_word):
        return "note"
    if any(c in ("content", "negation") for _, c in found.real):
        return "warning"
    return "warning" if found.words_changed >= 2 and found.alignment.content >= 3 else "note"


def _other_occasion(left: _Wording, right: _Wording) -> bool:
    """Whether one wording is said to be a post and the other to be spoken: a speaker says a thing in many words."""
    one, other = ({m.value.quotation.occasion.medium for m in w.mentions} - {""} for w in (left, right))
    return (one == {POST} and bool(other) and POST not in other) or (other == {POST} and bool(one) and POST not in one)


def _confidence(left: _Wording, right: _Wording) -> float:
    found = compare(left.text, right.text)
    return 0.6 if found and found.parallel else 0.45


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
