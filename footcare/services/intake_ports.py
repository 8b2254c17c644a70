"""What bringing in a diary needs from the store: a memory of what came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from footcare.domain.intake import Added, Intake, TakenBack


class KeptIntakes(Protocol):
    """What was brought in from files, so that it can be taken back again."""

    def add(self, intake: Intake, added: Added) -> None:
        """Remember an intake and everything it added."""
        ...

    def get(self, intake_id: UUID) -> Intake | None:
        """Return one intake or None."""
        ...

    def all(self) -> list[Intake]:
        """Return every intake, the newest first."""
        ...

    def take_back(self, intake_id: UUID, at: datetime) -> TakenBack:
        """Remove the records that an intake added, and what became of its reminders.

        The people it added are left to the caller. The intake is kept as undone.
        """
        ...
