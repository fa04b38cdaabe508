import pandas as pd
import pytest

from checker import mentions
from checker.ingest import read_records
from checker.mentions.claims import quoted
from checker.tables import Article

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def found(models):
    def read(text):
        article = Article("e", "a", "s", "", pd.NaT, pd.NaT, "", "", "", text)
        return mentions.find(models.tagger.tag([article])[0])

    return read


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The board may extend the deadline.", "extend", {"modality": "may"}),
        ("The board raised funds for building a bridge.", "build", {"gerund": False, "attempted": False}),
        ("The clerk was removed for imposing a curfew.", "impose", {"gerund": True}),
        ("The clerk attempted to impose a curfew.", "impose", {"attempted": True}),
        ("He would close the yard and had extended the deadline.", "extend", {"modality": "fact"}),
        ("The board is expected to extend the deadline.", "extend", {"modality": "will"}),
        ("The board wants to extend the deadline.", "extend", {"modality": "aim"}),
        ("If the board extends the deadline, ferries stop.", "extend", {"modality": "if"}),
        ("Will the board extend the deadline?", "extend", {"modality": "asked"}),
        ("The board did not extend the deadline.", "extend", {"negated": True}),
        ("The board failed to extend the deadline.", "extend", {"negated": True, "modality": "fact"}),
        ("The board never failed to extend the deadline.", "extend", {"negated": True}),
        ("Vell allegedly robbed the depot.", "rob", {"source": "allegedly"}),
        ("Officials said Vell robbed the depot.", "rob", {"attributed": True}),
        ('"We robbed the depot," Vell said.', "rob", {"quoted": True}),
    ],
)
def test_claims(found, text, verb, expected):
    claim = next(m.value for m in found(text) if m.kind == "claim" and m.value.verb == verb)
    assert {k: getattr(claim, k) for k in expected} == expected


def test_agent_and_patient_of_active_and_passive_are_the_same(found):
    active = next(m.value for m in found("Norway brokered the truce.") if m.kind == "claim")
    passive = next(m.value for m in found("The truce was brokered by Norway.") if m.kind == "claim")
    assert (active.agent, active.patient) == (passive.agent, passive.patient)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The talks were hard.", []),
        ("She spoke of an orchard.", []),
        ("Peace talks collapsed in Oslo.", [("talks:talk", "failed")]),
        ("The collapse of the talks surprised Oslo.", [("talks:talk", "failed")]),
        ("The talks are still going on.", [("talks:talk", "going on")]),
        ("The council called off the visit.", [("gathering:visit", "cancelled")]),
        ("The sanctions freeze the assets of two men.", []),
        ("The clerk, 44, has non-life-threatening injuries.", [("danger", "not life-threatening")]),
        (
            "The clerk, 44, has injuries that are not considered life-threatening.",
            [("danger", "not life-threatening")],
        ),
        ("The clerk has life-threatening injuries.", [("danger", "life-threatening")]),
    ],
)
def test_statuses(found, text, states):
    assert [(m.value.scale, m.value.state) for m in found(text) if m.kind == "status"] == states


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The truce held in May and June.", []),
        ("The truce was brokered by Norway.", [{"norway"}]),
        ("The truce was brokered by the U.S. and Norway.", [{"us", "norway"}]),
    ],
)
def test_members(found, text, names):
    assert [set(m.value.names) for m in found(text) if m.kind == "members"] == names


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The ferry left the quay.", []),
        ("She works for the Harbour Trust of Lindholm.", []),
        ("Militants fled.", []),
        ("The harbour was shut.", [("harbour", "British spelling")]),
        ("The harbor was shut.", [("harbour", "American spelling")]),
        ("Six Norrland fighters fled.", [("norrland", "label")]),
    ],
)
def test_terms(found, text, terms):
    assert [(m.value.key, m.value.style) for m in found(text) if m.kind == "term"] == terms


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Tove Marn was nominated for the post.", "nominated"),
        ("The president appointed Tove Marn to the post.", "appointed"),
        ("She intended to nominate Tove Marn.", "to be nominated"),
        ("The bill awaits the governor's signature.", "awaits signature"),
        ("Residents plan to challenge the map in court.", "planned"),
        ("Power and water supplies were not affected.", "not cut"),
        ("The storm knocked out power in two valleys.", "cut"),
        ("Sydland is accused of war crimes.", "a charge"),
        ("Envoys spoke of the war crimes in Sydland.", "stated as fact"),
    ],
)
def test_phrases(found, text, state):
    assert [m.value.state for m in found(text) if m.kind == "status"] == [state]


def test_a_line_is_read_once_for_all_its_sentences(models):
    text = "“The crew left,” Ada Quill said. “It was late.” The ferry sank."
    (tagged,) = models.tagger.tag(read_records([{"id": "a", "text": text}]).articles)
    first, *others = [quoted(s) for s in tagged.sentences]
    assert [tagged.sentences[0].tokens.doc[i].text for i in sorted(first)][:3] == ["The", "crew", "left"]
    assert others
    assert all(found is first for found in others)
