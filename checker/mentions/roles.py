"""Roles: titles before a name, appositions before and behind it, and offices whose holder is not named."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.language import titles
from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.language.words import listed, words
from checker.mentions import people
from checker.tables import Mention
from checker.values.role import QUALIFIERS, Holder, Role

if TYPE_CHECKING:
    from spacy.tokens import Token

_HEADS = "|".join(sorted(listed("titles", "office"), key=len, reverse=True))
_WORDS = r"(?:[\w-]+(?:['’]s?)?\s+)"
_INITIALS = r"(?-i:(?:[A-Z]\.){2,})"
_COMPLEMENT = (
    r"(?:\s+(?:of|for|at|to|with)(?:\s+(?!(?:said|told|says|was|is|were|who|which|has|had|after|as|when|while|that|before"
    rf"|during|because)\b)(?:{_INITIALS}|(?!{_INITIALS})[\w'’&-]+)){{1,15}}?)?"
)
_NOT_IN = "who|said|and|was|is|which|as|after|when|but|while|with|where|including|like|told|says"
_PAIRED = rf"(?:and\s+(?=(?-i:[a-z])[\w-]+\s+(?:{_HEADS})\b))"
_BEHIND = re.compile(
    rf",\s+(?:the\s+|an?\s+|his\s+|her\s+|its\s+)?((?:(?!(?:{_NOT_IN})\b){_WORDS}|{_PAIRED}){{0,6}}?"
    rf"(?:{_HEADS}){_COMPLEMENT})(?=\s*[,.;)\"”]|\s*$|\s+who\b|\s+(?:said|told|was|is)\b)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf".*(?:\bthe|['’]s|\bhis|\bher|\btheir)\s+((?:(?!(?:{_NOT_IN})\b){_WORDS}){{0,6}}?"
    rf"(?:{_HEADS}){_COMPLEMENT}),\s+$",
    re.IGNORECASE,
)
_COPULA = re.compile(
    rf"\s+(?:is|was|became)\s+(?:an?|the)\s+((?:(?!(?:{_NOT_IN})\b){_WORDS}){{0,6}}?(?:{_HEADS}){_COMPLEMENT})"
    rf"(?=\s*[,.;)\"”]|\s*$|\s+(?:who|and|when|before|after|until)\b)",
    re.IGNORECASE,
)
_TITLE_OF = re.compile(
    rf"((?:[A-Z][\w’']+\s+){{0,2}}?(?i:\b(?:{_HEADS}))\s+(?:of|for)\s+(?:the\s+)?"
    r"[A-Z][\w-]+(?:,?\s+(?:and\s+)?[A-Z][\w-]+){0,4}),?\s+$"
)
_UNNAMED = re.compile(
    rf"\b(?:[Tt]he\s+(?P<a>{_WORDS}{{0,4}}?(?:{_HEADS})\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)"
    rf"|(?P<b>[A-Z][\w-]+['’]s?\s+{_WORDS}{{0,4}}?(?:{_HEADS})))\b(?!['’]|-|\s+[A-Z]|,\s+[A-Z])"
)


def find(article: TaggedArticle) -> Iterator[Mention]:
    """The mentions of roles in one article; each says which name it stands with."""
    for sentence in article.prose:
        text = article.text(sentence.row.field)
        held: list[tuple[int, int]] = []
        for run in people.runs(text, sentence):
            for start, end in _around(text, sentence, run):
                held.append((start, end))
                name = f"{sentence.row.article_id}:{sentence.row.field}:name:{run.name[0].start}-{run.name[-1].end}"
                yield _mention(article, sentence, (start, end), name)
        for found in _UNNAMED.finditer(text[sentence.row.start : sentence.row.end]):
            group = "a" if found.group("a") else "b"
            start, end = sentence.row.start + found.start(group), sentence.row.start + found.end(group)
            if all(end <= s or e <= start for s, e in held):
                yield _mention(article, sentence, (start, end), "")


def _mention(article: TaggedArticle, sentence: TaggedSentence, span: tuple[int, int], holder: str) -> Mention:
    value = role(article.text(sentence.row.field)[span[0] : span[1]])
    return article.mention(sentence, "role", *span, value, Holder(holder))


def _around(text: str, sentence: TaggedSentence, run: people.Run) -> Iterator[tuple[int, int]]:
    """Where the roles that stand with a name are: its title, or an apposition ahead of it or behind it."""
    first, last = run.name[0].start, run.name[-1].end
    if run.title and run.title[-1].key in listed("titles", "office") and not _acts(sentence, run.title[-1].start):
        yield _extended(text, sentence, run.title[0].start), run.title[-1].end
    ahead = _AHEAD.search(text, sentence.row.start, first) or _TITLE_OF.search(
        text, max(sentence.row.start, first - 90), first
    )
    if ahead:
        yield ahead.span(1)
    behind = _BEHIND.match(text, last, sentence.row.end) or _COPULA.match(text, last, sentence.row.end)
    if behind:
        yield behind.start(1), behind.start(1) + len(behind.group(1).rstrip())


def _acts(sentence: TaggedSentence, start: int) -> bool:
    """Whether the word at a place is a verb ("will judge Prewitt")."""
    return any(sentence.offset + t.idx == start and t.pos_ == "VERB" for t in sentence.tokens)


_STEP = re.compile(r"(?<![\w.])((?:[A-Z]\.){2,}|[\w-]+(?:['’]s)?\.?)[ \u00a0]+$")


def _extended(text: str, sentence: TaggedSentence, start: int) -> int:
    """Where a title with the nouns and adjectives before it starts."""
    while found := _STEP.search(text, max(sentence.row.start, start - 30), start):
        token = next((t for t in sentence.tokens if sentence.offset + t.idx == found.start(1)), None)
        if token is None or not _modifies(token):
            break
        start = found.start(1)
    return start


def _modifies(token: "Token") -> bool:
    """Whether a word may stand in a title before its head."""
    word = token.text.lower()
    return word in QUALIFIERS or (token.pos_ in ("NOUN", "PROPN", "ADJ") and word not in listed("given_names"))


def role(text: str) -> Role:
    """The value of the words that give a role: the head is the first title that no other word of the kind follows."""
    keys = [w.key for w in words(text)]
    before = next((n for n, k in enumerate(keys) if k in ("of", "for", "at", "to", "with")), len(keys))
    heads = [n for n, k in enumerate(keys[:before]) if k in listed("titles", "office")]
    at = heads[-1] if heads else before - 1
    others = [k for n, k in enumerate(keys) if n != at and k not in _SMALL]
    return Role(
        titles.office(keys[at]),
        tuple(k for k in others if k not in QUALIFIERS),
        tuple(sorted(k for k in keys[:before] if k in QUALIFIERS)),
        " ".join(text.split()),
    )


_SMALL = frozenset("the a an of for at to with in on and his her its their".split())
