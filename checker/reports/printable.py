"""Text from articles made safe to show: control characters escaped, white space on one line."""

import re
import unicodedata

_SPACE = re.compile(
    r"[\s\x1c-\x1f\x85\u2028\u2029]*[\r\n\t\v\f\x1c-\x1f\x85\u2028\u2029][\s\x1c-\x1f\x85\u2028\u2029]*"
)
_WEB = re.compile(r"https?://[A-Za-z0-9][^\s\"'<>\\^`{|}\x00-\x20\x7f-\uffff\U00010000-\U0010ffff]*")
_JOINERS = {"\u200c", "\u200d", "\u00ad"}
_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def printable(text: str) -> str:
    """A text on one line in which characters that steer a terminal or turn the reading direction are escaped."""
    return escape(_SPACE.sub(" ", text)).replace("##[", "##\\[")


def escape(text: str) -> str:
    """Escape what cannot be seen but acts: control characters, direction overrides, lone surrogates, private use."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    code = ord(character)
    if character in _JOINERS or not (unicodedata.category(character) in _UNSAFE or _is_no_character(code)):
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _is_no_character(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def web_address(url: str) -> str:
    """The address if a click on it opens a page and does nothing else, else an empty string."""
    return url if _WEB.fullmatch(url) else ""
