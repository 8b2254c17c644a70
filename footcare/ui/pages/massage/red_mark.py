"""The offer at the end of a massage to ask in half an hour whether a red mark is gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from footcare.domain.red_mark import red_mark_reminder
from footcare.i18n import _
from footcare.ui.when import time_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.domain.reminder import Reminder
    from footcare.ui.desk import Desk


class RedMarkOffer(Box):
    """What to look at in half an hour, and one button that sets the reminder or takes it back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=8)
        self._desk = desk
        self._reminder: Reminder | None = None
        row = Box(desk.theme, across=True, gap=12)
        row.add_at_top(Sign(desk.theme, desk.icons, "clock", size=24))
        words = _("A red mark that is still there after 30 minutes goes into the foot check.")
        self.add(row.add(Label(words, "body"), stretch=1))
        self.said = Label("", "bold")
        self.said.hide()
        self.add(self.said)
        self.button = hug(WordButton(desk.theme, desk.icons, "", icon="bell"))
        self.button.setObjectName("remind_of_red_mark")
        self.button.clicked.connect(self._turn)
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.forget()

    def forget(self) -> None:
        """Offer it anew, after another massage."""
        self._reminder = None
        self.said.hide()
        self._show_button()

    def _show_button(self) -> None:
        self.button.setEnabled(True)
        offered = self._reminder is None
        self.button.setText(
            _("Remind me in 30 minutes") if offered else _("Take the reminder back")
        )
        self.button.set_icon_name("bell" if offered else "undo-2")

    def _turn(self) -> None:
        self.button.setEnabled(False)
        house, run = self._desk.house, self._desk.background.run
        if self._reminder is not None:
            work = partial(house.reminding.remove, self._reminder.stamp.id)
            run(work, self._taken_back, self._failed)
            return
        self._reminder = red_mark_reminder(self._desk.clock, house.person_id)
        run(partial(house.reminding.keep, self._reminder), self._set, self._not_set)

    def _set(self, _outcome: object) -> None:
        if self._reminder is not None:
            when = time_words(self._reminder.times[0])
            self._say(_("You will be asked once, at {time}.").format(time=when))
        self._desk.door.records_changed.emit()

    def _taken_back(self, _outcome: object) -> None:
        self._reminder = None
        self._say(_("You will not be asked."))
        self._desk.door.records_changed.emit()

    def _not_set(self, error: Exception) -> None:
        self._reminder = None
        self._failed(error)

    def _failed(self, error: Exception) -> None:
        self._say(str(error))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()
        self._show_button()
        announce(self, words)
