"""Keeping copies of the diary without being asked: daily, in a second place, tried out weekly.

What goes wrong here is noted and told, and never stands in the way of the diary itself.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from footcare.domain.backup import BackupNotes, Reason, SecondCopy
from footcare.domain.clock import today
from footcare.services.backup_state import BackupState, Worry, WorryKind
from footcare.services.picture_words import picture_words
from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.backup import Backup, Restored, RestorePlan
    from footcare.domain.clock import Clock
    from footcare.services.backup_ports import Backups, FoundBackup

DRILL_EVERY: Final = 7
"""Days between two restore drills."""
SECOND_COPY_LASTS: Final = 30
"""Days after which an old copy in the second place is spoken of."""


class BackingUp:
    """The backups of the diary, made and looked after."""

    def __init__(self, backups: Backups, clock: Clock) -> None:
        self._backups = backups
        self._clock = clock

    def all(self) -> Sequence[Backup]:
        """Return the backups, the newest first."""
        return self._backups.all()

    def make(self, reason: Reason = Reason.BY_HAND) -> Backup:
        """Make a verified backup now, and copy it to the second place if there is one.

        Raises:
            DiaryProblem: it could not be made; the sentence says why.
        """
        backup = self._backups.make(reason)
        self._note(daily_fault="")
        self._copy_to_second(backup)
        return backup

    def keep_up(self) -> None:
        """Do what is due today. Whatever fails is noted, and told by ``state``."""
        try:
            newest = self._daily()
        except DiaryProblem as problem:
            self._note(daily_fault=str(problem))
            return
        if newest is not None:
            self._copy_to_second(newest)

    def try_out(self) -> None:
        """Put the newest copy back into a throw-away file, once a week, and note what was wrong.

        It reads all of the diary, which takes seconds after many years: not at once at the start.
        """
        notes, day = self._backups.notes(), today(self._clock)
        if notes.drilled is not None and abs((day - notes.drilled).days) < DRILL_EVERY:
            return
        newest = next(iter(self._backups.all()), None)
        if newest is None:
            return
        faults = self._backups.faults(newest) or self._backups.drill(newest)
        pictures = picture_words(self._backups.pictures(newest))
        self._note(drilled=day, drill_fault=" ".join(faults), picture_fault=pictures)
        if faults:
            self._replace_bad_copy()

    def state(self) -> BackupState:
        """Return how the copies stand."""
        backups, notes = self._backups.all(), self._backups.notes()
        return BackupState(
            newest=backups[0] if backups else None,
            others=max(len(backups) - 1, 0),
            second_place=notes.second_place,
            second_copy=notes.second_copy,
            second_fault=notes.second_fault,
            worry=_worry(notes, backups, today(self._clock)),
            free_bytes=self._backups.free_bytes(),
        )

    def choose_second_place(self, folder: str) -> BackupState:
        """Keep further copies in a folder of another disk, from now on; empty for nowhere."""
        chosen = "" if not folder else f"footcare-copies-{secrets.token_hex(3)}"
        self._note(second_place=folder, second_folder=chosen, second_copy=None, second_fault="")
        backups = self._backups.all()
        if folder and backups:
            self._copy_to_second(backups[0])
        return self.state()

    def leave_second_place(self) -> BackupNotes:
        """Make no further copies elsewhere; return what takes the place up again."""
        before = self._backups.notes()
        self._note(second_place="", second_folder="", second_copy=None, second_fault="")
        return before

    def take_up_second_place(self, before: BackupNotes) -> BackupState:
        """Go on with a second place as it was before it was left or changed for another."""
        self._note(
            second_place=before.second_place,
            second_folder=before.second_folder,
            second_copy=before.second_copy,
            second_fault=before.second_fault,
        )
        return self.state()

    def copy_to_second_place(self) -> BackupState:
        """Copy the diary as it stands to the second place now; whether it went well is told.

        Raises:
            DiaryProblem: the diary changed and no backup of it could be made.
        """
        backups = self._backups.all()
        if not backups or self._backups.changed_since(backups[0]):
            self.make()
        else:
            # Asked for, it is made anew: the copy that is remembered may be gone from a stick.
            self._copy_to_second(backups[0], anew=True)
        return self.state()

    def newest_whole(self) -> Backup | None:
        """Return the newest backup that passes the full check now, or None."""
        return next((backup for backup in self.all() if not self.faults(backup)), None)

    def faults(self, backup: Backup) -> tuple[str, ...]:
        """Return what is wrong with a backup after the full check; nothing when it is whole."""
        return self._backups.faults(backup)

    def place(self, backup: Backup) -> Path:
        """Return where the copy of a backup lies."""
        return self._backups.place(backup)

    def unexplained(self) -> list[Path]:
        """Return copies without a manifest that can be understood; they do not count."""
        return self._backups.unexplained()

    def named(self, words: str) -> FoundBackup:
        """Return the backup meant by a number or by the path of a copy.

        Raises:
            NoSuchBackup: there is none.
        """
        return self._backups.named(words)

    def plan(self, found: FoundBackup) -> RestorePlan:
        """Return what putting a backup back would do; nothing is changed.

        Raises:
            BackupUnusable: the backup is not whole.
        """
        return self._backups.plan(found)

    def restore(self, found: FoundBackup) -> Restored:
        """Put a backup in the diary's place; the diary that was there is kept first.

        Raises:
            BackupUnusable: the backup is not whole.
            DiaryProblem: it could not be put back; the diary is as it was.
        """
        return self._backups.restore(found)

    def _daily(self) -> Backup | None:
        """Return today's backup, made if the diary changed; else the newest there is, if any."""
        backups = self._backups.all()
        newest = backups[0] if backups else None
        # Another day, earlier or later: a clock that was set must not put the copy off for long.
        of_today = newest is not None and newest.day == today(self._clock)
        if newest is not None and (of_today or not self._backups.changed_since(newest)):
            return newest
        if newest is None and self._backups.nothing_to_lose():
            return None
        made = self._backups.make(Reason.DAILY)
        self._note(daily_fault="")
        return made

    def _copy_to_second(self, backup: Backup, *, anew: bool = False) -> None:
        notes = self._backups.notes()
        copied = notes.second_copy
        there = not anew and copied is not None and copied.sequence >= backup.sequence
        if not notes.second_place or there:
            return
        try:
            self._backups.copy_to(Path(notes.second_place), notes.second_folder, backup)
        except DiaryProblem as problem:
            self._note(second_fault=str(problem))
        else:
            copy = SecondCopy(backup.sequence, today(self._clock))
            self._note(second_copy=copy, second_fault="")

    def _replace_bad_copy(self) -> None:
        """Make another copy, for one that cannot be put back is none."""
        try:
            self._backups.make(Reason.DAILY)
        except DiaryProblem as problem:
            self._note(daily_fault=str(problem))

    def _note(self, **changed: Any) -> None:  # noqa: ANN401 - one field each, checked by replace
        self._backups.note(replace(self._backups.notes(), **changed))


def _worry(notes: BackupNotes, backups: Sequence[Backup], day: date) -> Worry | None:
    noted = (
        (WorryKind.DAILY, notes.daily_fault),
        (WorryKind.DRILL, notes.drill_fault),
    )
    for kind, fault in noted:
        if fault:
            return Worry(kind, fault)
    # A picture may be missing for good: that may not hide that no copy leaves the computer.
    pictures = Worry(WorryKind.PICTURES, notes.picture_fault) if notes.picture_fault else None
    return _second_place_worry(notes, backups, day) or pictures


def _second_place_worry(notes: BackupNotes, backups: Sequence[Backup], day: date) -> Worry | None:
    copy = notes.second_copy
    behind = bool(backups) and (copy is None or copy.sequence < backups[0].sequence)
    if not notes.second_place or not behind:
        return None
    if copy is None:
        return Worry(WorryKind.SECOND_PLACE, notes.second_fault) if notes.second_fault else None
    if abs((day - copy.day).days) <= SECOND_COPY_LASTS:
        return None
    return Worry(WorryKind.SECOND_PLACE, notes.second_fault, copy.day)
