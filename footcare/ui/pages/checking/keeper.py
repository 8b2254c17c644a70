"""Keeps the running check: every answer is written off the GUI thread, nothing is ever lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from footcare.domain.advice import Advice
    from footcare.domain.checking import CheckDraft, Where
    from footcare.domain.inspection import Inspection
    from footcare.domain.last_looks import LastLook
    from footcare.services.following import Followed
    from footcare.services.inspecting import Inspecting
    from footcare.ui.desk import Desk


class DraftKeeper(QObject):
    """The draft of the page, and its way into the diary.

    Attributes:
        checked_today: the check saved today, or None.
        name: what the person is called, or empty.
        looks: what the checks before this one say of each place of a foot.
        unwritten: whether the last answer is not in the diary yet.

    Signals:
        opened: a draft is there.
        written: the last answer is in the diary.
        refused: what could not be done, and the sentence that says why.
        urgent: the ``Advice`` of the draft so far, when something told changed.
        saved: the ``Inspection`` that is now in the diary.
    """

    opened = Signal()
    written = Signal()
    refused = Signal(str, str)
    urgent = Signal(object)
    saved = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._draft: CheckDraft | None = None
        self._to_change: UUID | None = None
        self._in_todays = False
        self._remarks: tuple[str, ...] = ()
        self._saving = False
        self.checked_today: Inspection | None = None
        self.past: Followed | None = None
        self.looks: dict[Where, LastLook] = {}
        self.name = ""
        self.unwritten = False

    @property
    def draft(self) -> CheckDraft:
        """The running check; there is one after ``opened``."""
        if self._draft is None:
            message = "no foot check is open"
            raise RuntimeError(message)
        return self._draft

    @property
    def is_open(self) -> bool:
        """Whether there is a running check."""
        return self._draft is not None

    # -- opening ----------------------------------------------------------------------------------

    def open(self, to_change: UUID | None = None, *, in_todays: bool = False) -> None:
        """Read the unfinished check, begin a new one, or take up a saved one to change it.

        Args:
            to_change: the saved check to change, or None.
            in_todays: whether a check that was saved today is changed rather than made again.
        """
        self._to_change = to_change
        self._in_todays = in_todays
        self._desk.background.run(self._read, self._show, self._not_opened)

    def _read(self) -> CheckDraft:
        inspecting = self._desk.house.inspecting
        self.checked_today = inspecting.todays()
        self.past = self._desk.house.following.all()
        draft = self._begun(inspecting)
        self.looks = inspecting.looks_before(draft)
        self.name = self._desk.house.knowing.person().name
        return draft

    def _begun(self, inspecting: Inspecting) -> CheckDraft:
        """Return the check to go on with."""
        liked = self._desk.preferences.current
        if self._to_change is not None:
            return inspecting.keep(inspecting.change(self._to_change, liked.first_foot))
        draft = inspecting.begin(liked.first_foot, liked.looked_by)
        begun = bool(draft.answers) or draft.replaces is not None
        if self._in_todays and self.checked_today is not None and not begun:
            saved = self.checked_today.stamp.id
            return inspecting.keep(inspecting.change(saved, liked.first_foot))
        return draft

    def _show(self, draft: CheckDraft) -> None:
        self._draft = draft
        self.opened.emit()
        if draft.marks or draft.signs or draft.pain:
            self._desk.background.run(self._assess, self._tell_advice, self._not_assessed)

    def _not_opened(self, error: Exception) -> None:
        self.refused.emit("open", str(error))

    # -- writing -----------------------------------------------------------------------------------

    def take(self, draft: CheckDraft) -> None:
        """Go on with this draft and write it down."""
        before = self._draft
        self._draft = draft
        self.unwritten = True
        self._desk.background.run(self._write, self._is_written, self._not_written)
        if before is None or _told(before) != _told(draft):
            self._desk.background.run(self._assess, self._tell_advice, self._not_assessed)

    def _write(self) -> CheckDraft:
        return self._desk.house.inspecting.keep(self.draft)

    def _is_written(self, written: CheckDraft) -> None:
        if written == self._draft:
            self.unwritten = False
            self.written.emit()

    def _not_written(self, error: Exception) -> None:
        self.refused.emit("write", str(error))

    def _assess(self) -> Advice:
        return self._desk.house.inspecting.advice_now(self.draft)

    def _tell_advice(self, advice: Advice) -> None:
        if self._draft is not None:
            self.urgent.emit(advice)

    def _not_assessed(self, error: Exception) -> None:
        self.refused.emit("write", str(error))

    def drop(self) -> None:
        """Forget the running check here; the diary keeps its draft."""
        self._draft = None

    # -- saving ------------------------------------------------------------------------------------

    def save(self, remarks: Sequence[str]) -> None:
        """Keep the check in the diary; ``saved`` comes after the commit."""
        if self._saving:
            return
        self._saving = True
        self._remarks = tuple(remarks)
        self._desk.background.run(self._save, self._is_saved, self._not_saved)

    def _save(self) -> Inspection:
        return self._desk.house.inspecting.save(self.draft, self._remarks)

    def _is_saved(self, check: Inspection) -> None:
        self._saving = False
        self.unwritten = False
        self._draft = None
        self.saved.emit(check)

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        self.refused.emit("save", str(error))

    def try_again(self, job: str) -> None:
        """Do again what was refused."""
        if job == "open":
            self.open(self._to_change, in_todays=self._in_todays)
        elif job == "save":
            self.save(self._remarks)
        elif self._draft is not None:
            self.take(self._draft)


def _told(draft: CheckDraft) -> tuple[object, ...]:
    """Return what the advice depends on besides what was looked at."""
    return (draft.marks, draft.signs, draft.pain)
