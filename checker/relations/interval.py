"""Hedged numbers as intervals: what "at least 50", "about 50" and "dozens" allow."""

from typing import NamedTuple

from checker.values.quantity import Quantity

INFINITE = float("inf")
_WIDTH = {
    "about": (0.88, 1.12), "nearly": (0.85, 1.0), "at least": (1.0, INFINITE), "more than": (1.0, INFINITE),
    "up to": (0.0, 1.0), "less than": (0.0, 1.0),
}  # fmt: skip


class Interval(NamedTuple):
    """What a stated quantity allows, ends included."""

    low: float
    high: float

    def __contains__(self, value: object) -> bool:
        """Whether a number lies in it."""
        return isinstance(value, int | float) and self.low <= value <= self.high


def interval(quantity: Quantity) -> Interval:
    """The numbers that a quantity, as it is hedged, allows."""
    if quantity.hedge == "vague":
        return Interval(quantity.low * 0.5, quantity.high * 1.5)
    low, high = _WIDTH.get(quantity.hedge, (1.0, 1.0))
    return Interval(quantity.low * low, quantity.high * high)


def contains(outer: Quantity, inner: Quantity) -> bool:
    """Whether all that `inner` states lies in what `outer` allows."""
    allowed = interval(outer)
    return inner.low in allowed and inner.high in allowed


def rounds_to(rough: float, precise: float) -> bool:
    """Whether a rough number of at least two final zeros is what a more precise one rounds to."""
    if rough < 100 or rough != int(rough) or rough == precise:
        return False
    zeros = len(str(int(rough))) - len(str(int(rough)).rstrip("0"))
    return zeros >= 2 and abs(rough - precise) * 2 <= 10**zeros and abs(rough - precise) <= 0.13 * rough


def whole(rough: float, precise: float) -> bool:
    """Whether a rough number is the whole number to which one with a fraction rounds."""
    return rough == int(rough) != precise and precise != int(precise) and abs(rough - precise) <= 0.5


def transposed(left: float, right: float) -> bool:
    """Whether two whole numbers differ by two neighbouring digits in the other order."""
    a, b = str(int(left)), str(int(right))
    if left != int(left) or right != int(right) or len(a) != len(b):
        return False
    different = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return (
        len(different) == 2
        and different[1] == different[0] + 1
        and a[different[0]] == b[different[1]]
        and a[different[1]] == b[different[0]]
    )
