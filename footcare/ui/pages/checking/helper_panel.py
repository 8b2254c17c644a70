"""The day on which somebody looks at what the person could not see."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.helper_day import days_to_choose
from footcare.i18n import _
from footcare.ui.when import day_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk


class HelperPanel(Box):
    """Asks for a day of the coming week.

    Signals:
        chosen: the ``date``.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=14)
        words = _("You are reminded once, on that morning, to ask somebody to look for you.")
        self.add(Label(words, "body"))
        self.days = days_to_choose(desk.clock)
        options = [
            (day.isoformat(), _("Tomorrow") if day == self.days[0] else day_words(day), "")
            for day in self.days
        ]
        name = _("On which day can somebody look?")
        self.setAccessibleName(name)
        self.group = ChoiceGroup(desk.theme, desk.icons, name, options, columns=1, kind="tile")
        self.group.chosen.connect(self._choose)
        self.add(self.group)

    def first_focus(self) -> QWidget:
        """Return the first day."""
        return self.group.button(self.days[0].isoformat())

    def _choose(self, day: str) -> None:
        self.chosen.emit(date.fromisoformat(day))
