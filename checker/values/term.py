"""Terms: spellings and labels that a house chooses one of."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LABELS = {
    plural: single
    for single in "militant terrorist extremist insurgent fighter rebel jihadist guerrilla separatist".split()
    for plural in (single, f"{single}s")
}


@dataclass(frozen=True)
class Term:
    """One form of a term that has others; the forms of one term share `key`, `style` says what a form tells of."""

    key: str
    form: str
    style: str


@cache
def spellings() -> dict[str, Term]:
    """Words that British and American English spell differently."""
    lines = (files(__package__) / "spellings.csv").read_text(encoding="utf-8").split()[1:]
    pairs = [line.split(",") for line in lines]
    styles = ("British spelling", "American spelling")
    return {form: Term(pair[0], form, style) for pair in pairs for form, style in zip(pair, styles, strict=True)}
