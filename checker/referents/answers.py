"""Answers to referents: bodies that gave no answer in one article, and are told to have said something in another."""

from collections.abc import Iterator

from checker.event import Event
from checker.referents.contract import Aligned
from checker.referents.linked import linked
from checker.relations.answers import one_body
from checker.tables import Mention

ALIKE = 0.3


def align(event: Event) -> Aligned:
    """Link the silence of a body with its words in articles that do not tell of the silence."""
    answers = [m for m in event.mentions if m.kind == "answer"]
    return Aligned((), tuple(linked(answers, _links(event, answers), "answer", 0.5)))


def _links(event: Event, answers: list[Mention]) -> Iterator[tuple[int, int]]:
    silent = [i for i, m in enumerate(answers) if not m.value.given]
    for i in silent:
        same = [j for j, m in enumerate(answers) if j != i and one_body(answers[i].value, m.value)]
        own = event.source(answers[i].article_id)
        quiet = {event.source(answers[j].article_id) for j in same if not answers[j].value.given}
        given = [j for j in same if answers[j].value.given and event.source(answers[j].article_id) not in quiet | {own}]
        if not given:
            continue
        around = _around(event, answers[i])
        rows = event.similarity([around], [event.text(answers[j].sentence_id) for j in given])[0]
        best = sorted(((a, j) for a, j in zip(rows, given, strict=True) if a >= ALIKE), reverse=True)[:3]
        yield from ((min(i, j), max(i, j)) for _, j in best)


def _around(event: Event, mention: Mention) -> str:
    """The sentence of a mention with the two before it: what the body was asked about."""
    own = [s.sentence_id for s in event.sentences if s.article_id == mention.article_id and s.field == mention.field]
    at = own.index(mention.sentence_id)
    return " ".join(event.text(s) for s in own[max(0, at - 2) : at + 1])
