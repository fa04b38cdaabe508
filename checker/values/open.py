"""Open points: what an article says is not known, not told or not yet decided, as a question of a known sort."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Open:
    """A question that an article leaves open.

    `asks` is its sort ("who", "how many", "motive", "whether" …), `verb` the verb of the question, `nouns` the stems
    of its nouns and names, `about` its words, and `names` the names in it.
    """

    asks: str
    verb: str
    nouns: frozenset[str]
    about: str
    names: frozenset[str] = frozenset()
