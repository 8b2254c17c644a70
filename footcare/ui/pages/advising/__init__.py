"""The cards of the advice page."""
