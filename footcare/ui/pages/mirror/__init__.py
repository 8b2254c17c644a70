"""The parts of the foot mirror."""
