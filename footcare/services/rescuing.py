"""What to offer when the diary is damaged or gone: never an empty one by itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from footcare.i18n import _
from footcare.services.backup_ports import FoundBackup, NoSuchBackup
from footcare.services.importing import Importing
from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from footcare.domain.backup import Backup, Reason, Restored, Salvaged
    from footcare.domain.clock import Clock
    from footcare.domain.intake import Dated
    from footcare.domain.photo import Photo
    from footcare.domain.reminder import Reminder
    from footcare.services.backup_ports import Backups, Rescue
    from footcare.services.intake_planning import DiaryFile, DiaryRead
    from footcare.services.ports import Diary

    _Stamped = Dated | Photo | Reminder

_DATED: Final = (
    "inspections",
    "symptoms",
    "sessions",
    "temperatures",
    "touch_tests",
    "falls",
    "photos",
)


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


@dataclass(frozen=True)
class Found:
    """A diary in another place, looked at and whole: a copy, or an exported diary.

    Attributes:
        name: of its file.
        made_at: when it was made, UTC.
        holds: how many records of each kind stand in it, under the names of the export.
        first_day, last_day: of the records in it; None when it has none.
        go_on: puts it in the diary's place; it raises a DiaryProblem when that cannot be done.
    """

    name: str
    made_at: datetime
    holds: Mapping[str, int]
    first_day: date | None
    last_day: date | None
    go_on: Callable[[], Restored]


class Rescuing:
    """Looks at what is left and goes on with what the person chooses.

    ``read_export`` reads a file that a diary was exported to.
    """

    def __init__(
        self,
        rescue: Rescue,
        backups: Backups,
        clock: Clock,
        read_export: Callable[[Path], DiaryRead],
        has_picture: Callable[[Photo], bool],
    ) -> None:
        self._rescue = rescue
        self._backups = backups
        self._clock = clock
        self._read_export = read_export
        self._has_picture = has_picture

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
        return self._backups.restore(FoundBackup(backup, self._backups.place(backup)))

    def find(self, path: Path) -> Found:
        """Look at a file from another place; nothing is changed.

        Raises:
            DiaryProblem: it is neither a whole copy nor a whole exported diary.
        """
        return self._copy(path) if path.suffix == ".db" else self._export(path)

    def _copy(self, path: Path) -> Found:
        try:
            found = self._backups.named(str(path))
        except NoSuchBackup as error:
            raise DiaryProblem(
                _(
                    "That is no copy of a diary: a copy is a file ending in .db, with one ending "
                    "in .json beside it. Nothing was changed."
                )
            ) from error
        plan = self._backups.plan(found)
        return Found(
            name=path.name,
            made_at=found.backup.made_at,
            holds=plan.holds,
            first_day=plan.first_day,
            last_day=plan.last_day,
            go_on=partial(self._backups.restore, found),
        )

    def _export(self, path: Path) -> Found:
        read = self._read_export(path)
        if read.diary is None:
            raise DiaryProblem(
                _("That file is no whole exported diary: {fault}. Nothing was changed.").format(
                    fault=read.faults[0]
                )
            )
        standing = _standing(read.diary)
        days = [one.stamp.day for name in _DATED for one in standing[name]]
        return Found(
            name=path.name,
            made_at=read.diary.exported_at,
            holds={name: len(records) for name, records in standing.items()},
            first_day=min(days, default=None),
            last_day=max(days, default=None),
            go_on=partial(self._rescue.begin_with, partial(self._bring_in, read.diary)),
        )

    def _bring_in(self, file: DiaryFile, diary: Diary) -> None:
        importing = Importing(diary, self._clock, _nothing_to_copy, self._has_picture)
        importing.bring_in(file, importing.plan(file))

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
        return self._rescue.begin_with(_left_empty)


def _standing(file: DiaryFile) -> dict[str, list[_Stamped]]:
    """Return the records of a file that stand, under the names of the export."""
    kept = file.kept
    shelves: dict[str, Sequence[_Stamped]] = {
        "inspections": kept.inspections,
        "symptoms": kept.symptoms,
        "sessions": kept.sessions,
        "temperatures": kept.temperatures,
        "touch_tests": kept.touch_tests,
        "falls": kept.falls,
        "reminders": kept.reminders,
        "photos": kept.photos,
    }
    return {
        name: [one for one in records if one.stamp.withdrawn_at is None]
        for name, records in shelves.items()
    }


def _left_empty(_diary: Diary) -> None:
    """Leave a new diary as it is."""


def _nothing_to_copy(_reason: Reason) -> None:
    """Make no copy of a diary that has only just begun."""
