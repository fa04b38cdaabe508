"""The same words are given to two speakers, or to two occasions.

What it reports
---------------
Articles print the same quotation, nearly word for word, and give it to two different persons (a note) or to two sorts
of body, such as state media here and the army there; or they give a remark of one speaker to different media, such as
a post here and a speech there (a note).

Why it matters
--------------
Words in the wrong mouth are an error that the person concerned will notice first. And the occasion tells a reader how
official a remark is, and where to look for its exact words.

Example
-------
"The dam will hold", Ada Bright said. / "The dam will hold", said Carl Dunn.

Not reported
------------
A speaker who is only described ("the minister", "a spokesman"); bodies that may stand for one another; surnames and
full names of one person; quotations of fewer than five words (of bodies: two telling ones); a medium that only one
article names.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.event import Event, Group
from checker.relations import bodies
from checker.relations.wording import compare
from checker.relations.words import words
from checker.rules.contract import Evidence, Finding, Side, side
from checker.tables import Mention

LEAST_WORDS = 5
NEARLY = 0.85
LEAST_CONTENT, MOSTLY, ALIKE = 2, 0.75, 0.55
MOST = 2


def find(event: Event) -> Iterator[Finding]:
    """Findings for the remarks of each event."""
    for group in event.groups.get("remark", ()):
        if group.referent_id.startswith("remark:"):
            yield from _speakers(event, group)
            yield from _media(event, group)
    yield from _bodies(event)


def _bodies(event: Event) -> Iterator[Finding]:
    """The same quoted words in like sentences that are given to two sorts of body."""
    spoken = [m for m in event.mentions if m.kind == "remark" and m.value.certain and not m.value.person and _told(m)]
    content = [frozenset(w.stem for w in words(m.value.quotation.words) if w.content) for m in spoken]
    found: dict[frozenset[str], tuple[Mention, Mention, str]] = {}
    for i, j in combinations(range(len(spoken)), 2):
        one, other = spoken[i], spoken[j]
        judged = bodies.compare(_label(one), _label(other))
        if judged.relation == "compatible" or event.witness(one) == event.witness(other):
            continue
        if content[i] and content[j] and _one_remark(content[i], content[j]) and _like(event, one, other):
            found.setdefault(frozenset((_label(one), _label(other))), (one, other, judged.reason))
    for one, other, reason in sorted(found.values())[:MOST]:
        said = f"“{one.value.quotation.words[:200]}”"
        yield Finding(
            "attribution", "conflict", "warning", 0.6, f"speaker of {said[:80]}",
            f"The same words are given to {_label(one)} and to {_label(other)}: {said}", reason,
            (side(_label(one), (one,)), side(_label(other), (other,))),
        )  # fmt: skip


def _told(mention: Mention) -> bool:
    return mention.field == "text" and mention.value.quotation.speaker is not None


def _label(mention: Mention) -> str:
    """The words for the speaker as they stand in the text."""
    speaker = mention.value.quotation.speaker
    return speaker.surface if speaker else ""


def _one_remark(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= LEAST_CONTENT and shared >= MOSTLY * min(len(one), len(other))


def _like(event: Event, one: Mention, other: Mention) -> bool:
    return event.similarity([event.text(one.sentence_id)], [event.text(other.sentence_id)])[0][0] >= ALIKE


def _speakers(event: Event, group: Group) -> Iterator[Finding]:
    by_speaker: dict[str, list[Mention]] = defaultdict(list)
    for m in group.mentions:
        if m.value.person and m.value.certain:
            by_speaker[m.value.speaker].append(m)
    ordered = sorted(by_speaker.items(), key=lambda item: (-len(item[1]), item[0]))
    if len(ordered) < 2:
        return
    (one, ours), (other, theirs) = ordered[:2]
    pairs = [(a, b) for a in ours for b in theirs if _nearly(a, b)]
    sources = [{event.witness(m) for m in ms} for ms in (ours, theirs)]
    if not pairs or sources[0] & sources[1] or {*one.lower().split()} & {*other.lower().split()}:
        return
    sides = (side(one, sorted({a for a, _ in pairs})), side(other, sorted({b for _, b in pairs})))
    said = pairs[0][0].value.quotation.words
    yield Finding(
        "attribution", "conflict", "note", 0.4, f"speaker of “{said[:80]}”",
        f"The same words are given to {one} and to {other}: “{said[:200]}”",
        f"'{one}' against '{other}'", sides,
    )  # fmt: skip


def _nearly(left: Mention, right: Mention) -> bool:
    found = compare(left.value.quotation.words, right.value.quotation.words)
    if found is None:
        return False
    a = found.alignment
    return a.shared >= LEAST_WORDS and a.content >= 2 and min(a.ratio, a.coverage) >= NEARLY


def _media(event: Event, group: Group) -> Iterator[Finding]:
    by_medium: dict[str, dict[str, Mention]] = defaultdict(dict)
    for m in group.mentions:
        if m.value.quotation.occasion.medium:
            by_medium[m.value.quotation.occasion.medium].setdefault(event.witness(m), m)
    if len(by_medium) < 2 or any(len(set(ms)) > 1 for ms in _media_of_articles(by_medium).values()):
        return
    sides = tuple(
        Side(medium, tuple(_occasion(m) for _, m in sorted(ms.items()))) for medium, ms in sorted(by_medium.items())
    )
    speaker = group.slot or "An unnamed speaker"
    shown = " / ".join(s.evidence[0].surface for s in sides)
    yield Finding(
        "attribution", "unclear", "note", 0.4, f"occasion of the words of {speaker}",
        f"The articles differ on where {speaker} said it: {shown}", f"{shown}: all may be true of one occasion",
        sides,
    )  # fmt: skip


def _media_of_articles(by_medium: dict[str, dict[str, Mention]]) -> dict[str, list[str]]:
    found = defaultdict(list)
    for medium, sources in by_medium.items():
        for source in sources:
            found[source].append(medium)
    return found


def _occasion(mention: Mention) -> Evidence:
    """The words that name the medium."""
    found = mention.value.quotation.occasion
    return Evidence(mention.article_id, mention.field, found.start, found.end, found.surface)
