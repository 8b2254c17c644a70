"""Keeps what is told in the first run: every answer is written off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from footcare.domain.first_run import FirstRunDraft, Told

if TYPE_CHECKING:
    from footcare.services.welcoming import Arrival
    from footcare.ui.desk import Desk


class FirstRunKeeper(QObject):
    """The draft of the first run, and its way into the diary.

    Signals:
        known: the ``Arrival``: what the diary knows already.
        unknown: the diary did not say what it knows; the sentence that says why.
        left: what was told counts, the rest waits.
        finished: everything told counts.
        refused: it could not be kept; the sentence that says why.
    """

    known = Signal(object)
    unknown = Signal(str)
    left = Signal()
    finished = Signal()
    refused = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._draft: FirstRunDraft | None = None
        self._told = Told()
        self._writing = False
        self._ending = False
        self._written: FirstRunDraft | None = None

    def read(self) -> None:
        """Ask the diary what it knows; it must be open."""
        self._desk.background.run(self._desk.house.welcoming.arrive, self._arrived, self._silent)

    def _arrived(self, arrival: Arrival) -> None:
        self.known.emit(arrival)

    def _silent(self, error: Exception) -> None:
        self.unknown.emit(str(error))

    def take(self, draft: FirstRunDraft) -> None:
        """Go on with this draft and write it down: as fast as the disk is, and no faster."""
        self._draft = draft
        if not self._writing:
            self.write()

    def write(self) -> None:
        """Write the draft down now, unless there is nothing new or no diary yet.

        Nor behind the end, which forgets the draft.
        """
        if self._ending or self._desk.door.house is None or self._draft == self._written:
            return
        self._writing = True
        self._desk.background.run(self._keep, self._is_written, self._not_written)

    def _keep(self) -> FirstRunDraft | None:
        draft = self._draft
        return None if draft is None else self._desk.house.welcoming.keep(draft)

    def _is_written(self, written: FirstRunDraft | None) -> None:
        self._writing = False
        self._written = written
        self.write()

    def _not_written(self, _error: Exception) -> None:
        # Nothing is lost while the window is open, and the end tells what stands in the way.
        self._writing = False

    def leave(self, told: Told, draft: FirstRunDraft) -> None:
        """Let what was told count and keep the rest for later; ``left`` comes after the commit."""
        self._ending = True
        self._told, self._draft = told, draft
        self._desk.background.run(self._leave, self._is_left, self._not_kept)

    def _leave(self) -> None:
        if self._draft is not None:
            self._desk.house.welcoming.leave(self._told, self._draft)

    def _is_left(self, _nothing: None) -> None:
        self._forget()
        self.left.emit()

    def finish(self, told: Told) -> None:
        """Let everything told count; ``finished`` comes after the commit."""
        self._ending = True
        self._told = told
        self._desk.background.run(self._finish, self._is_finished, self._not_kept)

    def _finish(self) -> None:
        self._desk.house.welcoming.finish(self._told)

    def _is_finished(self, _nothing: None) -> None:
        self._forget()
        self.finished.emit()

    def _not_kept(self, error: Exception) -> None:
        self._ending = False
        self.refused.emit(str(error))

    def _forget(self) -> None:
        self._ending = False
        self._draft = self._written = None
