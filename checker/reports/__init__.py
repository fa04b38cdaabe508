"""Findings to one format each: a module has a function `write(result)` that returns the report's text."""
