"""The parts of the card to print."""
