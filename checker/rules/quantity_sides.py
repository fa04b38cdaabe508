"""What the rules for numbers share: the values of one slot as sides, and the finding that they make."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.event import Event, Group
from checker.relations import Judgement
from checker.relations.quantity import Rates, agreement, judge, judge_tally, rates_of
from checker.rules.contract import Finding, Side, evidence
from checker.tables import Mention, Relation, Severity
from checker.values.quantity import COPIED, COUNTERPARTS, LEFT_OVER, SCALE, Quantity, Tally

_RANK: tuple[Relation, ...] = ("compatible", "variant", "refinement", "unclear", "update", "conflict")
MOST_SIDES = 5
MOST_NOTES = 3
_MOST_MENTIONS = 12
# clauses as close as this, of so many words at least, differ in nothing but the number
_COPY = 0.85
_COPY_WORDS = 7
_COPY_SHARED = 0.6
_COPY_SENTENCE = 0.75
# two counts of one thing are hardly ever further apart than this
_FAR = 3
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_REST = re.compile(r"(?i)\b(?:others?|another|more|additional|further|remaining)\b")
ONE_OF = re.compile(r"(?i)^one\b.*\bof\b")
_MODAL = re.compile(r"(?i)\b(?:will|would|could|may|might|can|to be|expect\w*|by the end|project\w*|forecast\w*)\b")
# how likely counterparts are one slot, and how many of the annotated ones were right
_LIKELIHOODS = ((0.6, 0.7), (0.5, 0.6), (0.4, 0.5), (0.3, 0.4))
_LIKELY = 0.5
_FEW = 3


@dataclass(frozen=True)
class Stated:
    """One side: the mentions that state one number, and the mention that states it most exactly."""

    mentions: tuple[Mention, ...]

    @property
    def value(self) -> Quantity | Tally:
        """The number of this side, as it is hedged least."""
        return self.exact.value  # type: ignore[no-any-return]

    @property
    def exact(self) -> Mention:
        """The mention whose number is hedged least."""
        return min(self.mentions, key=lambda m: (getattr(m.value, "hedge", "") != "", m.article_id, m.start))

    @property
    def label(self) -> str:
        """The number in words."""
        return " ".join(self.exact.surface.split())

    def articles(self) -> set[str]:
        """The articles that state it."""
        return {m.article_id for m in self.mentions}


def relate(left: Mention, right: Mention, rates: Rates) -> Judgement:
    """How two mentions of one slot relate."""
    if isinstance(left.value, Tally) and isinstance(right.value, Tally):
        return judge_tally(left.value, right.value)
    return judge(left.value, right.value, rates)


def rates(event: Event) -> Rates:
    """The exchange rates that the event's own brackets give."""
    return rates_of(
        [m.value for m in event.mentions if m.kind == "quantity" and isinstance(m.value, Quantity) and m.value.also]
    )


def sides(group: Group, known: Rates) -> list[Stated]:
    """The values of a slot: one side for each number, however it is hedged."""
    found: list[list[Mention]] = []
    for m in sorted(
        group.mentions, key=lambda m: (getattr(m.value, "hedge", "") != "", m.article_id, m.field, m.start)
    ):
        home = next((s for s in found if all(_one_side(m, other, known) for other in s)), None)
        if home is None:
            found.append([m])
        else:
            home.append(m)
    return [Stated(tuple(sorted(s, key=lambda m: (m.article_id, m.field, m.start)))) for s in found]


def _one_side(left: Mention, right: Mention, known: Rates) -> bool:
    return relate(left, right, known).relation in {"compatible", "variant"}


def judged(stated: Sequence[Stated], known: Rates) -> Judgement:
    """The strongest relation between any two sides, with its reason."""
    found = [relate(a.exact, b.exact, known) for n, a in enumerate(stated) for b in stated[n + 1 :]]
    return max(found, key=lambda j: (_RANK.index(j.relation), j.confidence))


def printed_together(event: Event, stated: Sequence[Stated]) -> bool:
    """Whether one article prints two of the numbers itself, outside its headline: often a total and its part."""
    for n, a in enumerate(stated):
        for b in stated[n + 1 :]:
            if vague(a) or vague(b):
                continue
            for article in a.articles() & b.articles():
                if all(_in_body(event, s, article) for s in (a, b)):
                    return True
    return False


def vague(stated: Stated) -> bool:
    """Whether a side is a word like "dozens"."""
    return getattr(stated.value, "hedge", "") == "vague"


def _in_body(event: Event, stated: Stated, article: str) -> bool:
    return any(m.article_id == article and event.sentence[m.sentence_id].zone != "headline" for m in stated.mentions)


def several_sources(event: Event, stated: Sequence[Stated]) -> bool:
    """Whether two sides stand in different articles that do not reprint one another."""
    sources = [{event.witness(m) for m in s.mentions} for s in stated]
    return any(a - b and b - a for n, a in enumerate(sources) for b in sources[n + 1 :])


def groups(event: Event, frames: frozenset[str]) -> Iterator[tuple[Group, list[Stated], Judgement]]:
    """The slots of these frames whose values differ, with their sides and how these relate."""
    known = rates(event)
    surest: list[list[Stated]] = []
    for group in sorted(event.groups.get("quantity", ()), key=_first):
        stated = sides(group, known)
        if not 1 < len(stated) <= MOST_SIDES or any(_again(stated, other) for other in surest):
            continue
        judgement = judged(stated, known)
        if _first(group) < (1, 0) and judgement.relation == "conflict":
            surest.append(stated)
        if group.slot in frames:
            yield group, stated, judgement


def _first(group: Group) -> tuple[int, int]:
    """The order of slots: amounts of another scale before all, then the surest counterparts."""
    likely = counterparts(group) and group.confidence >= _LIKELY
    return (int(not slipped(group) and not likely), int(not slipped(group)))


def _again(stated: Sequence[Stated], other: Sequence[Stated]) -> bool:
    """Whether two sides of a slot state what two sides of another slot state, by the same mentions."""
    met = [{n for n, b in enumerate(other) if set(a.mentions) & set(b.mentions)} for a in stated]
    return len(set().union(*met)) > 1 and sum(map(bool, met)) > 1


def copied(group: Group) -> bool:
    """Whether a slot was seen by the words around the number alone."""
    return group.referent_id.startswith(COPIED)


def counterparts(group: Group) -> bool:
    """Whether a slot holds numbers that stand in each other's place, whatever they count."""
    return group.referent_id.startswith(COUNTERPARTS)


def of_one_sort(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether two exact numbers count the same, each of them all there is of it, and neither article gives the other.

    A part or a rest, "one of the", what may yet come beside what is, and numbers far apart are not of one sort.
    """
    counted = {(m.slot.frame, m.slot.head) for m in group.mentions}
    if len(counted) > 1 or len(stated) != 2 or any(vague(s) or isinstance(s.value, Tally) for s in stated):
        return False
    if any(m.slot.part or ONE_OF.match(m.surface) for m in group.mentions):
        return False
    small, large = sorted(number(s) for s in stated)
    if small <= 0 or large > _FAR * small or len({bool(_MODAL.search(m.slot.phrase)) for m in group.mentions}) > 1:
        return False
    return not any(_gives(event, a, number(b)) for a, b in (stated, stated[::-1]))


def of_two_occasions(event: Event, group: Group) -> bool:
    """Whether the sentences of a slot name different weekdays, or one number counts the others beside some."""
    days = [set(_WEEKDAY.findall(event.text(m.sentence_id))) for m in group.mentions]
    if any(a and b and not a & b for a, b in combinations(days, 2)):
        return True
    return len({bool(_REST.search(m.surface)) for m in group.mentions}) > 1


def number(stated: Stated) -> float:
    """The number of a side, or the middle of its range; 0 for the result of a vote."""
    return stated.value.middle if isinstance(stated.value, Quantity) else 0.0


def _gives(event: Event, stated: Stated, value: float) -> bool:
    """Whether an article of a side gives a number, of the same noun or of none, outside its headline."""
    noun = stated.exact.slot.head
    return any(
        m.kind == "quantity" and m.slot.head in {noun, ""} and getattr(m.value, "middle", 0.0) == value
        for m in event.mentions
        if m.article_id in stated.articles() and event.sentence[m.sentence_id].zone != "headline"
    )


def few(stated: Sequence[Stated]) -> bool:
    """Whether the sides give two or three numbers, vague words aside: more of one dimension are models or years."""
    return 2 <= sum(not vague(s) for s in stated) <= _FEW


def confidence(group: Group, otherwise: float) -> float:
    """How often findings on counterparts as likely as these are right; `otherwise` for a slot of another sort."""
    if not counterparts(group):
        return otherwise
    return next((share for least, share in _LIKELIHOODS if group.confidence >= least), otherwise)


def near_copies(event: Event, group: Group, stated: Sequence[Stated]) -> bool:
    """Whether the sides are one clause, long enough, that differs between two sources in the number alone."""
    return (
        (counterparts(group) or group.confidence >= _COPY)
        and len(stated) == 2
        and any(_one_wording(event, a, b) for a in stated[0].mentions for b in stated[1].mentions)
        and several_sources(event, stated)
        and not printed_together(event, stated)
    )


def _one_wording(event: Event, left: Mention, right: Mention) -> bool:
    """Whether two clauses, or the whole sentences, are long enough and have most of their words in common."""
    clauses, sentences = ([m.slot.phrase for m in (left, right)], [event.text(m.sentence_id) for m in (left, right)])
    return _share(clauses) >= _COPY_SHARED or _share(sentences) >= _COPY_SENTENCE


def _share(texts: Sequence[str]) -> float:
    """The share of the words of two texts that both have; nothing for a few words."""
    a, b = (set(t.lower().split()) for t in texts)
    return len(a & b) / len(a | b) if min(len(a), len(b)) >= _COPY_WORDS else 0.0


def slipped(group: Group) -> bool:
    """Whether a slot holds amounts of the same digits and another scale."""
    return group.referent_id.startswith(SCALE)


def left_over(group: Group) -> bool:
    """Whether two articles merely leave over these numbers, without a clause that says that they are one."""
    return group.referent_id.startswith(LEFT_OVER)


def agreements(event: Event, frames: frozenset[str], subject: Callable[[Group], str]) -> Iterator[Finding]:
    """Numbers that two sources state differently and that agree: other units first, then other hedges."""
    known = rates(event)
    found = []
    for group in event.groups.get("quantity", ()):
        if group.slot in frames and not left_over(group):
            reason, pair = _agreeing(event, group, known)
            if pair:
                found.append(("hedge" if "units" not in reason else "", group.referent_id, reason, group, pair))
    for _, _, reason, group, pair in sorted(found, key=lambda f: f[:2])[:MOST_NOTES]:
        yield finding(subject(group), [Stated((m,)) for m in pair], Judgement("compatible", reason), "note", 0.9)


def _agreeing(event: Event, group: Group, known: Rates) -> tuple[str, tuple[Mention, ...]]:
    """The first pair of numbers of a slot that two sources state differently though they agree, and why they do."""
    reasons = [
        (reason, (a, b))
        for a, b in combinations(group.mentions[:_MOST_MENTIONS], 2)
        if isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and event.witness(a) != event.witness(b)
        if (reason := agreement(a.value, b.value, known))
    ]
    return min(reasons, key=lambda r: "units" not in r[0], default=("", ()))


def fewest(found: Iterable[Finding]) -> Iterator[Finding]:
    """All alerts, and of the notes the surest."""
    notes = 0
    for f in sorted(found, key=lambda f: -f.confidence):
        notes += f.severity == "note"
        if f.severity != "note" or notes <= MOST_NOTES:
            yield f


def finding(
    subject: str, stated: Sequence[Stated], judgement: Judgement, severity: Severity, confidence: float
) -> Finding:
    """The finding that these sides make."""
    values = " / ".join(s.label for s in stated)
    agree = "agree on" if judgement.relation == "compatible" else "give different numbers for"
    message = f"The articles {agree} {subject}: {values}."
    shown = tuple(Side(s.label, tuple(evidence(m) for m in s.mentions)) for s in stated)
    return Finding("number", judgement.relation, severity, confidence, subject, message, judgement.reason, shown)
