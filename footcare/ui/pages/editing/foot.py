"""What ends the writing of a massage: save it, write it to a file, or do without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.own_routine import missing_words
from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.not_saved import NotSaved
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.domain.routine import Routine
    from footcare.ui.desk import Desk


class Foot(Box):
    """Three buttons, and above them what still keeps the massage from being saved.

    Signals:
        saved: the massage is to be kept.
        exported: it is to be written to a file.
        deleted: it is not wanted.
    """

    saved = Signal()
    exported = Signal()
    deleted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=14)
        theme, icons = desk.theme, desk.icons
        self.missing = Label("", "danger")
        self.missing.hide()
        self.not_saved = NotSaved(theme, icons, button=False)
        self.delete = hug(WordButton(theme, icons, _("Delete"), "quiet", "trash-2"))
        self.export = hug(WordButton(theme, icons, _("Save to a file"), "secondary", "file-text"))
        self.save = hug(WordButton(theme, icons, _("Save"), "primary", "check"))
        self.save.setObjectName("save_massage")
        self.delete.clicked.connect(self.deleted)
        self.export.clicked.connect(self.exported)
        self.save.clicked.connect(self.saved)
        self._row = ButtonRow(theme, last_first=True)
        self._row.add(self.delete).add_stretch().add(self.export, self.save)
        self.add(self.missing, self.not_saved, self._row)

    def clear(self) -> None:
        """Another massage is shown: nothing is missing yet."""
        self.missing.hide()
        self.not_saved.clear()

    def show_new(self, *, new: bool) -> None:
        """Say what doing without it means for one that was never kept, or for one that was."""
        self.delete.setText(_("Do not keep it") if new else _("Delete"))
        self.delete.set_icon_name("x" if new else "trash-2")

    def lacks_words(self, routine: Routine) -> bool:
        """Say what a massage is missing before it can be kept; return whether it is anything."""
        missing = missing_words(routine)
        self.missing.setText("\n".join(missing))
        self.missing.setVisible(bool(missing))
        if missing:
            announce(self, " ".join(missing), urgent=True)
        return bool(missing)

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        self._row.fit(width)
