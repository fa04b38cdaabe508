"""Events through the second reader: questions out, answers in, proposals proven and merged, trouble told."""

import re
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing.pool import ThreadPool
from typing import NamedTuple

from checker.event import Event
from checker.reader import judge, merge, prompt, propose
from checker.reader.answer import Answer, Unreadable, Verdict, parse
from checker.reader.budget import Use, tokens
from checker.reader.client import TooLong
from checker.reader.options import Options
from checker.reader.prove import Dropped, prove
from checker.reader.request import Ask, ReaderTrouble, Request
from checker.tables import Article, EvidenceRow, FindingRow

_PATIENCE = 3
_ORDERS = re.compile(
    r"(?i)\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|above|all|any|earlier|your|these|system)\b"
    r".{0,40}\b(?:instructions?|prompts?)\b"
    r"|\b(?:system prompt|as an ai\b|language model)\b|<\|?(?:im_start|system|endoftext|end)\|?>|\[/?inst\]"
    r"|\b(?:report|output|return|answer|list|respond)\b.{0,20}\b(?:nothing|no discrepanc|empty|no findings|no conflict)"
    r"|>>>\s*data\b|\"(?:rejected|discrepancies)\"\s*:"
)


class Read(NamedTuple):
    """An event with what the rules found in it."""

    event: Event
    findings: Sequence[FindingRow]
    evidence: Sequence[EvidenceRow]


class Reviewed(NamedTuple):
    """An event's findings after the second reader."""

    findings: list[FindingRow]
    evidence: list[EvidenceRow]
    dropped: tuple[Dropped, ...]
    kept: int


class Plan(NamedTuple):
    """What a run would ask: requests, tokens in and at most out."""

    requests: int
    tokens_in: int
    tokens_out: int


@dataclass
class Review:
    """One run's second reader: the way to its answers, and what went wrong on it."""

    options: Options
    ask: Ask
    troubles: Counter[str] = field(default_factory=Counter)
    _broken: ReaderTrouble | None = None
    _failures: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def run(self, items: Sequence[Read]) -> list[Reviewed]:
        """Every event reviewed; where no answer comes the findings of the rules stand."""
        reviewed = [Reviewed(list(i.findings), list(i.evidence), (), 0) for i in items]
        if self.options.mode in {"propose", "both"}:
            answers = self._side_by_side(self._propose, items)
            reviewed = [_merged(i, a) for i, a in zip(items, answers, strict=True)]
        if self.options.mode in {"judge", "both"}:
            open_ = [Read(i.event, r.findings, r.evidence) for i, r in zip(items, reviewed, strict=True)]
            verdicts = self._side_by_side(self._judge, open_)
            reviewed = [
                r._replace(findings=merge.apply(r.findings, [v for a in answers for v in a.verdicts]))
                for r, answers in zip(reviewed, verdicts, strict=True)
            ]
        return reviewed

    def _side_by_side(self, work: Callable[[Read], list[Answer]], items: Sequence[Read]) -> list[list[Answer]]:
        """The results in the order of the items. The threads are daemons: an interrupted run ends at once."""
        if not items:
            return []
        with ThreadPool(min(self.options.concurrency, len(items))) as pool:
            return pool.map(work, items, chunksize=1)

    def _propose(self, item: Read) -> list[Answer]:
        """The answers for one event; in smaller pieces when the model takes in less than was thought."""
        options = self.options
        for _ in range(3):
            questions = propose.questions(item.event, item.findings, item.evidence, options)
            try:
                return self._answers(questions)
            except TooLong as e:
                if options.context < 4_000:
                    self._note(e)
                    return []
                options = replace(
                    options, context=options.context // 2, answer=min(options.answer, options.context // 4)
                )
        self._note(ReaderTrouble("the questions are longer than the model's context, however they are split"))
        return []

    def _judge(self, item: Read) -> list[Answer]:
        try:
            return self._answers(judge.questions(item.event, item.findings, item.evidence, self.options))
        except TooLong as e:
            self._note(e)
            return []

    def _answers(self, questions: Iterable[Request]) -> list[Answer]:
        answers = []
        for question in questions:
            try:
                answers.append(self._answer(question))
            except TooLong:
                raise
            except ReaderTrouble as e:
                self._note(e)
        return answers

    def _answer(self, question: Request) -> Answer:
        """One answer, after one request to repair it if it cannot be read."""
        text = self._asked(question)
        try:
            answer = parse(text)
        except Unreadable as e:
            messages = prompt.repair(question.messages, text, str(e))
            again = self._asked(replace(question, purpose="repair", messages=messages))
            try:
                answer = parse(again)
            except Unreadable:
                raise ReaderTrouble("the model's answer cannot be read, nor its repair") from e
        if answer.cut:
            self._note(ReaderTrouble("an answer was cut off; what is whole in it was used: raise reader-answer"))
        return answer

    def _asked(self, question: Request) -> str:
        with self._lock:
            if self._broken:
                raise self._broken
        try:
            text = self.ask(question).text
        except TooLong:
            raise
        except ReaderTrouble as e:
            with self._lock:
                self._failures += 1
                if e.lasting or self._failures >= _PATIENCE:
                    self._broken = e
            raise
        with self._lock:
            self._failures = 0
        return text

    def _note(self, trouble: ReaderTrouble) -> None:
        with self._lock:
            self.troubles[str(trouble)] += 1

    def plan(self, items: Iterable[Read], known: Callable[[Request], bool]) -> Plan:
        """What would be asked about these events, without what is already known."""
        questions: list[Request] = []
        for event, findings, evidence in items:
            if self.options.mode in {"propose", "both"}:
                questions += propose.questions(event, findings, evidence, self.options)
            if self.options.mode in {"judge", "both"}:
                questions += judge.questions(event, findings, evidence, self.options)
        new = [q for q in questions if not known(q)]
        return Plan(len(new), sum(tokens(q.characters) for q in new), sum(q.answer_tokens for q in new))


def worst_cost(plan: Plan, options: Options) -> float | None:
    """What a plan costs at most, when the prices are known."""
    return Use(*plan).cost(options.limits)


def _merged(item: Read, answers: Sequence[Answer]) -> Reviewed:
    """One event's findings with what the answers hold for it."""
    proven, dropped = prove(item.event, [p for a in answers for p in a.proposals])
    proven = merge.unite(proven)
    findings, evidence = merge.merge(item.event.event_id, (list(item.findings), list(item.evidence)), proven)
    findings = merge.apply(findings, [v for a in answers for v in _believed(item, a)])
    return Reviewed(findings, evidence, tuple(dropped), len(proven))


def _believed(item: Read, answer: Answer) -> Sequence[Verdict]:
    """The rejections of an answer, none when an article gives orders, or when the answer clears away everything."""
    rejected = {v.finding_id for v in answer.verdicts}
    reported = {f.finding_id for f in item.findings if f.relation != "compatible"}
    everything = len(reported) > 1 and reported <= rejected and not answer.proposals
    return () if everything or any(gives_orders(a) for a in item.event.articles) else answer.verdicts


def gives_orders(article: Article) -> bool:
    """Whether an article seems to talk to a language model: its reader must not make findings disappear."""
    return bool(_ORDERS.search(article.text) or _ORDERS.search(article.title))
