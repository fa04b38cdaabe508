"""Files, folders and standard input to the table of articles, and a line for everything that could not be read."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from checker.ingest.contract import Fault, Numbered, Read, Record, Skipped, cause
from checker.ingest.decoding import decode
from checker.ingest.formats import formats, guess
from checker.ingest.inputs import STDIN, expand
from checker.ingest.records import article, field_of, moment
from checker.ingest.sets import settle
from checker.ingest.sidecar import sidecar
from checker.tables import Article

__all__ = ["Fault", "Options", "Read", "Skipped", "read", "read_records"]


@dataclass(frozen=True)
class Options:
    """How to read: the format of standard input, publication dates given by article id ("" is all), ignore files.

    `leave_out` are files and folders that are no articles: of a folder that holds them the rest is read.
    """

    stdin_format: str = ""
    published: Mapping[str, str] = field(default_factory=dict)
    respect_gitignore: bool = True
    leave_out: tuple[str, ...] = ()


def read(paths: Iterable[str], options: Options | None = None) -> Read:
    """Read every path: a file of one or many articles, a folder of such files, or `-` for standard input."""
    reader = _Reader(options or Options())
    for path in paths:
        reader.read(path)
    return settle(reader.found())


def read_records(records: Iterable[Record], options: Options | None = None) -> Read:
    """Read records that are in memory already, such as the rows of a data frame."""
    reader = _Reader(options or Options())
    for n, record in enumerate(records, 1):
        reader.add(Numbered({"id": f"article-{n}"} | record, n), "")
    return settle(reader.found())


class _Reader:
    """Collects what the inputs of one call give, in the order in which they are given."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._articles: list[Article] = []
        self._skipped: list[Skipped] = []
        self._remarks: list[Skipped] = []
        self._seen: set[str] = set()

    def found(self) -> Read:
        """All that was read so far."""
        return Read(tuple(self._articles), tuple(self._skipped), tuple(self._remarks))

    def read(self, path: str) -> None:
        """Read a path that the user gave."""
        try:
            for file in expand(path, self._options.respect_gitignore, self._options.leave_out):
                self._file(file)
        except Fault as fault:
            self._skipped.append(Skipped(path, str(fault)))

    def add(self, found: Numbered | Fault, file: str) -> None:
        """Take up one record of a file."""
        try:
            if isinstance(found, Fault):
                raise found
            self._articles.append(self._article(found, file))
        except Fault as fault:
            line = fault.line or (0 if isinstance(found, Fault) else found.line)
            self._skipped.append(Skipped(file, str(Fault(fault.reason, line))))

    def _article(self, found: Numbered, file: str) -> Article:
        made = article(found.record, file)
        asked = field_of(found.record, "published")
        if asked is not None and not made.published_how.startswith("given"):
            shown = str(asked)[:40]
            self._remarks.append(
                Skipped(
                    file,
                    f"{made.article_id!r} has a publication date that cannot be read ({shown!r}); write it "
                    "like 2025-11-06T10:27:00Z",
                )
            )
        dates = self._options.published
        given = dates.get(made.article_id, dates.get(""))
        if given is not None:
            published, until, _ = moment(given, made.text)
            made = made._replace(published=published, published_until=until, published_how="given on the command line")
        return made._replace(source=made.source or PurePath(file).name or made.article_id, record_line=found.line)

    def _file(self, file: str) -> None:
        try:
            if self._again(file):
                self._remarks.append(Skipped(file, "is given twice; it is counted once"))
                return
            for found in self._records(file):
                self.add(found, file)
        except Fault as fault:
            self._skipped.append(Skipped(file, str(fault)))
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            self._skipped.append(Skipped(file, cause(error)))

    def _again(self, file: str) -> bool:
        identity = file if file == STDIN else str(Path(file).resolve())
        again = identity in self._seen
        self._seen.add(identity)
        return again

    def _records(self, file: str) -> Iterator[Numbered | Fault]:
        text = decode(sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes())
        name = "stdin" if file == STDIN else PurePath(file).stem
        suffix = f".{self._options.stdin_format}" if file == STDIN else PurePath(file).suffix.lower()
        form = formats().get(suffix) or formats()[guess(text)]
        beside = {} if file == STDIN else self._beside(file)
        for found in form.records(text, name):
            yield found._replace(record=found.record | beside) if isinstance(found, Numbered) else found

    def _beside(self, file: str) -> Record:
        try:
            return sidecar(Path(file))
        except (Fault, OSError) as error:
            why = str(error) if isinstance(error, Fault) else cause(error)
            self._remarks.append(Skipped(file, f"has a sidecar that {why}"))
        return {}
