"""Every shelf of the diary, seen inside one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from footcare.store.drafts import SqlDrafts
from footcare.store.falls import SqlFalls
from footcare.store.inspections import SqlInspections
from footcare.store.intakes import SqlIntakes
from footcare.store.occurrences import SqlOccurrences
from footcare.store.pauses import SqlPauses
from footcare.store.persons import SqlPersons
from footcare.store.photos import SqlPhotos
from footcare.store.reminders import SqlReminders
from footcare.store.sessions import SqlSessions
from footcare.store.symptoms import SqlSymptoms
from footcare.store.temperatures import SqlTemperatures
from footcare.store.touch_tests import SqlTouchTests

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True)
class SqlBooks:
    """The repositories of one transaction."""

    persons: SqlPersons
    inspections: SqlInspections
    symptoms: SqlSymptoms
    sessions: SqlSessions
    temperatures: SqlTemperatures
    touch_tests: SqlTouchTests
    falls: SqlFalls
    reminders: SqlReminders
    occurrences: SqlOccurrences
    pauses: SqlPauses
    photos: SqlPhotos
    drafts: SqlDrafts
    intakes: SqlIntakes


def books_on(connection: Connection) -> SqlBooks:
    """Return the repositories that work on a connection's transaction."""
    return SqlBooks(
        persons=SqlPersons(connection),
        inspections=SqlInspections(connection),
        symptoms=SqlSymptoms(connection),
        sessions=SqlSessions(connection),
        temperatures=SqlTemperatures(connection),
        touch_tests=SqlTouchTests(connection),
        falls=SqlFalls(connection),
        reminders=SqlReminders(connection),
        occurrences=SqlOccurrences(connection),
        pauses=SqlPauses(connection),
        photos=SqlPhotos(connection),
        drafts=SqlDrafts(connection),
        intakes=SqlIntakes(connection),
    )
