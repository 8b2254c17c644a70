"""The kept diary: the only folder that speaks SQL."""
