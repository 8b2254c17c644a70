"""A time of day: steps of a quarter of an hour, or typed."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.time_of_day import read_time, step_quarter
from footcare.i18n import _
from footcare.ui.when import time_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme


class TimeForm(Box):
    """Earlier and later around the time; a field to type it waits behind a button.

    Signals:
        changed: the new time.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, name: str = "") -> None:
        """Make a form; ``name`` tells several that stand together apart for screen readers."""
        super().__init__(theme, gap=8)
        self._at = time(8)
        names = (_("Time"), _("15 minutes earlier"), _("15 minutes later"))
        if name:
            names = (name, f"{names[1]}, {name}", f"{names[2]}, {name}")
        self.stepper = Stepper(theme, icons, names)
        self.stepper.stepped.connect(self._step)
        self.stepper.keep_room_for(time_words(time(20, 30)))
        self.type_button = hug(WordButton(theme, icons, _("Type a time"), "quiet", "pencil"))
        if name:
            self.type_button.setAccessibleName(f"{self.type_button.text()}, {name}")
        self.type_button.clicked.connect(self._open_field)
        self.row = Box(theme, across=True, gap=12).add(self.stepper, self.type_button)
        self.row.add_stretch()
        self.field = TextField(
            theme, _("The time"), _("For example 8:30, 8.30 pm or 20:30"), width=240
        )
        self.field.kept.connect(self._read)
        self.field.hide()
        self.add(self.row, self.field)

    @property
    def at(self) -> time:
        """The time set."""
        return self._at

    def set_time(self, at: time) -> None:
        """Set the time by program and put the field away."""
        self._show(at)
        self.field.hide()
        self.type_button.show()

    def finish(self) -> bool:
        """Take what was typed last; return False when it is no time, which is said."""
        return self.field.isHidden() or self._understood(self.field.words)

    def set_wide(self, *, wide: bool) -> None:
        """Let the button to type stand beside the time or below it."""
        self.row.set_across(across=wide)

    def _show(self, at: time) -> None:
        self._at = at
        self.stepper.show_value(time_words(at))
        self.field.set_words(time_words(at))

    def _step(self, step: int) -> None:
        self._show(step_quarter(self._at, step))
        self.changed.emit(self._at)

    def _open_field(self) -> None:
        self.type_button.hide()
        self.field.show()
        self.field.focus()

    def _read(self, typed: str) -> None:
        self._understood(typed)

    def _understood(self, typed: str) -> bool:
        at = read_time(typed)
        if at is None:
            self.field.complain(
                _("That is not a time yet. {hint}").format(hint=self.field.hint.text())
            )
            return False
        changed = at != self._at
        self._show(at)
        if changed:
            self.changed.emit(at)
        return True
