"""Answers: who "did not respond" or "declined to comment", and who is told to have said something."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.language.tagging import TaggedArticle, TaggedSentence
from checker.mentions import clauses
from checker.tables import Mention
from checker.values.answer import Answer

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO = r"(?:did not|has not|had not|have not|(?:did|has|had|have)n['’]t)"
_ELSE = r"(?! to (?:the |his |her |their |its )?(?:offer|proposal|threat|shot|letter|plan|deal))"
_SILENT = re.compile(
    rf"(?i)\b{_NO} (?:\w+ ){{0,2}}?(?:respond(?:ed)?|repl(?:y|ied)|comment(?:ed)?|answer(?:ed)?"
    rf"|return(?:ed)? (?:\w+ ){{0,4}}?(?:calls?|e?-?mails?|messages?|requests?))\b{_ELSE}"
    r"|\b(?:declined|refused|declines|refuses) (?:\w+ )?(?:to comment|comment|to be interviewed|interview requests)\b"
    r"|\b(?:has|have|had) (?:no|yet to)(?: immediate| further)? (?:comment|reply|response|respond)(?:ed)?\b"
    r"|\b(?:could not|couldn['’]t) (?:immediately |be )*(?:be )?(?:immediately )?reached\b"
    r"|\bnot (?:immediately )?(?:be )?available (?:for comment|to comment)\b"
)
_NONE_FROM = re.compile(
    r"(?i)\bno (?:\w+ ){0,2}?(?:comment|response|reply|answer|reaction|statement) (?:was (?:\w+ )?available )?from "
    r"(?:the )?((?:[\w’'.-]+ ){0,4}[\w’'.-]+)"
)
_REPLY = re.compile(
    r"(?i)\bin (?:an?|its|his|her) (?:\w+ ){0,2}?(?:statement|e-?mail|response|reply|news release|press release)\b"
    r"|\b(?:not|n['’]t) aware\b|\bunaware\b|\blook(?:ing|ed)? into\b|\bunder review\b|\bden(?:ied|ies|ying)\b"
    r"|\b(?:is|was|were|are) (?:investigating|reviewing|examining|checking)\b|\brespond(?:ed|ing)\b|\breplied\b"
    r"|\b(?:reject|confirm)(?:s|ed)\b|\basked (?:about|for comment|whether|if)\b|\b(?:acknowledg|regret|apologi)\w*"
)
"""What a sentence says that answers a question; other words of a body may be on another matter."""
_SAY = frozenset("say tell announce confirm deny add state explain acknowledge insist claim".split())
_SPOKEN_FOR = frozenset(
    "spokesman spokeswoman spokesperson spokespeople representative official statement office lawyer attorney".split()
)
_EMPTY = frozenset("department ministry of the for 's ’s government agency".split())
_PEOPLE = frozenset("he she they it i we who that which".split())
_MOST_WORDS, _LONGEST, _STEM, _FAR = 4, 200, 6, 6


def find(article: TaggedArticle) -> Iterator[Mention]:
    """A mention for each body or person that gave no answer, and for each that is told to have said something."""
    for sentence in article.prose:
        if sentence.row.zone == "headline":
            continue
        text = article.text(sentence.row.field)
        silent = _SILENT.search(text, sentence.row.start, sentence.row.end)
        nothing = _NONE_FROM.search(text, sentence.row.start, sentence.row.end)
        if silent:
            yield from _silence(article, sentence, silent)
        elif nothing:
            tokens = [t for t in sentence.tokens if nothing.start(1) <= sentence.offset + t.idx < nothing.end(1)]
            yield from _mention(article, sentence, (nothing.start(), nothing.end()), Answer(_stems(tokens), False))
        elif _REPLY.search(text, sentence.row.start, sentence.row.end):
            yield from _said(article, sentence)


def _silence(article: TaggedArticle, sentence: TaggedSentence, found: re.Match[str]) -> Iterator[Mention]:
    """The subject of the words that say that there was no answer."""
    inside = [t for t in sentence.tokens if found.start() <= sentence.offset + t.idx < found.end()]
    verbs = (t for t in inside if t.pos_ in {"VERB", "AUX", "ADJ"})
    subject = next((c for v in verbs for c in v.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and subject.i < inside[0].i:
        whole = [t for t in subject.subtree if t.i < inside[0].i and t.dep_ not in {"relcl", "appos"}]
        start = sentence.chars(whole[0])[0]
        yield from _mention(article, sentence, (start, found.end()), Answer(_stems(whole), False))


def _said(article: TaggedArticle, sentence: TaggedSentence) -> Iterator[Mention]:
    for verb in sentence.tokens:
        if verb.lemma_.lower() not in _SAY or verb.pos_ != "VERB" or clauses.negated(verb):
            continue
        who = clauses.agent(verb)
        if who is None or who.lower_ in _PEOPLE:
            continue
        whole = [t for t in who.subtree if abs(t.i - who.i) <= _FAR and not {t.dep_, t.head.dep_} & {"relcl", "appos"}]
        shown = sorted([*whole, verb], key=lambda t: t.i)
        at = (sentence.chars(shown[0])[0], sentence.chars(shown[-1])[1])
        yield from _mention(article, sentence, at, Answer(_stems(whole), True))


def _mention(article: TaggedArticle, sentence: TaggedSentence, at: tuple[int, int], value: Answer) -> Iterator[Mention]:
    if 0 < len(value.body) <= _MOST_WORDS and at[1] - at[0] <= _LONGEST:
        yield article.mention(sentence, "answer", *at, value, "")


def _stems(tokens: "list[Token]") -> frozenset[str]:
    """The words that name a body, cut so that a state's name and its adjective are one."""
    kept = (t for t in tokens if t.pos_ in {"NOUN", "PROPN", "ADJ"} and t.lemma_.lower() not in _SPOKEN_FOR | _EMPTY)
    return frozenset(t.lemma_.lower().rstrip(".")[:_STEM] for t in kept if len(t.text) >= 2)
