"""Paths of articles as other programs want them: relative to where the checker runs, with forward slashes."""

import os
from pathlib import Path
from urllib.parse import quote

from checker.tables import Article


def relative(article: Article) -> str:
    """The path of an article's file from the working directory; an article without a file goes by its id."""
    if not article.path or article.path == "-":
        return article.article_id
    path = article.path
    if os.path.isabs(path):
        shorter = os.path.relpath(path)
        path = path if shorter.startswith("..") else shorter
    return Path(path).as_posix().removeprefix("./")


def uri(article: Article) -> str:
    """The same as a URI reference: a relative one under the working directory, else one of a file."""
    path = relative(article)
    encoded = quote(path.encode("utf-8", "replace").decode(), safe="/~!$'()*,;=@")
    return f"file://{encoded}" if os.path.isabs(path) else encoded
