"""The docs say what the code does."""

import re
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from checker.event import Event
from checker.house_style import load
from checker.tables import Article, Mention, Referent

ROOT = Path(__file__).parent.parent
REMEDY = "run `python -m docs.generate` and commit what it writes"


@pytest.fixture(scope="module")
def generate():
    spec = spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_up_to_date(generate):
    wanted = generate.pages()
    assert set((ROOT / "docs" / "rules").glob("*.md")) <= set(wanted), REMEDY
    changed = [str(p.relative_to(ROOT)) for p, text in wanted.items() if not p.exists() or p.read_text("utf-8") != text]
    assert not changed, REMEDY


@pytest.mark.models
def test_examples_give_the_output_that_is_shown(generate):
    changed = [str(p.relative_to(ROOT)) for p, text in generate.examples().items() if p.read_text("utf-8") != text]
    assert not changed, REMEDY


def test_every_setting_is_documented(generate):
    assert generate.UNDOCUMENTED not in generate.setting_table()


def test_every_option_has_a_help_text(generate):
    for line in generate.reference().splitlines():
        assert not (line.startswith("| `-") and line.endswith("|  |")), line


@pytest.mark.parametrize(
    "page", sorted(p for p in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]), ids=lambda p: p.name
)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target


def test_options_that_pages_mention_exist(generate):
    known = set(re.findall(r"--[a-z][a-z-]+", generate.reference())) | {"--check"}
    others = {"--rm", "--network", "--build-arg", "--select"}
    for page in [ROOT / "README.md", ROOT / "docs" / "guide.md", *(ROOT / "docs" / "ci").glob("*.md")]:
        assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", page.read_text(encoding="utf-8"))) <= known | others, page


def test_the_settings_of_the_guide_are_settings(tmp_path):
    from checker.configuration import Sources, load

    file = tmp_path / "checker.toml"
    file.write_text(_block(ROOT / "docs" / "guide.md", "toml"), encoding="utf-8")
    settings = load(Sources({}, {}, [str(file)])).settings
    assert settings.rules == {}
    assert settings.severity == {"toll-differs": "error"}
    assert settings.per_path_ignores == {"archive/*": ("person-name-differs",)}
    assert settings.ignores[0].id == "eadd62bfa795"


def test_the_names_list_of_the_guide_is_one(tmp_path):
    (tmp_path / "names.toml").write_text(_block(ROOT / "docs" / "guide.md", "toml", 1), encoding="utf-8")
    person, term = load(str(tmp_path / "names.toml"))
    assert (person.name, person.offices[0].title, term.instead_of) == (
        "Ilse Marrow", "Transport Minister", ("ferry accident",),
    )  # fmt: skip


def _block(page, language, n=0):
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)[n]


def test_the_rule_of_the_walk_through_works():
    """The code of CONTRIBUTING.md finds what its cases say, on mentions that a finder would give."""
    page = ROOT / "CONTRIBUTING.md"
    scope = {}
    exec(_block(page, "python"), scope)
    cases = tomllib.loads(_block(page, "toml"))
    for case, found in [(c, 1) for c in cases["reports"]] + [(c, 0) for c in cases["accepts"]]:
        articles = tuple(
            Article("e", f"a{n}", "s", "", None, None, "", "", "", t) for n, t in enumerate(case["articles"])
        )
        mentions, referents = [], []
        for a in articles:
            color, ship = re.search(r"(red|blue) ferry (\w+)", a.text).groups()
            at = a.text.index(color)
            end = at + len(color)
            mentions.append(Mention(f"m{a.article_id}", a.article_id, "", "color", "text", at, end, color, color, ship))
            referents.append(Referent(f"m{a.article_id}", ship, f"the ferry {ship}", 1.0))
        event = Event("e", articles, (), tuple(mentions), tuple(referents), lambda left, right: [])
        assert len(list(scope["find"](event))) == found, case["name"]
