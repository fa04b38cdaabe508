"""Page furniture: lines that stand around an article and say nothing of the event (`furniture.toml` lists them)."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_LONGEST = 420
_PREFIX = r"[^\w#\"“”‘]{0,3}"
_WORD = re.compile(r"^\W*[^\W\d_]+(?:[-'’.][^\W\d_]+)*\W*$|^\W*[\d.,:%$£€]+\W*$|^\W+$")


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """What lines of furniture look like, by what they are for."""
    data = tomllib.loads((files(__package__) / "furniture.toml").read_text(encoding="utf-8"))

    def compiled(alternatives: list[str]) -> re.Pattern[str]:
        pattern = "|".join(alternatives)
        for part, meaning in data["parts"].items():
            pattern = pattern.replace(f"<{part}>", meaning)
        return re.compile(f"(?i)^{_PREFIX}(?:{pattern})$")

    return {use: compiled(alternatives) for use, alternatives in data["patterns"].items()}


def is_furniture(line: str) -> bool:
    """Whether a line is a button, a link, a prompt, a legal notice, a credit or a caption."""
    if len(line) > _LONGEST:
        return is_scrambled(line)
    at_the_end = ("biography", "list")
    return any(p.match(line) for use, p in patterns().items() if use not in at_the_end) or is_scrambled(line)


def is_biography(line: str) -> bool:
    """Whether a line introduces its author, as the last lines of an article do."""
    return len(line) <= _LONGEST and bool(patterns()["biography"].match(line))


def starts_list(line: str) -> bool:
    """Whether a line announces a list of other stories."""
    return len(line) <= _LONGEST and bool(patterns()["list"].match(line))


def is_scrambled(line: str) -> bool:
    """Whether a line is text that a paywall has scrambled: most of its words are no words."""
    words = line.split()
    return len(words) >= 8 and sum(bool(_WORD.match(w)) for w in words) < len(words) / 2
