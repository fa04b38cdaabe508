"""HTML: the main text of a saved page, with its title, date, site and address."""

from collections.abc import Iterator

from checker.ingest.contract import Fault, Numbered

SUFFIXES = (".html", ".htm")


def records(text: str, name: str) -> Iterator[Numbered | Fault]:
    """The page's article as one record; offsets are into the extracted text."""
    from trafilatura import bare_extraction

    page = bare_extraction(text, with_metadata=True, include_comments=False, include_tables=False) if text else None
    found = page if page is None or isinstance(page, dict) else page.as_dict()
    if not found or not (found.get("text") or "").strip():
        yield Fault("has no article that could be found in it; save its text as .txt")
        return
    fields = {"text": "text", "title": "title", "date": "published", "sitename": "source", "url": "url"}
    yield Numbered({"id": name} | {ours: found[theirs] for theirs, ours in fields.items() if found.get(theirs)})
