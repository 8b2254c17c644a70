"""The saving of a massage from the window: at its end, and again with the number given after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from footcare.domain.massage import MassageRecord
    from footcare.domain.session import Session
    from footcare.services.massaging import Massaging
    from footcare.ui.desk import Desk


class SessionKeeping(QObject):
    """Keeps one session on the worker thread, however quickly the person moves on.

    Signals:
        kept: the seconds of massage, after the commit.
        failed: the sentence that says why it is not saved.
    """

    kept = Signal(int)
    failed = Signal(str)

    def __init__(self, desk: Desk, session: Session, before: int | None) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._before = before
        self._after: int | None = None
        self.record: MassageRecord | None = None
        self.refused = False
        self._under_way = False

    def keep(self) -> None:
        """Keep the session, or what was told after it and is not kept yet."""
        if self.record is not None:
            self.tell_after(self._after)
            return
        if self._under_way:
            return
        self._under_way = True
        work = _Work(self._desk.house.massaging, self._session, self._before)
        self._desk.background.run(work.keep, self._kept, self._not_kept)

    def tell_after(self, after: int | None) -> None:
        """Add how the feet feel now; before the session itself is kept it waits for that."""
        self._after = after
        if self.record is None or after is None or self.record.after == after:
            return
        work = _Work(self._desk.house.massaging, self._session, self._before)
        work.record, work.after = self.record, after
        self._desk.background.run(work.add_after, self._after_kept, self._not_kept)

    def _kept(self, record: MassageRecord | None) -> None:
        self._under_way = False
        if record is None:
            return
        self.record = record
        self.refused = False
        self.kept.emit(record.done_seconds)
        self._desk.door.records_changed.emit()
        self.tell_after(self._after)

    def _after_kept(self, record: MassageRecord) -> None:
        self.record = record
        if self.refused:
            self.refused = False
            self.kept.emit(record.done_seconds)
        self._desk.door.records_changed.emit()

    def _not_kept(self, error: Exception) -> None:
        self._under_way = False
        self.refused = True
        self.failed.emit(str(error))


class LeftSessions(QObject):
    """Sessions that the person went on from; one that was refused is kept when others can be."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._sessions: list[SessionKeeping] = []
        desk.door.records_changed.connect(self._keep)

    def add(self, keeping: SessionKeeping) -> None:
        """Look after a session until it is in the diary."""
        self._sessions = [one for one in self._sessions if one.record is None]
        self._sessions.append(keeping)

    def _keep(self) -> None:
        """Something was saved, so what was refused may be saved now too."""
        for keeping in self._sessions:
            if keeping.refused and keeping.record is None:
                keeping.keep()


class _Work:
    """What runs on the worker thread; it touches nothing of the window."""

    def __init__(self, massaging: Massaging, session: Session, before: int | None) -> None:
        self._massaging = massaging
        self._session = session
        self._before = before
        self.record: MassageRecord | None = None
        self.after = 0

    def keep(self) -> MassageRecord | None:
        return self._massaging.keep(self._session, self._before)

    def add_after(self) -> MassageRecord:
        if self.record is None:
            raise RuntimeError("there is no record to add to")
        return self._massaging.add_after(self.record, self.after)
