"""What the services need from the store and from the desktop, as Protocols."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from footcare.services.kept_ports import Kept
from footcare.services.measured_ports import MeasuredBooks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from datetime import date, datetime
    from uuid import UUID

    from footcare.domain.checking import Where
    from footcare.domain.inspection import Inspection, Marked
    from footcare.domain.massage import MassageRecord
    from footcare.domain.occurrence import Occurrence, OccurrenceKey
    from footcare.domain.pause import Pause
    from footcare.domain.person import Person
    from footcare.domain.reminder import Reminder
    from footcare.domain.symptom import Symptom
    from footcare.services.intake_ports import KeptIntakes
    from footcare.services.photo_ports import KeptPhotos


class DiaryProblem(Exception):
    """The diary cannot be opened, read or written; the message is a sentence for a person."""


class DiaryUnusable(DiaryProblem):
    """The diary is damaged, newer than this program, or no diary at all."""


class DiaryDamaged(DiaryUnusable):
    """What lies in the diary's place is not a whole diary, or nothing does; a copy may help."""


class DiaryNewer(DiaryUnusable):
    """A newer footcare wrote the diary; this one could at most read it."""


class DiaryReplaced(DiaryUnusable):
    """Another file was put in the diary's place while it was open; nothing was written."""


class DiaryBusy(DiaryProblem):
    """Another process held the diary too long, or there is no space left."""


class DiaryReadOnly(DiaryProblem):
    """The diary can be read but the medium refuses writing."""


class KeptInspections(Kept["Inspection"], Protocol):
    """The kept foot checks."""

    def latest(self, person: str, before: date) -> Inspection | None:
        """Return the newest standing check of a day up to and including the one given."""
        ...

    def marked(self, person: str, first: date, last: date) -> list[Marked]:
        """Return what the standing checks of a span of local days marked, newest first.

        Checks without any finding are left out.
        """
        ...

    def last_seen(self, person: str, until: date) -> dict[Where, date]:
        """Return the newest day up to one on which each place of a foot was looked at.

        Taken back checks say nothing; a place never looked at is left out.
        """
        ...


class KeptReminders(Kept["Reminder"], Protocol):
    """The kept reminders."""

    def standing(self, person: str | None = None) -> list[Reminder]:
        """Return the reminders not withdrawn, of one person or of all."""
        ...

    def replace(self, reminder: Reminder) -> None:
        """Keep the new words of a reminder under its id."""
        ...


class KeptPersons(Protocol):
    """The people of the household."""

    def all(self) -> list[Person]:
        """Return everyone, in order of entry."""
        ...

    def get(self, person: str) -> Person | None:
        """Return one person or None."""
        ...

    def put(self, person: Person) -> None:
        """Keep a person's words, new or changed."""
        ...

    def has_anything(self, person: str) -> bool:
        """Tell whether anything is kept about a person beside the person: record or draft."""
        ...

    def remove(self, person: str) -> None:
        """Forget a person about whom nothing else is kept."""
        ...


class KeptOccurrences(Protocol):
    """The kept occurrences of reminders."""

    def claim(self, occurrence: Occurrence) -> bool:
        """Keep a new occurrence; return False when its key is kept already. Never twice."""
        ...

    def claim_all(self, occurrences: Sequence[Occurrence]) -> None:
        """Keep many occurrences whose keys are not kept yet."""
        ...

    def get(self, key: OccurrenceKey) -> Occurrence | None:
        """Return one occurrence or None."""
        ...

    def put(self, occurrence: Occurrence) -> None:
        """Keep the new state of a claimed occurrence."""
        ...

    def release(self, key: OccurrenceKey) -> None:
        """Give back the claim of a time that has not come yet, as if it had never been claimed."""
        ...

    def open(self, person: str | None = None) -> list[Occurrence]:
        """Return those that wait for an answer, oldest first."""
        ...

    def between(self, person: str, first: date, last: date) -> list[Occurrence]:
        """Return those of a span of local days, both ends in, oldest first."""
        ...

    def of(self, reminder: UUID, first: date) -> list[Occurrence]:
        """Return those of one reminder from a local day on, oldest first."""
        ...

    def all(self) -> list[Occurrence]:
        """Return every occurrence, in order of key."""
        ...


class KeptPauses(Kept["Pause"], Protocol):
    """The kept pauses of reminders."""

    def since(self, day: date) -> list[Pause]:
        """Return everyone's standing pauses that were to last beyond a local day."""
        ...

    def end(self, pause_id: UUID, at: datetime | None) -> None:
        """Keep when a pause was ended before its time; None takes the ending back."""
        ...


class KeptDrafts(Protocol):
    """Unfinished forms, written on each answer so that a crash loses nothing."""

    def get(self, person: str, name: str) -> str | None:
        """Return the draft's JSON text or None."""
        ...

    def put(self, person: str, name: str, text: str, at: datetime) -> None:
        """Keep the draft's JSON text."""
        ...

    def remove(self, person: str, name: str) -> None:
        """Forget the draft."""
        ...


class Books(MeasuredBooks, Protocol):
    """Everything kept, seen inside one transaction."""

    @property
    def persons(self) -> KeptPersons:
        """The people."""
        ...

    @property
    def inspections(self) -> KeptInspections:
        """The foot checks."""
        ...

    @property
    def symptoms(self) -> Kept[Symptom]:
        """The symptoms."""
        ...

    @property
    def sessions(self) -> Kept[MassageRecord]:
        """The massages."""
        ...

    @property
    def reminders(self) -> KeptReminders:
        """The reminders."""
        ...

    @property
    def occurrences(self) -> KeptOccurrences:
        """The occurrences."""
        ...

    @property
    def pauses(self) -> KeptPauses:
        """The pauses of reminders."""
        ...

    @property
    def photos(self) -> KeptPhotos:
        """The photos."""
        ...

    @property
    def drafts(self) -> KeptDrafts:
        """The unfinished forms."""
        ...

    @property
    def intakes(self) -> KeptIntakes:
        """The imports."""
        ...


class Diary(Protocol):
    """The opened diary. What is done in one ``writing`` block is kept whole or not at all."""

    def writing(self) -> AbstractContextManager[Books]:
        """Open a write transaction; it is committed when the block ends without an error.

        Raises:
            DiaryBusy: another process writes for too long, or the disk is full.
            DiaryReadOnly: the medium refuses writing.
            DiaryUnusable: the file is damaged.
        """
        ...

    def reading(self) -> AbstractContextManager[Books]:
        """Open a read transaction; results are complete copies."""
        ...


class Alarm(Protocol):
    """An alarm clock: rings once for each key, and knows nothing of what it rings for."""

    def set(self, key: str, at: datetime) -> None:
        """Ring for a key at an instant (aware); a second call for the key replaces the first."""
        ...

    def clear(self) -> None:
        """Forget everything set."""
        ...


class NoticeAnswer(StrEnum):
    """What can be answered to a notice."""

    START = "start"
    SNOOZE = "snooze"
    DONE = "done"
    NOT_TODAY = "not_today"
    OPEN = "open"


@dataclass(frozen=True)
class Notice:
    """Something to tell outside the window.

    Attributes:
        key: names the notice; a second one of the same key replaces the first.
        title, body: words; neutral unless the person chose otherwise.
        answers: what can be answered directly.
    """

    key: str
    title: str
    body: str
    answers: Sequence[NoticeAnswer] = ()


@dataclass(frozen=True)
class Ability:
    """Whether a mechanism of this desktop works here, and if not, why not, in a sentence."""

    ok: bool
    why: str = ""


class Notifier(Protocol):
    """Shows notices on the desktop. Nothing here may block."""

    def ability(self) -> Ability:
        """Tell whether notices can be shown here."""
        ...

    def show(self, notice: Notice) -> None:
        """Show a notice, or replace the one of the same key."""
        ...

    def close(self, key: str) -> None:
        """Take a notice away, for instance because it was answered elsewhere."""
        ...

    def listen(self, answered: Callable[[str, NoticeAnswer], None]) -> None:
        """Call ``answered(key, answer)`` on the caller's own thread for each answer."""
        ...
