"""The parts of the page with the copies of the diary."""
