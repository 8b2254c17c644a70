"""The second place: a folder on a stick or another disk that keeps further copies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.choosing import choose_folder
from footcare.ui.pages.copies.words import second_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.text import Label, PathLabel

if TYPE_CHECKING:
    from footcare.services.backup_state import BackupState
    from footcare.ui.desk import Desk

_LONGEST_PATH: Final = 4000


class SecondPlaceCard(Card):
    """Where further copies go, and how they stand.

    Signals:
        chosen: the folder to use from now on.
        left: no further copies are to go there.
        copied: the diary is to be copied there now.
    """

    chosen = Signal(str)
    left = Signal()
    copied = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        theme, icons = desk.theme, desk.icons
        self.line = Label("", "body")
        self.place = PathLabel()
        self.fault = Label("", "warn")
        self.choose = hug(WordButton(theme, icons, "", icon="search"))
        self.choose.clicked.connect(self._choose)
        self.copy = hug(WordButton(theme, icons, _("Copy there now"), icon="copy"))
        self.copy.clicked.connect(self.copied)
        self.leave = hug(WordButton(theme, icons, _("Stop using it"), "quiet", "x"))
        self.leave.clicked.connect(self.left)
        self._row = Box(theme, across=True, gap=12)
        self._row.add(self.copy, self.choose, self.leave).add_stretch()
        self.typed = TextField(
            theme, _("Or type the folder"), _("Press Enter to use it."), width=560
        )
        self.typed.edit.setMaxLength(_LONGEST_PATH)
        # Enter alone: who only goes on with Tab has not agreed to a folder.
        self.typed.edit.returnPressed.connect(self._take_typed)
        for part in (
            Label(_("A second place"), "h2"),
            self.line,
            self.place,
            self.fault,
            self._row,
            self.typed,
        ):
            self.column.addWidget(part)

    def show_state(self, state: BackupState) -> None:
        """Show the place in use and how the copies there stand."""
        used = bool(state.second_place)
        self.line.setText(second_words(state, today(self._desk.clock)))
        if state.second_place != self.place.path:
            self.typed.set_words("")
        self.place.show_path(state.second_place)
        self.place.setVisible(used)
        self.fault.setText(state.second_fault)
        self.fault.setVisible(bool(state.second_fault))
        self.choose.setText(_("Choose another folder") if used else _("Choose a folder"))
        self.copy.setVisible(used)
        self.leave.setVisible(used)

    def refuse(self, why: str) -> None:
        """Say why a folder cannot be used; what was in use stays, and so does what was typed."""
        self.typed.complain(why)

    def arrange(self, *, narrow: bool) -> None:
        """Stand the buttons below each other where there is no room."""
        self._row.set_across(across=not narrow)

    def _choose(self) -> None:
        choose_folder(self, _("Where further copies go"), self._take)

    def _take(self, folder: str) -> None:
        self.chosen.emit(folder)

    def _take_typed(self) -> None:
        folder = Path(self.typed.words).expanduser()
        if not self.typed.words:
            self.typed.complain(_("No folder is named yet."))
        elif folder.is_absolute():
            self.chosen.emit(str(folder))
        else:
            self.typed.complain(_("Please type the whole place of the folder, from its beginning."))
