"""Privacy: what is kept and where, who can read it, what is not protected, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from footcare.i18n import N_, _
from footcare.services.deleting import question_of
from footcare.services.ports import DiaryProblem
from footcare.ui.asking import Choice
from footcare.ui.pages.settings.ground import GroundCard
from footcare.ui.pages.settings.room import Room
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.services.deleting import Deletion
    from footcare.services.ground import Ground
    from footcare.ui.desk import Desk

_KEPT: Final = (
    N_("Your foot checks, massages, how your feet felt, your reminders and your answers to them."),
    N_("Your name and the numbers to call, if you gave them. None of them is needed."),
    N_("How the window looks, and a short log of faults without any of your words."),
)
_CLOSED: Final = (N_("Other people who log in to this computer cannot open the folder."),)
"""True where the drive keeps permissions; where it does not, the card above says so."""
_READERS: Final = (
    N_("Footcare has no account and makes no connection. Nothing is sent to anybody."),
    N_("A number goes to this computer's program for calls only when you press its button."),
    N_("Notifications do not say what they are about, unless you choose that."),
)
_NOT_PROTECTED: Final = (
    N_("Whoever administers this computer, and every program you start, can read the diary."),
    N_("A thief can read it if the disk is not encrypted."),
    N_("In a folder that is copied to other computers, it is as private as that service."),
    N_("A file you export is a copy of its own. It stays until you delete it."),
    N_("What stands on the screen, notifications too, can be seen by whoever is beside you."),
)
_WHAT_HELPS: Final = (
    N_("Encrypt the disk: Windows calls it BitLocker, a Mac FileVault, Linux LUKS."),
    N_("Lock the screen when you leave the computer."),
    N_("Put exports and copies where only you can read them."),
)
_DELETE: Final = "delete_everything"


class PrivacyRoom(Room):
    """What a person may want to know before trusting a program with years of health."""

    topic = "privacy"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.place = Label(desk.diary_place, "bold")
        self.copy = hug(WordButton(desk.theme, desk.icons, _("Copy this place"), icon="copy"))
        self.copy.clicked.connect(self._copy)
        where = Box(desk.theme).add(Label(_("All of it is in this folder on this computer:")))
        where.add(self.place, self.copy)
        where.setVisible(bool(desk.diary_place))
        self.add_card(_("What is kept, and where"), self._lines(_KEPT), where, gap=16)
        self.ground = GroundCard(desk)
        self.add(self.ground)
        self.closed = self._lines(_CLOSED)
        self.ground.looked.connect(self._say_who_reads)
        self.add_card(_("Who can read it"), self.closed, self._lines(_READERS))
        self.add_card(_("What Footcare cannot protect"), self._lines(_NOT_PROTECTED, "info"))
        self.add_card(_("What you can do"), self._lines(_WHAT_HELPS))
        words = _("Delete everything")
        self.delete = hug(WordButton(desk.theme, desk.icons, words, icon="trash-2"))
        self.delete.setObjectName(_DELETE)
        self.delete.clicked.connect(self._look)
        self.delete.setVisible(desk.deletion is not None)
        self.add_card(
            words,
            Label(
                _(
                    "The diary goes from this computer, with its copies, pictures, logs and "
                    "settings. First you are told what will be gone, and asked once more."
                )
            ),
            Label(
                _(
                    "Footcare cannot reach your exports, backups of the whole computer and "
                    "copies on other computers. A solid-state disk may hold traces for a while."
                )
            ),
            self.delete,
        )

    def _lines(self, lines: Sequence[str], icon: str = "check") -> Box:
        """Return sentences, each with a sign before it."""
        theme = self.desk.theme
        box = Box(theme, gap=12)
        for line in lines:
            row = Box(theme, across=True, gap=12)
            row.add_at_top(Sign(theme, self.desk.icons, icon, size=24))
            box.add(row.add(Label(_(line)), stretch=1))
        return box

    @override
    def enter(self) -> None:
        self.ground.look()

    def _say_who_reads(self, ground: Ground) -> None:
        self.closed.setVisible(not ground.ownerless)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.place.text())
        self.saved.emit(_("Copied"), None)

    # -- delete everything ------------------------------------------------------------------------

    def _look(self) -> None:
        if self.desk.deletion is not None:
            self.desk.background.run(self.desk.deletion, self._ask, self._not_possible)

    def _ask(self, deletion: Deletion) -> None:
        self.desk.asker.ask(
            _("Delete everything?"),
            question_of(deletion),
            (
                Choice("keep", _("Keep my diary"), filled=True),
                Choice(_DELETE, _("Delete everything")),
            ),
            self._answered,
        )

    def _answered(self, choice: str) -> None:
        if choice == _DELETE:
            self.desk.door.deletion_asked.emit()

    def _not_possible(self, error: Exception) -> None:
        words = str(error) if isinstance(error, DiaryProblem) else _("The diary did not answer.")
        self.saved.emit(_("Nothing was deleted. {reason}").format(reason=words), None)
