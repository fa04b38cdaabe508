"""What only a whole event can bring about: a name that was an organisation's and was read again as a person's."""

from checker.event import Event
from checker.referents.organisations import align
from checker.rules.organisation_name_differs import find
from checker.tables import Article, Mention, Referent
from checker.values.name import OrganisationName, PersonName


def _article(article_id):
    return Article(
        event_id="e", article_id=article_id, source=article_id, title="", published=None, published_until=None,
        published_how="", path="", url="", text="",
    )  # fmt: skip


def _named(*values):
    mentions = tuple(
        Mention(f"m{n}", f"a{n}", f"a{n}:0", "name", "text", 0, 5, v.display, v, None) for n, v in enumerate(values, 1)
    )
    referents = tuple(Referent(m.mention_id, "organisation:m1", "Harlow", 1.0) for m in mentions)
    articles = tuple(_article(m.article_id) for m in mentions)
    return list(find(Event("e", articles, (), mentions, referents, lambda left, right: [])))


def test_two_spellings_are_reported():
    assert len(_named(OrganisationName(("Harlow", "Freight")), OrganisationName(("Harlow", "Fraight")))) == 1


def test_a_name_read_again_as_a_persons_is_left_out():
    organisation = Mention("m1", "a1", "a1:0", "name", "text", 0, 5, "Harlow", OrganisationName(("Harlow",)), None)
    person = organisation._replace(value=PersonName(("Harlow",)))
    referent = Referent("m1", "person:Harlow", "Harlow", 1.0)
    event = Event("e", (_article("a1"),), (), (organisation, person), (referent,), lambda left, right: [])
    assert align(event).referents == ()
