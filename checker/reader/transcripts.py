"""Transcripts: each question and its answer in a JSON file, to repeat, audit and test a run without a model.

A transcript holds no key and no header. Replaying looks for the very question first; then for any transcript of the
same articles, purpose and part, so that a reader that was recorded with other candidates can still be scored. One
without a `part` answers for the whole event.
"""

import json
import re
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.reader.request import Ask, ReaderTrouble, Reply, Request

VERSION = 1
_NOTHING = '{"discrepancies": [], "rejected": [], "verdicts": []}'


class Recorder:
    """Writes a transcript for every answer that passes."""

    def __init__(self, folder: Path, model: str, url: str) -> None:
        self._folder, self._model, self._url = folder, model, url
        self._lock = threading.Lock()
        folder.mkdir(parents=True, exist_ok=True)

    def ask(self, request: Request, ask: Ask) -> Reply:
        """Ask, and write down what was asked and answered."""
        reply = ask(request)
        content = {
            "transcript_version": VERSION,
            "key": request.key(self._model, self._url),
            "model": self._model,
            "prompt_version": request.prompt_version,
            "event_id": request.event_id,
            "articles": request.articles,
            "purpose": request.label,
            "part": request.part,
            "request": {"messages": [m._asdict() for m in request.messages], "max_tokens": request.answer_tokens},
            "answer": reply.text,
            "usage": {"tokens_in": reply.tokens_in, "tokens_out": reply.tokens_out},
        }
        with self._lock:
            write(self._folder / file_name(request), content)
        return reply


def write(path: Path, content: Mapping[str, Any]) -> None:
    """Write one transcript, whole or not at all."""
    draft = path.with_suffix(".part")
    draft.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    draft.replace(path)


def file_name(request: Request) -> str:
    """A name that is safe on every file system and different for every question of a run."""
    event = re.sub(r"[^\w-]+", "_", request.event_id)[:60]
    return f"{event}-{request.articles[:8]}-{request.label}-{request.part}.json"


class Replay:
    """Answers from a folder of transcripts."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise ReaderTrouble(f"{folder} is no folder of transcripts", lasting=True)
        self._exact: dict[str, Mapping[str, Any]] = {}
        self._same: dict[tuple[str, str, int | None], Mapping[str, Any]] = {}
        for path in sorted(folder.glob("*.json")):
            self._add(path)

    def _add(self, path: Path) -> None:
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as e:
            raise ReaderTrouble(f"{path} is no transcript: it is not JSON", lasting=True) from e
        if not isinstance(found, dict) or not isinstance(found.get("answer"), str):
            raise ReaderTrouble(f"{path} is no transcript: it has no `answer`", lasting=True)
        if found.get("key"):
            self._exact[found["key"]] = found
        purpose, part = str(found.get("purpose", "propose")), found.get("part")
        self._same.setdefault((str(found.get("articles") or found.get("event_id")), purpose, part), found)

    def ask(self, request: Request, model: str, url: str) -> Reply:
        """The recorded answer."""
        found = self._exact.get(request.key(model, url)) or self._loosely(request)
        if found is None:
            raise ReaderTrouble(f"no transcript answers for event {request.event_id} ({request.label} {request.part})")
        usage = found.get("usage") or {}
        return Reply(found["answer"], int(usage.get("tokens_in", 0)), int(usage.get("tokens_out", 0)), asked=False)

    def _loosely(self, request: Request) -> Mapping[str, Any] | None:
        for event in (request.articles, request.event_id):
            found = self._same.get((event, request.label, request.part))
            whole = self._same.get((event, request.label, None))
            if found or whole:
                return found or (whole if request.part == 0 else {"answer": _NOTHING})
        return None
