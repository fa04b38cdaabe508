"""What a module of this package gives back."""

from typing import NamedTuple

from checker.tables import Mention, Referent


class Aligned(NamedTuple):
    """Mentions that only the whole event could show, and the referents that a module found."""

    mentions: tuple[Mention, ...] = ()
    referents: tuple[Referent, ...] = ()
