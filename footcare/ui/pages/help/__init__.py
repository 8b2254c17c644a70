"""The parts of the page for when help is needed."""
