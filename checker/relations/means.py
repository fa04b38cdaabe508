"""Two types of one group: whether a happening can be both."""

from collections.abc import Collection

from checker.relations import Judgement


def compare(a: Collection[str], b: Collection[str], meet: frozenset[frozenset[str]]) -> Judgement:
    """How what two articles call one happening relates; `meet` holds the pairs of types that may be one."""
    both = sorted({*a} & {*b})
    if both:
        return Judgement("compatible", f"both have '{both[0]}'")
    near = next((f"{x} / {y}" for x in sorted(a) for y in sorted(b) if frozenset((x, y)) in meet), "")
    if near:
        return Judgement("compatible", f"{near}: one may stand for the other")
    return Judgement("unclear", f"{' and '.join(sorted(a))} against {' and '.join(sorted(b))}")
