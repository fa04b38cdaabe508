"""A house style is mixed: two spellings of a word, two labels for the members of one group.

What it reports
---------------
British beside American spelling in one article, else between articles; the same group's members called fighters here
and militants or terrorists there.

Why it matters
--------------
Spelling is quickly put right. A label takes sides, and readers notice when it changes from one article to the next.

Example
-------
"the harbour" / "the harbor"; "Norrland militants" / "Norrland fighters"

Not reported
------------
Spellings inside the name of a body or a place; a word that only one style is used of. At most `most` spellings an
event, those that stand in most articles.

Options
-------
`most`: how many words of mixed spelling to report in an event.
"""

from collections import defaultdict
from collections.abc import Iterator

from checker.event import Event
from checker.rules.contract import Finding, side
from checker.tables import Mention


def find(event: Event, *, most: int = 1) -> Iterator[Finding]:
    """The mixed labels of an event, and its most frequent mixed spellings."""
    terms: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in event.mentions:
        if mention.kind == "term":
            terms[mention.slot].append(mention)
    mixed = {slot: ms for slot, ms in sorted(terms.items()) if len({m.value.form for m in ms}) > 1}
    yield from (_finding(slot, ms) for slot, ms in mixed.items() if slot[0] == "label")
    spelt = [(slot, ms) for slot, ms in mixed.items() if slot[0] == "spelling"]
    spelt.sort(key=lambda item: (-len({m.article_id for m in item[1]}), item[0]))
    yield from (_finding(slot, ms) for slot, ms in spelt[:most])


def _finding(slot: tuple[str, str], mentions: list[Mention]) -> Finding:
    forms: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        forms[mention.value.form].append(mention)
    sort, key = slot
    shown = " / ".join(f"'{ms[0].surface}' ({ms[0].value.style})" for _, ms in sorted(forms.items()))
    subject, confidence = (f"label of {key} members", 0.6) if sort == "label" else (f"spelling of '{key}'", 0.5)
    reason = "labels for the members of one group" if sort == "label" else "British and American spelling"
    return Finding(
        "term", "variant", "note", confidence, subject, f"The articles use {shown}.", reason,
        tuple(side(form, ms) for form, ms in sorted(forms.items())),
    )  # fmt: skip
