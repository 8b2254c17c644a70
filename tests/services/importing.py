"""A desk at which diaries are brought in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from footcare.domain.preferences import Preferences
from footcare.export.json_format import diary_words
from footcare.services.importing import Importing
from footcare.services.keeping import everything
from tests.fakes import FakeClock
from tests.households import EXPORTED_AT, file_of
from tests.photographs import every_picture

if TYPE_CHECKING:
    from footcare.domain.backup import Reason
    from footcare.domain.intake import Intake
    from footcare.domain.intake_plan import IntakePlan
    from footcare.services.keeping import Everything
    from footcare.store.database import SqlDiary


@dataclass
class Desk:
    """A diary, someone who brings things in, and the backups that would have been made."""

    diary: SqlDiary
    backups: list[Reason] = field(default_factory=list)
    broken: bool = False

    def __post_init__(self) -> None:
        self.importing = Importing(self.diary, FakeClock(), self._back_up, every_picture)

    def _back_up(self, reason: Reason) -> None:
        if self.broken:
            raise OSError(28, "No space left on device")
        self.backups.append(reason)

    def plan(self, kept: Everything) -> IntakePlan:
        return self.importing.plan(file_of(kept))

    def bring_in(self, kept: Everything) -> Intake | None:
        file = file_of(kept)
        return self.importing.bring_in(file, self.importing.plan(file))

    def brought_in(self, kept: Everything) -> Intake:
        intake = self.bring_in(kept)
        assert intake is not None
        return intake

    @property
    def kept(self) -> dict[str, Any]:
        return diary_words(everything(self.diary, Preferences()), EXPORTED_AT)
