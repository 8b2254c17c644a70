"""My diary: where it lives, how its copies stand, and who can read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.copy_words import copy_moment, day_inside
from footcare.ui.copy_worries import worries_of
from footcare.ui.pages.settings.ground import GroundCard
from footcare.ui.pages.settings.room import Room
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.text import Label, PathLabel

if TYPE_CHECKING:
    from footcare.services.backup_state import BackupState
    from footcare.ui.desk import Desk


class DiaryRoom(Room):
    """Where the diary lives and how it is kept.

    Signals:
        page_asked: the name of the page the person wants to see.
    """

    page_asked = Signal(str)
    topic = "diary"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.read_only = Label("", "bold")
        self._make_place()
        self.ground = GroundCard(desk)
        self.add(self.ground)
        self._make_copies()
        self._make_bring_in()
        self.add_card(
            _("Who can read it"),
            Label(_("Footcare needs no account and opens no connection to the internet.")),
            Label(_("Only your own login on this computer may open the folder.")),
            Label(
                _(
                    "What you take back is left out of every list; "
                    "it stays in the file, marked as taken back."
                )
            ),
        )
        desk.door.opened.connect(self.enter)
        desk.door.closed.connect(self._closed)
        desk.door.copies_changed.connect(self._reread)
        self._say_read_only()

    def _make_place(self) -> None:
        desk = self.desk
        self.place = PathLabel(desk.diary_place or _("This diary has no folder yet."))
        self.copy = hug(WordButton(desk.theme, desk.icons, _("Copy this place"), icon="copy"))
        self.copy.clicked.connect(self._copy)
        self.copy.setVisible(bool(desk.diary_place))
        self.add_card(
            _("Where your diary lives"),
            Label(
                _(
                    "Everything you enter is in this folder on this computer. It is elsewhere "
                    "only if you send copies there."
                )
            ),
            self.place,
            self.read_only,
            self.copy,
        )

    def _make_copies(self) -> None:
        desk = self.desk
        self.newest = Label("", "body")
        self.patience = Patience(self)
        self.patience.lasts.connect(self.newest.setText)
        self.second = Label("", "body")
        self.worry = Label("", "warn")
        words = _("Copies of my diary")
        self.copies = hug(WordButton(desk.theme, desk.icons, words, icon="layers"))
        self.copies.setObjectName("open_copies")
        self.copies.clicked.connect(self._open_copies)
        self.second.hide()
        self.worry.hide()
        self.add_card(
            _("If something happens to it"), self.newest, self.second, self.worry, self.copies
        )

    def _make_bring_in(self) -> None:
        desk = self.desk
        words = _("Bring in a diary")
        self.bring_in = hug(WordButton(desk.theme, desk.icons, words, icon="file-text"))
        self.bring_in.clicked.connect(self._open_import)
        self.add_card(
            _("A diary from another place"),
            Label(_("A diary that was exported can be brought in. You see first what is in it.")),
            self.bring_in,
        )

    # -- what is shown ----------------------------------------------------------------------------

    @override
    def enter(self) -> None:
        self._say_read_only()
        self.ground.look()
        house = self.desk.door.house
        if house is None:
            self._closed(self.desk.door.problem)
            if not self.desk.door.problem:
                self.patience.begin(_("Opening your diary..."))
        else:
            self.desk.background.run(house.backing_up.state, self._show, self._failed)

    def _reread(self) -> None:
        if self.isVisible():
            self.enter()

    def _say_read_only(self) -> None:
        house = self.desk.door.house
        words = "" if house is None else house.read_only
        self.read_only.setText(words)
        self.read_only.setVisible(bool(words))

    def _show(self, state: BackupState) -> None:
        self.patience.end()
        zone, now = self.desk.clock.time_zone(), today(self.desk.clock)
        self.copies.show()
        if state.newest is None:
            self.newest.setText(_("There is no copy of your diary yet."))
        else:
            self.newest.setText(
                _("Last good copy: {when}.").format(
                    when=copy_moment(state.newest.made_at, zone, now)
                )
            )
        copied = state.second_copy
        if copied is not None:
            self.second.setText(
                _("Last good copy in the second place: {day}.").format(
                    day=day_inside(copied.day, now)
                )
            )
        self.second.setVisible(copied is not None)
        worries = worries_of(state)
        self.worry.setText("\n".join(worries))
        self.worry.setVisible(bool(worries))

    def _failed(self, error: Exception) -> None:
        self.patience.end()
        self.newest.setText(str(error))

    def _closed(self, problem: str) -> None:
        """Say why nothing is known of the copies; with a way back the page of that knows more."""
        self.patience.end()
        self.newest.setText(problem)
        self.second.hide()
        self.worry.hide()
        self.copies.hide()

    # -- what the person does ---------------------------------------------------------------------

    def _open_copies(self) -> None:
        self.page_asked.emit("copies")

    def _open_import(self) -> None:
        self.page_asked.emit("import")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.place.path)
        self.saved.emit(_("Copied"), None)
