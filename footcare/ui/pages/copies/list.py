"""The copies, the newest first: when, why, what each holds, and the way to put one back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from footcare.domain.clock import today
from footcare.i18n import _, ngettext
from footcare.ui.copy_words import copy_heading
from footcare.ui.pages.copies.words import row_lines, unexplained_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from footcare.domain.backup import Backup
    from footcare.ui.desk import Desk

AT_FIRST: Final = 7
"""So many are shown at first; the older ones are asked for."""
_AT_ONCE: Final = 5


class CopyRow(Box):
    """One copy.

    Signals:
        wanted: the backup that is to be put back, maybe.
    """

    wanted = Signal(object)

    def __init__(self, desk: Desk, backup: Backup) -> None:
        super().__init__(desk.theme, across=True, gap=16)
        self.backup = backup
        heading = copy_heading(backup.made_at, desk.clock.time_zone(), today(desk.clock))
        # Plain layouts, not boxes: there may be thirty of these rows.
        told = QHBoxLayout()
        told.setSpacing(desk.theme.px(16))
        self._sign = Sign(desk.theme, desk.icons, "layers", disc="surface2")
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(desk.theme.px(3))
        lines.addWidget(Label(heading, "bold"))
        lines.addWidget(Label("\n".join(row_lines(backup)), "small"))
        self.verdict = Label("", "ok")
        self.verdict.hide()
        lines.addWidget(self.verdict)
        told.addLayout(lines, 1)
        self.box.addLayout(told, 1)
        self.button = hug(WordButton(desk.theme, desk.icons, _("Put this copy back..."), "quiet"))
        self.button.setAccessibleName(_("Put this copy back: {when}").format(when=heading))
        self.button.clicked.connect(self._want)
        self.add_at_top(self.button)

    def judge(self, faults: Sequence[str]) -> None:
        """Say by word and by sign what the full check of the copy found."""
        if faults:
            self.verdict.setText(_("Damaged. {why}").format(why=" ".join(faults)))
            self.verdict.set_role("warn")
            self._sign.show_icon("triangle-alert", "warn")
        else:
            self.verdict.setText(_("Whole"))
            self.verdict.set_role("ok")
            self._sign.show_icon("check", "ok")
        self.verdict.show()
        self.button.setVisible(not faults)

    def _want(self) -> None:
        self.wanted.emit(self.backup)


class CopiesCard(Card):
    """The list of the copies.

    Signals:
        wanted: the backup that is to be put back, maybe.
        checked: all copies are to be read from beginning to end.
    """

    wanted = Signal(object)
    checked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.rows: list[CopyRow] = []
        self._all: Sequence[Backup] = ()
        self._waiting: list[Backup] = []
        self._faults: dict[int, tuple[str, ...]] = {}
        self._narrow = False
        theme, icons = desk.theme, desk.icons
        self.check = hug(WordButton(theme, icons, _("Check all copies"), "small", "search"))
        self.check.clicked.connect(self.checked)
        self._head = Box(theme, across=True, gap=12)
        self._head.add(Label(_("The copies"), "h2"), stretch=1).add(self.check)
        self.outcome = Label("", "body")
        self.outcome.hide()
        self._list = Box(theme, gap=20)
        self.older = hug(WordButton(theme, icons, "", icon="chevron-down"))
        self.older.clicked.connect(self._show_older)
        self.note = Label("", "small")
        for part in (self._head, self.outcome, self._list, self.older, self.note):
            self.column.addWidget(part)
        self.column.setAlignment(self.older, Qt.AlignmentFlag.AlignLeading)

    def show_copies(self, backups: Sequence[Backup], unexplained: Collection[object]) -> None:
        """Show the copies; the rows of those that were there stay."""
        kept = {row.backup.sequence: row for row in self.rows}
        shown = max(AT_FIRST, len(self.rows) + len(self._waiting))
        self._waiting = []
        self._all = backups
        self.rows = [
            kept.pop(one.sequence) if one.sequence in kept else self._row(one)
            for one in backups[:shown]
        ]
        for gone in kept.values():
            gone.hide()
            gone.deleteLater()
        for place, row in enumerate(self.rows):
            if self._list.box.indexOf(row) != place:
                self._list.box.insertWidget(place, row)
        said = unexplained_words(unexplained)
        self.note.setText(said)
        self.note.setVisible(bool(said))
        self.check.setVisible(bool(backups))
        self._say_older()

    def _row(self, backup: Backup) -> CopyRow:
        row = CopyRow(self._desk, backup)
        row.wanted.connect(self.wanted)
        row.set_across(across=not self._narrow)
        if backup.sequence in self._faults:
            row.judge(self._faults[backup.sequence])
        return row

    def _say_older(self) -> None:
        left = len(self._all) - len(self.rows)
        said = ngettext("Show {count} older copy", "Show {count} older copies", left)
        self.older.setText(said.format(count=left))
        self.older.setVisible(left > 0)

    def _show_older(self) -> None:
        first = len(self.rows)
        self._waiting = list(self._all[first:])
        self.older.hide()
        self._add_some()
        self.rows[first].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_some(self) -> None:
        """Add a few of the waiting rows, so that the window answers in between."""
        for backup in self._waiting[:_AT_ONCE]:
            self.rows.append(self._row(backup))
            self._list.add(self.rows[-1])
        del self._waiting[:_AT_ONCE]
        if self._waiting:
            QTimer.singleShot(0, self._add_some)

    def judge(self, backup: Backup, faults: tuple[str, ...]) -> None:
        """Remember what the full check of a copy found, and show it."""
        self._faults[backup.sequence] = faults
        for row in self.rows:
            if row.backup.sequence == backup.sequence:
                row.judge(faults)

    def say(self, words: str) -> None:
        """Say how the check of all copies goes, or what it found."""
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the buttons below the words where there is no room beside them."""
        self._narrow = narrow
        self._head.set_across(across=not narrow)
        for row in self.rows:
            row.set_across(across=not narrow)
