import pytest

from checker.relations.beginnings import cut


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("I think we will see them at the dam.", "we will see them at the dam"),  # no sentence of its own
        ("The dam is old. We will see them at the dam.", "We will see them at the dam."),  # nothing is lost
        ("The mayor thinks we will see them at the dam.", "We will see them at the dam."),  # another one's view
        ("And we will see them at the dam.", "We will see them at the dam."),
        ("I think they will go.", "They will go."),  # too few words to be sure
        ("I think we will see them at the dam.", "We will meet them at the dam."),
    ],
)
def test_nothing_is_cut(long, short):
    assert cut(long, short) == ""


@pytest.mark.parametrize(
    ("long", "short", "lost"),
    [
        ("I think we will see them at the dam.", "We will see them at the dam.", "I think"),
        ("It is late, but I believe the dam will hold.", "The dam will hold.", ""),
        ("It is late, but I believe the old dam will hold.", "The old dam will hold.", "It is late, but I believe"),
    ],
)
def test_a_stance_is_cut(long, short, lost):
    assert cut(long, short) == lost
