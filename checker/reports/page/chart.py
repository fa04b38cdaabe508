"""A small chart where a count grows over the time of publication."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from checker.reports.dates import day, known
from checker.reports.view import EventView, FindingView

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 360, 120, 48, 16, 14, 24
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Point(NamedTuple):
    """A value in an article, with its place on the chart."""

    x: float
    y: float
    side: int
    label: str


class Chart(NamedTuple):
    """The points, the line through them, and what stands at the axes."""

    points: tuple[Point, ...]
    line: str
    low: str
    high: str
    first: str
    last: str


def chart(finding: FindingView, event: EventView) -> Chart | None:
    """The chart of a number whose later articles give more, else nothing."""
    given = _given(finding, event) if finding.row.kind == "number" else []
    values = [value for _, value, *_ in given]
    moments = [moment for moment, *_ in given]
    if len(set(moments)) < 2 or len(set(values)) < 2 or values != sorted(values):
        return None
    return _drawn(given)


def _given(finding: FindingView, event: EventView) -> list[tuple[datetime, float, int, str, str]]:
    """Moment, value, side, label and day of each article; nothing where a side is no number."""
    given = []
    for side in finding.sides:
        number = _NUMBER.search(side.value)
        if not number:
            return []
        value = float(number.group().replace(",", ""))
        for a in side.articles:
            moment = known(a.published)
            if moment:
                given.append((moment, value, side.number, f"{event.label(a)}, {day(a)}: {side.value}", day(a)))
    return sorted(given)


def _drawn(given: Sequence[tuple[datetime, float, int, str, str]]) -> Chart:
    begin, finish = given[0][0], given[-1][0]
    low, high = given[0][1], given[-1][1]
    width, height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
    points = tuple(
        Point(
            round(LEFT + width * ((moment - begin) / (finish - begin)), 1),
            round(TOP + height * (1 - (value - low) / (high - low)), 1),
            side,
            label,
        )
        for moment, value, side, label, _ in given
    )
    line = " ".join(f"{p.x},{p.y}" for p in points)
    return Chart(points, line, f"{low:,.10g}", f"{high:,.10g}", given[0][4], given[-1][4])
