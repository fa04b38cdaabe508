"""`checker` compares articles about the same event and flags where they disagree."""

__version__ = "0.1.0"
