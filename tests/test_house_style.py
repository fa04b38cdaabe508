from datetime import date

import pytest

from checker.house_style import Office, Unlisted, alike, load

TOML = """
[[names]]
name = "Amira Khan Rosby"
aliases = ["Amira Rosby"]
offices = [{title = "Foreign Minister", from = 2030-01-01, to = "2031-12-31"}]
[[terms]]
prefer = "Norwick"
instead-of = ["Norwich-on-Sea"]
"""
CSV = """name,aliases,title,from,to,prefer,instead-of
Amira Khan Rosby,Amira Rosby,Foreign Minister,2030-01-01,2031-12-31,,
,,,,,Norwick,Norwich-on-Sea
"""


def test_toml_and_csv_say_the_same(tmp_path):
    for name, text in (("n.toml", TOML), ("n.csv", CSV)):
        (tmp_path / name).write_text(text)
    person, term = load(str(tmp_path / "n.toml"))
    assert load(str(tmp_path / "n.csv")) == (person, term)
    assert person.offices == (Office("Foreign Minister", date(2030, 1, 1), date(2031, 12, 31)),)
    assert term.instead_of == ("Norwich-on-Sea",)


def test_forms_of_one_entry_are_alike(tmp_path):
    (tmp_path / "n.toml").write_text(TOML)
    entries = load(str(tmp_path / "n.toml"))
    assert alike(entries, ["Amira Rosby", "AMIRA KHAN  ROSBY"]) == entries[0]
    assert alike(entries, ["Amira Rosby", "Amina Rosby"]) is None
    assert alike(entries, []) is None


WRONG = {
    "no list at all": ("n.toml", "name = 'Ada'", "no key 'name'; did you mean 'names'"),
    "a key that is none": ("n.toml", "[[names]]\nname = 'Ada'\nalias = []", "did you mean 'aliases'"),
    "a word for a list": ("n.toml", "[[names]]\nname = 'Ada'\naliases = 'Ad'", "`aliases` is no list"),
    "an entry without a name": ("n.toml", "[[names]]\naliases = ['Ad']", "neither `name` nor `prefer`"),
    "an office without a title": ("n.toml", "[[names]]\nname = 'A'\noffices = [{from = 2030-01-01}]", "no `title`"),
    "a day that is none": ("n.csv", "name,title,from\nAda,Mayor,soon", "soon"),
    "a column that is none": ("n.csv", "name,aka\nAda,Ad", "no key 'aka'"),
    "no columns": ("n.csv", "1,2\n3,4", "no key '1'"),
    "no TOML": ("n.toml", "names = [", "is no names list"),
    "no text": ("n.toml", b"\xff\xfe", "is no names list"),
}


@pytest.mark.parametrize(("name", "text", "message"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_with_a_list_is_said(tmp_path, name, text, message):
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(Unlisted, match=message) as trouble:
        load(str(tmp_path / name))
    assert "\n" not in str(trouble.value)


def test_rows_of_one_name_are_one_entry(tmp_path):
    (tmp_path / "n.CSV").write_text("name,title,from,to\nAda,Mayor,2030-01-01,2030-12-31\nAda,Minister,2031-01-01,\n")
    (found,) = load(str(tmp_path / "n.CSV"))
    assert [o.title for o in found.offices] == ["Mayor", "Minister"]


def test_a_list_that_changes_is_read_again(tmp_path):
    for name in ("Ada", "Bea"):
        (tmp_path / "n.csv").write_text(f"name\n{name}\n")
        assert [e.name for e in load(str(tmp_path / "n.csv"))] == [name]
