from datetime import date

from checker.house_style import Office, alike, load

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
