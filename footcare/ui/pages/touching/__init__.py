"""The parts of the touch test."""
