"""The headline quotes words that its own article does not have.

What it reports
---------------
A headline (or a title) has words in quotation marks, and at least one of their content words stands nowhere in the text
below, in no inflection. The other side is the quotation in the text that comes nearest. A headline that rewords a
quotation of the text is a note.

Why it matters
--------------
Readers take quotation marks in a headline for somebody's words. Where the text does not have them, the headline has
sharpened the remark, or the text lost it.

Example
-------
Mayor: 'Only flood can stop us' / "If the talks fail, we have our options", the mayor said.

Not reported
------------
Headline quotations whose words the text has in another inflection, in capitals, hyphenated or in a quotation of another
length; texts that are too short to be the whole story; names of works and nicknames.
"""

import re
from collections.abc import Iterator, Sequence

from checker.event import Event
from checker.relations.wording import judge
from checker.relations.words import Word, words
from checker.rules.contract import Finding, side
from checker.tables import Article, Mention
from checker.values.quotation import Remark

LEAST_BODY = 120
LEAST_QUOTED = 3
LONGEST = 400


def find(event: Event) -> Iterator[Finding]:
    """One finding for each article whose headline quotes what its text lacks."""
    for article in event.articles:
        remarks = [m for m in event.mentions if m.kind == "remark" and m.article_id == article.article_id]
        if article.copy_of:
            continue
        yield from _find(event, article, remarks)


def _find(event: Event, article: Article, remarks: Sequence[Mention]) -> Iterator[Finding]:
    body = _body(event, article)
    quoted = [m for m in remarks if not m.value.quotation.headline]
    if len(words(body)) < LEAST_BODY or not quoted:
        return
    groups: dict[str, list[Mention]] = {}
    for m in remarks:
        if m.value.quotation.headline and _ours(event, m, body):
            groups.setdefault(m.value.quotation.words, []).append(m)
    for group in groups.values():
        absent = _absent(group[0].value, body)
        changed = _changed(group[0].value, quoted, body)
        if changed:
            yield _reworded(group, *changed)
        elif absent:
            yield _finding(group, _nearest(event, group[0], quoted), absent)


def _ours(event: Event, mention: Mention, body: str) -> bool:
    """Whether a headline is that of the text below it and no link to another story: the text has its other words."""
    sentence = event.text(mention.sentence_id).replace(mention.surface, " ")
    outside = {w.stem for w in words(sentence) if w.content}
    return 2 * len(outside & {w.stem for w in words(body)}) > len(outside)


def _body(event: Event, article: Article) -> str:
    lines = [s for s in event.sentences if s.article_id == article.article_id and s.field == "text"]
    return "\n".join(event.text(s.sentence_id) for s in lines if s.zone in ("lead", "body"))


def _absent(remark: Remark, body: str) -> list[str]:
    """The content words of a headline quotation that its text lacks."""
    found = [w for w in words(remark.quotation.words) if w.content]
    if len(words(remark.quotation.words)) < LEAST_QUOTED or "*" in remark.quotation.words:
        return []
    stems = {w.stem for w in words(body)}
    run = re.sub(r"[^a-z0-9]", "", body.lower())
    return [w.form for w in found if w.stem not in stems and not _inside(w, stems, run)]


def _inside(word: Word, stems: set[str], run: str) -> bool:
    """Whether the text has the word in a compound, or another word of its family."""
    long = len(word.stem) > 4
    return long and (word.form in run or any(s.startswith(word.stem[:-1]) for s in stems))


def _changed(remark: Remark, quoted: Sequence[Mention], body: str) -> tuple[Mention, str] | None:
    """The quotation of the text that a headline quotation runs parallel to in other words, and what differs."""
    text = remark.quotation.words
    if f" {_running(text)} " in f" {_running(body)} ":
        return None
    found = [(m, judge(text, m.value.quotation.words)) for m in quoted if m.end - m.start <= LONGEST]
    return next(((m, j.reason) for m, j in found if j.relation == "conflict"), None)


def _running(text: str) -> str:
    return " ".join(w.stem for w in words(text))


def _reworded(headline: Sequence[Mention], body: Mention, reason: str) -> Finding:
    quotation = headline[0].value.quotation.words
    return Finding(
        "quote", "variant", "note", 0.5, "words quoted in a headline",
        f"The headline quotes “{quotation}”, the text has it in other words: {reason}", reason,
        (side(quotation, headline), side(body.value.quotation.words[:200], (body,))),
    )  # fmt: skip


def _nearest(event: Event, headline: Mention, quoted: Sequence[Mention]) -> Mention:
    short = [m for m in quoted if m.end - m.start <= 400] or list(quoted)
    speaker = headline.value.speaker
    mine = [m for m in short if speaker and m.value.speaker == speaker] or short
    cosine = event.similarity([headline.value.quotation.words], [m.value.quotation.words for m in mine])[0]
    return max(zip(cosine, mine, strict=True), key=lambda pair: (round(pair[0], 4), -pair[1].start))[1]


def _finding(headline: Sequence[Mention], body: Mention, absent: Sequence[str]) -> Finding:
    quotation = headline[0].value.quotation.words
    content = [w for w in words(quotation) if w.content]
    mostly = 2 * len(absent) > len(content)
    lacking = ", ".join(f"'{w}'" for w in absent)
    return Finding(
        "quote",
        "unclear",
        "warning" if mostly else "note",
        0.6 if mostly else 0.5,
        "words quoted in a headline",
        f"The headline quotes “{quotation}”, but the text below has no {lacking}",
        f"{lacking} stands in the headline's quotation only",
        (side(quotation, headline), side(body.value.quotation.words[:200], (body,))),
    )
