"""Normalised values of mentions and the slots that they fill: frozen data, one module a kind of value."""
