"""The parts of the page with all the rules."""
