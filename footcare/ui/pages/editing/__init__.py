"""The parts of the page on which a massage of one's own is written."""
