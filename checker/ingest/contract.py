"""What reading gives: articles, a line for everything that could not be read, and remarks on what was."""

from typing import Any, NamedTuple

from checker.tables import Article

Record = dict[str, Any]


class Fault(Exception):
    """What is wrong with an input, in words that say what to do; `line` is where, if the input has lines."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line

    def __str__(self) -> str:
        """The reason, with the line where there is one."""
        return f"line {self.line}: {self.reason}" if self.line else self.reason


class Numbered(NamedTuple):
    """A record and the line that it starts in (0: the file has no lines that matter)."""

    record: Record
    line: int = 0


class Skipped(NamedTuple):
    """An input that was not read, and why, in a line that says what to do."""

    path: str
    reason: str


class Read(NamedTuple):
    """What was read, what was not, and what a user should know about what was."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[Skipped, ...] = ()


_CAUSES: dict[type[Exception], str] = {
    FileNotFoundError: "does not exist; check the path",
    PermissionError: "may not be read; check its permissions",
    IsADirectoryError: "is a folder; give its files",
}


def cause(error: Exception) -> str:
    """Why a file could not be read, in words that say what to do."""
    return _CAUSES.get(type(error), f"could not be read ({getattr(error, 'strerror', None) or error})")
