"""Reads the bundled content into frozen dataclasses, or says what is wrong where."""
