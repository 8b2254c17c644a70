"""A line on Today when a check by a professional is near, due or over, and the day after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.clock import today
from footcare.domain.visit import VisitState
from footcare.i18n import _
from footcare.ui.forms.date_field import DateField
from footcare.ui.pages.today.quiet_line import QuietLine
from footcare.ui.visit_words import visit_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug

if TYPE_CHECKING:
    from footcare.domain.visit import Visit
    from footcare.ui.desk import Desk

_QUIET: Final = VisitState.AHEAD
"""A visit that is far away is no matter for Today; Settings has it."""


class VisitLine(QuietLine):
    """Tells of the next check; "I was there today" asks for the one after it.

    Signals:
        was_there: a professional looked at the feet today.
        next_given: the date of the next visit, as the team gave it.
    """

    was_there = Signal()
    next_given = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "calendar-days")
        self.there = self.add_button(_("I was there today"), "check", "was_there")
        self.there.clicked.connect(self.was_there)
        self.next_day = DateField(desk.theme, _("Day of your next visit, if known"), coming=True)
        self.next_day.chosen.connect(self._give)
        self.later = hug(WordButton(desk.theme, desk.icons, _("Not known yet"), "quiet", "x"))
        self.later.setObjectName("next_not_known")
        self.later.clicked.connect(self.stop_asking)
        self._asking = Box(desk.theme, gap=8).add(self.next_day, self.later)
        self._asking.hide()
        self.column.addWidget(self._asking)
        self._visit: Visit | None = None
        self._record_only = False
        self.hide()

    def show_visit(self, visit: Visit | None, *, record_only: bool) -> None:
        """Show what is to be known of the next check; nothing while it is far away.

        Where the program only keeps a record, only a day that the team gave is told: what was
        counted from the group would be advice.
        """
        self._visit = visit
        self._record_only = record_only
        self._show()

    def ask_for_next(self) -> None:
        """Ask when the next visit is, now that this one is kept."""
        self.next_day.show_date(None, today(self.desk.clock))
        self._asking.show()
        self._show()
        self.next_day.field.focus()

    def stop_asking(self) -> None:
        """Ask no more for the next visit."""
        self._asking.hide()
        self._show()

    @property
    def asking(self) -> bool:
        """Whether the day of the next visit is asked for."""
        return not self._asking.isHidden()

    def _show(self) -> None:
        visit = self._visit
        told = visit is not None and visit.state is not _QUIET
        told = told and (not self._record_only or (visit is not None and visit.given))
        if self.asking:
            self.say(_("Kept: a professional checked your feet today. When is the next visit?"))
        elif told and visit is not None:
            self.say(visit_words(visit))
        self.there.setVisible(not self.asking)
        self.setVisible(self.asking or told)

    def _give(self, day: object) -> None:
        if day is not None:
            self.next_given.emit(day)
            self.stop_asking()
