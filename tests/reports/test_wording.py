import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reports.view import FindingView, Side, Span, place
from checker.reports.wording import context, differing


@pytest.fixture
def views(make):
    def made(*surfaces):
        row = make.finding(1, "r", "note", "x")
        spans = [Span(make.article(f"a{n}", "s", None, s), "text", 0, len(s), s) for n, s in enumerate(surfaces)]
        return FindingView(row, tuple(Side(n, s.surface, (s,)) for n, s in enumerate(spans)))

    return made


@pytest.mark.parametrize(
    ("surfaces", "marked"),
    [
        (["5.9 magnitude", "6.1-magnitude"], [["5.9"], ["6.1"]]),
        (["at least 50 injured", "As many as 80 were injured"], [["at least 50"], ["many", "80"]]),
        (["Ana Brandt", "Anna Maria Brandt"], [["Ana"], ["Anna Maria"]]),
        (["the mayor’s words", "The mayor words"], [["the mayor’s words"], ["The mayor words"]]),
        (["£2m", "$2m"], [["£2m"], ["$2m"]]),
        (["40%", "40 people"], [["40%"], ["40 people"]]),
        (["only one"], [["only one"]]),
        (["ha ha", "ha"], [["ha ha"], ["ha"]]),
    ],
)
def test_what_differs(views, surfaces, marked):
    finding = views(*surfaces)
    found = [[s.value[a:b] for a, b in differing(finding, s, s.value)] for s in finding.sides]
    assert found == marked


@given(st.text(), st.data())
def test_a_context_is_made_of_the_text(text, data):
    from checker.tables import Article

    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    room = data.draw(st.integers(0, 200))
    span = Span(Article("e", "a", "s", "", None, None, "", "", "", text), "text", start, end, text[start:end])
    pieces = context(span, [(0, end - start)], room)
    for piece in pieces:
        for part in piece.text.split("…"):
            assert part.strip() in text
    assert sum(len(p.text) for p in pieces) <= 2 * max(room, 13) + 20


@given(st.text(alphabet="ab\r\n\u2028"), st.data())
def test_places_count_lines_as_editors_do(text, data):
    offset = data.draw(st.integers(0, len(text)))
    line, column = place(text, offset)
    starts = [0]
    for n, c in enumerate(text):
        if c == "\n" or (c == "\r" and text[n + 1 : n + 2] != "\n"):
            starts.append(n + 1)
    assert starts[line - 1] + column - 1 == offset
    assert line == len(starts) or starts[line] > offset


@pytest.mark.parametrize(
    ("text", "evidence", "shown"),
    [
        ("One. Two is here. Three.", "is", "Two is here."),
        ("Mr. Smith met J. Doe. Then", "met", "Mr. Smith met J. Doe."),
        ("Head line\nBody has it\nMore", "has", "Body has it"),
        ("“Yes.” He said so.", "said", "He said so."),
    ],
)
def test_context_is_the_sentence(make, text, evidence, shown):
    at = text.index(evidence)
    span = Span(make.article("a", "s", None, text), "text", at, at + len(evidence), evidence)
    assert "".join(p.text for p in context(span, [(0, len(evidence))], 80)) == shown
