"""How the copies of the diary stand, first in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.copy_worries import worries_of
from footcare.ui.pages.copies.words import newest_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.services.backup_state import BackupState
    from footcare.ui.desk import Desk


class StateCard(Card):
    """The newest copy, what is to be known about it, and the way to make another.

    Signals:
        made: a copy is to be made now.
    """

    made = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "hero")
        self._desk = desk
        theme, icons = desk.theme, desk.icons
        self.title = Label("", "h2")
        self.line = Label(
            _(
                "Footcare makes a copy by itself on each day on which something changed, and "
                "reads all of it back before it counts."
            ),
            "body",
        )
        self.worry = Label("", "body")
        self._worry_row = Box(theme, across=True, gap=12)
        self._worry_row.add_at_top(Sign(theme, icons, "info", "warn"))
        self._worry_row.add(self.worry, stretch=1)
        self.make = hug(WordButton(theme, icons, _("Make a copy now"), "primary", "plus"))
        self.make.setObjectName("make_copy")
        self.make.clicked.connect(self.made)
        self.patience = Patience(self)
        self.patience.lasts.connect(self.make.setText)
        for part in (self.title, self.line, self._worry_row, self.make):
            self.column.addWidget(part)

    def show_state(self, state: BackupState, read_only: str) -> None:
        """Show how the copies stand."""
        zone, now = self._desk.clock.time_zone(), today(self._desk.clock)
        self.title.setText(newest_words(state, zone, now))
        worries = worries_of(state)
        self.worry.setText("\n".join(worries))
        self._worry_row.setVisible(bool(worries))
        self.set_working(working=False)
        self.make.setEnabled(not read_only)

    def set_working(self, *, working: bool) -> None:
        """Take no second press while a copy is being made."""
        self.make.setEnabled(not working)
        self.make.setText(_("Make a copy now"))
        self.patience.end()
        if working:
            self.patience.begin(_("Making a copy..."))
