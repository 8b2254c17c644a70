"""Fills an empty diary with the story, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.demo.almanac import Almanac
from footcare.demo.checks import Checks
from footcare.demo.felt import Felt
from footcare.demo.massages import Massages
from footcare.demo.measured import Measured
from footcare.demo.reminded import Reminded, things_done
from footcare.demo.story import CONTACTS, FACTS, NAME, QUIET
from footcare.domain.intake import IntakeKind
from footcare.domain.person import Asked, Person
from footcare.i18n import _
from footcare.services.handled import HANDLED, Call, call_text
from footcare.services.keeping import FIRST_PERSON
from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from footcare.domain.clock import Clock
    from footcare.domain.falls import FallsRecord
    from footcare.domain.inspection import Inspection
    from footcare.domain.massage import MassageRecord
    from footcare.domain.occurrence import Occurrence
    from footcare.domain.pause import Pause
    from footcare.domain.reminder import Reminder
    from footcare.domain.routine import Routine
    from footcare.domain.symptom import Symptom
    from footcare.domain.temperature import TemperatureRecord
    from footcare.domain.touch_test import TouchRecord
    from footcare.services.ports import Books, Diary

    Stamped = (
        Inspection
        | Symptom
        | MassageRecord
        | Reminder
        | Pause
        | TemperatureRecord
        | TouchRecord
        | FallsRecord
    )

A_YEAR: Final = 365
MOST_DAYS: Final = 3660
SEED: Final = 71


class DiaryInUse(DiaryProblem):
    """The diary holds something already, so no story goes into it; nothing was changed."""


@dataclass(frozen=True)
class Life:
    """All that the story puts into a diary, in order of entry."""

    person: Person
    inspections: Sequence[Inspection]
    symptoms: Sequence[Symptom]
    sessions: Sequence[MassageRecord]
    reminders: Sequence[Reminder]
    occurrences: Sequence[Occurrence]
    pauses: Sequence[Pause]
    temperatures: Sequence[TemperatureRecord]
    touch_tests: Sequence[TouchRecord]
    falls: Sequence[FallsRecord]

    @property
    def last_call(self) -> tuple[UUID, datetime] | None:
        """The newest check about which she called her team, and when; None when there is none."""
        withdrawn = {one.stamp.at for one in self.inspections if one.stamp.withdrawn_at is not None}
        called = [
            (one.stamp.id, one.stamp.entered_at)
            for one in self.inspections
            if one.stamp.withdrawn_at is None and one.stamp.at in withdrawn
        ]
        return called[-1] if called else None

    def counts(self) -> Mapping[IntakeKind, int]:
        """Return how much of each kind stands."""
        stamped: Mapping[IntakeKind, Sequence[Stamped]] = {
            IntakeKind.INSPECTION: self.inspections,
            IntakeKind.SYMPTOM: self.symptoms,
            IntakeKind.SESSION: self.sessions,
            IntakeKind.REMINDER: self.reminders,
            IntakeKind.PAUSE: self.pauses,
            IntakeKind.TEMPERATURE: self.temperatures,
            IntakeKind.TOUCH_TEST: self.touch_tests,
            IntakeKind.FALLS: self.falls,
        }
        standing = {
            kind: sum(one.stamp.withdrawn_at is None for one in records)
            for kind, records in stamped.items()
        }
        return standing | {IntakeKind.OCCURRENCE: len(self.occurrences)}


def fill(
    diary: Diary,
    routines: Sequence[Routine],
    clock: Clock,
    *,
    days: int = A_YEAR,
    seed: int = SEED,
) -> Life:
    """Put the story into an empty diary, in one transaction, and return it.

    Args:
        diary: one that holds nothing but a person without a name.
        routines: the massages there are.
        clock: the story ends at its present instant, in its time zone.
        days: how many local days the story lasts, today among them; 1 to ``MOST_DAYS``.
        seed: another one makes another year of the same story.

    Raises:
        DiaryInUse: the diary holds something.
        DiaryProblem: it cannot be read or written.
    """
    with diary.writing() as books:
        life = live(_blank(books), routines, clock, days=days, seed=seed)
        books.persons.put(life.person)
        books.inspections.add_all(life.inspections)
        books.symptoms.add_all(life.symptoms)
        books.sessions.add_all(life.sessions)
        books.reminders.add_all(life.reminders)
        books.occurrences.claim_all(life.occurrences)
        books.pauses.add_all(life.pauses)
        books.temperatures.add_all(life.temperatures)
        books.touch_tests.add_all(life.touch_tests)
        books.falls.add_all(life.falls)
        if (call := life.last_call) is not None:
            check, at = call
            books.drafts.put(life.person.id, HANDLED, call_text(Call(check, at)), at)
    return life


def refuse_used(books: Books) -> None:
    """Raise unless a diary holds nothing but one person of whom nothing is known.

    Raises:
        DiaryInUse: it holds something.
    """
    _blank(books)


def live(person: str, routines: Sequence[Routine], clock: Clock, *, days: int, seed: int) -> Life:
    """Return the story as a person of this id lives it; nothing is kept."""
    now, zone = clock.now(), clock.time_zone()
    last = now.astimezone(ZoneInfo(zone)).date()
    almanac = Almanac(seed, last - timedelta(days=days - 1), last, now, zone, person)
    checks, felt = Checks(almanac), Felt(almanac)
    massages = Massages(almanac, checks, felt, {one.id: one for one in routines})
    inspections: list[Inspection] = []
    symptoms: list[Symptom] = []
    sessions: list[MassageRecord] = []
    measured = Measured(almanac)
    temperatures: list[TemperatureRecord] = []
    for day in almanac.days:
        inspections += checks.on(day)
        symptoms += felt.on(day)
        massaged = massages.on(day)
        sessions += massaged
        temperatures += measured.temperatures_on(day, massaged=bool(massaged))
    reminded = Reminded(almanac, things_done(inspections, sessions))
    reminders, pauses = reminded.reminders(), reminded.pauses()
    seen, next_seen = reminded.appointments()
    facts = replace(FACTS, asked=Asked.ON, last_foot_check=seen, next_foot_check=next_seen)
    return Life(
        Person(person, NAME, facts, CONTACTS, QUIET),
        inspections,
        symptoms,
        sessions,
        reminders,
        reminded.occurrences(reminders, pauses),
        pauses,
        temperatures,
        [test for day in almanac.days for test in measured.touch_tests_on(day)],
        [answers for day in almanac.days for answers in measured.falls_on(day)],
    )


def _blank(books: Books) -> str:
    """Return the id of the one person of an empty diary, who may not be kept yet."""
    persons = books.persons.all() or [Person(FIRST_PERSON)]
    who = persons[0].id
    if persons != [Person(who)] or books.persons.has_anything(who) or books.intakes.all():
        raise DiaryInUse(_("This diary holds something already. Nothing was changed."))
    return who
