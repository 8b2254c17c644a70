"""What the services need from the store to keep the records of one kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, datetime
    from uuid import UUID

Record = TypeVar("Record")


class Kept(Protocol[Record]):
    """The kept records of one kind."""

    def add(self, record: Record) -> bool:
        """Keep a record; return False and change nothing when its id is kept already."""
        ...

    def get(self, record_id: UUID) -> Record | None:
        """Return a record, withdrawn or not, or None."""
        ...

    def between(self, person: str, first: date, last: date) -> list[Record]:
        """Return the standing records of a span of local days, both ends in, newest first."""
        ...

    def withdraw(self, record_id: UUID, at: datetime) -> bool:
        """Take a record back; it stays in the export. Return False when there is none standing."""
        ...

    def restore(self, record_id: UUID) -> bool:
        """Let a withdrawn record stand again; return False when there is none."""
        ...

    def all(self) -> list[Record]:
        """Return every record of every person, withdrawn ones too, in order of entry."""
        ...

    def among(self, record_ids: Collection[UUID]) -> list[Record]:
        """Return those records of a set of ids that are kept, withdrawn or not."""
        ...

    def add_all(self, records: Sequence[Record]) -> None:
        """Keep many records whose ids are not kept yet."""
        ...
