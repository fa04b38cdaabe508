"""Make the pictures of the README from the sample articles: `python -m docs.make_images`.

It needs the extra `dev` and Chromium. The terminal becomes an SVG, drawn by rich from the report's own escape codes;
the page is photographed.
"""

import os
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from checker.ingest import read
from checker.language import Models
from checker.pipeline import Result, check
from checker.reports import html, terminal
from checker.settings import Settings
from checker.tables import Article, table

IMAGES = Path(__file__).parent / "images"
LINES = 46
"""So many lines of the report are shown."""


def main() -> None:
    """Write the pictures."""
    found = read(["seeds"])
    result = check(table(Article, found.articles), Models(), Settings(), found.skipped)
    IMAGES.mkdir(exist_ok=True)
    (IMAGES / "terminal.svg").write_text(terminal_svg(result), encoding="utf-8")
    with sync_playwright() as playwright:
        path = os.environ.get("CHECKER_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        photograph(html.write(result), browser, IMAGES / "page.png")
        browser.close()


def terminal_svg(result: Result) -> str:
    """The terminal report as a picture."""
    lines = terminal.write(result, terminal.Look(width=80, color=True, terminal=True)).splitlines()
    shown = lines if len(lines) <= LINES else [*lines[: LINES - 2], "…", lines[-1]]
    console = Console(record=True, width=82, file=open(os.devnull, "w", encoding="utf-8"), _environ={})  # noqa: SIM115
    console.print(Text.from_ansi("\n".join(["$ checker check seeds/", *shown])))
    return console.export_svg(title="checker", theme=MONOKAI, unique_id="checker")


def photograph(page_text: str, browser: Browser, image: Path) -> None:
    """The top of the page as a picture."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.html"
        file.write_text(page_text, encoding="utf-8")
        page = browser.new_page(viewport={"width": 1180, "height": 1100}, color_scheme="light")
        page.goto(file.as_uri())
        page.screenshot(path=image)


if __name__ == "__main__":
    main()
