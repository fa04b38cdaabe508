import io
import json
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ingest import Options, read, read_records

MAYOR = "Mayor Ada Quill opened the bridge in Norwick on Monday.\r\nShe spoke for an hour.\r\n"
RIVAL = "The mayor, Ada Quill, opened Norwick's bridge on Tuesday."


def write(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(folder)


def reasons(found):
    return [f"{s.path.rpartition('/')[2]}: {s.reason}" for s in found.skipped]


BAD_LINES = {
    "broken": ('{"id": "a", "text": "cut', "is no JSON"),
    "list": ("[1, 2]", "no record"),
    "number": ("17", "no record"),
    "null": ("null", "no record"),
    "no text": ('{"id": "a"}', "has no text; give it a field `text`"),
    "text is null": ('{"id": "a", "text": null}', "has no text"),
    "text is NaN": ('{"id": "a", "text": NaN}', "has no text"),
    "text is a number": ('{"id": "a", "text": 5}', "a text that is a number"),
    "text is a list": ('{"id": "a", "text": ["x"]}', "a text that is a list"),
    "text is blank": ('{"id": "a", "text": " \\n "}', "empty text"),
    "id is an object": ('{"id": {}, "text": "x"}', "`id` that is a object"),
    "id is true": ('{"id": true, "text": "x"}', "`id` that is a truth value"),
    "url is a list": ('{"url": [], "text": "x"}', "`url` that is a list"),
    "title is infinite": ('{"title": Infinity, "text": "x"}', "`title` that is no number"),
    "date is an object": ('{"published": {"x": 1}, "text": "x"}', "publication date that is a object"),
    "date beyond time": ('{"published": 1e300, "text": "x"}', "publication date that is none"),
    "deep": ("[" * 100_000, "no JSON|nested too deeply"),
    "huge integer": ('{"id": ' + "9" * 5000 + ', "text": "x"}', "number that is too long"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "reason"), BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path, line, reason):
    good = json.dumps({"id": "good", "text": RIVAL})
    write(tmp_path, {"set.jsonl": f"{good}\n\n{line}\n"})
    found = read([str(tmp_path)])
    assert [a.article_id for a in found.articles] == ["good"]
    assert len(found.skipped) == 1
    assert found.skipped[0].reason.startswith("line 3: ")
    assert re.search(reason, found.skipped[0].reason)


BAD_FILES = {
    "empty.txt": ("", "is empty"),
    "blank.md": (" \n\n", "is empty"),
    "empty.jsonl": ("", "is empty"),
    "empty.json": ("", "is empty"),
    "empty.csv": ("", "is empty"),
    "binary.txt": (b"\x7fELF\x00\x00\x01", "is binary"),
    "binary.jsonl": (b"\x00\x00", "is binary"),
    "scalar.json": ("7", "holds no record"),
    "page.html": ("<html><body></body></html>", "has no article"),
    "wide.csv": ("id,text\nx,one,two\n", "more columns than the header"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_named_and_the_rest_is_read(tmp_path, name):
    content, reason = BAD_FILES[name]
    write(tmp_path, {name: content, "good.txt": MAYOR})
    found = read([str(tmp_path)])
    assert [a.article_id for a in found.articles] == ["good"]
    assert len(found.skipped) == 1
    assert found.skipped[0].path.endswith(name)
    assert reason in found.skipped[0].reason


def test_paths_that_cannot_be_read(tmp_path):
    (tmp_path / "nothing").mkdir()
    found = read([str(tmp_path / "missing.txt"), str(tmp_path / "nothing"), "a\0b", ""])
    assert not found.articles
    assert len(found.skipped) == 4
    assert "does not exist" in found.skipped[0].reason
    assert "has no articles" in found.skipped[1].reason


def test_text_is_what_the_file_holds(tmp_path):
    write(tmp_path, {"a.txt": MAYOR})
    (article,) = read([str(tmp_path)]).articles
    assert article.text == MAYOR
    assert (article.article_id, article.source, article.event_id) == ("a", "a.txt", "event")


def test_folders_are_walked_in_order_and_hidden_or_ignored_files_left_out(tmp_path):
    files = {"b/z.txt": "z", "b/a.md": "a", "a.txt": "first", ".hidden/x.txt": "x", ".y.txt": "y", "notes.log": "no"}
    ignored = {".gitignore": "drafts/\n*.md\n!keep.md\n", "drafts/d.txt": "d", "keep.md": "kept"}
    write(tmp_path, files | ignored)
    assert [a.article_id for a in read([str(tmp_path)]).articles] == ["a", "keep", "z"]
    assert len(read([str(tmp_path)], Options(respect_gitignore=False)).articles) == 5


def test_a_sidecar_describes_a_text_file(tmp_path):
    fields = {"source": "Norwick Post", "published": "2031-03-04T05:00:00Z", "url": "https://x.example/1", "text": "no"}
    write(tmp_path, {"a.txt": MAYOR, "a.json": json.dumps(fields), "b.txt": RIVAL, "b.meta.toml": 'source = "Herald"'})
    first, second = read([str(tmp_path)]).articles
    assert (first.source, first.url, first.text) == ("Norwick Post", "https://x.example/1", MAYOR)
    assert first.published.isoformat() == "2031-03-04T05:00:00+00:00"
    assert second.source == "Herald"


def test_a_broken_sidecar_is_said_and_the_text_is_read(tmp_path):
    write(tmp_path, {"a.txt": MAYOR, "a.meta.toml": "source ="})
    found = read([str(tmp_path)])
    assert len(found.articles) == 1
    assert "sidecar" in found.remarks[0].reason


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        ({"body": "Words."}, "text", "Words."),
        ({"content": "Words.", "text": ""}, "text", "Words."),
        ({"text": "x", "headline": "Bridge opens"}, "title", "Bridge opens"),
        ({"text": "x", "url": "https://www.norwick.example/a"}, "source", "norwick.example"),
        ({"text": "x", "url": "http://[broken"}, "url", "http://[broken"),
        ({"text": "x", "source": {"id": None, "name": "Post"}}, "source", "Post"),
        ({"text": "x", "id": 17}, "article_id", "17"),
        ({"text": "x", "Event_ID": "e9"}, "event_id", "e9"),
        ({"text": "half \ud800 character"}, "text", "half \ufffd character"),
        ({"text": "nul \0 stays"}, "text", "nul \0 stays"),
    ],
)
def test_fields_by_their_common_names(record, field, value):
    (article,) = read_records([record]).articles
    assert getattr(article, field) == value


@pytest.mark.parametrize(
    "given", ["2031-03-04", "2031-03-04T05:00:00Z", "March 4, 2031", 1930366800, "Tue, 04 Mar 2031 05:00:00 GMT"]
)
def test_publication_dates_of_many_forms(given):
    (article,) = read_records([{"text": MAYOR, "date": given}]).articles
    assert article.published.isoformat().startswith("2031-03-04")
    assert article.published_how.startswith("given")


def test_a_publication_date_that_cannot_be_read_is_said():
    found = read_records([{"text": MAYOR, "date": "soon"}])
    assert len(found.articles) == 1
    assert "'soon'" in found.remarks[0].reason


def test_publication_dates_from_the_command_line_win():
    records = [{"id": "a", "text": MAYOR, "date": "2031-03-04"}, {"id": "b", "text": RIVAL}]
    found = read_records(records, Options(published={"": "2031-05-06", "b": "2031-07-08"}))
    assert [a.published.month for a in found.articles] == [5, 7]


def test_one_article_given_twice_counts_once_and_is_said(tmp_path):
    write(tmp_path, {"a.txt": MAYOR, "copy.txt": MAYOR})
    found = read([str(tmp_path), str(tmp_path / "a.txt")])
    assert [a.article_id for a in found.articles] == ["a"]
    assert len(found.skipped) == len(found.remarks) == 1


def test_a_reprint_by_another_outlet_is_another_article():
    records = [{"id": n, "text": MAYOR, "source": s} for n, s in (("a", "Post"), ("b", "Herald"), ("c", "Herald"))]
    assert [a.article_id for a in read_records(records).articles] == ["a", "b"]


def test_an_id_that_is_taken_is_said():
    found = read_records([{"id": "a", "text": MAYOR}, {"id": "a", "text": RIVAL}])
    assert len(found.articles) == 1
    assert "'a' is taken" in found.skipped[0].reason


def test_files_of_one_name_get_their_path_as_id(tmp_path):
    write(tmp_path, {"x/a.txt": MAYOR, "y/a.txt": RIVAL})
    ids = [a.article_id for a in read([str(tmp_path)]).articles]
    assert [i.rpartition("/")[0].rpartition("/")[2] for i in ids] == ["x", "y"]


def test_ids_may_repeat_in_another_event():
    records = [{"id": "a", "event_id": e, "text": MAYOR} for e in ("one", "two")]
    assert len(read_records(records).articles) == 2


CSV = 'id;headline;body\r\n1;Bridge opens;"One, two;\r\nthree"\r\n2;;\r\n'


@pytest.mark.parametrize(
    ("given", "form", "ids"),
    [
        (MAYOR, "", ["stdin"]),
        ("[Editor's note] words", "", ["stdin"]),
        ('[{"text": "one"}, {"text": "two"}]', "", ["stdin-1", "stdin-2"]),
        ('{"articles": [{"id": "n", "content": "one"}]}', "", ["n"]),
        ('{"id": "x", "text": "one"}\n{"id": "y", "text": "two\u2028lines"}\n', "", ["x", "y"]),
        (CSV, "csv", ["1"]),
        ("{not json", "txt", ["stdin"]),
    ],
)
def test_standard_input(monkeypatch, given, form, ids):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    assert [a.article_id for a in read(["-"], Options(stdin_format=form)).articles] == ids


def test_a_saved_page(tmp_path):
    text = "".join(
        f"<p>The council of Norwick met on day {n} and heard the mayor speak at length.</p>" for n in range(5)
    )
    write(
        tmp_path,
        {"p.html": f"<html><head><title>Council meets</title></head><body><article>{text}</article></body></html>"},
    )
    (article,) = read([str(tmp_path)]).articles
    assert article.title == "Council meets"
    assert "heard the mayor speak" in article.text


RECORD = st.fixed_dictionaries(
    {"id": st.text(min_size=1).filter(str.strip), "text": st.text(min_size=1).filter(str.strip), "title": st.text()}
)


@given(st.lists(RECORD, min_size=1, max_size=4, unique_by=lambda r: r["id"].strip()))
def test_records_come_back_whatever_they_hold(tmp_path_factory, records):
    path = tmp_path_factory.mktemp("h") / "set.jsonl"
    path.write_text("\n".join(map(json.dumps, records)))
    assert read([str(path)]).articles == read([str(path), str(path)]).articles
    given_texts = {r["text"].encode("utf-8", "replace").decode() for r in records}
    assert {a.text.replace("\ufffd", "?") for a in read([str(path)]).articles} <= {
        t.replace("\ufffd", "?") for t in given_texts
    }


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda x: st.lists(x) | st.dictionaries(st.text(), x),
    max_leaves=8,
)


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["id", "text", "title", "source", "url", "published", "event_id"]), JSON),
        max_size=3,
    )
)
def test_any_record_is_read_or_said(records):
    found = read_records(records)
    assert len(found.articles) + len(found.skipped) >= len(records) - 1
    for article in found.articles:
        assert all(isinstance(x, str) for x in (article.article_id, article.source, article.title, article.url))


def test_the_order_of_the_input_changes_nothing():
    records = [{"id": n, "text": f"{MAYOR} {n}"} for n in "abc"]
    assert read_records(records).articles == tuple(
        a._replace(record_line=n) for n, a in enumerate(read_records(records[::-1]).articles, 1)
    )


def test_files_of_the_settings_are_no_articles_of_their_folder(tmp_path):
    for name in ("a.txt", "names.csv", "known.json", "out/report.html", "out/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Some words.")
    ours = tuple(str(tmp_path / name) for name in ("names.csv", "known.json", "out"))
    found = read([str(tmp_path)], Options(leave_out=ours))
    assert [a.article_id for a in found.articles] == ["a"]
    assert found.skipped == ()
    assert [a.article_id for a in read([str(tmp_path / "out" / "b.txt")], Options(leave_out=ours)).articles] == ["b"]
