"""Copies of my diary: how they stand, a second place for them, and putting one back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.page import Page
from footcare.ui.pages.copies.list import CopiesCard
from footcare.ui.pages.copies.preview import PreviewCard
from footcare.ui.pages.copies.second_place import SecondPlaceCard
from footcare.ui.pages.copies.state_card import StateCard
from footcare.ui.pages.copies.words import done_words, outcome_words
from footcare.ui.pages.copies.work import change_place, judge, plan, put_back
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import announce

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from footcare.domain.backup import Backup, BackupNotes, Restored, RestorePlan
    from footcare.services.backing_up import BackingUp
    from footcare.services.backup_state import BackupState
    from footcare.ui.desk import Desk

_ROW_NARROW: Final = 620
_BUTTONS_NARROW: Final = 740


@dataclass(frozen=True)
class _Read:
    state: BackupState
    backups: Sequence[Backup]
    unexplained: Sequence[Path]


class CopiesPage(Page):
    """The copies of the diary. A preview takes their place before one is put back."""

    name: ClassVar[str] = "copies"
    lies_over: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: Backup | None = None
        self._to_check: list[Backup] = []
        self._checked: list[bool] = []
        self.back = hug(
            WordButton(desk.theme, desk.icons, _("Back to My diary"), "quiet", "arrow-left")
        )
        self.back.clicked.connect(self._back)
        self.state = StateCard(desk)
        self.state.made.connect(self._make)
        self.second = SecondPlaceCard(desk)
        self.second.chosen.connect(self._choose_place)
        self.second.left.connect(self._leave_place)
        self.second.copied.connect(self._copy_there)
        self.copies = CopiesCard(desk)
        self.copies.wanted.connect(self._preview)
        self.copies.checked.connect(self._check_all)
        self._room = Box(desk.theme, gap=20).add(self.state, self.second, self.copies)
        self.preview = PreviewCard(desk)
        self.preview.agreed.connect(self._restore)
        self.preview.kept.connect(self._close_preview)
        self.preview.hide()
        self.beside.add(self.back)
        self.column.addWidget(self._room)
        self.column.addWidget(self.preview)
        self.column.addStretch(1)
        read_in_order(self.back, self._room, self.preview)
        desk.door.copies_changed.connect(self._reread)

    @property
    def _backing_up(self) -> BackingUp:
        return self.desk.house.backing_up

    # -- what is shown ----------------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        self._show_room()
        self.copies.say("")
        self._read()

    @override
    def first_focus(self) -> QWidget:
        return self.preview.keep if self._wanted is not None else self.state.make

    def _reread(self) -> None:
        if self.isVisible() and self.desk.door.house is not None:
            self._read()

    def _read(self) -> None:
        self.desk.background.run(self._look, self._show, self._failed)

    def _look(self) -> _Read:
        backing_up = self._backing_up
        return _Read(backing_up.state(), backing_up.all(), backing_up.unexplained())

    def _show(self, read: _Read) -> None:
        self._show_state(read.state)
        self.copies.show_copies(read.backups, read.unexplained)
        read_in_order(self.back, self.state, self.second, self.copies)
        self.arrange()

    def _show_state(self, state: BackupState) -> None:
        read_only = self.desk.house.read_only
        self.state.show_state(state, read_only)
        self.second.show_state(state)
        # Where the next copies go is remembered beside the diary, so it cannot be changed either.
        self.second.setEnabled(not read_only)

    def _show_room(self) -> None:
        self._wanted = None
        self.set_heading(
            _("Copies of my diary"), _("From each of them your diary can be put back as it was.")
        )
        self.preview.hide()
        self.back.show()
        self._room.show()

    @override
    def arrange(self) -> None:
        width = (self.width() - 2 * self.desk.theme.margin(36) - 48) / self.desk.theme.scale
        narrow = width < _ROW_NARROW
        self.copies.set_narrow(narrow=narrow)
        self.second.arrange(narrow=width < _BUTTONS_NARROW)
        self.preview.arrange(narrow=narrow)

    def _back(self) -> None:
        self.open_page.emit("settings", {"topic": "diary"})

    def _failed(self, error: Exception) -> None:
        self.state.set_working(working=False)
        self.toast(str(error))

    # -- a copy now -------------------------------------------------------------------------------

    def _make(self) -> None:
        self.state.set_working(working=True)
        self.desk.background.run(self._backing_up.make, self._made, self._failed)

    def _made(self, _backup: Backup) -> None:
        self.toast(_("The copy is made and was read back: it is whole."))
        self._told_elsewhere()

    def _told_elsewhere(self) -> None:
        """Have Today, Settings and this page read anew."""
        self.desk.door.copies_changed.emit()
        self.state.make.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the second place -------------------------------------------------------------------------

    def _choose_place(self, folder: str) -> None:
        work = partial(change_place, self._backing_up, folder)
        self.desk.background.run(work, self._place_changed, self._place_refused)

    def _place_changed(self, before: BackupNotes) -> None:
        self.toast(_("Further copies go there from now on."), partial(self._undo_place, before))
        self.desk.door.copies_changed.emit()

    def _place_refused(self, error: Exception) -> None:
        self.second.refuse(str(error))

    def _leave_place(self) -> None:
        self.desk.background.run(
            self._backing_up.leave_second_place, self._place_left, self._failed
        )

    def _place_left(self, before: BackupNotes) -> None:
        words = _("No further copies go there. Those that are there stay.")
        self.toast(words, partial(self._undo_place, before))
        self.desk.door.copies_changed.emit()
        self.second.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo_place(self, before: BackupNotes) -> None:
        work = partial(self._backing_up.take_up_second_place, before)
        self.desk.background.run(work, self._place_back, self._failed)

    def _place_back(self, _state: BackupState) -> None:
        self.desk.door.copies_changed.emit()

    def _copy_there(self) -> None:
        self.second.copy.setEnabled(False)
        self.desk.background.run(
            self._backing_up.copy_to_second_place, self._copied, self._not_copied
        )

    def _copied(self, state: BackupState) -> None:
        self.second.copy.setEnabled(True)
        if state.second_fault:
            announce(self, state.second_fault, urgent=True)
        else:
            self.toast(_("The copy is there and was read back: it is whole."))
        self.desk.door.copies_changed.emit()
        self.second.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_copied(self, error: Exception) -> None:
        self.second.copy.setEnabled(True)
        self._failed(error)

    # -- checking all of them ---------------------------------------------------------------------

    def _check_all(self) -> None:
        self.copies.check.setEnabled(False)
        self.copies.say(_("Reading all copies from beginning to end..."))
        self._checked = []
        self.desk.background.run(self._backing_up.all, self._begin_check, self._not_checked)

    def _begin_check(self, backups: Sequence[Backup]) -> None:
        self._to_check = list(backups)
        self._check_next()

    def _check_next(self) -> None:
        """Check one copy at a time, so that what the person saves meanwhile comes in between."""
        if not self._to_check:
            self._checked_all()
            return
        work = partial(judge, self._backing_up, self._to_check.pop(0))
        self.desk.background.run(work, self._judged, self._not_checked)

    def _judged(self, verdict: tuple[Backup, tuple[str, ...]]) -> None:
        backup, faults = verdict
        self._checked.append(not faults)
        self.copies.judge(backup, faults)
        self._check_next()

    def _checked_all(self) -> None:
        words = outcome_words(len(self._checked), self._checked.count(False))
        self.copies.check.setEnabled(True)
        self.copies.say(words)
        announce(self, words)

    def _not_checked(self, error: Exception) -> None:
        self.copies.check.setEnabled(True)
        self.copies.say("")
        self._failed(error)

    # -- putting one back -------------------------------------------------------------------------

    def _preview(self, backup: Backup) -> None:
        self._wanted = backup
        self.forget_undo()
        self.set_heading(_("Put this copy back?"), _("Nothing is changed before you choose."))
        self._room.hide()
        self.back.hide()
        self.preview.wait(backup)
        self.preview.show()
        self.scroll_to_top()
        self.preview.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.heading.text())
        work = partial(plan, self._backing_up, backup)
        self.desk.background.run(work, self._show_plan, self._no_plan)

    def _show_plan(self, planned: tuple[Backup, RestorePlan]) -> None:
        backup, plan = planned
        if backup == self._wanted:
            self.preview.show_plan(plan)
            announce(self, f"{self.preview.lines.text()} {self.preview.lost.text()}")

    def _no_plan(self, error: Exception) -> None:
        self.preview.show_unusable(str(error))
        announce(self, str(error), urgent=True)

    def _close_preview(self) -> None:
        wanted = self._wanted
        self._show_room()
        self.scroll_to_top()
        rows = [row for row in self.copies.rows if row.backup == wanted]
        wished = rows[0].button if rows else self.state.make
        wished.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self) -> None:
        if self._wanted is None:
            return
        self.preview.complain("")
        self.preview.set_working(working=True)
        work = partial(put_back, self._backing_up, self._wanted)
        self.desk.background.run(work, self._restored, self._not_restored)

    def _restored(self, put_back: tuple[Backup, Restored]) -> None:
        zone, now = self.desk.clock.time_zone(), today(self.desk.clock)
        words = done_words(*put_back, zone, now)
        self.preview.set_working(working=False)
        self._show_room()
        self.desk.door.replaced.emit(_("Your diary was put back"), words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._wanted is not None:
            self.preview.keep.click()
        else:
            super().keyPressEvent(event)

    def _not_restored(self, error: Exception) -> None:
        self.preview.set_working(working=False)
        self.preview.complain(str(error))
        if self._wanted is None:
            self.toast(str(error))
        announce(self, str(error), urgent=True)
