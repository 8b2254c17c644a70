"""Tells in passing what was done in the check, with a way to take it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from footcare.i18n import _, ngettext
from footcare.ui.when import day_words

if TYPE_CHECKING:
    from footcare.domain.checking import Where
    from footcare.domain.mark import Mark
    from footcare.domain.reminder import Reminder
    from footcare.ui.page import Page
    from footcare.ui.pages.checking.stage import Stage


class TakingBack(QObject):
    """Listens to the stage, and speaks on the page."""

    def __init__(self, page: Page, stage: Stage) -> None:
        super().__init__(page)
        self._page = page
        self._stage = stage
        stage.mark_removed.connect(self._removed)
        stage.around.together.connect(self._together)
        stage.around.reminded.connect(self._reminded)
        stage.around.failed.connect(page.toast)

    def _removed(self, mark: Mark) -> None:
        self._page.toast(_("Mark removed."), partial(self._stage.put_back, mark))

    def _together(self, places: tuple[Where, ...]) -> None:
        count = len(places)
        words = ngettext(
            "{count} place answered as last time.", "{count} places answered as last time.", count
        ).format(count=count)
        self._page.toast(words, partial(self._stage.around.open_again, places))

    def _reminded(self, reminder: Reminder) -> None:
        words = _("You will be reminded on {day}.").format(day=day_words(reminder.starts))
        self._page.toast(words, partial(self._stage.around.take_back_reminder, reminder))
