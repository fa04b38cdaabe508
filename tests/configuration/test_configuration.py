import pytest

from checker.configuration import Misconfigured, Sources, load, shown


@pytest.fixture
def loaded(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def loaded(files=(), environment=(), folder="", **given):
        for name, text in dict(files).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        more = {k: given.pop(k) for k in ("config", "isolated") if k in given}
        return load(Sources(given, dict(environment), folder=tmp_path / folder, **more))

    return loaded


WRONG = {
    "unknown key": ({"checker.toml": "min-confidense = 0.5"}, "did you mean 'min-confidence'"),
    "unknown key of pyproject": ({"pyproject.toml": "[tool.checker]\nselct = []"}, "did you mean 'select'"),
    "wrong type": ({"checker.toml": "min-confidence = 'high'"}, "checker.toml: min-confidence: "),
    "out of range": ({"checker.toml": "min-confidence = 2"}, "from 0 to 1"),
    "wrong word": ({"checker.toml": "fail-on = 'fatal'"}, "fail-on"),
    "wrong severity": ({"checker.toml": "[rules.quote-wording-differs]\nseverity = 'fatal'"}, "severity"),
    "unknown rule": ({"checker.toml": "ignore = ['quote-wording-differ']"}, "did you mean 'quote-wording-differs'"),
    "rule of a table": ({"checker.toml": "[rules.quotes]\nseverity = 'note'"}, "no rule 'quotes'"),
    "unknown option": ({"checker.toml": "[rules.quote-wording-differs]\nseverty = 'note'"}, "did you mean 'severity'"),
    "a rule that is no table": ({"checker.toml": "rules.quote-wording-differs = 3"}, "give a table"),
    "an ignore without reason": ({"checker.toml": "[[ignores]]\nid = 'abc'"}, "ignores"),
    "an ignore with a key too many": (
        {"checker.toml": "[[ignores]]\nid = 'a'\nreason = 'b'\nexpire = 2031-01-01"},
        "did you mean 'expires'",
    ),
    "an option of housekeeping": ({"checker.toml": "[rules.ignore-unused]\nlevel = 1"}, "no option 'level'"),
    "no TOML": ({"checker.toml": "select ="}, "is no TOML"),
    "extends itself": ({"checker.toml": "extend = 'checker.toml'"}, "extends itself"),
    "extends nothing": ({"checker.toml": "extend = 'gone.toml'"}, "cannot be read"),
}


@pytest.mark.parametrize(("files", "message"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said_in_one_line(loaded, files, message):
    with pytest.raises(Misconfigured, match=message) as trouble:
        loaded(files)
    assert "\n" not in str(trouble.value)


def test_without_a_file_the_defaults_hold(loaded):
    found = loaded({"pyproject.toml": "[tool.other]\nx = 1"})
    assert found.settings.fail_on == "error"
    assert set(found.origins.values()) == {"default"}


def test_the_command_line_wins_over_the_environment_over_the_file(loaded):
    files = {"checker.toml": "fail-on = 'note'\nmin-confidence = 0.1\nignore = ['person-name-differs']"}
    environment = {"CHECKER_MIN_CONFIDENCE": "0.2", "CHECKER_FAIL_ON": "warning"}
    found = loaded(files, environment, fail_on="error")
    assert (found.settings.fail_on, found.settings.min_confidence) == ("error", 0.2)
    assert {k: found.origins[k] for k in ("fail_on", "min_confidence", "ignore", "select")} == {
        "fail_on": "command line",
        "min_confidence": "CHECKER_MIN_CONFIDENCE",
        "ignore": "checker.toml",
        "select": "default",
    }


def test_the_nearest_file_counts_alone(loaded):
    files = {
        "checker.toml": "fail-on = 'note'\nexit-zero = true",
        "desk/pyproject.toml": "[tool.checker]\nfail-on = 'warning'",
    }
    found = loaded(files | {"desk/drafts/x.txt": ""}, folder="desk/drafts").settings
    assert (found.fail_on, found.exit_zero) == ("warning", False)


def test_a_file_extends_another(loaded):
    files = {
        "house.toml": "fail-on = 'note'\nexit-zero = true\nnames = 'names.csv'",
        "desk/.checker.toml": "extend = '../house.toml'\nfail-on = 'warning'",
    }
    found = loaded(files, folder="desk").settings
    assert (found.fail_on, found.exit_zero) == ("warning", True)
    assert found.names.endswith("names.csv")


def test_a_named_file_and_values_on_the_command_line(loaded):
    files = {"checker.toml": "fail-on = 'note'", "other.toml": "fail-on = 'warning'"}
    assert loaded(files, config=("other.toml", "min-confidence=0.3")).settings.min_confidence == 0.3
    assert loaded(files, config=("other.toml",)).settings.fail_on == "warning"
    assert loaded(files, isolated=True).settings.fail_on == "error"
    with pytest.raises(Misconfigured, match="neither a file nor"):
        loaded(files, config=("gone.toml",))


def test_rules_have_their_own_severity_and_confidence(loaded):
    text = "[rules.quote-wording-differs]\nseverity = 'note'\nmin-confidence = 0.7"
    found = loaded({"checker.toml": text}).settings
    assert (found.severity, found.confidence, found.rules) == (
        {"quote-wording-differs": "note"},
        {"quote-wording-differs": 0.7},
        {},
    )


def test_rules_are_added_to_a_selection(loaded):
    text = "select = ['quote-wording-differs']"
    more = ("person-name-differs",)
    assert loaded({"checker.toml": text}, extend_select=more).settings.select == ("quote-wording-differs", *more)
    assert loaded({}, isolated=True, extend_select=more).settings.select == ()


def test_an_ignore_knows_where_it_stands(loaded):
    text = "fail-on = 'note'\n[[ignores]]\nid = 'abc'\nreason = 'x'\n[[ignores]]\nreason = 'y'\nid = \"def\"\n"
    assert [(i.path, i.line) for i in loaded({"checker.toml": text}).settings.ignores] == [
        ("checker.toml", 3), ("checker.toml", 7),
    ]  # fmt: skip


def test_settings_are_shown_with_their_origin(loaded):
    text = '[[ignores]]\nid = "abc"\nreason = "known \\"fault\\""\nexpires = 2031-01-01'
    lines = shown(loaded({"checker.toml": text})).splitlines()
    assert any(
        line.startswith('ignores = [{"expires" = "2031-01-01"') and line.endswith("# checker.toml") for line in lines
    )
    assert len(lines) == len({line.split(" = ")[0] for line in lines})
