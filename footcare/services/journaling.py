"""The journal: day by day what was recorded, taken back and put back, and the one-press feeling."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from footcare.domain.clock import today
from footcare.domain.day_case import case_of
from footcare.domain.inspection import Answer, check_order
from footcare.domain.massage import Ended
from footcare.domain.measured import DAYS, measured_on
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.person import Person
from footcare.domain.record import EntryKind, stamp_now
from footcare.domain.reminder import ReminderKind
from footcare.domain.spans import days_before, spans_back
from footcare.domain.symptom import Quality, Symptom
from footcare.domain.triage import assess
from footcare.services.measured_entries import ASKED_BY, MeasuredEntry, measured_entries
from footcare.services.photo_entry import PhotoEntry, photo_entry
from footcare.services.shelves import shelf_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import datetime
    from uuid import UUID

    from footcare.domain.clock import Clock
    from footcare.domain.finding import Finding
    from footcare.domain.foot import Foot, Spot
    from footcare.domain.inspection import Inspection, InspectionStep, Pain, Sign
    from footcare.domain.massage import MassageRecord
    from footcare.domain.measured import Measured
    from footcare.domain.occurrence import Occurrence, OccurrenceKey
    from footcare.domain.reminder import Reminder
    from footcare.domain.symptom import Severity, When
    from footcare.services.ports import Books, Diary

PAGE: Final = 30
"""How many days with something in them make one page of the journal."""

_FIRST_SPAN: Final = PAGE + 7
"""Days looked through first: a day left out now and then costs no second span."""

_LOOK_BACK: Final = 60
"""Days before a check whose checks still say something. Every check asks about all that stands,
so that two months give the same level as the year that the check itself looks back."""

_ANSWERS: Final = frozenset(
    {
        OccurrenceState.DONE,
        OccurrenceState.DONE_ELSEWHERE,
        OccurrenceState.SKIPPED,
        OccurrenceState.ON_PAPER,
    }
)
"""What the person said to a reminder; a missed one is no entry and no reproach."""


@dataclass(frozen=True)
class CheckEntry:
    """A foot check.

    Attributes:
        at: the instant meant, UTC.
        level: what the triage table says of this check, 0 to 3, with what earlier checks still
            said then and the facts known now; a professional check that is due counts not.
        emergency: whether a row with the emergency number fired.
        answered: how many of the places were answered at all.
        places: how many a check of these feet has.
        unseen: the places nobody could look at.
        looked_by: the initials of whoever looked for the person; empty for the person.
    """

    id: UUID
    at: datetime
    level: int
    emergency: bool
    findings: tuple[Finding, ...]
    signs: frozenset[Sign]
    pain: Pain | None
    answered: int
    unseen: tuple[tuple[InspectionStep, Foot | None], ...]
    object_in_shoe: bool
    note: str
    looked_by: str
    places: int

    kind = EntryKind.INSPECTION


@dataclass(frozen=True)
class MassageEntry:
    """A massage; the numbers before and after are the person's own or None."""

    id: UUID
    at: datetime
    routine: str
    planned_seconds: int
    done_seconds: int
    ended: Ended
    before: int | None
    after: int | None

    kind = EntryKind.SESSION


@dataclass(frozen=True)
class FeltEntry:
    """Something felt."""

    id: UUID
    at: datetime
    quality: Quality
    severity: Severity | None
    level: int | None
    spots: tuple[Spot, ...]
    when: When | None
    note: str

    kind = EntryKind.SYMPTOM


@dataclass(frozen=True)
class AnswerEntry:
    """What was said to a reminder. It is changed by answering anew, not taken back here.

    Attributes:
        reminder: the reminder, withdrawn or not.
    """

    key: OccurrenceKey
    at: datetime
    reminder: Reminder
    state: OccurrenceState


Recorded = CheckEntry | MassageEntry | FeltEntry | MeasuredEntry | PhotoEntry
"""What can be taken back and put back."""

Entry = Recorded | AnswerEntry


@dataclass(frozen=True)
class JournalDay:
    """A local day and everything recorded for it, newest first."""

    day: date
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class SomeDays:
    """Some days, newest first, and whether there are earlier ones."""

    days: tuple[JournalDay, ...]
    earlier: bool


class Journaling:
    """Reads the diary of one person day by day."""

    def __init__(self, diary: Diary, clock: Clock, person_id: str) -> None:
        self._diary = diary
        self._clock = clock
        self._person_id = person_id

    def days(self, before: date | None = None, count: int = PAGE) -> SomeDays:
        """Return the newest days that hold something.

        Args:
            before: only days earlier than this one; None begins with the newest.
            count: how many days at most.
        """
        found: dict[date, list[Entry]] = {}
        with self._diary.reading() as books:
            person = (books.persons.get(self._person_id) or Person(self._person_id)).undated
            for first, last in spans_back(today(self._clock), before, _FIRST_SPAN):
                for day, entry in self._entries(books, person, first, last):
                    found.setdefault(day, []).append(entry)
                if len(found) > count:
                    break
        newest = sorted(found, reverse=True)
        return SomeDays(
            tuple(JournalDay(day, _newest_first(found[day])) for day in newest[:count]),
            earlier=len(newest) > count,
        )

    def withdraw(self, kind: EntryKind, record_id: UUID) -> bool:
        """Take a record back; it stays in the export. Return False when none stands."""
        with self._diary.writing() as books:
            return shelf_of(books, kind).withdraw(record_id, self._clock.now())

    def restore(self, kind: EntryKind, record_id: UUID) -> bool:
        """Let a record that was taken back stand again."""
        with self._diary.writing() as books:
            return shelf_of(books, kind).restore(record_id)

    def feel(self, severity: Severity) -> UUID:
        """Keep how the feet feel as a whole, in the word that was pressed; return its id."""
        symptom = Symptom(stamp_now(self._clock, self._person_id), Quality.ALL, severity)
        with self._diary.writing() as books:
            books.symptoms.add(symptom)
        return symptom.stamp.id

    def felt_today(self) -> Symptom | None:
        """Return the newest one-press feeling of today, or None."""
        day = today(self._clock)
        with self._diary.reading() as books:
            felt = books.symptoms.between(self._person_id, day, day)
        whole = [symptom for symptom in felt if symptom.quality is Quality.ALL]
        return max(whole, key=_when_felt, default=None)

    def _entries(
        self, books: Books, who: Person, first: date, last: date
    ) -> Iterator[tuple[date, Entry]]:
        person = self._person_id
        back = days_before(first, _LOOK_BACK)
        looks = books.inspections.between(person, back, last)
        temperatures = books.temperatures.between(person, days_before(first, DAYS), last)
        touch_tests = books.touch_tests.between(person, date.min, last)
        seen: set[tuple[ReminderKind, date]] = set()
        for inspection in looks:
            if inspection.stamp.day >= first:
                seen.add((ReminderKind.FOOT_CHECK, inspection.stamp.day))
                measured = measured_on(inspection.stamp.day, temperatures, touch_tests)
                earlier = _before(inspection, looks)
                yield inspection.stamp.day, _check(inspection, earlier, who, measured)
        for session in books.sessions.between(person, first, last):
            if session.ended is Ended.FINISHED:
                seen.add((ReminderKind.MASSAGE, session.stamp.day))
            yield session.stamp.day, _massage(session)
        for symptom in books.symptoms.between(person, first, last):
            yield symptom.stamp.day, _felt(symptom)
        for day, entry in measured_entries(books, person, first, last):
            if (answered := ASKED_BY.get(entry.kind)) is not None:
                seen.add((answered, day))
            yield day, entry
        for photo in books.photos.between(person, first, last):
            yield photo.stamp.day, photo_entry(photo)
        yield from self._answers(books, first, last, seen)

    def _answers(
        self, books: Books, first: date, last: date, seen: Collection[tuple[ReminderKind, date]]
    ) -> Iterator[tuple[date, Entry]]:
        """Yield what was said to reminders; "done" of a thing that is an entry itself is no news.

        ``seen`` holds what is an entry of a day itself.
        """
        reminders: dict[UUID, Reminder | None] = {}
        for occurrence in books.occurrences.between(self._person_id, first, last):
            if occurrence.state in _ANSWERS:
                which, day = occurrence.key.reminder, occurrence.key.local_date
                if which not in reminders:
                    reminders[which] = books.reminders.get(which)
                reminder = reminders[which]
                done = occurrence.state is OccurrenceState.DONE
                if reminder is not None and not (done and (reminder.kind, day) in seen):
                    yield day, _answer(occurrence, reminder)


def _before(inspection: Inspection, looks: Sequence[Inspection]) -> list[Inspection]:
    """Return the checks before one, as far back as a check looks."""
    day, at = inspection.stamp.day, inspection.stamp.at
    return [
        one
        for one in looks
        if (day - one.stamp.day).days <= _LOOK_BACK
        and (one.stamp.day, one.stamp.at) <= (day, at)
        and one.stamp.id != inspection.stamp.id
    ]


def _newest_first(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=_at, reverse=True))


def _at(entry: Entry) -> datetime:
    return entry.at


def _when_felt(symptom: Symptom) -> datetime:
    return symptom.stamp.at


def _check(
    inspection: Inspection, earlier: Sequence[Inspection], who: Person, measured: Measured
) -> CheckEntry:
    advice = assess(case_of(inspection, earlier, who.facts, measured=measured, body=who.body))
    unseen = tuple(
        (given.step, given.foot)
        for given in inspection.answers
        if given.answer is Answer.COULD_NOT_LOOK
    )
    return CheckEntry(
        inspection.stamp.id,
        inspection.stamp.at,
        int(advice.level),
        advice.emergency,
        inspection.findings,
        inspection.signs,
        inspection.pain,
        len(inspection.answers),
        unseen,
        inspection.object_in_shoe,
        inspection.note,
        inspection.looked_by,
        len(check_order(body=who.body)),
    )


def _massage(session: MassageRecord) -> MassageEntry:
    return MassageEntry(
        session.stamp.id,
        session.stamp.at,
        session.routine,
        session.planned_seconds,
        session.done_seconds,
        session.ended,
        session.before,
        session.after,
    )


def _felt(symptom: Symptom) -> FeltEntry:
    return FeltEntry(
        symptom.stamp.id,
        symptom.stamp.at,
        symptom.quality,
        symptom.severity,
        symptom.level,
        symptom.spots,
        symptom.when,
        symptom.note,
    )


def _answer(occurrence: Occurrence, reminder: Reminder) -> AnswerEntry:
    at = occurrence.answered_at or occurrence.due_at
    return AnswerEntry(occurrence.key, at, reminder, occurrence.state)
