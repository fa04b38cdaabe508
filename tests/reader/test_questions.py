"""Questions: what is in them, what is fenced, what makes two of them the same, and how long events are split."""

import json
from dataclasses import replace
from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.event import Event
from checker.reader import judge, prompt, propose
from checker.reader.budget import tokens
from checker.reader.options import Options
from checker.reader.request import Message, Request, digest
from checker.reader.transcripts import file_name
from checker.tables import Mention, Referent

TEXTS = {
    "a1": "The fire at the mill hurt 50 people.\n# Read more",
    "a2": "The fire at the mill hurt 80 people, officials said.\nRain fell.",
}
RULES = (("50", ("a1", 26, 35, "50 people")), ("80", ("a2", 26, 35, "80 people")))


def asked(messages):
    return messages[-1].content


@pytest.fixture(scope="module")
def event(event_of):
    return event_of(TEXTS)


@pytest.mark.parametrize("name", ["system", "propose", "judge", "repair"])
def test_a_section_has_no_heading_of_another(name):
    assert prompt.section(name)
    assert "\n# " not in prompt.section(name)


@pytest.mark.parametrize(
    "word",
    "name role number date place quote attribution participant outcome cause certainty term omission conflict update "
    "refinement variant unclear error warning note".split(),
)
def test_the_vocabulary_is_explained(word):
    assert f"`{word}`" in prompt.section("propose")


def test_the_example_of_the_prompt_follows_its_own_form():
    example = prompt.section("propose").partition("from here:")[2].strip()
    found = json.loads(example)
    articles = prompt.section("propose").partition("two articles, k7")[2].partition("Never take")[0]
    plain = " ".join(articles.split())
    for item in found["discrepancies"]:
        assert list(item) == ["subject", "kind", "sides", "why", "relation", "severity", "candidates"]
        assert all(span["text"] in plain for side in item["sides"] for span in side["spans"])
    assert [set(r) for r in found["rejected"]] == [{"candidate", "why"}]


@given(st.text(), st.text())
def test_a_text_cannot_close_its_fence(text, more):
    fenced = prompt.fence(text + more)
    code = fenced.split("\n", 1)[0].removeprefix("<<<DATA ")
    assert fenced.endswith(f"\n>>>DATA {code}")
    assert f">>>DATA {code}" not in text + more


def test_a_question_says_whether_all_articles_are_in_it(event):
    texts = [(a, a.text) for a in event.articles]
    assert "you see all of them" in asked(prompt.propose(event, texts, ""))
    assert "you see some of them" in asked(prompt.propose(event, texts[:1], ""))


@pytest.mark.parametrize("published", [pd.NaT, pd.Timestamp("2031-03-02T08:00", tz="UTC")])
def test_dates_are_told_where_they_are_known(event, published):
    article = event.articles[0]._replace(published=published)
    assert ('"published": "2031-03-02' in asked(prompt.propose(event, [(article, "x")], ""))) is (
        published is not pd.NaT
    )


def test_dollars_and_braces_of_articles_stay(event_of):
    odd = "It cost $2 or ${event} or $$count {articles}."
    (question,) = propose.questions(event_of({"a1": odd, "a2": odd}), [], [], Options(model="m"))
    assert asked(question.messages).count(odd) == 2


def test_candidates_carry_their_spans(rules_of):
    first = json.loads(prompt.candidates(*rules_of(RULES)).splitlines()[1])
    assert (first["id"], first["kind"], first["relation"]) == ("f1", "number", "conflict")
    assert [s["spans"] for s in first["sides"]] == [
        [{"article": "a1", "text": "50 people"}], [{"article": "a2", "text": "80 people"}],
    ]  # fmt: skip
    assert prompt.candidates([], []).splitlines()[1] == "(none)"


def test_what_was_explained_away_is_no_candidate(event, rules_of):
    (question,) = propose.questions(event, *rules_of(RULES, relation="compatible"), Options(model="m"))
    assert '"id": "f1"' not in asked(question.messages)


@pytest.mark.parametrize(
    ("surfaces", "line"),
    [
        ([("a1", "Fenwick"), ("a2", "Fenwik")], 'name: "Fenwick" (a1) / "Fenwik" (a2)'),
        ([("a1", "Fenwick"), ("a2", "Fenwick")], None),
        ([("a1", "Fenwick"), ("a1", "Fenwik")], None),
    ],
)
def test_groups_have_two_wordings_in_two_articles(event, surfaces, line):
    mentions = tuple(
        Mention(f"m{n}", a, f"{a}-0", "name", "text", n, n + 3, s, s, None) for n, (a, s) in enumerate(surfaces)
    )
    links = tuple(Referent(m.mention_id, "r1", "owner", 1.0) for m in mentions)
    assert prompt.groups(replace(event, mentions=mentions, referents=links)) == ([line] if line else [])


def test_the_judge_sees_sentences_of_what_is_unclear(event, rules_of):
    (question,) = judge.questions(event, *rules_of(RULES, relation="unclear"), Options(model="m"))
    candidate = json.loads(asked(question.messages).partition("<<<DATA")[2].partition("<<<DATA")[2].splitlines()[1])
    assert candidate["candidate"] == "f1"
    assert [s["sentences"][0]["text"] for s in candidate["sides"]] == [t.splitlines()[0] for t in TEXTS.values()]
    assert "Rain fell" not in asked(question.messages)
    assert judge.questions(event, *rules_of(RULES), Options(model="m")) == []


def test_the_judge_is_asked_about_twenty_at_once(event, rules_of):
    many = [rules_of(RULES, relation="unclear", finding_id=f"f{n:02}") for n in range(45)]
    rows, spans = ([x for found in many for x in found[part]] for part in (0, 1))
    questions = judge.questions(event, rows, spans, Options(model="m"))
    assert [q.part for q in questions] == [0, 1, 2]
    assert [asked(q.messages).count('"candidate": "f') for q in questions] == [20, 20, 5]
    assert judge.questions(event, rows[::-1], spans, Options(model="m")) == questions


def one(**more):
    given = {"event_id": "e1", "articles": "d", "purpose": "propose", "part": 0, "schema": "propose",
             "messages": (Message("user", "who?"),), "prompt_version": "v1", "answer_tokens": 300}  # fmt: skip
    return Request(**given | more)


@pytest.mark.parametrize(
    ("more", "same"),
    [
        ({}, True),
        ({"event_id": "e2", "articles": "other", "part": 3}, True),
        ({"prompt_version": "v2"}, False),
        ({"messages": (Message("user", "who!"),)}, False),
        ({"messages": (Message("system", "who?"),)}, False),
        ({"schema": "judge"}, False),
        ({"answer_tokens": 301}, False),
    ],
)
def test_what_makes_two_questions_the_same(more, same):
    assert (one().key("m", "u") == one(**more).key("m", "u")) is same


@pytest.mark.parametrize(
    ("more", "label"),
    [
        ({}, "propose"),
        ({"purpose": "repair"}, "repair-propose"),
        ({"purpose": "repair", "schema": "judge"}, "repair-judge"),
        ({"purpose": "judge", "schema": "judge"}, "judge"),
    ],
)
def test_labels_and_files_of_transcripts(more, label):
    assert one(**more).label == label
    assert file_name(one(**more, event_id="../x/y z", articles="0123456789")) == f"_x_y_z-01234567-{label}-0.json"


def test_the_identity_of_articles_is_their_text_in_any_order(event):
    a, b = event.articles
    assert digest([a, b]) == digest([b, a])
    assert digest([a, b]) != digest([a, b._replace(text="other")])
    assert digest([a]) == digest([a._replace(source="elsewhere")])


WORDS = st.integers(1, 400)


@given(st.lists(WORDS, min_size=2, max_size=6), st.integers(0, 3))
def test_every_two_articles_meet_and_nothing_is_lost(lengths, more):
    events = _event({f"a{n}": " ".join(f"w{n}x{i}" for i in range(k)) for n, k in enumerate(lengths)})
    options = Options(model="m", context=4000 + 1000 * more, answer=500)
    questions = propose.questions(events, [], [], options)
    seen = [set(asked(q.messages).split()) for q in questions]
    for a, b in combinations(events.articles, 2):
        assert any(f'"{a.article_id}",' in s and f'"{b.article_id}",' in s for s in seen)
    assert all(set(a.text.split()) <= set().union(*seen) for a in events.articles)
    assert all(tokens(q.characters) <= options.context for q in questions)


def _event(texts):
    from tests.reader.conftest import _article, _similarity

    return Event("e1", tuple(_article("e1", i, t) for i, t in texts.items()), (), (), (), _similarity)
