from checker import rules
from checker.event import Event
from checker.rules.contract import Evidence, Finding, Side

TEXT = Evidence("a1", "text", 5, 8, "one")
TITLE = Evidence("a1", "title", 0, 3, "one")
OTHER_TITLE = Evidence("a2", "title", 0, 3, "two")
EVENT = Event("e", (), (), (), (), lambda left, right: [])


def _run(monkeypatch, *findings):
    rule = rules.Rule("some-rule", "")
    monkeypatch.setattr(rules, "rules", lambda: {"some-rule": rule})
    monkeypatch.setattr(rules.Rule, "find", lambda self, event, options: iter(findings))
    return rules.run(EVENT, ["some-rule"], {})


def _finding(*sides, subject="thing", relation="conflict"):
    return Finding("name", relation, "note", 0.5, subject, "message", "reason", sides)


def test_evidence_in_a_title_stands_only_where_the_text_has_none(monkeypatch):
    _, spans = _run(monkeypatch, _finding(Side("one", (TITLE, TEXT, TEXT)), Side("two", (OTHER_TITLE,))))
    assert [(s.article_id, s.field) for s in spans] == [("a1", "text"), ("a2", "title")]


def test_a_finding_is_given_once(monkeypatch):
    same = _finding(Side("one", (TEXT,)), Side("two", (OTHER_TITLE,)))
    found, _ = _run(monkeypatch, same, same)
    assert len(found) == 1


def test_the_id_ignores_positions_but_not_values_or_articles(monkeypatch):
    moved = TEXT._replace(start=50, end=53)
    elsewhere = TEXT._replace(article_id="a9")
    ids = [
        _run(monkeypatch, _finding(Side(value, (spot,)), Side("two", (OTHER_TITLE,))))[0][0].finding_id
        for value, spot in (("one", TEXT), ("one", moved), ("1", TEXT), ("one", elsewhere))
    ]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
