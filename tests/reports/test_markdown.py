from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from checker.reports import markdown
from checker.settings import Settings


class Page(HTMLParser):
    """Collects a page's tags, its links and its text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data


def _page(result, **limits):
    return Page(MarkdownIt("commonmark").enable("table").render(markdown.write(result, **limits)))


def test_a_report_reads_so(quake):
    page = _page(quake)
    assert page.tags.count("table") == 3
    assert page.tags[:2] == ["h1", "p"]
    assert "1 error, 2 warnings, 1 note in 3 articles, 1 event (1 skipped, 2 hidden)." in page.text
    assert "The magnitude is 5.9 or 6.1." in page.text


def test_sources_link_to_their_pages(make):
    articles = [make.article(i, i, None, i, url=f"https://example.org/{i}?a=(1)") for i in ("aa", "bb")]
    run = make.run(articles, [(make.finding(1, "r", "error", "x"), [(i, [(i, i)]) for i in ("aa", "bb")])])
    assert ("href", "https://example.org/aa?a=(1)") in _page(run).attributes


@pytest.mark.parametrize("most", [300, 1000, 2000])
def test_what_is_too_long_is_cut_with_a_count(quake, most):
    text = markdown.write(quake, most)
    assert len(text.encode()) <= most
    assert "more part" in text


def test_outside_text_is_text(evil):
    page = _page(evil)
    assert set(page.tags) <= {"h1", "h2", "h3", "p", "strong", "em", "code", "ul", "li"} | {
        "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    assert not page.attributes
    assert "<script>alert(1)</script><img src=x onerror=alert(1)> [/b] [red]{{7*7}}" in page.text
    assert "[x](javascript:alert(1))" in page.text
    assert page.tags.count("td") == 8


@pytest.mark.parametrize(
    "text",
    ["1. one", "- one", "+ one", "# one", "> one", "=== x", "10) x", "    code", "***", "@someone", "a_b_c", "5.9"],
)
def test_a_line_stays_a_paragraph(make, text):
    articles = [make.article(i, i, None, i) for i in ("aa", "bb")]
    row = make.finding(1, "r", "error", "x", message=text)
    page = _page(make.run(articles, [(row, [(i, [(i, i)]) for i in ("aa", "bb")])]))
    assert page.text.replace("\u2060", "").count(text.strip()) == 1
    assert not {"ol", "ul", "blockquote", "pre", "hr", "em"} & set(page.tags) - {"em"}


def test_explained_pairs_are_listed_when_asked(quake):
    shown = type(quake)(**(vars(quake) | {"settings": Settings(show_compatible=True)}))
    assert "a later count" in _page(shown).text


def test_what_was_explained_away_says_who_says_what(quake):
    shown = type(quake)(**(vars(quake) | {"settings": Settings(show_compatible=True)}))
    line = next(line for line in _page(shown).text.splitlines() if "later ten" in line)
    assert line == (
        "Three, later ten: a later count. A: 3 (Velmora Herald); B: 10 (Northern Wire) (number-differs · f00000000005)"
    )


def test_what_is_about_the_settings_has_its_place(bare):
    page = _page(bare)
    assert "table" not in page.tags
    assert "ignore-expired · checker.toml:7 · f00000000008" in page.text
    assert "(ignore-unused · checker.toml:3 · f00000000007)" in page.text
