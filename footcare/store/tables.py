"""The tables of the diary, in portable SQL.

Every record table has ``entry``, the order in which rows came in (a clock can be wrong), and the
columns of the domain's ``Stamp``. CHECK constraints guard numbers and vocabularies that are
closed; vocabularies that grow (kinds, zones, qualities, steps, states) are guarded by the column
type alone, so that a new finding kind needs no change of the schema.

A change here needs an Alembic revision beside it and a new ``SCHEMA``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Uuid,
)

from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import Answer, InspectionStep, Sign
from footcare.domain.intake import IntakeKind
from footcare.domain.massage import Ended
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.person import Asked, Known
from footcare.domain.record import Source
from footcare.domain.reminder import ReminderKind, RepeatUnit, Weekday
from footcare.domain.symptom import Quality, Severity, When
from footcare.store.types import Numbers, UtcInstant, WallTime, WallTimes, Word, WordSet

if TYPE_CHECKING:
    from enum import StrEnum

    from sqlalchemy.schema import SchemaItem

SCHEMA: Final = 3
"""The number of the newest schema; its Alembic revision is this number with four digits."""

APPLICATION_ID: Final = 0x46744361
"""Marks a file as a footcare diary: the letters FtCa."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def revision_of(schema: int) -> str:
    """Return the name of the Alembic revision of a schema number."""
    return f"{schema:04d}"


def _one_of(column: str, vocabulary: type[StrEnum], *more: str) -> CheckConstraint:
    words = ", ".join(f"'{word}'" for word in (*more, *(word.value for word in vocabulary)))
    return CheckConstraint(f"{column} IN ({words})", name=f"{column}_known")


def _between(column: str, lowest: int, highest: int) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN {lowest} AND {highest}", name=f"{column}_range")


def _at_least(column: str, lowest: int) -> CheckConstraint:
    return CheckConstraint(f"{column} >= {lowest}", name=f"{column}_range")


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _person() -> Column[str]:
    return Column("person", String(60), ForeignKey("person.id"), nullable=False)


def _stamped(name: str, *parts: SchemaItem) -> Table:
    """Return a record table: the order of entry, the stamp, then the parts of its own."""
    return Table(
        name,
        metadata,
        Column("entry", Integer, primary_key=True),
        Column("id", Uuid, nullable=False, unique=True),
        _person(),
        Column("at", UtcInstant, nullable=False),
        Column("day", Date, nullable=False),
        Column("time_zone", String(60), nullable=False),
        Column("entered_at", UtcInstant, nullable=False),
        Column("source", Word(Source), nullable=False),
        Column("withdrawn_at", UtcInstant),
        *parts,
        _one_of("source", Source),
        Index(None, "person", "day"),
    )


person = Table(
    "person",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("id", String(60), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    _flag("diabetes"),
    Column("loss_of_feeling", Word(Known), nullable=False),
    Column("poor_circulation", Word(Known), nullable=False),
    _flag("previous_ulcer"),
    _flag("amputation"),
    _flag("past_charcot"),
    _flag("deformity"),
    _flag("dialysis"),
    _flag("immunosuppressed"),
    _flag("anticoagulant"),
    _flag("massage_agreed"),
    Column("asked", Word(Asked), nullable=False),
    Column("last_foot_check", Date),
    Column("next_foot_check", Date),
    Column("team_name", Text, nullable=False),
    Column("team_phone", Text, nullable=False),
    Column("out_of_hours_phone", Text, nullable=False),
    Column("emergency_phone", Text, nullable=False),
    _one_of("loss_of_feeling", Known),
    _one_of("poor_circulation", Known),
    _one_of("asked", Asked),
    Column("quiet_start", WallTime),
    Column("quiet_end", WallTime),
    Column("quiet_spared", WordSet(ReminderKind), nullable=False, server_default=""),
    CheckConstraint("length(id) > 0", name="id_given"),
)

inspection = _stamped(
    "inspection",
    Column("signs", WordSet(Sign), nullable=False),
    Column("pain_level", Integer),
    Column("pain_usual", Boolean),
    Column("pain_new", Boolean),
    Column("pain_sudden", Boolean),
    Column("pain_side", Word(Side)),
    Column("pain_disturbs_sleep", Boolean),
    Column("pain_days", Integer),
    Column("pain_at_rest_eased_by_hanging", Boolean),
    _flag("object_in_shoe"),
    Column("note", Text, nullable=False),
    _between("pain_level", 0, 10),
    _at_least("pain_days", 0),
    _one_of("pain_side", Side),
)

inspection_answer = Table(
    "inspection_answer",
    metadata,
    Column("inspection", Uuid, ForeignKey("inspection.id"), primary_key=True),
    Column("step", Word(InspectionStep), primary_key=True),
    # Empty for the steps that are answered once.
    Column("foot", Word(Foot, nothing=""), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("answer", Word(Answer), nullable=False),
    _one_of("foot", Foot, ""),
    _one_of("answer", Answer),
)

finding = Table(
    "finding",
    metadata,
    Column("inspection", Uuid, ForeignKey("inspection.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", Word(FindingKind), nullable=False),
    Column("zone", Word(Zone), nullable=False),
    Column("side", Word(Side), nullable=False),
    Column("noticed", Date, nullable=False),
    Column("change", Word(Change), nullable=False),
    Column("extras", WordSet(Extra), nullable=False),
    Column("red_cm", Float),
    Column("told", Date),
    _one_of("side", Side),
    _one_of("change", Change),
    _between("red_cm", 0, 30),
)

symptom = _stamped(
    "symptom",
    Column("quality", Word(Quality), nullable=False),
    Column("severity", Word(Severity)),
    Column("level", Integer),
    Column("circumstance", Word(When)),
    Column("note", Text, nullable=False),
    _one_of("severity", Severity),
    _between("level", 0, 10),
    _one_of("circumstance", When),
)

symptom_spot = Table(
    "symptom_spot",
    metadata,
    Column("symptom", Uuid, ForeignKey("symptom.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("foot", Word(Foot), nullable=False),
    Column("zone", Word(Zone), nullable=False),
    _one_of("foot", Foot),
)

session = _stamped(
    "session",
    Column("routine", String(100), nullable=False),
    Column("planned_seconds", Integer, nullable=False),
    Column("done_seconds", Integer, nullable=False),
    Column("ended", Word(Ended), nullable=False),
    Column("felt_before", Integer),
    Column("felt_after", Integer),
    _at_least("planned_seconds", 0),
    _at_least("done_seconds", 0),
    _one_of("ended", Ended),
    _between("felt_before", 0, 10),
    _between("felt_after", 0, 10),
)

session_step = Table(
    "session_step",
    metadata,
    Column("session", Uuid, ForeignKey("session.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("step_index", Integer, nullable=False),
    Column("foot", Word(Foot)),
    Column("seconds", Integer, nullable=False),
    _at_least("step_index", 0),
    _one_of("foot", Foot),
    _at_least("seconds", 0),
)

reminder = _stamped(
    "reminder",
    Column("kind", Word(ReminderKind), nullable=False),
    Column("title", Text, nullable=False),
    Column("every", Integer, nullable=False),
    Column("unit", Word(RepeatUnit), nullable=False),
    Column("weekdays", WordSet(Weekday), nullable=False),
    Column("month_days", Numbers, nullable=False),
    Column("month_weeks", Numbers, nullable=False, server_default=""),
    Column("times", WallTimes, nullable=False),
    Column("window_start", WallTime),
    Column("window_end", WallTime),
    Column("window_every_minutes", Integer),
    Column("after_reminder", String(60)),
    Column("after_minutes", Integer),
    Column("starts", Date, nullable=False),
    Column("ends", Date),
    Column("count", Integer),
    _flag("enabled"),
    Column("late_minutes", Integer, _at_least("late_minutes", 1)),
    Column("again_times", Integer, _at_least("again_times", 1)),
    Column("again_minutes", Integer, _at_least("again_minutes", 1)),
    _at_least("every", 1),
    _one_of("unit", RepeatUnit),
    _at_least("window_every_minutes", 1),
    _at_least("after_minutes", 0),
    _at_least("count", 1),
)

occurrence = Table(
    "occurrence",
    metadata,
    Column("reminder", Uuid, ForeignKey("reminder.id"), primary_key=True),
    Column("local_date", Date, primary_key=True),
    Column("slot", String(20), primary_key=True),
    _person(),
    Column("due_at", UtcInstant, nullable=False),
    Column("time_zone", String(60), nullable=False),
    Column("state", Word(OccurrenceState), nullable=False),
    Column("snoozed_until", UtcInstant),
    Column("answered_at", UtcInstant),
    Column("answered_by", String(60)),
    Column("told_at", UtcInstant),
    Column("repeated", Integer, _at_least("repeated", 0), nullable=False, server_default="0"),
    Column("held_since", UtcInstant),
    Index(None, "person", "local_date"),
)

pause = _stamped(
    "pause",
    Column("until", Date, nullable=False),
    Column("why", Text, nullable=False),
    Column("ended_at", UtcInstant),
)

draft = Table(
    "draft",
    metadata,
    Column("person", String(60), ForeignKey("person.id"), primary_key=True),
    Column("name", String(60), primary_key=True),
    Column("content", Text, nullable=False),
    Column("at", UtcInstant, nullable=False),
)

intake = Table(
    "intake",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("id", Uuid, nullable=False, unique=True),
    Column("at", UtcInstant, nullable=False),
    Column("exported_at", UtcInstant, nullable=False),
    Column("undone_at", UtcInstant),
)

intake_record = Table(
    "intake_record",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("intake", Uuid, ForeignKey("intake.id"), nullable=False, index=True),
    Column("kind", Word(IntakeKind), nullable=False),
    # The id of a person; or that of a record; or the key of an occurrence, which has three parts.
    Column("person_id", String(60)),
    Column("record", Uuid),
    Column("local_date", Date),
    Column("slot", String(20)),
)

alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), primary_key=True),
)
"""Where Alembic looks for the revision; written here so that a new diary needs no Alembic."""
