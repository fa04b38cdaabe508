"""Files, folders and standard input to the table of articles, and a line for everything that could not be read."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from checker.ingest.published import publication
from checker.tables import Article


class Skipped(NamedTuple):
    """An input that was not read, and why, in a line that says what to do."""

    path: str
    reason: str


class Read(NamedTuple):
    """What was read and what was not."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


def read(paths: Iterable[str]) -> Read:
    """Read every path: a file of one or many articles, or a folder of such files."""
    articles: list[Article] = []
    skipped: list[Skipped] = []
    for path in paths:
        for file in _files(Path(path)):
            articles += _articles(file)
    return Read(tuple(articles), tuple(skipped))


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(p for p in path.iterdir() if p.suffix in {".txt", ".md", ".jsonl"})
    else:
        yield path


def _articles(file: Path) -> Iterator[Article]:
    text = file.read_bytes().decode("utf-8")
    if file.suffix != ".jsonl":
        yield _article({"id": file.stem, "text": text}, file)
        return
    for line in text.splitlines():
        if line.strip():
            yield _article(json.loads(line), file)


def _article(record: dict[str, Any], file: Path) -> Article:
    published = publication(record["text"], record.get("published"))
    return Article(
        record.get("event_id") or "event", record["id"], record.get("source") or file.name, record.get("title") or "",
        *published, str(file),
        record.get("url") or "", record["text"],
    )  # fmt: skip
