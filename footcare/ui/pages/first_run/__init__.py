"""The five steps of the first run."""
