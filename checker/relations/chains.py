"""Chains: which items hang together when pairs of them are linked."""

from collections.abc import Iterable, Iterator


def chains(links: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """The groups of items that links join, each in order, the group with the smallest item first."""
    left = sorted(links)
    while left:
        group = set(left[0])
        while grown := {i for link in left if group & set(link) for i in link} - group:
            group |= grown
        left = [link for link in left if not group & set(link)]
        yield sorted(group)
