"""The parts of the journal page."""
