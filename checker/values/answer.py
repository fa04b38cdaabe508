"""Answers: whether a body or a person answered, or gave no comment."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """`body` holds the stems of the words that name the one who was asked, `given` whether words of his are told."""

    body: frozenset[str]
    given: bool
