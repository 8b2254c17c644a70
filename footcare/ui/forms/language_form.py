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
        self._known = languages()
        options = [(_AS_THE_COMPUTER, _("As the computer"), "")]
        options += [(language, name, "") for language, name in self._known.items()]
        self.group = ChoiceGroup(desk.theme, desk.icons, _("Language"), options, columns=3)
        self.group.chosen.connect(self._choose)
        self.add(self.group)
        self.show_value(desk.preferences.current)

    @property
    def there_is_a_choice(self) -> bool:
        """Whether there are words in more than one language."""
        return len(self._known) > 1

    def show_value(self, preferences: Preferences) -> None:
        """Show the language that was chosen; for one that is gone the computer decides."""
        chosen = preferences.language
        self.group.set_current(chosen if chosen in self._known else _AS_THE_COMPUTER)

    def set_columns(self, columns: int) -> None:
        """Stand at most so many languages side by side."""
        self.group.set_columns(columns)

    def _choose(self, option: str) -> None:
        self.chosen.emit("language", "" if option == _AS_THE_COMPUTER else option)
