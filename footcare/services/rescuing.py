"""What to offer when the diary is damaged or gone: never an empty one by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from footcare.services.backup_ports import FoundBackup
from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.domain.backup import Backup, Restored, RestorePlan, Salvaged
    from footcare.services.backup_ports import Backups, Rescue


@dataclass(frozen=True)
class Prospects:
    """What can be done.

    Attributes:
        set_aside: the folder in which a copy of the damaged file is kept; None when there is no
            file, or when it could not be kept.
        not_kept: why it could not be kept, in a sentence; then nothing is put in its place.
        backup: the newest backup that passed the full check, or None.
        passed_over: how many newer backups did not pass.
        readable: what can still be read in the damaged file.
    """

    set_aside: Path | None
    not_kept: str
    backup: Backup | None
    passed_over: int
    readable: Salvaged

    @property
    def reading_holds_more(self) -> bool:
        """Whether of no kind fewer records can be read than the backup has, and more in all.

        What became of reminders is left out: a few answers more are no reason to choose a file
        that was damaged before one that is whole.
        """
        if self.backup is None:
            return self.readable.records > 0
        held, read = self.backup.counts, self.readable.holds
        names = (held.keys() | read.keys()) - {"persons", "occurrences"}
        differences = [read.get(name, 0) - held.get(name, 0) for name in names]
        return min(differences, default=0) >= 0 and sum(differences) > 0


class Rescuing:
    """Looks at what is left and goes on with what the person chooses."""

    def __init__(self, rescue: Rescue, backups: Backups) -> None:
        self._rescue = rescue
        self._backups = backups

    def look(self) -> Prospects:
        """Keep a copy of the damaged file, check the backups and read what can be read."""
        not_kept, set_aside = "", None
        try:
            set_aside = self._rescue.set_aside()
        except DiaryProblem as problem:
            not_kept = str(problem)
        passed_over = 0
        chosen = None
        for backup in self._backups.all():
            if not self._backups.faults(backup):
                chosen = backup
                break
            passed_over += 1
        return Prospects(set_aside, not_kept, chosen, passed_over, self._rescue.readable())

    def restore(self, backup: Backup) -> Restored:
        """Go on with a backup.

        Raises:
            DiaryProblem: it could not be done; what is there is as it was.
        """
        return self.restore_found(FoundBackup(backup, self._backups.place(backup)))

    def named(self, copy: str) -> FoundBackup:
        """Return the backup meant by the path of a copy from another place.

        Raises:
            NoSuchBackup: there is none.
        """
        return self._backups.named(copy)

    def plan(self, found: FoundBackup) -> RestorePlan:
        """Return what a copy from another place holds; nothing is changed.

        Raises:
            BackupUnusable: the copy is not whole.
        """
        return self._backups.plan(found)

    def restore_found(self, found: FoundBackup) -> Restored:
        """Go on with a copy from another place.

        Raises:
            DiaryProblem: it could not be done; what is there is as it was.
        """
        return self._backups.restore(found)

    def salvage(self) -> Restored:
        """Go on with what could be read.

        Raises:
            DiaryProblem: it could not be done; what is there is as it was.
        """
        return self._rescue.salvage()

    def begin_anew(self) -> Restored:
        """Go on with an empty diary.

        Raises:
            DiaryProblem: it could not be done; what is there is as it was.
        """
        return self._rescue.begin_anew()
