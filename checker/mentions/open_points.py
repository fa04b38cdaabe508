"""Open points: what an article says is not known, not told or not yet decided."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.mentions import clauses
from checker.mentions.happenings import stem
from checker.tables import Mention
from checker.values.open import Open

if TYPE_CHECKING:
    from spacy.tokens import Token

_DATA = tomllib.loads((files(__package__) / "open_points.toml").read_text(encoding="utf-8"))
_CUE = rf"\b(?:{_DATA['not']}\W(?:\w+ ){{0,3}}?(?:{_DATA['know']})|{_DATA['gone']})\b"
_QUESTION = r"(who|whose|whom|why|what|how many|how much|how|when|where|which|whether|if)\b"
_ASIDE = r"(?!, (?:but|because|since|although|though|noting|while)\b)"
_ASKED = re.compile(rf"(?i){_CUE}(?:,? (?!and\b|but\b)[\w’']+){{0,4}}? {_QUESTION}(?:{_ASIDE}[^.;:“”\"]){{3,130}}")
_TOPIC = {name: re.compile(rf"(?i)\b(?:{words})") for name, words in _DATA["topics"].items()}
_NOUN = "(?:names?|identit(?:y|ies)|motives?|reasons?|causes?|conditions?|ages?|extent|numbers?|circumstances)"
_IS = r"(?:remain\w* |is |was |are |were |been |has |have |had )(?:\w+ ){0,2}?"
_WITHHELD = re.compile(
    rf"(?i)\b(?:no (?:\w+ )?motive\b[^.;]{{0,40}}|{_NOUN}\b(?:(?! and\b)[^.;:,“”\"]){{0,60}}? {_IS}{_CUE}"
    rf"|{_CUE} (?:\w+ )?(?:the |a |any |his |her |their |its )(?:[\w’'-]+ ){{0,3}}?{_NOUN}\b[^.;:“”\"]{{0,60}})"
)
GUESSED = re.compile(
    r"(?i)\bpossib(?:ility|ly)\b|\bfamily members? (?:said|say|told|identified)"
    r"|\bbut (?:police|detectives|investigators|officials) (?:said|say|believe)"
)
"""What a sentence says that guesses at the answer, or gives it from another mouth."""


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for each question that a sentence leaves open."""
    for sentence in article.prose:
        text = article.text(sentence.row.field)
        if sentence.row.zone == "headline" or GUESSED.search(text, sentence.row.start, sentence.row.end):
            continue
        for pattern in (_ASKED, _WITHHELD):
            for found in pattern.finditer(text, sentence.row.start, sentence.row.end):
                yield _open(article, sentence, found)


def _open(article: TaggedArticle, sentence: TaggedSentence, found: re.Match[str]) -> Mention:
    asked = found.group(1).lower() if found.re is _ASKED else ""
    start = found.start(1) if asked else found.start()
    tokens = [t for t in sentence.tokens if start <= sentence.offset + t.idx < found.end()]
    words = found.string[start : found.end()]
    value = Open(
        _sort(asked, words), _verb(tokens),
        frozenset(stem(t.lemma_) for t in tokens if t.pos_ in {"NOUN", "PROPN"} and len(t.text) > 2),
        words, frozenset(t.lower_ for t in tokens if t.pos_ == "PROPN"),
    )  # fmt: skip
    return article.mention(sentence, "open", found.start(), found.end(), value, value.asks)


def _sort(asked: str, words: str) -> str:
    """What sort of question it is: by its noun (a motive, a cause) or by its question word."""
    named = next((name for name, pattern in _TOPIC.items() if pattern.search(words)), "")
    if named == "motive" and asked != "why":
        return "motive"
    if asked in {"", "what"} and named:
        return named
    return {"how many": "number", "how much": "number", "if": "whether"}.get(asked, asked)


def _verb(tokens: list["Token"]) -> str:
    found = [t for t in tokens if t.pos_ == "VERB"]
    return clauses.act(found[0]) if found else ""
