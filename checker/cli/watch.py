"""`--watch`: check again whenever an input changes."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from checker.cli import streams

PAUSE = 0.5


def watch(paths: Iterable[str], check: Callable[[], int]) -> int:
    """Check now and after each change, until interrupted."""
    seen = None
    while True:
        now = _state(paths)
        if now != seen:
            seen = now
            try:
                check()
            except click.ClickException as trouble:
                streams.say(trouble.format_message())
            streams.say("watching for changes; press Ctrl-C to stop")
        time.sleep(PAUSE)


def _state(paths: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The files below the paths with their time and size."""
    files = [f for p in map(Path, paths) for f in (p.rglob("*") if p.is_dir() else [p])]
    found = {}
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        found[str(file)] = (stat.st_mtime_ns, stat.st_size)
    return found
