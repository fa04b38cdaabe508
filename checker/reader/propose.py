"""An event to questions that fit the model's context, so that every two articles are seen together in one of them."""

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement

from checker.event import Event
from checker.reader import prompt
from checker.reader.budget import tokens
from checker.reader.options import Options
from checker.reader.request import Request, digest
from checker.tables import Article, EvidenceRow, FindingRow

Text = tuple[Article, str]

_MOST_CANDIDATES = 60


def questions(
    event: Event, findings: Sequence[FindingRow], spans: Sequence[EvidenceRow], options: Options
) -> list[Request]:
    """The questions for one event: one if its articles fit, else one for every two groups of articles."""
    groups = prompt.groups(event)
    reported = [f for f in findings if f.relation != "compatible"][:_MOST_CANDIDATES]
    known = prompt.candidates(reported, spans, groups)
    fixed = sum(tokens(len(m.content)) for m in prompt.propose(event, (), known))
    room = max(options.context - options.answer - fixed, 500)
    texts = [(a, prose(event, a)) for a in event.articles if not a.copy_of]
    batches = _batches(texts, room)
    articles = digest(event.articles)
    return [
        Request(
            event.event_id, articles, "propose", n, "propose", prompt.propose(event, batch, known), prompt.VERSION,
            options.answer,
        )
        for n, batch in enumerate(batches)
    ]  # fmt: skip


def prose(event: Event, article: Article) -> str:
    """An article's text line by line without page furniture; the whole text if nothing else would be left."""
    furniture = [
        (s.start, s.end)
        for s in event.sentences
        if s.article_id == article.article_id and s.field == "text" and s.zone == "furniture"
    ]
    kept, at = [], 0
    for start, end in sorted(furniture):
        kept.append(article.text[at:start])
        at = max(at, end)
    kept.append(article.text[at:])
    lines = [line.strip() for line in "".join(kept).splitlines()]
    return "\n".join(line for line in lines if line) or article.text


def _batches(texts: Sequence[Text], room: int) -> list[tuple[Text, ...]]:
    """The texts in one batch if they fit; else in groups of half the room, every two groups together."""
    if sum(_size(t) for t in texts) <= room:
        return [tuple(texts)]
    halves = list(_groups([piece for t in texts for piece in _pieces(t, room // 2)], room // 2))
    if len(halves) == 1:
        return [halves[0]]
    pairs = [(a, b) for a, b in combinations_with_replacement(range(len(halves)), 2) if a < b]
    return [halves[a] + halves[b] for a, b in pairs]


def _groups(pieces: Sequence[Text], room: int) -> Iterator[tuple[Text, ...]]:
    group: list[Text] = []
    for piece in pieces:
        if group and sum(_size(t) for t in group) + _size(piece) > room:
            yield tuple(group)
            group = []
        group.append(piece)
    if group:
        yield tuple(group)


def _pieces(text: Text, room: int) -> Iterator[Text]:
    """An article that is too long for a group, cut between lines (or, a line that is too long, anywhere)."""
    article, words = text
    most = max(int(room * 3), 500)
    while len(words) > most:
        cut = words.rfind("\n", most // 2, most)
        cut = cut if cut > 0 else words.rfind(" ", most // 2, most)
        cut = cut if cut > 0 else most
        yield article, words[:cut]
        words = words[cut:].lstrip()
    yield article, words


def _size(text: Text) -> int:
    return tokens(len(text[1]) + len(text[0].title) + len(text[0].source) + 200)
