import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ingest.published import publication

PROSE = "The mayor opened the bridge and spoke to reporters for an hour.\n"


def _span(found):
    if pd.isna(found.published):
        return None
    return tuple(f"{moment:%Y-%m-%d %H:%M}" for moment in (found.published, found.published_until))


def _exact(moment):
    return (moment, moment)


def _day(day):
    return (f"{day} 00:00", f"{day} 23:59")


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "",
        "On May 5, 2014, the council voted to close the old harbour for good.\n",
        "The council voted in March 2014 and again on 3 April 2015.\n",
        "— Jo Bloggs (@jobloggs) August 22, 2025\n",
        "Copyright 12 May 2014 Example News\n",
        "Dial 12/45/2014 for help\n",
        "The report will be published on 3 June 2020, said the minister, who has promised it for years, again.\n",
        "The talks are set to begin on Saturday, November 8, 2025, the ministry said.\n",
        "It fell on Friday, November 8, 2025, he said.\n",
    ],
)
def test_prose_and_junk_are_no_publication_date(text):
    assert _span(publication(text)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Headline words here\nNov 06, 2025\n10:27 am\n\n" + PROSE, _exact("2025-11-06 10:27")),
        ("Oct 27, 2025 - 00:00\n" + PROSE, _exact("2025-10-27 00:00")),
        ("Updated 11/27/2005 3:41 PM\n" + PROSE, _exact("2005-11-27 15:41")),
        ("Last Updated: Monday, 28 November 2005, 02:24 GMT\n" + PROSE, _exact("2005-11-28 02:24")),
        ("Posted: Sunday, February 16, 2014 1:50 PM EST\n" + PROSE, _exact("2014-02-16 18:50")),
        ("Published - August 21, 2025 07:30 pm IST\n" + PROSE, _exact("2025-08-21 14:00")),
        ("Published: 09 Sep 2013 11:25 GMT+02:00\n" + PROSE, _exact("2013-09-09 09:25")),
        ("Published on 2025-11-06\n" + PROSE, _day("2025-11-06")),
        (PROSE + "22 August 2025\n", _day("2025-08-22")),
        ("A. Writer, B. Writer Updated: May 30, 2016 - 9:35 AM\n" + PROSE, _exact("2016-05-30 09:35")),
        ("HARBOURTON, Nov. 3, 2014 (Wire) - The mayor opened a bridge.\n", _day("2014-11-03")),
        ("August 23, 2025The mayor opened a bridge on the old road.\n", _day("2025-08-23")),
        ("Posted: May 1, 2014\nUpdated: May 9, 2014\n" + PROSE, _day("2014-05-01")),
        (PROSE * 30 + "Updated 24 August 2025\n", _day("2025-08-24")),
        ("It fell on Saturday (November 8, 2025), he said.\n", ("2025-11-08 00:00", "2025-11-14 23:59")),
    ],
)
def test_found_in_the_text(text, expected):
    found = publication(text)
    assert _span(found) == expected
    assert found.how


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2017-04-11", _day("2017-04-11")),
        ("2017-04-11T10:00:00+02:00", _exact("2017-04-11 08:00")),
        ("Nov 06, 2025 10:27 am", _exact("2025-11-06 10:27")),
        ("", _day("2005-11-28")),
        (None, _day("2005-11-28")),
        (float("nan"), _day("2005-11-28")),
        ("soon", _day("2005-11-28")),
    ],
)
def test_the_record_wins_where_it_states_a_date(value, expected):
    assert _span(publication("November 28, 2005\n" + PROSE, value)) == expected


def test_open_order_of_day_and_month_is_bounded_and_said():
    found = publication("11/06/2025\n" + PROSE)
    assert _span(found) == ("2025-06-11 00:00", "2025-11-06 23:59")
    assert "may be 11 June 2025 or 6 November 2025" in found.how


def test_weekday_settles_the_order_of_day_and_month():
    assert _span(publication("Thursday 11/06/2025\n" + PROSE)) == _day("2025-11-06")


@given(st.text(max_size=200))
def test_any_text_is_survived_and_bounds_are_ordered(text):
    found = publication(text, text)
    assert pd.isna(found.published) or found.published <= found.published_until
