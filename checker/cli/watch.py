"""`--watch`: check again whenever an input changes."""

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import click

from checker.cli import streams

PAUSE = 0.5

State = Mapping[str, tuple[int, int]]


def watch(paths: Iterable[str], check: Callable[[], int], ours: Iterable[str] = ()) -> int:
    """Check now and after each change of what is read, until interrupted; `ours` are files that a check writes."""
    watched, written = [*paths], {Path(o).resolve() for o in ours if o}
    seen: State | None = None
    while True:
        now = _state(watched, written)
        if now != seen:
            if seen is not None:
                streams.clear()
                streams.say(f"changed: {', '.join(_changed(seen, now))}")
            seen = now
            try:
                check()
            except click.ClickException as trouble:
                streams.say(trouble.format_message())
            streams.say("watching for changes; press Ctrl-C to stop")
        time.sleep(PAUSE)


def _state(paths: Iterable[str], ours: set[Path]) -> State:
    """The files below the paths with their time and size."""
    files = [f for p in map(Path, paths) for f in (_visible(p) if p.is_dir() else [p])]
    found = {}
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        if file.is_file() and not {file.resolve(), *file.resolve().parents} & ours:
            found[str(file)] = (stat.st_mtime_ns, stat.st_size)
    return found


def _visible(folder: Path) -> Iterable[Path]:
    """What lies below a folder, but for what is hidden: caches, version control, half-written files of editors."""
    return (f for f in folder.rglob("*") if not any(part.startswith(".") for part in f.relative_to(folder).parts))


def _changed(before: State, now: State, most: int = 3) -> list[str]:
    """The files that came, went or changed: the first few by name."""
    files = sorted(f for f in {*before, *now} if before.get(f) != now.get(f))
    return files[:most] + ([f"{len(files) - most} more"] if len(files) > most else [])
