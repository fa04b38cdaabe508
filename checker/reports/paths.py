"""Paths of articles as other programs want them: relative to where the checker runs, with forward slashes."""

from pathlib import Path, PurePath
from urllib.parse import quote

from checker.tables import Article


def relative(article: Article) -> str:
    """The path of an article's file from the working directory; an article without a file goes by its id."""
    return shortened(Path(article.path)) if article.path and article.path != "-" else article.article_id


def shortened(path: PurePath, here: PurePath | None = None) -> str:
    """A path from the working directory, if it is below; with forward slashes on every system."""
    here = here or Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def uri(path: PurePath) -> str:
    """A shortened path as a URI reference: a relative one under the working directory, else one of a file."""
    encoded = quote(path.as_posix().encode("utf-8", "replace").decode(), safe="/~!$'()*,;=@")
    return f"file:///{encoded.removeprefix('/')}" if path.is_absolute() else encoded
