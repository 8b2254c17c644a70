"""The parts of the page of photos."""
