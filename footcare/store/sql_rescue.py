"""What can be done about a damaged or missing diary, as the services ask for it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from footcare.domain.backup import Restored, Salvaged
from footcare.services.keeping import ensure_someone
from footcare.services.ports import DiaryProblem
from footcare.store.backups import copy_problem
from footcare.store.database import create_database
from footcare.store.restoring import keep_damaged, replace_diary
from footcare.store.salvaging import salvage
from footcare.store.whole_file import new_private_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.clock import Clock
    from footcare.services.ports import Diary

_TRIAL: Final = "footcare-trial-"


class SqlRescue:
    """Works on the file in the diary's place. What is there is always kept first."""

    def __init__(self, diary: Path, clock: Clock, wait_seconds: float) -> None:
        self._diary = diary
        self._clock = clock
        self._wait_seconds = wait_seconds

    def set_aside(self) -> Path | None:
        """Keep a copy of the damaged file in a folder and return that; None when there is none."""
        try:
            return keep_damaged(self._diary, self._clock)
        except OSError as error:
            raise copy_problem(error) from error

    def readable(self) -> Salvaged:
        """Return what could still be read; nothing is changed."""
        try:
            with TemporaryDirectory(prefix=_TRIAL) as folder:
                return salvage(self._diary, Path(folder) / self._diary.name)
        except (DiaryProblem, OSError):
            return Salvaged()

    def salvage(self) -> Restored:
        """Go on with what could be read."""
        return self._go_on_with(self._salvage_to)

    def begin_with(self, fill: Callable[[Diary], None]) -> Restored:
        """Go on with a new diary, filled before it counts."""
        return self._go_on_with(partial(_begin, fill))

    def _go_on_with(self, make: Callable[[Path], None]) -> Restored:
        return replace_diary(self._diary, make, self._clock, self._wait_seconds)

    def _salvage_to(self, work: Path) -> None:
        salvage(self._diary, work)


def _begin(fill: Callable[[Diary], None], work: Path) -> None:
    new_private_file(work)
    diary = create_database(work)
    try:
        ensure_someone(diary)
        fill(diary)
    finally:
        diary.close()
