"""Plain text and Markdown: one file is one article, its name is the id."""

from collections.abc import Iterator

from checker.ingest.contract import Fault, Numbered

SUFFIXES = (".txt", ".md", ".text")


def records(text: str, name: str) -> Iterator[Numbered | Fault]:
    """The whole file as one record."""
    if not text.strip():
        yield Fault("is empty; remove it or give the article's text")
        return
    yield Numbered({"id": name, "text": text})
