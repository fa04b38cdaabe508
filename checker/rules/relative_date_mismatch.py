"""A relative date that the day of publication contradicts.

What it reports
---------------
"Earlier this month" (or "this month") in an article that appeared in the first days of a month, where the dates
that the articles give for the matter all lie in the month before.

Why it matters
--------------
Text that was written weeks before, and published with a new date, moves what happened into another month.

Example
-------
An article dated 3 November speaks of "clashes earlier this month"; all others date the clashes to October.

Not reported
------------
Articles whose day of publication is unknown, matters that some article dates to the month that is meant, and matters
that fewer than two articles date.
"""

from collections.abc import Iterator, Sequence

from checker.event import Event
from checker.referents.clock import published_days
from checker.rules.contract import Finding, Side, evidence
from checker.tables import Mention
from checker.values.calendar import MONTHS
from checker.values.when import When

# What follows an event, often in the month after it.
_AFTERMATH = frozenset(
    "arrest charge indict sentence convict plead release die identify announce confirm file sue appear say tell".split()
)
_LAST_DAY, _LEAST = 15, 0.4


def find(event: Event) -> Iterator[Finding]:
    """Check every "this month" against the months that the articles give."""
    moments = [m for m in event.mentions if m.kind == "moment"]
    dated = [m for m in moments if m.value.when.month and m.slot.phrase and m.slot.tense != "future"]
    for m in moments:
        days = published_days(event.article[m.article_id])
        if days and _means_this_month(m) and days[0].month == days[1].month and days[1].day <= _LAST_DAY:
            yield from _misplaced(event, m, days[0].month, dated)


def _means_this_month(m: Mention) -> bool:
    when: When = m.value.when
    if m.slot.verb in _AFTERMATH or m.slot.tense == "future":
        return False
    return when.unit == "month" and when.which == "this" and when.edge != "later"


def _misplaced(event: Event, m: Mention, month: int, dated: Sequence[Mention]) -> Iterator[Finding]:
    before = (month - 2) % 12 + 1
    others = [x for x in dated if x.value.when.month == before]
    if any(x.value.when.month == month for x in dated) or len({event.witness(x) for x in others}) < 2:
        return
    texts = [event.text(x.sentence_id) for x in others]
    alike = event.similarity([event.text(m.sentence_id)], texts)[0]
    related = [x for x, score in zip(others, alike, strict=True) if score >= _LEAST]
    if len({event.witness(x) for x in related}) < 2:
        return
    this, last = MONTHS[month - 1].capitalize(), MONTHS[before - 1].capitalize()
    yield Finding(
        "date", "conflict", "warning", 0.6, f"month of “{m.slot.phrase}”",
        f"“{m.surface}” means {this} by this article's own date, but the articles date the matter to {last}.",
        f"the article appeared in the first days of {this} ({event.article[m.article_id].published_how})",
        (Side(f"{m.surface} ({this})", (evidence(m),)), Side(last, tuple(evidence(x) for x in related))),
    )  # fmt: skip
