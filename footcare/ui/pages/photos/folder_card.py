"""A folder that is looked into for new pictures, while the page of photos is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QTimer, Signal

from footcare.i18n import _, ngettext
from footcare.services.watching_folder import MOST_OFFERED, FolderState
from footcare.ui.choosing import choose_folder
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.text import Label, PathLabel, announce

if TYPE_CHECKING:
    from footcare.services.watching_folder import NewPicture
    from footcare.ui.desk import Desk

_LONGEST_PATH: Final = 4000
_SETTLED: Final = 1500
"""Milliseconds after a change in the folder: a picture that is being copied comes in pieces."""


class FolderCard(Card):
    """Which folder is looked into, and what is new there.

    Signals:
        wanted: the new pictures, to be looked at one after the other.
        failed: a sentence that says what could not be done.
    """

    wanted = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.state = FolderState()
        theme, icons = desk.theme, desk.icons
        self.line = Label("", "body")
        self.place = PathLabel()
        self.look = hug(WordButton(theme, icons, _("Look at the new pictures"), icon="image"))
        self.look.setObjectName("look_at_new")
        self.look.clicked.connect(self._look)
        self.choose = hug(WordButton(theme, icons, "", icon="folder"))
        self.choose.setObjectName("choose_folder")
        self.choose.clicked.connect(self._choose)
        self.leave = hug(WordButton(theme, icons, _("Stop looking there"), "quiet", "x"))
        self.leave.clicked.connect(self._leave)
        self._row = ButtonRow(theme)
        self._row.add(self.look, self.choose, self.leave).add_stretch()
        self.typed = TextField(
            theme, _("Or type the folder"), _("Press Enter to use it."), width=640
        )
        self.typed.edit.setMaxLength(_LONGEST_PATH)
        self.typed.edit.returnPressed.connect(self._take_typed)
        for part in (
            Label(_("From a folder"), "h2"),
            self.line,
            self.place,
            self._row,
            self.typed,
        ):
            self.column.addWidget(part)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED)
        self._settling.timeout.connect(self.look_again)
        self._watcher: QFileSystemWatcher | None = None
        self._show(self.state)

    def look_again(self) -> None:
        """Look into the folder now."""
        self._desk.background.run(self._desk.house.watching_folder.state, self._show, self._refuse)

    def rest(self) -> None:
        """Look into it no more, until the page is open again."""
        self._settling.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def arrange(self, width: float) -> None:
        """Lay out for the width of the card, given for text at 100 %."""
        self._row.fit(width - 48)

    def _show(self, state: FolderState) -> None:
        new = len(state.new)
        more = new > len(self.state.new) and bool(self.state.folder)
        self.state = state
        used = bool(state.folder)
        self.place.show_path(state.folder)
        self.place.setVisible(used)
        self.choose.setText(_("Choose another folder") if used else _("Choose a folder"))
        self.leave.setVisible(used)
        self.look.setVisible(new > 0)
        self.typed.setVisible(not used)
        self.line.setText(_line(state))
        self._follow(state.folder)
        if more and self.isVisible():
            announce(self, self.line.text())

    def _follow(self, folder: str) -> None:
        if self._watcher is None and folder:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._changed)
        if self._watcher is not None and self._watcher.directories() != [folder]:
            if self._watcher.directories():
                self._watcher.removePaths(self._watcher.directories())
            if folder:
                self._watcher.addPath(folder)

    def _changed(self, _folder: str) -> None:
        self._settling.start()

    def _look(self) -> None:
        new: tuple[NewPicture, ...] = self.state.new
        self.wanted.emit(new)

    def _choose(self) -> None:
        choose_folder(self, _("Which folder?"), self._take, self.state.folder)

    def _take_typed(self) -> None:
        if self.typed.words:
            self._take(str(Path(self.typed.words).expanduser()))
        else:
            self.typed.complain(_("No folder is named yet."))

    def _take(self, folder: str) -> None:
        choose = partial(self._desk.house.watching_folder.choose, Path(folder))
        self._desk.background.run(choose, self._chosen, self._refuse)

    def _chosen(self, state: FolderState) -> None:
        self.typed.complain("")
        self.typed.set_words("")
        self._show(state)
        announce(self, self.line.text())

    def _leave(self) -> None:
        self._desk.background.run(self._desk.house.watching_folder.leave, self._show, self._refuse)
        self.choose.setFocus()

    def _refuse(self, error: Exception) -> None:
        if self.state.folder:
            self.failed.emit(str(error))
        else:
            self.typed.complain(str(error))


def _line(state: FolderState) -> str:
    if not state.folder:
        return _(
            "Footcare can look into a folder, such as the one to which your phone copies its "
            "photos, and offer what is new there. Nothing in the folder is changed."
        )
    if state.why:
        return state.why
    new = len(state.new)
    if not new:
        return _("Nothing new is in it. What comes while this page is open is offered here.")
    if new == MOST_OFFERED:
        return _("{number} new pictures, and maybe more.").format(number=new)
    words = ngettext("{number} new picture.", "{number} new pictures.", new)
    return words.format(number=new)
