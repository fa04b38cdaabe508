"""An office without a name whose holder another article names.

What it reports
---------------
An article that quotes or mentions "the governor of Qorvan" and never says who that is, while another article names the
governor.

Why it matters
--------------
Readers of one article know whom to hold to the words; readers of the other do not.

Example
-------
"The island's governor said ten people had died" in one article, "Governor Haydar Solatian said ..." in another.

Not reported
------------
An office that the same article names elsewhere, and offices that many hold at a time (officer, spokesman of no body).
"""

from collections.abc import Iterator

from checker.event import Event, Group
from checker.rules.contract import Finding, side
from checker.tables import Mention

MOST_NOTES = 3


def find(event: Event) -> Iterator[Finding]:
    """Findings on offices whose holder goes unnamed in an article."""
    named = {
        (g.slot, event.source(m.article_id))
        for g in event.groups.get("name", ())
        if g.referent_id.startswith("person:")
        for m in g.mentions
    }
    found = [f for g in event.groups.get("role", ()) for f in _unnamed(event, g, named)]
    yield from sorted(found, key=lambda f: (-f.confidence, f.subject))[:MOST_NOTES]


def _unnamed(event: Event, group: Group, named: set[tuple[str, str]]) -> Iterator[Finding]:
    silent = [
        m for m in group.mentions if not m.slot.mention_id and (group.slot, event.source(m.article_id)) not in named
    ]
    holders = [m for m in group.mentions if m.slot.mention_id]
    if not silent or not holders:
        return
    names = {m.mention_id: m for m in event.mentions if m.kind == "name"}
    bearers: list[Mention] = [names[m.slot.mention_id] for m in holders]
    yield Finding(
        "name", "refinement", "note", group.confidence, f"name of the {silent[0].value.text}",
        f'One article speaks of "{silent[0].value.text}" without a name; another names {group.slot}.',
        "the office stands for the name of who holds it",
        (side("not named", silent), side(group.slot, bearers)),
    )  # fmt: skip
