"""`checker` compares articles about the same event and flags where they disagree.

>>> import checker
>>> report = checker.check([
...     {"id": "a", "text": "Mayor Ada Quill opened the bridge in Norwick, where 12 people had died in 2030."},
...     {"id": "b", "text": "The mayor of Norwick, Ada Quill, opened a bridge."},
... ])
>>> [finding["severity"] for finding in report.findings if finding["severity"] == "error"]
[]
>>> list(report.to_frame().columns[:3])
['finding_id', 'event_id', 'rule']
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = ["Report", "Settings", "__version__", "check", "explain", "read_articles"]

if TYPE_CHECKING:
    from checker.api import Report, check, explain, read_articles
    from checker.settings import Settings


def __getattr__(name: str) -> Any:
    """The public names, imported when they are used: `checker --help` needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module("checker.settings" if name == "Settings" else "checker.api"), name)
