import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reports.printable import printable, web_address


@given(st.text())
def test_what_is_printable_stays_on_its_line_and_steers_nothing(text):
    shown = printable(text)
    assert shown.replace("\u200c", "").replace("\u200d", "").replace("\u00ad", "").replace(
        "\u3000", ""
    ).strip() == "" or (not set(shown) & {"\x1b", "\x00", "\n", "\r", "\x9b", "\u202e", "\u2066", "\u200f", "\ud800"})


@pytest.mark.parametrize("text", ["to [the mayor], 12 died", "naïve 5,9 % – “so”", "می‌خواهم", "👩‍🚒 שלום"])
def test_plain_text_is_left_as_it_is(text):
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a \r\n b", "a b"),
        ("a\u202eb", "a\\u202eb"),
        ("\x00", "\\x00"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_acts_is_shown_escaped(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize("url", ["https://example.org/a?b=1&c=%20#d", "http://xn--e1afmkfd.example/"])
def test_addresses_of_pages_are_kept(url):
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "https://", "https://a b", 'https://a"onclick=', "//x", "file:///etc"]
)
def test_other_addresses_are_dropped(url):
    assert web_address(url) == ""
