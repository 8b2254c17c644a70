"""The settings in force, and the one way to change them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from footcare.domain.preferences import Preferences


class PreferencesFile(Protocol):
    """Where the settings are kept."""

    def write(self, preferences: Preferences) -> None:
        """Keep the settings, whole or not at all.

        Raises:
            OSError: if they cannot be written; the old ones stay.
        """
        ...


class PreferencesKeeper(QObject):
    """Holds the settings, writes each change at once and tells who listens.

    Signals:
        changed: the new ``Preferences``.
        refused: the settings could not be written; they count until the program ends.
    """

    changed = Signal(object)
    refused = Signal()

    def __init__(self, current: Preferences, file: PreferencesFile) -> None:
        super().__init__()
        self._current = current
        self._file = file

    @property
    def current(self) -> Preferences:
        """The settings in force."""
        return self._current

    def change(self, **fields: Any) -> None:  # noqa: ANN401 - one field each, checked by replace
        """Change some settings by name."""
        changed = replace(self._current, **fields)
        if changed == self._current:
            return
        self._current = changed
        try:
            self._file.write(changed)
        except OSError:
            self.refused.emit()
        self.changed.emit(changed)
