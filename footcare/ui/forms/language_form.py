"""The language of the program: that of the computer, or one of those there are words in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.i18n import _, languages
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup

if TYPE_CHECKING:
    from footcare.domain.preferences import Preferences
    from footcare.ui.desk import Desk

_AS_THE_COMPUTER: Final = "computer"


class LanguageForm(Box):
    """Each language by its own name, so that it is found by whoever cannot read the others.

    Signals:
        chosen: "language" and the language, empty for that of the computer.
    """

    chosen = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        options = [(_AS_THE_COMPUTER, _("As the computer"), "")]
        known = languages()
        options += [(language, name, "") for language, name in known.items()]
        self.there_is_a_choice = len(known) > 1
        self.group = ChoiceGroup(desk.theme, desk.icons, _("Language"), options, columns=3)
        self.group.chosen.connect(self._choose)
        self.add(self.group)
        self.show_value(desk.preferences.current)

    def show_value(self, preferences: Preferences) -> None:
        """Show the language that was chosen."""
        self.group.set_current(preferences.language or _AS_THE_COMPUTER)

    def set_columns(self, columns: int) -> None:
        """Stand at most so many languages side by side."""
        self.group.set_columns(columns)

    def _choose(self, option: str) -> None:
        self.chosen.emit("language", "" if option == _AS_THE_COMPUTER else option)
