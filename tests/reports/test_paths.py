"""Paths on systems that are not this one: separators, drives, addresses."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from checker.reports.paths import shortened, uri

W, X = PureWindowsPath, PurePosixPath


@pytest.mark.parametrize(
    ("path", "here", "shown"),
    [
        (W(r"C:\desk\articles\a.txt"), W(r"C:\desk"), "articles/a.txt"),
        (W(r"c:\DESK\a.txt"), W(r"C:\desk"), "a.txt"),
        (W(r"D:\other\a.txt"), W(r"C:\desk"), "D:/other/a.txt"),
        (W(r"\\server\share\a.txt"), W(r"C:\desk"), "//server/share/a.txt"),
        (W(r".\articles\a.txt"), W(r"C:\desk"), "articles/a.txt"),
        (X("/desk/articles/a.txt"), X("/desk"), "articles/a.txt"),
        (X("/desk2/a.txt"), X("/desk"), "/desk2/a.txt"),
        (X("./a.txt"), X("/desk"), "a.txt"),
        (X("a\\b.txt"), X("/desk"), "a\\b.txt"),
    ],
)
def test_paths_are_shortened_and_slashed(path, here, shown):
    assert shortened(path, here) == shown


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (W(r"articles\ü b.txt"), "articles/%C3%BC%20b.txt"),
        (W(r"D:\other\a#.txt"), "file:///D%3A/other/a%23.txt"),
        (X("/other/a?.txt"), "file:///other/a%3F.txt"),
        (X("a:b.txt"), "a%3Ab.txt"),
    ],
)
def test_addresses_of_files(path, address):
    assert uri(path) == address
