"""One reminder in the list: what, when, and its switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from footcare.domain.plan_words import plan_sentence
from footcare.domain.reminder import KINDS, title_of
from footcare.i18n import _
from footcare.ui.when import date_words, time_words
from footcare.ui.widgets.dressing import dress_again
from footcare.ui.widgets.row_button import RowButton
from footcare.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.reminder import Reminder
    from footcare.ui.desk import Desk


class ReminderRow(QFrame):
    """A card with a part to open it and a switch.

    Signals:
        opened: the row is asked for.
        switched: its switch was pressed; on or off.
    """

    opened = Signal(object)
    switched = Signal(object, bool)

    def __init__(self, desk: Desk, reminder: Reminder, *, proposed: bool = False) -> None:
        super().__init__()
        self.reminder = reminder
        self._theme = desk.theme
        self._proposed = proposed
        self.setProperty("card", "plain")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        title, when = title_of(reminder), self._below()
        self.button = RowButton(desk.theme, desk.icons, KINDS[reminder.kind].icon, title, when)
        self.button.clicked.connect(self._open)
        self.switch = Switch(desk.theme, title, on=reminder.enabled and not proposed)
        self.switch.toggled.connect(self._switch)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.button, 1)
        self._row.addWidget(self.switch)
        self._space()
        desk.theme.changed.connect(self._space)

    @property
    def focused(self) -> QWidget | None:
        """The part of the row that has the focus, or None."""
        return next((part for part in (self.button, self.switch) if part.hasFocus()), None)

    def take_focus_like(self, other: ReminderRow) -> None:
        """Take the focus on the part that has it in a row that goes away."""
        part = self.switch if other.focused is other.switch else self.button
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _below(self) -> str:
        sentence = plan_sentence(self.reminder, time_words, date_words)
        return _("Proposed: {plan}").format(plan=sentence) if self._proposed else sentence

    def _space(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(2), px(4), px(8), px(4))
        self._row.setSpacing(px(8))

    def mark(self, *, chosen: bool) -> None:
        """Show whether this row is the one opened beside the list."""
        below = _("{plan} This reminder is open.") if chosen else "{plan}"
        self.button.setAccessibleDescription(below.format(plan=self._below()))
        self.setProperty("card", "soft" if chosen else "plain")
        dress_again(self)

    def _open(self) -> None:
        self.opened.emit(self.reminder)

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.switched.emit(self.reminder, on)
