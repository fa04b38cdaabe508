"""A body gave no answer in one article and is quoted in another.

What it reports
---------------
"The ministry did not immediately respond", "declined to comment", "no comment from the army" in one article; words of
the same ministry or army on the matter in another.

Why it matters
--------------
The answer of those whom a story is about belongs into it. An article that says that there was none may be overtaken.

Example
-------
"The harbour board did not respond to a request for comment" / "The harbour board said that the bridge was safe"

Not reported
------------
Articles that tell of the silence, too; words that are no answer to a question (a statement, a denial, "was not aware",
"is looking into it" are), or on another matter.
"""

from collections.abc import Iterator

from checker.event import Event
from checker.relations.answers import answered
from checker.rules.contract import Finding, side


def find(event: Event) -> Iterator[Finding]:
    """A finding for each body that is silent in one article and speaks in another."""
    for group in event.groups.get("answer", ()):
        none = [m for m in group.mentions if not m.value.given]
        given = [m for m in group.mentions if m.value.given]
        judgement = answered(event.days_between(none[0], given[0]))
        yield Finding(
            "outcome", judgement.relation, "warning", 0.65, f"whether there was an answer: {none[0].surface}",
            f"No answer in one article ('{none[0].surface}'), an answer in another ('{given[0].surface}').",
            judgement.reason, (side("no answer", none), side("an answer", given)),
        )  # fmt: skip
