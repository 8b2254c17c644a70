"""Keeps the diary: the only folder that speaks SQL."""
