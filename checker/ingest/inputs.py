"""Paths to files: folders are walked in order, hidden and ignored files left out."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from pathspec import GitIgnoreSpec

from checker.ingest.contract import Fault
from checker.ingest.formats import formats
from checker.ingest.sidecar import is_sidecar

STDIN = "-"


def expand(path: str, respect_gitignore: bool = True, leave_out: Iterable[str] = ()) -> Iterator[str]:
    """The files that a path stands for: itself, or those of a known format in the folder but for those to leave out."""
    if path == STDIN or not os.path.isdir(path):
        yield path
        return
    ours = {Path(p).resolve() for p in leave_out}
    walked = sorted(_walk(Path(path), _Ignored(respect_gitignore)))
    found = [file for file in walked if not (ours and ours & {file.resolve(), *file.resolve().parents})]
    if not found:
        raise Fault(f"has no articles; it holds no {' '.join(sorted(formats()))} file")
    yield from (file.as_posix() for file in found)


def _walk(folder: Path, ignored: "_Ignored") -> Iterator[Path]:
    for name, folders, files in os.walk(folder):
        here = Path(name)
        ignored.enter(here)
        folders[:] = sorted(f for f in folders if not f.startswith(".") and not ignored(here / f, folder=True))
        known = [f for f in files if not f.startswith(".") and Path(f).suffix.lower() in formats()]
        yield from (here / f for f in known if not is_sidecar(f, known) and not ignored(here / f))


class _Ignored:
    """The `.gitignore` files met so far, each with the folder that it speaks of."""

    def __init__(self, respected: bool) -> None:
        self._respected = respected
        self._specs: list[tuple[Path, GitIgnoreSpec]] = []

    def enter(self, folder: Path) -> None:
        file = folder / ".gitignore"
        if self._respected and file.is_file():
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
            self._specs.append((folder, GitIgnoreSpec.from_lines(lines)))

    def __call__(self, path: Path, folder: bool = False) -> bool:
        return any(
            spec.match_file(path.relative_to(base).as_posix() + "/" * folder)
            for base, spec in self._specs
            if path.is_relative_to(base)
        )


def listed(lines: Iterable[str]) -> list[str]:
    """The paths of a list of inputs: one a line; blank lines and `#` comments are left out."""
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
