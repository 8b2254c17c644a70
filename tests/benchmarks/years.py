"""Writes years of a believable diary, fast: every day lived as a person of routine lives it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from footcare.assembly import open_diary
from footcare.domain.finding import Change, Finding, FindingKind
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import Answer, Inspection, Pain, StepAnswer, check_order
from footcare.domain.massage import DoneStep, Ended, MassageRecord
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.record import Source, Stamp
from footcare.domain.reminder import Reminder, ReminderKind, new_reminder
from footcare.domain.symptom import Quality, Severity, Symptom
from footcare.services.keeping import FIRST_PERSON
from footcare.store import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Table

    from footcare.domain.clock import Clock
    from footcare.paths import Profile
    from footcare.store.kept import SqlKept, Values

DAYS_OF_A_YEAR = 365
REMINDED = (
    ReminderKind.FOOT_CHECK,
    ReminderKind.MASSAGE,
    ReminderKind.CREAM,
    ReminderKind.MEDICINE,
    ReminderKind.SHOES,
    ReminderKind.EXERCISE,
)
_FOUND = (FindingKind.CALLUS, FindingKind.DRY_SKIN, FindingKind.CRACK)
_AT_ONCE = 500


@dataclass
class Life:
    """A person's days, the same each time for a seed. They end yesterday."""

    clock: Clock
    seed: int

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)  # noqa: S311 - a diary, not a secret
        self._zone = self.clock.time_zone()
        self._today = self.clock.now().astimezone(ZoneInfo(self._zone)).date()

    def days(self, years: int) -> list[date]:
        """Return the days of so many years, the oldest first, up to yesterday."""
        count = years * DAYS_OF_A_YEAR
        return [self._today - timedelta(days=ago) for ago in range(count, 0, -1)]

    def stamp(self, day: date, hour: int) -> Stamp:
        """Return a stamp for an hour of a past day."""
        at = datetime.combine(day, time(hour), ZoneInfo(self._zone)).astimezone(UTC)
        own = UUID(int=self._chance.getrandbits(128), version=4)
        return Stamp(own, FIRST_PERSON, at, day, self._zone, at, Source.WINDOW)

    def check(self, day: date) -> Inspection:
        """Return a foot check with all nineteen answers, now and then with something marked."""
        answers = tuple(StepAnswer(step, foot, Answer.NOTHING_NEW) for step, foot in check_order())
        findings: tuple[Finding, ...] = ()
        if self._chance.random() < 1 / 5:
            kind = self._chance.choice(_FOUND)
            findings = (Finding(kind, Zone.HEEL, Side.LEFT, day, Change.SAME),)
        pain = Pain(self._chance.randrange(1, 5), usual=True) if day.day % 7 == 0 else None
        note = "A little dry after the bath." if day.day == 1 else ""
        return Inspection(self.stamp(day, 8), answers, findings, pain=pain, note=note)

    def symptom(self, day: date) -> Symptom:
        """Return how the feet felt in the afternoon, in one word."""
        severity = self._chance.choice((Severity.NONE, Severity.MILD, Severity.MODERATE))
        return Symptom(self.stamp(day, 15), Quality.ALL, severity)

    def massage(self, day: date) -> MassageRecord:
        """Return a massage of ten minutes in the evening."""
        steps = tuple(DoneStep(index, foot, 60) for foot in Foot for index in range(5))
        stamp = self.stamp(day, 20)
        return MassageRecord(stamp, "everyday10", 600, 600, Ended.FINISHED, steps, 5, 3)

    def reminders(self, first: date) -> list[Reminder]:
        """Return the six daily reminders, from a first day on."""
        return [new_reminder(kind, self.stamp(first, 7)) for kind in REMINDED]


def write_years(profile: Profile, clock: Clock, years: int, seed: int = 3) -> None:
    """Fill a new profile: a check, a massage, a word and six answered reminders for every day."""
    life = Life(clock, seed)
    days = life.days(years)
    diary = open_diary(profile)
    try:
        with diary.writing() as books:
            connection = books.inspections._connection
            keep_all(connection, books.inspections, [life.check(day) for day in days])
            keep_all(connection, books.symptoms, [life.symptom(day) for day in days])
            keep_all(connection, books.sessions, [life.massage(day) for day in days])
            reminders = life.reminders(days[0])
            keep_all(connection, books.reminders, reminders)
            _insert(connection, tables.occurrence, _answered(reminders, days))
    finally:
        diary.close()


def keep_all(connection: Connection, shelf: SqlKept[Any], records: Sequence[Any]) -> None:
    """Keep many records as the shelf keeps one, in few statements."""
    rows: list[Values] = []
    parts: dict[Table, list[Values]] = {}
    for record in records:
        rows.append(vars(record.stamp) | shelf._values(record))
        for part, more in shelf._parts(record):
            parts.setdefault(part, []).extend(more)
    _insert(connection, shelf.table, rows)
    for part, more in parts.items():
        _insert(connection, part, more)


def _insert(connection: Connection, table: Table, rows: Iterable[Values]) -> None:
    every = list(rows)
    columns = {name: None for row in every for name in row}
    for first in range(0, len(every), _AT_ONCE):
        connection.execute(
            insert(table), [columns | row for row in every[first : first + _AT_ONCE]]
        )


def _answered(reminders: Sequence[Reminder], days: Sequence[date]) -> Iterable[Values]:
    """Yield the rows of occurrences that were all answered a few minutes after they were due."""
    for day in days:
        for reminder in reminders:
            slot = reminder.times[0]
            zone = reminder.stamp.time_zone
            due = datetime.combine(day, slot, ZoneInfo(zone)).astimezone(UTC)
            yield {
                "reminder": reminder.stamp.id,
                "local_date": day,
                "slot": slot.isoformat(timespec="minutes"),
                "person": FIRST_PERSON,
                "due_at": due,
                "time_zone": zone,
                "state": OccurrenceState.DONE,
                "answered_at": due + timedelta(minutes=7),
                "answered_by": FIRST_PERSON,
            }
