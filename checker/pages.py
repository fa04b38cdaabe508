"""The page of everything that a finding may name as its rule: the rules, the second reader, housekeeping."""

from functools import cache

from checker.housekeeping import PAGES
from checker.rules import rules

SECOND_READER = "second-reader"
SECOND_READER_PAGE = """A discrepancy that a language model found and the checker proved.

What it reports
---------------
With `--reader` a language model of your choice reads the articles, too. A discrepancy that it proposes is reported if
its words stand in the articles letter for letter, if at least two sides differ, if the sides are about one thing, and
if the checker's own reading of names, numbers, dates and quotations does not speak against it. What a rule found as
well is reported by that rule, as found by both.

Why it matters
--------------
Which outcome, which cause, alleged or told as fact: that takes a reader, and no rule can compute it.

Example
-------
"The mill had been closed since spring" in one article, "the mill was in full operation" in the other.

Not reported
------------
Proposals that cannot be proven: `--show-dropped` lists them, each with the reason. Without `--reader` or `--replay`
there is no second reader, and nothing is sent anywhere."""


@cache
def pages() -> dict[str, str]:
    """The pages by name, the rules first."""
    return {name: rule.page for name, rule in rules().items()} | {SECOND_READER: SECOND_READER_PAGE} | PAGES
