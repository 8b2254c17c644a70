"""Keeps that a professional looked at the feet, and the date of the next visit, with undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.person import Facts
    from footcare.services.knowing import Kept
    from footcare.ui.page import Page
    from footcare.ui.pages.today.visit_line import VisitLine


class Visits(QObject):
    """What is done with the line of the next visit."""

    def __init__(self, page: Page, line: VisitLine) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._line = line
        self._next: date | None = None
        line.was_there.connect(self._was_there)
        line.next_given.connect(self._give_next)

    def _was_there(self) -> None:
        knowing, day = self._desk.house.knowing, today(self._desk.clock)
        work = partial(knowing.was_seen, day)
        self._desk.background.run(work, self._is_kept, self._refused)

    def _is_kept(self, kept: Kept) -> None:
        self._line.ask_for_next()
        self._desk.door.records_changed.emit()
        back = partial(self._put_back, kept.before)
        self._page.toast(_("Saved: a professional checked your feet today."), back)

    def _give_next(self, day: date) -> None:
        self._next = day
        work = partial(self._desk.house.knowing.next_visit_on, day)
        self._desk.background.run(work, self._next_kept, self._refused)

    def _next_kept(self, kept: Kept) -> None:
        self._desk.door.records_changed.emit()
        if self._next is not None:
            words = _("Saved: your next visit, {day}.").format(day=date_words(self._next))
            self._page.toast(words, partial(self._put_back, kept.before))

    def _put_back(self, before: Facts) -> None:
        work = partial(self._desk.house.knowing.keep_facts, before)
        self._desk.background.run(work, self._is_put_back, self._refused)

    def _is_put_back(self, _person: object) -> None:
        self._line.stop_asking()
        self._desk.door.records_changed.emit()

    def _refused(self, error: Exception) -> None:
        self._page.toast(_("This could not be saved. {reason}").format(reason=error))
