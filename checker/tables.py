"""The six tables that flow through the checker, their columns, and how rows become tables.

Every stage is a pure function from tables to a table; a table only gains rows or columns. A row type here is the one
place where the columns of its table are listed. Offsets count code points into `articles.text` (or `articles.title`,
where `field` says so), and `text[start:end] == surface` holds for every row that has a surface.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

if TYPE_CHECKING:
    import pandas as pd

Kind = Literal[
    "name", "role", "number", "date", "place", "quote", "attribution", "participant", "outcome", "cause", "certainty",
    "term", "omission",
]  # fmt: skip
Relation = Literal["conflict", "update", "refinement", "variant", "unclear", "compatible"]
Severity = Literal["error", "warning", "note"]
Zone = Literal["headline", "lead", "body", "furniture"]
Field = Literal["text", "title"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Article(NamedTuple):
    """One article as it was read.

    `published` and `published_until` bound the moment of publication (UTC, both NaT when nothing is known, equal when
    it is exact); `published_how` says in words how it was found. `copy_of` is the id of the article of the same event
    that this one reprints, else an empty string. `record_line` is the line of the file at which the article's record
    stands, 0 where the file's own lines are the text's (a `.txt` file). `on_topic` is false where it is about something
    else than the event: it then has no mentions.
    """

    event_id: str
    article_id: str
    source: str
    title: str
    published: Any
    published_until: Any
    published_how: str
    path: str
    url: str
    text: str
    copy_of: str = ""
    record_line: int = 0
    on_topic: bool = True


class Sentence(NamedTuple):
    """One sentence. `quoted_by` is the surface of its speaker where the whole sentence stands in quotation marks."""

    article_id: str
    sentence_id: str
    field: Field
    start: int
    end: int
    zone: Zone
    quoted_by: str = ""


class Mention(NamedTuple):
    """A span with a kind, a normalised value (a class of `checker.values`) and what it is about (`slot`, likewise)."""

    mention_id: str
    article_id: str
    sentence_id: str
    kind: str
    field: Field
    start: int
    end: int
    surface: str
    value: Any
    slot: Any


class Referent(NamedTuple):
    """The membership of one mention in a referent: all mentions, over an event, that fill one slot of one thing."""

    mention_id: str
    referent_id: str
    slot: str
    confidence: float


class FindingRow(NamedTuple):
    """A referent whose sides differ in a way that a rule reports (or, with relation `compatible`, explains away).

    `baseline_state` says whether the baseline has it (empty without one); `suppressed` is the reason to ignore it;
    `found_by` tells the rules' findings from those of the second reader. A finding on the settings themselves has no
    evidence in an article: `path` and `line` say where in which file it stands.
    """

    finding_id: str
    event_id: str
    rule: str
    kind: Kind
    relation: Relation
    severity: Severity
    confidence: float
    scope: Literal["cross", "within"]
    subject: str
    message: str
    reason: str
    baseline_state: Literal["", "new", "unchanged"] = ""
    suppressed: str = ""
    found_by: Literal["rules", "reader", "both"] = "rules"
    path: str = ""
    line: int = 0


class EvidenceRow(NamedTuple):
    """One span that shows one side of a finding; `side` numbers the sides of the finding from 0."""

    finding_id: str
    event_id: str
    side: int
    value: str
    article_id: str
    field: Field
    start: int
    end: int
    surface: str


R = TypeVar("R", bound=tuple[Any, ...])


def table(row_type: type[R], rows: Iterable[R]) -> "pd.DataFrame":
    """Rows as a table that has the columns of `row_type`, also when there are no rows."""
    import pandas as pd

    columns: tuple[str, ...] = row_type._fields  # type: ignore[attr-defined]
    return pd.DataFrame.from_records(list(rows), columns=list(columns))


def rows(row_type: type[R], frame: "pd.DataFrame") -> list[R]:
    """The rows of a table as `row_type`; columns that a stage has added are left out."""
    columns: tuple[str, ...] = row_type._fields  # type: ignore[attr-defined]
    return [row_type(*values) for values in zip(*(frame[c].tolist() for c in columns), strict=True)]
