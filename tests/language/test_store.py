"""What the models said before is kept, and nothing goes wrong where it cannot be."""

import numpy as np
import pytest

from checker.ingest import read_records
from checker.language import Models
from checker.language.embedding import Embedder
from checker.language.store import Store, identity
from checker.pipeline import check
from checker.reports.json import write
from checker.settings import Settings
from checker.tables import Article, table

SAID = {"one": b"1", "two": b"2"}


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "said.sqlite")


def test_what_was_said_is_found_again_by_another_store(store, tmp_path):
    store.put("m", SAID)
    assert Store(tmp_path / "said.sqlite").get("m", ["two", "three", "one"]) == SAID


def test_models_and_texts_are_kept_apart(store):
    store.put("m", {"x": b"1"})
    assert store.get("other", ["x"]) == {}
    assert store.get("m", ["x "]) == {}


def test_many_texts_and_odd_ones(store):
    said = {f"text {n}": b"%d" % n for n in range(1200)} | {"": b"", "\ud800\0": b"half"}
    store.put("m", said)
    assert store.get("m", said) == said


BROKEN = {
    "no database": lambda p: p.write_bytes(b"something else entirely" * 99),
    "no folder": lambda p: None,
    "another table": lambda p: __import__("sqlite3").connect(p).execute("create table said (x)").connection.commit(),
}


@pytest.mark.parametrize("breaks", BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_used_is_left_alone(tmp_path, breaks, request):
    path = tmp_path / ("gone/x" if "folder" in request.node.name else "x")
    breaks(path)
    broken = Store(path)
    broken.put("m", SAID)
    assert broken.get("m", SAID) == {}


def test_a_file_that_has_grown_too_large_is_begun_anew(store, tmp_path, monkeypatch):
    store.put("m", SAID)
    monkeypatch.setattr("checker.language.store.MOST_BYTES", 10)
    assert Store(tmp_path / "said.sqlite").get("m", SAID) == {}


def test_the_identity_of_a_model_changes_with_its_files(tmp_path):
    (tmp_path / "weights").write_text("1")
    before = identity(str(tmp_path), "numpy")
    (tmp_path / "weights").write_text("12")
    assert before
    assert before != identity(str(tmp_path), "numpy")
    assert identity("some-hub/model", "numpy") == ""
    assert f"numpy {np.__version__}" in identity("pytest", "numpy")


class Model:
    """A model that counts what it is asked."""

    def __init__(self):
        self.asked = []

    def encode(self, texts, **_):
        self.asked += texts
        return np.array([[len(t), 1] for t in texts])


def test_no_text_is_encoded_twice(store):
    asked = []
    for _ in range(2):
        embedder = Embedder("pytest", store=store)
        embedder._identity, embedder._store = "m", store
        vars(embedder)["_model"] = model = Model()
        assert embedder.encode(["bb", "a", "bb"]).tolist() == [[2, 1], [1, 1], [2, 1]]
        asked.append(model.asked)
    assert asked == [["a", "bb"], []]


@pytest.mark.models
def test_a_second_run_loads_no_encoder_and_says_the_same(models, store):
    texts = ["Mayor Ada Quill opened the bridge. It cost $12 million.", "Mayor Ada Quin opened the $21 million bridge."]
    articles = table(Article, read_records({"id": f"a{n}", "text": t} for n, t in enumerate(texts)).articles)
    first, second = (Models(store=store) for _ in range(2))
    said = [write(check(articles, m, Settings())) for m in (models, first, second)]
    assert said[0] == said[1] == said[2]
    assert "_model" in vars(first.embedder)
    assert "_model" not in vars(second.embedder)
