"""What the page has done on the worker thread; it touches nothing of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.services.backup_ports import FoundBackup
from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from footcare.domain.backup import Backup, BackupNotes, Restored, RestorePlan
    from footcare.services.backing_up import BackingUp


def _found(backing_up: BackingUp, backup: Backup) -> FoundBackup:
    return FoundBackup(backup, backing_up.place(backup))


def plan(backing_up: BackingUp, backup: Backup) -> tuple[Backup, RestorePlan]:
    """Return what putting a backup back would do."""
    return backup, backing_up.plan(_found(backing_up, backup))


def put_back(backing_up: BackingUp, backup: Backup) -> tuple[Backup, Restored]:
    """Put a backup back; return it with what became of the diary that was there."""
    return backup, backing_up.restore(_found(backing_up, backup))


def judge(backing_up: BackingUp, backup: Backup) -> tuple[Backup, tuple[str, ...]]:
    """Return what the full check of a backup found."""
    return backup, backing_up.faults(backup)


def change_place(backing_up: BackingUp, folder: str) -> BackupNotes:
    """Use a folder from now on if a copy gets there; return what takes up the one before."""
    before = backing_up.leave_second_place()
    state = backing_up.choose_second_place(folder)
    if state.second_fault:
        backing_up.take_up_second_place(before)
        raise DiaryProblem(state.second_fault)
    return before
