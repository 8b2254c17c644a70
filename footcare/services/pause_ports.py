"""What pauses need from the store, as a Protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from footcare.services.ports import Kept

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from footcare.domain.pause import Pause


class KeptPauses(Kept["Pause"], Protocol):
    """The kept pauses of reminders."""

    def since(self, day: date) -> list[Pause]:
        """Return everyone's standing pauses that were to last beyond a local day."""
        ...

    def end(self, pause_id: UUID, at: datetime | None) -> None:
        """Keep when a pause was ended before its time; None takes the ending back."""
        ...
