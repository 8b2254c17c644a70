"""What stands before a second check of the same day: the first one, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.saying import instant_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.inspection import Inspection
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind


class StartPanel(Box):
    """Says when today's check was made.

    Signals:
        advice_asked: show what it came to.
        change_asked: change what was marked in it.
        again_asked: look again from the beginning.
    """

    advice_asked = Signal()
    change_asked = Signal()
    again_asked = Signal()

    def __init__(self, desk: Desk, check: Inspection) -> None:
        super().__init__(desk.theme, gap=14)
        self._desk = desk
        at = instant_words(check.stamp.at, check.stamp.time_zone)
        self.add(
            Label(_("The foot check of {time} is saved.").format(time=at), "lead"),
            Label(_("If you noticed something since, look again. Both checks are kept."), "body"),
        )
        self.again = self._button(_("Check again"), "primary", "scan-search", "check_again")
        self.again.clicked.connect(self.again_asked)
        words = _("What to do next")
        if desk.preferences.current.record_only:
            words = _("What you recorded")
        advice = self._button(words, "secondary", "info", "to_advice")
        advice.clicked.connect(self.advice_asked)
        change = self._button(_("Change what I marked"), "secondary", "pencil", "change_check")
        change.clicked.connect(self.change_asked)

    def first_focus(self) -> QWidget:
        """Return the filled button."""
        return self.again

    def _button(self, words: str, kind: Kind, icon: str, name: str) -> WordButton:
        button = hug(WordButton(self._desk.theme, self._desk.icons, words, kind, icon))
        button.setObjectName(name)
        self.add(button)
        return button
