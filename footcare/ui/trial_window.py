"""The small window of reminders, shown as a trial: whatever is pressed in it records nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject

from footcare.domain.occurrence import OccurrenceKey
from footcare.i18n import _
from footcare.services.ports import Ability
from footcare.ui.reminder_window import CardLine, ReminderWindow

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_KEY: Final = OccurrenceKey(UUID(int=0), date.min, "trial")
"""Names nothing that was ever planned."""


class TrialWindow(QObject):
    """A messenger that shows the window as a reminder would."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self.window: ReminderWindow | None = None

    def ability(self) -> Ability:
        """Tell that a window of our own can always be shown."""
        return Ability(ok=True)

    def send(self) -> None:
        """Show the window; it takes no focus."""
        if self.window is None:
            self.window = ReminderWindow(self._theme, self._icons)
            for answered in (self.window.start, self.window.done, self.window.not_today):
                answered.connect(self._answered)
            self.window.snooze.connect(self._answered)
        line = CardLine(_KEY, _("A test of your reminders"), _("Nothing is recorded."))
        self.window.tell(line.title, [line])

    def take_back(self) -> None:
        """Take the window away."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _answered(self) -> None:
        if self.window is not None:
            self.window.drop([_KEY])
