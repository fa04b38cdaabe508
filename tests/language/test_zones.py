import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.furniture import is_biography, is_furniture
from checker.language.zones import lines, zones

PROSE = [
    "Mayor Ada Quill opened the bridge in Norwick on Monday.",
    "Photo finishes decided three of the five races, the stewards said.",
    "By Monday evening, 14 people had been found alive.",
    "Share prices fell by 3% after the minister's speech.",
    "Follow-up surgery is planned for Tuesday, the hospital said.",
    "Copyright law was at the heart of the case that Quill lost.",
    "Read in full, the letter blames nobody.",
    "Like many here, he lost his house.",
    "More than 200 people were hurt, the ministry said.",
    "Related charges against Tom Baskerville were dropped.",
    "“Join us,” Quill told the crowd, “and vote.”",
    "The fire spread within minutes (see map), witnesses said.",
    "Watch commanders were told at 6:30 p.m.",
    "What we know:",
    "Nine hurt as ferry hits pier in Norwick",
    "#NOW | Norwick: Mayor Ada Quill says the bridge stays shut.",
    "The union (NUW) and the firm (ACME) will meet again.",
]
FURNITURE = [
    "LOADING...", "Share this article", "Facebook | Twitter | Email", "https://norwick.example/a", "17", "01:31", "---",
    "ada.quill@norwick.example", "(555) 010-0123", "READ MORE: Bridge shut again", "RELATED: Ferry hits pier",
    "More from Norwick", "You May Also Like", "Sign up for our daily newsletter.", "Follow @norwickpost on Twitter",
    "Get the latest news delivered to your inbox.", "Download the Norwick Post app for free.", "View Comments",
    "Copyright 2031 Norwick Post. All rights reserved.", "We use cookies to improve this site.", "Privacy Policy",
    "This material may not be published, broadcast, rewritten or redistributed.", "By Ada Brown",
    "By Ada Brown, Staff Writer",
    "Additional reporting by Tom Baskerville", "(Reporting by Tom Baskerville; Editing by Ada Brown)",
    "Tom Baskerville contributed to this report.", "Updated: March 4, 2031 at 5:30 pm", "Reuters", "AP",
    "Crowds on the bridge on Monday. (Photo: Ada Brown)", "The bridge at dawn. (Ada Brown/Norwick Post)",
    "Crowds on the bridge. /Getty Images", "Photo by Ada Brown", "Advertisement", "Comments (12)",
    "kAm%96 3:886DE 492==6?86 7@C #6AF3=:42?D[ w@G:D D2:5[ H:== 36 E@ 5C2H 2",
]  # fmt: skip


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_furniture(line):
    assert not is_furniture(line)
    assert not is_biography(line)


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line):
    assert is_furniture(line)


def test_a_long_line_of_names_takes_no_time():
    for line in (
        "By " + "Ada " * 100 + "fell",
        "AP " * 139 + "fell",
        "# " * 200,
        "(" + "Ada " * 100,
        "By " + "A" * 400 + "!",
    ):
        assert not is_furniture(line) or line.startswith("# ")


def test_biographies_stand_at_the_end():
    bio = "Ada Brown is a staff writer who covers city hall for the Norwick Post."
    assert zones([bio, *PROSE[:6]])[0] == "lead"
    assert zones([*PROSE[:6], bio])[-1] == "furniture"


PAGES = [
    (["Ferry hits pier", PROSE[0], "What happened", PROSE[2]], "HLBB"),
    (["Ferry hits pier", "Home", PROSE[0], PROSE[0]], "HFLF"),
    ([PROSE[0], "Related stories", "Ferry hits pier in Norwick", PROSE[2]], "LFFB"),
    ([PROSE[0], "Ferry hits pier", "Mayor opens bridge", PROSE[2]], "LBBB"),
    ([PROSE[0], "Ferry hits pier", "Mayor opens bridge", "Union to strike", "Rain ahead"], "LFFFF"),
    ([PROSE[0], "of the people who", "lived near the bridge", "when the ferry came", "nobody was hurt"], "LBBBB"),
    (["Two hurt.", PROSE[0]], "BL"),
    ([], ""),
]


@pytest.mark.parametrize(("page", "expected"), PAGES)
def test_zones_of_a_page(page, expected):
    assert "".join(zone[0].upper() for zone in zones(page)) == expected.replace("B", "B")


@given(st.text())
def test_lines_stand_where_they_say(text):
    found = list(lines(text))
    assert all(text[line.start : line.start + len(line.text)] == line.text for line in found)
    assert "".join("".join(line.text.split()) for line in found) == "".join(text.split())
    assert len(zones([line.text for line in found])) == len(found)
