"""Plant one known discrepancy into a real event and see whether it is found: recall by kind, and new false alarms.

usage: injected.py CORPUS [--trials 1000] [--look-at] [--seed 1] [--show]

A plant takes a value that two articles of one event give in the same words (so they agree), and changes it everywhere
in one of them. It knows nothing of the checker: values are found with plain patterns. A plant is found when some
finding has evidence over a changed place on one side and evidence of another article on another side. New alarms are
alerts of the changed event that the untouched event does not raise and that do not touch a changed place.
"""

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus import events, report

from checker.language import Models

Records = list[dict[str, Any]]
MOST_ARTICLES = 4
GIVEN = (
    "James Robert John Michael David William Richard Thomas Mary Patricia Linda Barbara Susan Jessica Sarah Karen "
    "Ahmed Omar Yusuf Fatima Carlos Diego Lucia Elena Ivan Dmitri Olga Chen Wei Hiroshi Yuki Priya Arjun"
).split()
CLAUSE = 14
PROSE = 80
SAME_WORDS = 3
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
WORDS = "two three four five six seven eight nine ten 11 12 14 15 17 18 20 23 25 30 35 40 50 60 70 80 90 100".split()
PLACES = "Springfield Georgetown Franklin Clinton Greenville Bristol Fairview Salem Madison Riverside".split()
TITLES = (
    "president|prime minister|foreign minister|defence minister|defense minister|governor|mayor|sheriff|senator|"
    "professor|spokesman|spokeswoman|spokesperson|chief|director|secretary|ambassador|general|captain|lieutenant|sergeant|detective"
).split("|")
NOUNS = (
    r"people|persons|men|women|children|civilians|soldiers|officers|others|victims|militants|rebels|students|villages"
    r"|homes|houses|shots|suspects|injured|wounded|dead|killed|years in prison|kilometres|km|miles|percent"
)


@dataclass(frozen=True)
class Plant:
    """A changed event: which article was changed, and where the new values stand in its text."""

    records: Records
    article: str
    places: tuple[tuple[int, int], ...]
    told: str


def _plant(records: Records, articles: list[int], old: str, new: str, rng: random.Random) -> Plant:
    """Change `old` to `new` everywhere in the text and the title of one of the articles."""
    n = rng.choice(articles)
    pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)")
    text, title = records[n]["text"], records[n]["title"] or ""
    starts = [m.start() + i * (len(new) - len(old)) for i, m in enumerate(pattern.finditer(text))]
    changed = dict(records[n], text=pattern.sub(lambda _: new, text), title=pattern.sub(lambda _: new, title))
    places = tuple((start, start + len(new)) for start in starts)
    return Plant([*records[:n], changed, *records[n + 1 :]], changed["id"], places, f"{old} -> {new}")


def _shared(records: Records, pattern: str) -> dict[str, list[int]]:
    """The matches of `pattern` that two or more articles (of different text) have, with the articles' numbers."""
    where: dict[str, list[int]] = defaultdict(list)
    for n, record in enumerate(records):
        for value in sorted({m.group() for m in re.finditer(pattern, record["text"])}):
            where[value].append(n)
    return {v: ns for v, ns in where.items() if len(ns) > 1}


def name(records: Records, rng: random.Random) -> Plant | None:
    """A given name of a full name that two articles share: another given name, or a typo."""
    people = "|".join(map(re.escape, _people(records)))
    shared = _shared(records, rf"(?<!\w)(?:{people})(?!\w)")
    if not shared:
        return None
    full = rng.choice(sorted(shared))
    given, family = full.split()
    other = rng.choice([g for g in GIVEN if g[0] != given[0]]) if rng.random() < 0.5 else _typo(given, rng)
    return _plant(records, shared[full], full, f"{other} {family}", rng)


def _people(records: Records) -> list[str]:
    """The full names of people whose age is given, who hold an office, are identified or speak."""
    full = r"([A-Z][a-z]{2,} [A-Z][a-z]{3,})"
    pattern = rf"\b(?i:{'|'.join(TITLES)}|identified as) {full}\b|\b{full}(?:, \d\d,| (?:said|told)\b)"
    found = (m for r in records for m in re.finditer(pattern, r["text"]))
    return sorted({n for m in found for n in m.groups() if n and not _NO_PERSON.search(n)}) or ["\0"]


_NO_PERSON = re.compile(
    rf"(?i)^(?:{'|'.join(TITLES)}|deputy|officer|police|san)\b|(?:county|police|city|rights|united)$"
)


def _typo(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return swapped if swapped != word else word[:at] + word[at + 1 :]


def number(records: Records, rng: random.Random) -> Plant | None:
    """A count with its noun."""
    shared = _shared(records, rf"(?<![\w,.$£€])(?:{'|'.join(WORDS)}|\d{{1,3}}) (?:\w+ )?(?:{NOUNS})\b")
    if not shared:
        return None
    value = rng.choice(sorted(shared))
    old, rest = value.split(" ", 1)
    new = rng.choice([w for w in WORDS if w != old and w.isdigit() == old.isdigit()])
    return _plant(records, shared[value], value, f"{new} {rest}", rng)


def age(records: Records, rng: random.Random) -> Plant | None:
    """The age of a person who is named."""
    shared = _shared(records, r"\b[A-Z][a-z]+ [A-Z][a-z]+, \d\d,")
    if not shared:
        return None
    value = rng.choice(sorted(shared))
    new = re.sub(r"\d\d", lambda m: str(int(m.group()) + rng.choice((-10, -1, 1, 2, 10))), value)
    return _plant(records, shared[value], value, new, rng)


def date(records: Records, rng: random.Random) -> Plant | None:
    """The weekday of what happened in a clause that two articles share: other words around it are the same too."""
    phrase = rf"\b\w+ (?:\w+ )?on (?:{'|'.join(WEEKDAYS)})\b"
    shared = {v: told for v, ns in _shared(records, phrase).items() if (told := _told_alike(records, ns, v))}
    if not shared:
        return None
    value = rng.choice(sorted(shared))
    old = value.split()[-1]
    new = rng.choice([d for d in WEEKDAYS if d != old])
    return _plant(records, shared[value], value, value.replace(old, new), rng)


def _told_alike(records: Records, articles: list[int], value: str) -> list[int]:
    """The articles that tell one happening with the value: another has three more words near it, in a line of prose.

    Two articles that say "were killed on Monday" of two attacks contradict nobody when one of them is changed; a line
    that stands twice in a page is a caption.
    """
    around = {n: _around(records[n]["text"], value) for n in articles}
    return [n for n in articles if any(len(around[n] & around[m]) >= 3 for m in articles if m != n)]


def _around(text: str, value: str) -> set[str]:
    """The longer words near a value, in lines that stand in the text once."""
    lines = [line for line in text.splitlines() if value in line and text.count(line) == 1]
    near = [part for line in lines for part in re.findall(rf".{{0,90}}{re.escape(value)}.{{0,90}}", line)]
    return {word.lower() for part in near for word in re.findall(r"\w{4,}", part.replace(value, " "))}


def place(records: Records, rng: random.Random) -> Plant | None:
    """The place in a clause that two articles share, where both say it of one thing."""
    pattern = r"\b(?:\w+(?<!rein) in|\d\d, of|resident of|native of|from) [A-Z][a-z]{4,}\b(?! [A-Z])(?!['’]s [a-z])"
    shared = _shared(records, pattern)
    shared = {v: _of_one_thing(records, v, ns) for v, ns in sorted(shared.items()) if _is_place(records, v.split()[-1])}
    values = sorted(v for v, ns in shared.items() if ns)
    if not values:
        return None
    value = rng.choice(values)
    new = value.rsplit(" ", 1)[0] + " " + rng.choice([p for p in PLACES if p not in value])
    return _plant(records, shared[value], value, new, rng)


def _is_place(records: Records, word: str) -> bool:
    """Whether a word mostly stands as a place does: behind "in", and without a name beside it."""
    if re.search(r"day$|ber$|ary$|^(?:April|March|August)$", word):
        return False
    texts = "\n".join(r["text"] for r in records)
    beside = len(re.findall(rf"(?<!\. )\b[A-Z][a-z]+ {word}\b|\b{word} [A-Z][a-z]+", texts))
    behind = len(re.findall(rf"\b(?:in|at|near|outside) {word}\b", texts))
    return behind > beside


def _of_one_thing(records: Records, value: str, articles: list[int]) -> list[int]:
    """The articles whose words around a clause are, in good part, those around it in another article."""
    clause = re.compile(rf"\b{re.escape(value)}\b")
    around = {n: [_content(m) for m in clause.finditer(records[n]["text"]) if _in_prose(m)] for n in articles}
    return [
        n
        for n in articles
        if any(len(a & b) >= SAME_WORDS for m in articles if m != n for a in around[n] for b in around[m])
    ]


def _in_prose(found: re.Match[str]) -> bool:
    """Whether a clause stands in a line with a sentence: no caption, teaser or credit."""
    text = found.string
    line = text[text.rfind("\n", 0, found.start()) + 1 :].split("\n", 1)[0]
    return len(line) >= PROSE and bool(re.search(r"[.!?][”\"’']?(?:\s|$)", line))


def _content(found: re.Match[str]) -> set[str]:
    """The longer words within a clause's sentence, on its line, without those of the clause itself."""
    text = found.string
    before = re.split(r"[.!?]\s|\n", text[: found.start()])[-1].split()[-CLAUSE:]
    after = re.split(r"[.!?]\s|\n", text[found.end() :])[0].split()[: CLAUSE // 2]
    words = {w.strip(".,;:'’\"“”()").lower() for w in (*before, *after)}
    return {w for w in words if len(w) > 3} - set(found.group().lower().split())


def role(records: Records, rng: random.Random) -> Plant | None:
    """The title before a name that two articles share."""
    shared = _shared(records, rf"\b(?i:{'|'.join(TITLES)}) [A-Z][a-z]+ [A-Z][a-z]{{3,}}\b")
    if not shared:
        return None
    value = rng.choice(sorted(shared))
    title = next(t for t in TITLES if value.lower().startswith(t))
    new_title = f"former {value[: len(title)]}" if rng.random() < 0.5 else rng.choice([t for t in TITLES if t != title])
    new = new_title + value[len(title) :]
    return _plant(records, shared[value], value, new, rng)


def quote(records: Records, rng: random.Random) -> Plant | None:
    """A content word of a quotation that two articles share."""
    shared = _shared(records, r"[“\"][^“”\"\n]{40,200}[”\"]")
    if not shared:
        return None
    value = rng.choice(sorted(shared))
    words = re.findall(r"\b[a-z]{5,}\b", value)
    others = sorted({w for r in records for w in re.findall(r"\b[a-z]{5,}\b", r["text"])} - set(words))
    if not words or not others:
        return None
    old = rng.choice(words)
    new = re.sub(rf"\b{old}\b", rng.choice(others), value, count=1)
    return _plant(records, shared[value], value, new, rng)


PLANTS: dict[str, Callable[[Records, random.Random], Plant | None]] = {
    f.__name__: f for f in (name, number, age, date, place, role, quote)
}


def plants(corpus: Path, blind: bool, rng: random.Random) -> Iterator[tuple[str, Records, Plant]]:
    """Endless plants, the kinds in turn, each in a random event: (kind, the untouched records, the plant)."""
    pool = [records for _, records in events(corpus, blind)]
    while True:
        for kind, plant in PLANTS.items():
            for _ in range(200):
                records = [dict(r, event_id="e") for r in rng.choice(pool)]
                records = rng.sample(records, min(MOST_ARTICLES, len(records)))
                if planted := plant(records, rng):
                    yield kind, records, planted
                    break


def found(report: dict[str, Any], plant: Plant) -> list[dict[str, Any]]:
    """The findings that set a changed place against another article."""
    return [f for f in report["findings"] if _touches(f, plant) and _others(f, plant)]


def _touches(finding: dict[str, Any], plant: Plant) -> bool:
    return any(
        e["article"] == plant.article and e["field"] == "text" and e["start"] < end and start < e["end"]
        for side in finding["sides"]
        for e in side["evidence"]
        for start, end in plant.places
    )


def _others(finding: dict[str, Any], plant: Plant) -> bool:
    return any(e["article"] != plant.article for side in finding["sides"] for e in side["evidence"])


def alerts(report: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    """The errors and warnings by rule and subject."""
    return {(f["rule"], f["subject"]): f for f in report["findings"] if f["severity"] != "note"}


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpus", type=Path)
    ap.add_argument("--trials", type=int, default=1000)
    ap.add_argument("--look-at", action="store_true", help="use the look-at half (for debugging)")
    ap.add_argument("--kinds", default=",".join(PLANTS))
    ap.add_argument("--seed", default="1")
    ap.add_argument("--show", action="store_true", help="print what was missed and the new false alarms")
    args = ap.parse_args()
    models, count, new, clean = Models(), defaultdict(Counter), 0, 0

    source = plants(args.corpus, not args.look_at, random.Random(args.seed))
    chosen = (p for p in source if p[0] in args.kinds.split(","))
    for _, (kind, records, plant) in zip(range(args.trials), chosen, strict=False):
        before, after = report(records, models), report(plant.records, models)
        hits = found(after, plant)
        fresh = [f for key, f in alerts(after).items() if key not in alerts(before) and not _touches(f, plant)]
        clean += len(alerts(before))
        new += len(fresh)
        count[kind].update(trials=1, found=bool(hits), alerted=any(f["severity"] != "note" for f in hits))
        if args.show and not hits:
            print(f"MISSED {kind} {plant.article}: {plant.told}")
        if args.show:
            print(*(f"NEW {f['rule']}: {f['message']}" for f in fresh), sep="\n", end="\n" if fresh else "")
    for kind, c in [*count.items(), ("all", sum(count.values(), Counter()))]:
        rates = f"found {c['found'] / c['trials']:.2f}  alerted {c['alerted'] / c['trials']:.2f}"
        print(f"{kind:8} trials {c['trials']:5}  {rates}")
    trials = sum(c["trials"] for c in count.values())
    print(f"alerts of an untouched event {clean / trials:.2f}; new false alarms an event {new / trials:.2f}")


if __name__ == "__main__":
    main()
