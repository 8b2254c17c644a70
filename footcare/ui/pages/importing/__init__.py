"""The cards of bringing in a diary: choose a file, see what is in it, and what became of it."""
