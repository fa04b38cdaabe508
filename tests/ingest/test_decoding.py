from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ingest import Fault
from checker.ingest.decoding import decode

FRENCH = "Le maire Étienne Brûlé a été réélu à Noirmont, a-t-il dit : « déjà ».\r\n"


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\x03",
        b"%PDF-1.7 text",
        b"PK\x03\x04rest",
        b"\xff\xfe\x00",
        bytes(range(256)),
        b"\x80\x04K\x01\x00.",
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(Fault):
        decode(data)


def test_bytes_of_an_unknown_alphabet_are_refused():
    with pytest.raises(Fault, match="unknown encoding; save it as UTF-8"):
        decode("Мэр города объявил о выборах".encode("cp1251"))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"]
)
def test_encodings_are_read_and_line_ends_kept(encoding):
    assert decode(FRENCH.encode(encoding)) == FRENCH


def test_windows_quotation_marks():
    assert decode(b"\x93Only then,\x94 he said \x96 once.") == "“Only then,” he said – once."


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_comes_back_unchanged(text):
    if not text.startswith(("%PDF", "PK\x03\x04")):
        assert decode(text.encode()) == text


@given(st.binary(max_size=64))
def test_any_bytes_are_read_or_refused(data):
    with suppress(Fault):
        assert isinstance(decode(data), str)
