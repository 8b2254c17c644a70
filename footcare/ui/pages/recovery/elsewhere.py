"""A copy from another place: first the choice of a file, then what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.choosing import choose_file
from footcare.ui.pages.recovery.offer import OfferCard
from footcare.ui.pages.recovery.words import copy_title, found_lines, nothing_lines

if TYPE_CHECKING:
    from footcare.services.rescuing import Found, Prospects
    from footcare.ui.desk import Desk


class ElsewhereCard(OfferCard):
    """Looks for a copy on a stick or another disk.

    Signals:
        path_chosen: the path of a file to look at.
        agreed: the ``Found`` to go on with.
    """

    path_chosen = Signal(str)
    agreed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "search", "choose_copy")
        self._desk = desk
        self._found: Found | None = None
        self.taken.connect(self._go_on)
        self.changed.connect(self._choose)

    def offer(self, seen: Prospects) -> None:
        """Offer the choice of a file, and say which other ways are not open."""
        self._found = None
        where = _(
            "A stick or another disk may have one: a file ending in .db, with one ending in .json "
            "beside it. A diary that you exported, a file ending in .json, will do too."
        )
        lines = [*nothing_lines(seen), where]
        self.say(_("Look for a copy in another place"), lines, _("Choose a file"))

    def show_found(self, found: Found) -> str:
        """Offer to go on with a copy that was found; return what is said of it."""
        self._found = found
        clock = self._desk.clock
        title = copy_title(found.made_at, clock.time_zone(), today(clock))
        lines = found_lines(found)
        self.say(title, lines, _("Put this copy back"), other=True)
        return f"{title}. {' '.join(lines)}"

    def _go_on(self) -> None:
        if self._found is None:
            self._choose()
        else:
            self.agreed.emit(self._found)

    def _choose(self) -> None:
        kinds = (_("Copies and exported diaries (*.db *.json)"),)
        choose_file(self, _("Choose a copy of your diary"), kinds, self._take)

    def _take(self, path: str) -> None:
        self.path_chosen.emit(path)
