"""The unlabelled corpus (not in this repository), split once into look-at and blind events by a seeded draw.

An event is blind when the SHA-256 of the seed and its id is below BLIND_SHARE: look-at events are for mining and
debugging, blind events are only for judging. Nothing of a blind event may be read but for that. An event that was
read in full elsewhere, as a reference with annotations, is never blind: references.txt lists those of the blind half.
"""

import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker import ingest
from checker.language import Models
from checker.pipeline import check
from checker.reports.json import document
from checker.settings import Settings
from checker.tables import Article, table

SEED = "checker-2026-11"
BLIND_SHARE = 0.5
REFERENCES = frozenset((Path(__file__).parent / "references.txt").read_text().split())


def is_blind(event_id: str) -> bool:
    """Which half of the split an event belongs to."""
    if event_id in REFERENCES:
        return False
    digest = hashlib.sha256(f"{SEED}:{event_id}".encode()).digest()
    return int.from_bytes(digest[:4]) / 2**32 < BLIND_SHARE


def events(corpus: Path, blind: bool, least: int = 2) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The events of one half with at least `least` articles, as (event id, records), in a stable order."""
    for file in sorted(corpus.glob("*.jsonl.gz")):
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for line in gzip.decompress(file.read_bytes()).decode().splitlines():
            record = json.loads(line)
            found[record["event_id"]].append(record)
        for event_id, records in sorted(found.items()):
            if is_blind(event_id) == blind and len(records) >= least:
                yield event_id, records


def report(records: list[dict[str, Any]], models: Models, settings: Settings | None = None) -> dict[str, Any]:
    """The JSON report of one event."""
    found = ingest.read_records(records)
    return document(check(table(Article, found.articles), models, settings or Settings(), found.skipped))
