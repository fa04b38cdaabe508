"""Bytes to text: UTF-8, UTF-16 and UTF-32 by their marks, else Windows-1252; what is no text is refused."""

import codecs
import re

from checker.ingest.contract import Fault

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = {b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP archive or an office document", b"\x1f\x8b": "compressed (gzip)"}
_NO_TEXT = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_BINARY = Fault("is binary, no text; give the article's text")
_MOST_ACCENTS = 0.3  # a European text in one byte a letter has fewer; Cyrillic or Chinese bytes have more


def decode(data: bytes) -> str:
    """The text of a file; raises `Fault` where the bytes are no text or their encoding is unknown."""
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise Fault(f"is {what}, no text; save the article as .txt or .html")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    if b"\x00" in data:
        return _wide(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _single_byte(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Fault(f"is broken {encoding.upper()} at byte {error.start}; save it as UTF-8") from error


def _wide(data: bytes) -> str:
    """UTF-16 without a mark has its NUL bytes on one side of nearly every pair."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    few, many = sorted((even, odd))
    if len(data) % 2 or many < len(data) / 3 or few > many / 20:
        raise _BINARY
    text = _strict(data, "utf-16-le" if odd > even else "utf-16-be")
    if _NO_TEXT.search(text.encode("latin-1", "ignore")):
        raise _BINARY
    return text


def _single_byte(data: bytes) -> str:
    if _NO_TEXT.search(data):
        raise _BINARY
    if sum(byte > 0x7F for byte in data) > _MOST_ACCENTS * len(data):
        raise Fault("is in an unknown encoding; save it as UTF-8")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
