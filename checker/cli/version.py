"""What `checker --version` says: the version of the tool and of the models that it would use."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed

from checker import __version__
from checker.settings import Settings


def version() -> str:
    """The versions, one a line."""
    settings = Settings()
    return "".join(
        f"{what} {name}\n"
        for what, name in (
            ("checker", __version__),
            ("tagger", _model(settings.tagger)),
            ("embedding", _model(settings.embedding)),
        )
    )


def _model(name: str) -> str:
    try:
        return f"{name} {installed(name)}"
    except PackageNotFoundError:
        return name
