"""Standard output and standard error: text that may hold anything, readers that may be gone, files that are whole."""

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

_CONTROL = {c: f"\\x{c:02x}" for c in (*range(0x20), *range(0x7F, 0xA0))} | {ord("\n"): "\\n"}


def write(text: str) -> None:
    """Write a report to standard output: a terminal's own encoding, else UTF-8. That nobody reads it is no error."""
    with _readers(sys.stdout):
        if sys.stdout.isatty():
            _tolerant(sys.stdout).write(text)
        elif hasattr(sys.stdout, "buffer"):
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        else:
            sys.stdout.write(text)
        sys.stdout.flush()


def say(text: str) -> None:
    """One line on standard error; control characters of what is named in it are escaped."""
    with _readers(sys.stderr):
        _tolerant(sys.stderr).write(f"checker: {text.translate(_CONTROL)}\n")
        sys.stderr.flush()


def clear() -> None:
    """Begin anew at the top of a terminal; what scrolled by stays in its memory."""
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        write("\x1b[2J\x1b[H")


@contextlib.contextmanager
def working(what: str, shown: bool) -> Iterator[None]:
    """Tell what is being done as long as it lasts, on a terminal alone."""
    if not shown or not sys.stderr.isatty():
        yield
        return
    sys.stderr.write(f"{what} …\r")
    sys.stderr.flush()
    try:
        yield
    finally:
        sys.stderr.write("\x1b[2K\r")
        sys.stderr.flush()


def save(path: str, text: str) -> None:
    """Write a file as a whole or not at all."""
    target = Path(path)
    if target.exists() and not target.is_file():  # a device or a pipe
        target.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
        return
    handle, name = tempfile.mkstemp(dir=target.resolve().parent, prefix=f".{target.name}.")
    try:
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
        mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
        os.chmod(name, mode & 0o7777)
        os.replace(name, target.resolve())
    except BaseException:
        os.unlink(name)
        raise


def append(path: str, text: str) -> None:
    """Add to the end of a file."""
    with open(path, "a", encoding="utf-8", errors="backslashreplace", newline="") as file:
        file.write(text)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _tolerant(stream: TextIO) -> TextIO:
    """The stream, escaping what its encoding (a Windows code page, ASCII) lacks."""
    with contextlib.suppress(AttributeError, ValueError):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[attr-defined]
    return stream


@contextlib.contextmanager
def _readers(stream: TextIO) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        close(stream)


def close(stream: TextIO | None = None) -> None:
    """Point a stream whose reader is gone to nowhere, so that leaving the program does not fail on it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(nowhere, (stream or sys.stdout).fileno())
