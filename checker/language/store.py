"""What the models said of texts before, in one SQLite file, so that a second run need not ask them again.

The key is a hash of the text and of the model with its version, so nothing in it ever gets stale. It holds bytes that
are read as numbers and tables, never as code. A store that cannot be read or written is left alone: the run goes on.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

MOST_BYTES = 1 << 30
"""A larger file is begun anew."""
_AT_ONCE = 500


class Store:
    """Bytes by kind of model and text."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: sqlite3.Connection | None = None
        try:
            if path.exists() and path.stat().st_size > MOST_BYTES:
                path.unlink()
            self._db = sqlite3.connect(path, timeout=5)
            self._db.execute(
                "create table if not exists said (key blob primary key, value blob not null) without rowid"
            )
        except (sqlite3.Error, OSError):
            self._db = None

    def get(self, model: str, texts: Iterable[str]) -> dict[str, bytes]:
        """What a model said of those of the texts that it was asked before."""
        wanted = {_key(model, text): text for text in texts}
        found: dict[str, bytes] = {}
        keys = list(wanted)
        try:
            for n in range(0, len(keys) if self._db else 0, _AT_ONCE):
                some = keys[n : n + _AT_ONCE]
                marks = ",".join("?" * len(some))
                rows = self._db.execute(f"select key, value from said where key in ({marks})", some)  # type: ignore[union-attr]
                found |= {wanted[key]: value for key, value in rows}
        except sqlite3.Error:
            self._db = None
        return found

    def put(self, model: str, said: Mapping[str, bytes]) -> None:
        """Keep what a model said of texts."""
        try:
            if self._db and said:
                with self._db:
                    rows = [(_key(model, text), value) for text, value in said.items()]
                    self._db.executemany("insert or ignore into said values (?, ?)", rows)
        except sqlite3.Error:
            self._db = None


def _key(model: str, text: str) -> bytes:
    return hashlib.sha256(f"{model}\0{text}".encode("utf-8", "surrogatepass")).digest()


def identity(name: str, library: str) -> str:
    """A model's name with all that decides what it says; empty where that is not known (a name on a hub)."""
    try:
        return f"{name} {version(name)} {library} {version(library)}"
    except PackageNotFoundError:
        folder = Path(name)
    files = sorted(f for f in folder.rglob("*") if f.is_file()) if folder.is_dir() else []
    stats = [(f.as_posix(), f.stat().st_size, f.stat().st_mtime_ns) for f in files]
    return f"{stats} {library} {version(library)}" if files else ""
