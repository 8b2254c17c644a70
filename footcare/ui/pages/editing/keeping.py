"""Does with own massages what takes a disk: off the window's thread, answered in order."""

from __future__ import annotations

from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from footcare.domain.gate import light_only
from footcare.domain.routine import COMFORTABLE, LIGHT

if TYPE_CHECKING:
    from footcare.domain.own_routine import RoutineRead
    from footcare.domain.routine import Routine
    from footcare.services.house import House
    from footcare.services.own_routines import OwnRoutines, OwnShown
    from footcare.ui.desk import Desk


class Keeping(QObject):
    """Saves, deletes, writes to files and looks at files.

    Signals:
        found: the firmest pressure the facts allow, and the own massages as they were read.
        saved: a massage as it was given, and as it is kept.
        not_saved: why it is not, in a sentence.
        deleted: the massage that was taken away.
        written: a file is written.
        looked: what a file says, as a ``RoutineRead``.
        not_looked: why a file could not be looked at.
        failed: why something else was not done.
    """

    found = Signal(int, object)
    saved = Signal(object, object)
    not_saved = Signal(str)
    deleted = Signal(object)
    written = Signal()
    looked = Signal(object)
    not_looked = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        # The worker answers in the order in which it was asked.
        self._saving: deque[Routine] = deque()
        self._deleting: deque[Routine] = deque()

    @property
    def _own(self) -> OwnRoutines:
        return self._desk.house.own_routines

    def find(self) -> None:
        """Ask what the facts allow, and read the own massages anew."""
        work = partial(_find, self._desk.house)
        self._desk.background.run(work, self._found, self._failed)

    def save(self, routine: Routine) -> None:
        """Keep a massage."""
        self._saving.append(routine)
        self._desk.background.run(partial(self._own.keep, routine), self._saved, self._not_saved)

    def delete(self, routine: Routine) -> None:
        """Take a massage away."""
        self._deleting.append(routine)
        work = partial(self._own.remove, routine.id)
        self._desk.background.run(work, self._deleted, self._not_deleted)

    def write(self, routine: Routine, path: str) -> None:
        """Write a massage to a file elsewhere."""
        work = partial(self._own.save_to, routine, Path(path))
        self._desk.background.run(work, self._written, self._failed)

    def look_at(self, path: str) -> None:
        """Look at a file from elsewhere; nothing is kept."""
        work = partial(self._own.preview, Path(path))
        self._desk.background.run(work, self._looked, self._not_looked)

    def _found(self, found: tuple[int, OwnShown]) -> None:
        self.found.emit(*found)

    def _saved(self, kept: Routine) -> None:
        self.saved.emit(self._saving.popleft(), kept)

    def _not_saved(self, error: Exception) -> None:
        self._saving.popleft()
        self.not_saved.emit(str(error))

    def _deleted(self, _outcome: object) -> None:
        self.deleted.emit(self._deleting.popleft())

    def _not_deleted(self, error: Exception) -> None:
        self._deleting.popleft()
        self._failed(error)

    def _written(self, _outcome: object) -> None:
        self.written.emit()

    def _looked(self, read: RoutineRead) -> None:
        self.looked.emit(read)

    def _not_looked(self, error: Exception) -> None:
        self.not_looked.emit(str(error))

    def _failed(self, error: Exception) -> None:
        self.failed.emit(str(error))


def _find(house: House) -> tuple[int, OwnShown]:
    cap = LIGHT if light_only(house.massaging.gate().facts) else COMFORTABLE
    return cap, house.own_routines.look()
