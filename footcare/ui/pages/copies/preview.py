"""What putting a copy back would do, before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.copy_words import copy_heading, reason_words
from footcare.ui.pages.copies.words import holds_lines, lost_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.backup import Backup, RestorePlan
    from footcare.ui.desk import Desk


class PreviewCard(Card):
    """One copy beside what stands now, and the two answers.

    Signals:
        agreed: the copy is to be put back.
        kept: the diary stays as it is.
    """

    agreed = Signal()
    kept = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        theme, icons = desk.theme, desk.icons
        self.title = Label("", "h2")
        self.reason = Label("", "small")
        self.lines = Label("", "body")
        self.lost = Label("", "bold")
        self.fault = Label("", "danger")
        self._since = Box(theme, across=True, gap=12)
        self._since.add_at_top(Sign(theme, icons, "info", "primary"))
        self._since.add(self.lost, stretch=1)
        self.agree = hug(WordButton(theme, icons, _("Put it back"), "primary", "rotate-ccw"))
        self.agree.setObjectName("put_it_back")
        self.agree.clicked.connect(self.agreed)
        self.keep = hug(WordButton(theme, icons, _("Keep my diary as it is")))
        self.keep.setObjectName("keep_as_it_is")
        self.keep.clicked.connect(self.kept)
        self.patience = Patience(self)
        self.patience.lasts.connect(self.lines.setText)
        self._row = Box(theme, across=True, gap=12).add(self.agree, self.keep).add_stretch()
        for part in (self.title, self.reason, self.lines, self._since, self.fault, self._row):
            self.column.addWidget(part)

    def wait(self, backup: Backup) -> None:
        """Name the copy that is being read."""
        zone, now = self._desk.clock.time_zone(), today(self._desk.clock)
        self.title.setText(copy_heading(backup.made_at, zone, now))
        self.reason.setText(_("{reason}.").format(reason=reason_words(backup.reason)))
        self.lines.setText("")
        self.patience.begin(_("Reading this copy..."))
        self._since.hide()
        self.agree.hide()
        self.keep.setEnabled(True)
        self.complain("")

    def show_plan(self, plan: RestorePlan) -> None:
        """Show what the copy holds, and what stands now and is not in it."""
        self.patience.end()
        self.lines.setText("\n".join(holds_lines(plan)))
        self.lost.setText(lost_words(plan))
        self._since.show()
        self.agree.show()
        self.set_working(working=False)
        self.agree.setAccessibleDescription(self.lost.text())

    def show_unusable(self, why: str) -> None:
        """Say why the copy cannot be put back."""
        self.patience.end()
        self.lines.setText("")
        self.agree.hide()
        self.complain(why)

    def set_working(self, *, working: bool) -> None:
        """Take no second press while the first one is at work."""
        self.agree.setEnabled(not working)
        self.keep.setEnabled(not working)
        self.agree.setText(_("Putting it back...") if working else _("Put it back"))

    def complain(self, fault: str) -> None:
        """Say what did not work, or nothing."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def arrange(self, *, narrow: bool) -> None:
        """Stand the buttons below each other where there is no room."""
        self._row.set_across(across=not narrow)
