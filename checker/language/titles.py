"""Titles in one form each: abbreviations in full, and one word for an office whoever holds it."""

ABBREVIATED = {
    "gov": "governor", "sen": "senator", "rep": "representative", "sgt": "sergeant", "lt": "lieutenant",
    "capt": "captain", "col": "colonel", "gen": "general", "cmdr": "commander", "prof": "professor",
    "rev": "reverend", "maj": "major", "cpl": "corporal", "pfc": "private", "del": "delegate",
}  # fmt: skip
ONE_WORD = {
    "spokeswoman": "spokesperson", "spokesman": "spokesperson", "chairman": "chair", "chairwoman": "chair",
    "chairperson": "chair", "councilwoman": "councilman", "councilmember": "councilman",
    "congresswoman": "congressman", "councillor": "councilor", "marshall": "marshal", "adviser": "advisor",
    "businesswoman": "businessman", "cofounder": "founder", "co-founder": "founder", "vice-president": "president",
    "neighbour": "neighbor",
}  # fmt: skip


def office(word: str) -> str:
    """A title's head word in small letters, in full and in one form for all who may hold the office."""
    key = word.lower().rstrip(".")
    key = ABBREVIATED.get(key, key)
    return ONE_WORD.get(key, key)
