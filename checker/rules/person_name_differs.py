"""One person is named differently.

What it reports
---------------
A person whose name has another given name or surname in another article, other letters, a hyphen between other parts,
or another language's form of the given name; a middle name or an initial that is given here and left out there; an
article that brings in an office-holder by the surname alone, whom others name in full; a surname that is a letter off
where it stands alone.

Why it matters
--------------
A wrong name accuses, mourns or credits somebody else. Names are the first thing that readers who know the people check.

Example
-------
"Dalvon Prewitt, 20, was arrested" in one article, "police arrested Kalvon Prewitt, 20" in another.

Not reported
------------
Relatives with one surname, a surname after the full name in the same article or of a person without an office, accents,
a hyphen that is a space elsewhere, and names that stand in a byline, a photograph's credit or an address.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.event import Event, Group
from checker.language.words import listed
from checker.referents.identity import offices
from checker.relations import Judgement
from checker.relations.name import Comparison, Likeness, compare, fold, judge, regrouped, romanised
from checker.rules.contract import Finding, Side, side
from checker.rules.name_slips import slips
from checker.rules.namesakes import look_alikes, namesakes
from checker.tables import Mention, Relation, Severity
from checker.values.name import PersonName

MOST_NOTES = 4
# other given names, unlike one another, for one surname: of those judged on unseen events none was right
_UNSURE = 0.6
MOST_EXPLAINED = 2
# of these a parliament, a court or a police force has several at a time, and two may well share a surname
_OF_SEVERAL = frozenset(
    "representative senator congressman lawmaker legislator delegate councilman councilor judge justice attorney lawyer"
    " prosecutor sergeant lieutenant captain professor doctor pastor reverend analyst expert reporter".split()
)


class Form(NamedTuple):
    """One way of writing a person's name, with its mentions."""

    name: PersonName
    mentions: tuple[Mention, ...]


class Pair(NamedTuple):
    """Two forms, what the relation of their names is, and why; `slip` when one of them must be wrong."""

    left: Form
    right: Form
    found: Comparison
    judgement: Judgement
    slip: bool


def find(event: Event) -> Iterator[Finding]:
    """Findings on the names of an event's persons."""
    persons = [g for g in event.groups.get("name", ()) if g.referent_id.startswith("person:")]
    foreign = _foreign(persons)
    notes: list[Finding] = []
    for group in persons:
        forms = _forms(event, group)
        if len(forms) > 1:
            found = _differing(group, forms, foreign)
            if found.severity == "note":
                notes.append(found)
            else:
                yield found
        if forms and _attested(group):
            notes += _surname_only(event, group, forms)
    yield from slips(event, persons, foreign)
    yield from namesakes(event, persons)
    yield from look_alikes(persons)
    yield from _short_later(event, persons)
    yield from sorted(notes, key=lambda f: (-f.confidence, -sum(len(s.evidence) for s in f.sides), f.subject))[
        :MOST_NOTES
    ]


def _forms(event: Event, group: Group) -> list[Form]:
    """The ways in which a person's full name is written; accents, hyphens and particles make no difference."""
    found: dict[PersonName, list[Mention]] = defaultdict(list)
    full = [m for m in group.mentions if m.value.full]
    known = sorted({m.value for m in full}, key=_spelled)
    for m in full:
        bare = _without_possessive(event, m)
        name = next((n for n in known if _same(n, bare)), m.value)
        same = (n for n in found if _same(n, name))
        found[next(same, name)].append(m)
    return [Form(n, tuple(ms)) for n, ms in sorted(found.items(), key=lambda i: (-len(i[1]), _spelled(i[0])))]


def _spelled(name: PersonName) -> tuple[tuple[str, ...], str]:
    """The whole of a name, to order names by: two may differ in the suffix alone."""
    return name.parts, name.suffix


def _without_possessive(event: Event, mention: Mention) -> PersonName:
    """A name without the s of a possessive, in a text that has lost all its apostrophes."""
    name: PersonName = mention.value
    text = event.article[mention.article_id].text
    if len(text) > 300 and not {"'", "’"} & set(text) and name.parts[-1].endswith("s"):
        return PersonName((*name.parts[:-1], name.parts[-1][:-1]), name.suffix)
    return name


def _same(one: PersonName, other: PersonName) -> bool:
    found = compare(one, other)
    return found.worst == Likeness.SAME and not found.partial and not regrouped(one, other)


def _differing(group: Group, forms: Sequence[Form], foreign: bool) -> Finding:
    pairs = [_pair(forms, a, b, foreign) for a, b in combinations(forms, 2)]
    worst = max(pairs, key=lambda p: (p.slip, p.found.worst, p.found.given, _spelled(p.right.name)))
    slip = worst.judgement.relation == "conflict" and worst.slip and _attested(group) and not _plural(group, worst)
    slip = slip and (_several(forms) or _of_one_age(worst))
    alert = slip and _confidence(worst, slip) > _UNSURE
    severity: Severity = _severity(worst) if alert else "note"
    relation: Relation = worst.judgement.relation if alert or worst.judgement.relation != "conflict" else "unclear"
    given = ", ".join(f'"{f.name.display}" ({_articles(f)})' for f in forms)
    return Finding(
        "name", relation, severity, _confidence(worst, alert), f"name of {_described(group, forms)}",
        f"One person is named in {len(forms)} ways: {given}.", worst.judgement.reason, tuple(_sides(group, forms)),
    )  # fmt: skip


def _plural(group: Group, pair: Pair) -> bool:
    """Whether two names are one but for a final s, and nothing but a surname says that a person bears them."""
    one, other = (f.name.display for f in (pair.left, pair.right))
    known = any(m.slot.strong or fold(m.value.parts[0]) in listed("given_names") for m in group.mentions)
    return not known and (one + "s" == other or other + "s" == one)


def _several(forms: Sequence[Form]) -> bool:
    """Whether two articles take part: what one article alone gives may be a name that was read wrongly."""
    return len({m.article_id for f in forms for m in f.mentions}) > 1


def _of_one_age(pair: Pair) -> bool:
    """Whether both names stand beside the same age."""
    one, other = ({m.slot.age for m in f.mentions} - {""} for f in (pair.left, pair.right))
    return bool(one & other)


def _of_one_office(pair: Pair) -> bool:
    """Whether both names stand beside an office that one person holds at a time."""
    return bool(offices(pair.left.mentions) & offices(pair.right.mentions) - _OF_SEVERAL)


def _pair(forms: Sequence[Form], left: Form, right: Form, foreign: bool) -> Pair:
    found, judgement = compare(left.name, right.name), judge(left.name, right.name)
    if judgement.relation == "refinement":
        half = _half(left.name, right.name) or _half(right.name, left.name)
        reason = "half of a double surname stands for the whole" if half else judgement.reason
        return Pair(left, right, found, Judgement("variant", reason), half)
    if found.worst == Likeness.SPELLING:
        return _respelled(left, right, found, foreign)
    if judgement.relation == "conflict" and _third(forms, left, right):
        judgement = Judgement("variant", "another article gives a name that has both")
        return Pair(left, right, found, judgement, found.given == Likeness.DIFFERENT)
    return Pair(left, right, found, judgement, judgement.relation == "conflict")


def _respelled(left: Form, right: Form, found: Comparison, foreign: bool) -> Pair:
    """Two spellings: a slip where the name has one at home, or where one article has both."""
    if not foreign and not romanised(left.name) and not romanised(right.name):
        return Pair(left, right, found, Judgement("conflict", "one name is spelled in two ways"), True)
    within = {m.article_id for m in left.mentions} & {m.article_id for m in right.mentions}
    reason = "one article spells a name in two ways" if within else "two spellings of one name"
    return Pair(left, right, found, Judgement("variant", reason), bool(within))


def _half(short: PersonName, long: PersonName) -> bool:
    """Whether one surname is a half of the other, which has a hyphen."""
    halves = [fold(w) for w in long.parts[-1].split("-")]
    return len(halves) == 2 and "-" not in short.parts[-1] and fold(short.parts[-1]) in halves


def _articles(form: Form) -> str:
    count = len({m.article_id for m in form.mentions})
    return "1 article" if count == 1 else f"{count} articles"


def _described(group: Group, forms: Sequence[Form]) -> str:
    """The person by the commonest name, with an office where one is given."""
    offices = Counter(o for m in group.mentions if " " in (o := m.slot.office) and _is_office(o))
    name = forms[0].name.display
    return f"{name} ({max(offices, key=lambda o: (offices[o], o))})" if offices else name


def _is_office(words: str) -> bool:
    """Whether words beside a name read as an office, and no other word of the sentence came along."""
    return not {w.lower().rstrip(".") for w in words.split()} & _NO_OFFICE


_NO_OFFICE = frozenset("who whom whose neither nor despite while after when although mr mrs ms miss".split())


def _attested(group: Group) -> bool:
    """Whether the group is a person beyond doubt: a title, an age, kinship, a known given name, the surname alone."""
    return any(
        not m.value.full or m.slot.strong or fold(m.value.parts[0]) in listed("given_names") for m in group.mentions
    )


def _foreign(persons: Sequence[Group]) -> bool:
    """Whether few of the persons have a given name of the English-speaking countries."""
    full = [m.value for g in persons for m in g.mentions[:1] if m.value.full]
    native = sum(fold(n.parts[0]) in listed("given_names", "common") for n in full)
    return len(full) > 3 and native < 0.35 * len(full)


def _third(forms: Sequence[Form], left: Form, right: Form) -> bool:
    others = (f.name for f in forms if f not in (left, right))
    return any(_exact(compare(n, left.name)) and _exact(compare(n, right.name)) for n in others)


def _exact(found: Comparison) -> bool:
    return found.contained and found.worst == Likeness.SAME


def _severity(pair: Pair) -> Severity:
    known = any(m.slot.age or m.slot.office for f in (pair.left, pair.right) for m in f.mentions)
    slip = pair.found.worst <= Likeness.TYPO and len(pair.left.name.parts) == len(pair.right.name.parts)
    wrong = pair.judgement.relation == "conflict" and slip and pair.found.worst != Likeness.TRANSLATION
    return "error" if wrong and known else "warning"


def _confidence(pair: Pair, alert: bool) -> float:
    if not alert:
        return 0.8 if pair.judgement.relation == "variant" else 0.4
    if pair.judgement.relation == "variant" or pair.found.worst == Likeness.TRANSLATION:
        return 0.7
    if pair.found.worst <= Likeness.TYPO:
        return 0.9
    return 0.75 if pair.found.given_ratio >= 60 or _of_one_age(pair) or _of_one_office(pair) else 0.6


def _sides(group: Group, forms: Sequence[Form]) -> Iterator[Side]:
    """A side for each form, with the surnames that are spelled as it alone spells them."""
    spelled: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        spelled[fold(form.name.family[-1])].append(form)
    for form in forms:
        key = fold(form.name.family[-1])
        bare = [m for m in group.mentions if not m.value.full and fold(m.value.family[-1]) == key]
        alone = len(spelled[key]) == 1 and len(spelled) > 1
        yield side(form.name.display, (*form.mentions, *(bare if alone else ())))


def _short_later(event: Event, persons: Sequence[Group]) -> Iterator[Finding]:
    """Compatible: a surname, with or without a title, in articles that have given the full name before."""
    found = []
    for group in persons:
        full = {m.article_id for m in group.mentions if m.value.full}
        bare = [m for m in group.mentions if not m.value.full and m.article_id in full]
        if bare and _attested(group):
            found.append((len(bare), group, bare))
    for _, group, bare in sorted(found, key=lambda f: (-f[0], f[1].slot))[:MOST_EXPLAINED]:
        shown = bare[0].value.display
        titled = next((m.slot.office for m in bare if m.slot.office), "")
        reason = "the surname alone, after the full name"
        yield Finding(
            "name", "compatible", "note", 0.9, f"name of {group.slot}",
            f'"{shown}" is {group.slot}.', f'{reason}; once with the title "{titled}"' if titled else reason,
            (side(shown, bare[:6]), side(group.slot, [m for m in group.mentions if m.value.full][:6])),
        )  # fmt: skip


def _surname_only(event: Event, group: Group, forms: Sequence[Form]) -> Iterator[Finding]:
    """A note where an article brings in an office-holder by surname and never gives the full name that others give.

    Without the office nobody misses the given name (headlines, "the Novak administration"): that is explained away.
    """
    full = {event.source(m.article_id) for f in forms for m in f.mentions}
    short = (m for m in group.mentions if not m.value.full and m.field == "text")
    bare = [m for m in short if event.source(m.article_id) not in full]
    if not bare:
        return
    shortest = min((m.value.display for m in bare), key=lambda d: (len(d), d))
    introduced = any(m.slot.office for m in bare)
    yield Finding(
        "name", "refinement" if introduced else "compatible", "note", 0.4, f"full name of {group.slot}",
        f'"{shortest}" is only ever named so in one article; others give "{forms[0].name.display}".',
        "a surname stands for the full name",
        (side(shortest, bare), side(forms[0].name.display, forms[0].mentions)),
    )  # fmt: skip
