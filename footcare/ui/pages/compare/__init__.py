"""The parts of the page where photos are compared."""
