"""Writes the diary to files: one module a format."""
