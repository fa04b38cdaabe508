"""A cache of answers in one SQLite file: a run that was killed and started again asks nothing twice.

The key is a hash of the prompt's version, the model, its address and every word of the question; only the answer and
its tokens are stored, never the key of a service.
"""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from checker.reader.request import Ask, Reply, Request


class Cache:
    """Answers by question. Every answer is written down before it is used."""

    def __init__(self, path: Path, model: str, url: str) -> None:
        self._path, self._model, self._url = path, model, url
        self._lock = threading.Lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(self._open()) as db, db:
            db.execute(
                "create table if not exists answers "
                "(key text primary key, answer text not null, tokens_in integer, tokens_out integer)"
            )

    def ask(self, request: Request, ask: Ask) -> Reply:
        """The stored answer, or the answer of `ask`, which is stored."""
        key = request.key(self._model, self._url)
        with self._lock, closing(self._open()) as db:
            row = db.execute("select answer, tokens_in, tokens_out from answers where key = ?", (key,)).fetchone()
        if row:
            return Reply(row[0], row[1], row[2], asked=False)
        reply = ask(request)
        with self._lock, closing(self._open()) as db, db:
            db.execute(
                "insert or replace into answers values (?, ?, ?, ?)",
                (key, reply.text, reply.tokens_in, reply.tokens_out),
            )
        return reply

    def holds(self, request: Request) -> bool:
        """Whether the answer is there."""
        key = request.key(self._model, self._url)
        with self._lock, closing(self._open()) as db:
            return bool(db.execute("select 1 from answers where key = ?", (key,)).fetchone())

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=30)
