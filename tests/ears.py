"""Someone who listens: whatever the program has a screen reader say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtGui

if TYPE_CHECKING:
    import pytest


class Said(NamedTuple):
    """One announcement."""

    words: str
    urgent: bool


class Ears:
    """Hears announcements in place of the screen reader, in the order in which they are made."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.heard: list[Said] = []
        monkeypatch.setattr(QtGui.QAccessible, "updateAccessibility", self.hear)

    def hear(self, event: QtGui.QAccessibleEvent) -> None:
        """Take an event; the program itself makes none but announcements."""
        assert isinstance(event, QtGui.QAccessibleAnnouncementEvent)
        assertive = QtGui.QAccessible.AnnouncementPoliteness.Assertive
        self.heard.append(Said(event.message(), event.politeness() is assertive))

    @property
    def words(self) -> list[str]:
        """What was said, without the manner."""
        return [said.words for said in self.heard]

    def forget(self) -> None:
        """Listen anew."""
        self.heard.clear()
