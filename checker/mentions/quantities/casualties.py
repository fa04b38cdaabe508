# ruff: noqa: E501 - patterns and word tables read better unbroken
"""What happened to the people (or houses) that are counted: dead, hurt, missing, arrested, destroyed …"""

import re
from typing import TYPE_CHECKING

from checker.mentions.quantities.clauses import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

# status: verbs of which they are the object, verbs of which they are the subject, adjectives and nouns beside the number
_STATUS: dict[str, tuple[str, str, str]] = {
    "dead": (
        "kill slay murder massacre claim martyr behead execute bury", "die perish drown", "dead fatality death killed slain dies fatally died",
    ),
    "hurt": ("injure wound hurt maim", "suffer sustain", "injured wounded hurt injury casualty"),
    "shot": ("shoot gun", "", "shot"),
    "missing": ("", "disappear vanish", "missing unaccounted"),
    "arrested": ("arrest detain apprehend", "", "arrest detainee arrested detained"),
    "charged": ("charge indict", "", "charged indicted"),
    "in hospital": ("hospitalize hospitalise", "", "hospitalized hospitalised"),
    "displaced": ("displace evacuate uproot", "flee", "homeless displaced evacuated evacuee"),
    "held": ("abduct kidnap capture hold", "", "abducted kidnapped"),
    "freed": ("free release rescue", "", "freed released rescued"),
    "sick": ("sicken infect", "", "infected sickened"),
    "destroyed": ("destroy damage level flatten raze wreck demolish burn hit strike devastate", "collapse burn", "destroyed damaged flattened levelled leveled hit"),
    "laid off": ("dismiss sack fire lay", "", ""),
}  # fmt: skip
_OBJECT = {v: s for s, (verbs, _, _) in _STATUS.items() for v in verbs.split()}
_SUBJECT = {v: s for s, (_, verbs, _) in _STATUS.items() for v in verbs.split()}
_BESIDE = {w: s for s, (_, _, words) in _STATUS.items() for w in words.split()}
_LEAST_SURE = {"claim", "hold", "gun", "suffer", "sustain", "fire", "lay", "bury", "free", "burn"}
_TOLL = re.compile(r"(?i)\b(?:death toll|toll|number of (?:dead|deaths|fatalities|people killed))\b")
# nouns that say what happened to those counted after them, and ways to tell that people went to hospital
_BEFORE = {
    "dead": r"\b(?:deaths?|killings?|slayings?|murders?|homicides?|massacre|loss|claim(?:s|ed|ing)? the li(?:fe|ves)|took the lives) of (?:the |another |all |at least )?$",
    "hurt": r"\b(?:wounding|injuring|injur(?:y|ies)) (?:of|to) (?:the |another |all )?$|\bsuffer(?:ed|ing)? .{0,20}wounds? to $",
    "shot": r"(?<!fatal )(?<!deadly )\bshootings? of (?:the |another |all )?$",
    "in hospital": r"\b(?:sent|sending|sends|put|landed|took|taking|rushed|transported|airlifted) (?:the |another |all )?$",
}  # fmt: skip
_AFTER = {
    "dead": r"^ (?:\w+ ){0,3}(?:lost|lose) their lives\b|^ (?:\w+ ){0,2}(?:shot|stabbed|beaten|burned) (?:to death|dead)\b|^ (?:\w+ ){0,2}(?:were |was )?fatally (?:shot|wounded|injured|stabbed)\b",
    "hurt": r"^ (?:\w+ ){0,2}(?:with|suffering|suffered|sustained|sustaining|received|suffer) (?:\w+[ -]){0,3}(?:wounds?|injur(?:y|ies))\b",
    "shot": r"^ (?:\w+ ){0,2}(?:were |was |had been |being )?(?:hit|struck) by (?:\w+ )?(?:gunfire|bullets?|gunshots?|shots)\b",
    "in hospital": r"^ (?:\w+ ){0,2}(?:were |was |had been |are |is |being )?(?:taken |transported |rushed |airlifted |sent |brought |treated )?(?:to|at|in) (?:the |a |an |area |local |nearby |several )?(?:[A-Za-z’'&.-]+ ){0,6}?(?:[Hh]ospitals?|[Mm]edical [Cc]ent)",
}  # fmt: skip
_AROUND = tuple(
    (status, re.compile(_BEFORE[status], re.I), re.compile(_AFTER[status])) for status in ("dead", "hurt", "shot")
)
_GUNSHOT = re.compile(r"^ (?:[\w-]+ ){0,5}(?:gunshot|bullet) wounds?\b")
_SENT, _TO_HOSPITAL = re.compile(_BEFORE["in hospital"], re.I), re.compile(_AFTER["in hospital"])
_REACHES = re.compile(r"(?i)(?:\b(?:to|at|of|is|reach\w*|hits?|pass\w*|tops?|was|now|attack|stands at)|:) ?$")
PEOPLE = frozenset(
    "people person persons victim victims other others more individual individuals life lives casualty casualties "
    "folk human humans total resident residents soul souls dead wounded injured killed fatality fatalities death deaths injury injuries X".lower().split()
)
_THINGS = frozenset(
    "home house building village structure town hut dwelling property shop vehicle car bus school hospital church mosque apartment block temple tent room boat bridge roof".split()
)
_NO_VICTIMS = frozenset(
    "bull dog cow animal bird bullet shot round time day year charge count week month hour minute offence offense gunman bomb rocket missile drone attack blast".split()
)


def status(at: Place) -> str:
    """The status of what is counted, else an empty string."""
    if at.unit:
        return ""
    return (
        _by_things(at, at.noun)
        if at.noun is not None and at.noun.lemma_.lower() in _THINGS
        else _by_people(at, at.noun)
    )


def _by_things(at: Place, noun: "Token") -> str:
    words = {t.lemma_.lower() for t in noun.children} | {w for t in noun.children for w in t.text.lower().split("-")}
    hit = bool(words & {"stricken", "worst", "hardest", "destroyed", "damaged"})
    found = _beside(at) or _by_verb(noun, noun) or ("destroyed" if hit else "")
    return found if found == "destroyed" else ""


def _by_people(at: Place, noun: "Token | None") -> str:
    if noun is not None and noun.lower_ == "shot" and at.spotted.quantity.low > 1:
        return "shot"
    if noun is not None and noun.lemma_.lower() in _NO_VICTIMS:
        return ""
    found = _beside(at) or _by_verb(noun if noun is not None else at.top, noun) or _by_verb(at.top, noun) or _toll(at)
    if found == "hurt" and _GUNSHOT.search(at.after):
        return "shot"
    if found == "shot":
        return "dead" if _around(at) == "dead" else found
    return _around(at) if found in {"", "destroyed"} else found


def _around(at: Place) -> str:
    """The status by the words beside the number with its noun: "the deaths of ten", "sent five people to hospital"."""
    if at.noun is not None and at.noun.lemma_.lower() in _THINGS:
        return ""
    if _GUNSHOT.search(at.after):
        return "shot"
    for found, before, after in _AROUND:
        if before.search(at.before) or after.search(at.after):
            return found
    if at.noun is None or at.spotted.quantity.unit or not _TO_HOSPITAL.search(at.after):
        return ""
    moved = _SENT.search(at.before) or re.match(r"^ (?:\w+ ){0,2}(?:were|was|had been|are|is|in) ", at.after)
    return "in hospital" if moved else ""


def _by_verb(token: "Token", noun: "Token | None") -> str:
    verb = token.head
    if token.dep_ == "conj" and token.head.dep_ in {"dobj", "nsubjpass", "nsubj"}:
        token, verb = token.head, token.head.head
    lemma = verb.lemma_.lower()
    if lemma in _LEAST_SURE and not (
        noun is not None and noun.lemma_.lower() in PEOPLE | {"worker", "employee", "hostage"}
    ):
        return ""
    if token.dep_ in {"dobj", "nsubjpass", "dative"} and verb.pos_ in {"VERB", "AUX"}:
        return _OBJECT.get(lemma, "")
    if token.dep_ == "nsubj" and verb.pos_ in {"VERB", "AUX"}:
        return _SUBJECT.get(lemma, "") or (_OBJECT.get(lemma, "") if verb.tag_ == "VBN" else "")
    return ""


def _beside(at: Place) -> str:
    """A word of state that follows the number before another number, a verb or a stop."""
    doc, start = at.sentence.doc, max(at.inside) + 1
    noun_seen = False
    for n, t in enumerate(doc[start : min(start + 7, at.sentence.end)]):
        word = t.lower_
        if word in _BESIDE and word != "death" and not (t.pos_ == "VERB" and _has_object(t)):
            return _BESIDE[word] if _is_state(t) else ""
        if t.lemma_.lower() in _BESIDE and t.pos_ == "NOUN" and (n == 0 or t.lower_ != "death"):
            return _BESIDE[t.lemma_.lower()]
        if word in {"of", "in", "at", "from", "on"} and noun_seen and n > 2:
            break
        if (
            t.like_num
            or (t.is_punct and word not in {"-", "’"})
            or t.pos_ in {"CCONJ", "SCONJ"}
            or word in {"by", "who", "that", "with", "after"}
        ):
            break
        if t.pos_ == "VERB" and word not in {"feared", "confirmed", "reported", "believed", "left", "been", "gone"}:
            break
        noun_seen |= t.pos_ == "NOUN"
    return ""


def _has_object(token: "Token") -> bool:
    return any(c.dep_ in {"dobj", "obj"} and c.i > token.i for c in token.children)


def _is_state(token: "Token") -> bool:
    """Not "ten injured by" a verb in the active: "the soldiers killed three"."""
    return token.i + 1 >= len(token.doc) or not token.doc[token.i + 1].like_num


def _toll(at: Place) -> str:
    """The dead by the word before: "the death toll from the fire rose to 10"."""
    tail = _TOLL.split(at.before[-80:])[1:]
    if not tail or any(c.isdigit() or c in ".;:" for c in tail[-1].rstrip(" :")) or kind_of_victim(at):
        return ""
    return "dead" if _REACHES.search(tail[-1]) or tail[-1].strip() == "" else ""


def kind_of_victim(at: Place) -> str:
    """The noun of the victims, where it narrows who is counted; empty for people in general."""
    noun = at.noun
    if noun is None or noun.lemma_.lower() in PEOPLE or noun.lower_ in PEOPLE or noun.lower_ in _BESIDE:
        return ""
    if noun.pos_ in {"VERB", "ADJ", "NUM", "PRON"}:
        return ""
    return str(noun.lemma_.lower())
