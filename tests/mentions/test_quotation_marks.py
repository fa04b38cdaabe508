import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.quotation_marks import first_mark, left_open, quoted

NONE = [
    "The farmers' day and the drivers’ strike",
    "Rock 'n' roll in the ’90s",
    "He is 6'2\" tall and 5'11\" wide",
    "“an opening mark that is never closed",
    'a stray mark at the end, he said."',
]
FOUND = [
    ("“A b,” he said. “C d.”", ["A b,", "C d."]),
    ('"One of them,” she said', ["One of them,"]),
    ('It is "new" and \'fixed\' now', ["new", "fixed"]),
    ("‘We don’t want farmers’ lives lost,’ he said", ["We don’t want farmers’ lives lost,"]),
    ("Town defends 'red lines' as talks end", ["red lines"]),
    ("“She told me ‘go away’ twice,” he said", ["She told me ‘go away’ twice,", "go away"]),
    ('is now at the plate," he said, adding "no."', ["no."]),
    ('said , " so be it . " Then', ["so be it ."]),
    ("‘Talks go on, but we’re late’: minister", ["Talks go on, but we’re late"]),
    ("„Guten Tag“ and «bonjour»", ["Guten Tag", "bonjour"]),
    ("Nested the British way: ‘He called it “madness” twice,’ she said", [
        "He called it “madness” twice,", "madness",
    ]),
]  # fmt: skip


@pytest.mark.parametrize("line", NONE)
def test_apostrophes_and_unclosed_marks_are_no_quotations(line):
    assert quoted(line) == []


@pytest.mark.parametrize(("line", "expected"), FOUND)
def test_quotations_of_a_line(line, expected):
    assert [line[q.inner_start : q.inner_end] for q in quoted(line)] == expected


def test_the_level_counts_the_quotations_around():
    assert [q.level for q in quoted("“She told me ‘go away’ twice,” he said")] == [0, 1]


def test_a_quotation_of_several_paragraphs_is_open_until_the_line_ends():
    line = "“The first paragraph has no closing mark."
    assert quoted(line, "“The second has.”")[0].end == len(line)
    assert quoted(line, "The next line is the writer's.") == []


@given(st.text(alphabet="ab ,.'\"“”‘’", max_size=60))
def test_spans_stay_in_the_line_and_hold_their_words(line):
    for q in quoted(line, "“x"):
        assert 0 <= q.start < q.inner_start <= q.inner_end <= q.end <= len(line)
        assert line[q.inner_start : q.inner_end] == line[q.inner_start : q.inner_end].strip()


@pytest.mark.parametrize(
    ("line", "opened", "first"),
    [
        ("No quotation here.", False, ""),
        ('"It will hold," she said.', False, "opens"),
        ('She said: "It will hold.', True, "opens"),
        ('We are sure of it."', False, "closes"),
        ('We are sure." He added: "It will', True, "closes"),
    ],
)
def test_what_a_line_leaves_open(line, opened, first):
    assert (left_open(line), first_mark(line)) == (opened, first)
