"""The parts of the pages that measure and test."""
