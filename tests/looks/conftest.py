"""The same clock and diary as for the page tests."""

from tests.ui.conftest import clock, house

__all__ = ["clock", "house"]
