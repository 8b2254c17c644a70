"""A room of the settings: cards about one topic; every change counts at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.forms.preference_rows import SETTINGS, PreferenceRow
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.preferences import Preferences
    from footcare.ui.desk import Desk
    from footcare.ui.forms.language_form import LanguageForm
    from footcare.ui.forms.look_form import SkinToneForm, TextSizeForm
    from footcare.ui.preferences_keeper import PreferencesKeeper


class TakeBack:
    """Puts a setting back to what it was."""

    def __init__(self, preferences: PreferencesKeeper, field: str) -> None:
        self._preferences = preferences
        self._field = field
        self._before = getattr(preferences.current, field)

    def undo(self) -> None:
        """Put it back."""
        self._preferences.change(**{self._field: self._before})


class Room(Box):
    """The base of every room.

    Signals:
        saved: words for the person, and what takes the change back, or None.
    """

    saved = Signal(str, object)

    topic = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=20)
        self.desk = desk
        self.rows: list[PreferenceRow] = []
        self.forms: list[TextSizeForm | SkinToneForm | LanguageForm] = []
        self._refused = False
        desk.preferences.changed.connect(self.show_preferences)
        desk.preferences.refused.connect(self._note_refused)

    def add_card(self, title: str, *things: QWidget, gap: int = 12) -> Card:
        """Add a card with a title and things in it."""
        card = Card(self.desk.theme)
        card.column.addWidget(Label(title, "h2"))
        inside = Box(self.desk.theme, gap=gap).add(*things)
        card.column.addWidget(inside)
        self.add(card)
        return card

    def own_rows(self, topic: str = "") -> list[PreferenceRow]:
        """Make the rows of this topic, or of one within it, from the table of settings."""
        wanted = topic or self.topic
        made = [PreferenceRow(self.desk, one) for one in SETTINGS if one.topic == wanted]
        for row in made:
            row.chosen.connect(self.change)
        self.rows += made
        return made

    def change(self, field: str, value: Any) -> None:  # noqa: ANN401 - a value of any setting
        """Change a setting at once and offer to take it back."""
        back = TakeBack(self.desk.preferences, field)
        self._refused = False
        self.desk.preferences.change(**{field: value})
        words = _("Saved")
        if self._refused:
            words = _("This could not be written. It counts until Footcare ends.")
        self.saved.emit(words, back.undo)

    def _note_refused(self) -> None:
        self._refused = True

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is in force, also when it was changed elsewhere."""
        for row in self.rows:
            row.show_value(preferences)
        for form in self.forms:
            form.show_value(preferences)

    def enter(self) -> None:
        """Called each time the room is opened."""

    def arrange(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        columns = 1 if width < 420 else 2 if width < 560 else 3  # noqa: PLR2004 - what fits
        for row in self.rows:
            row.set_columns(columns)
