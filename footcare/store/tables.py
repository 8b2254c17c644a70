"""The tables of the diary, in portable SQL.

Every record table has ``entry``, the order in which rows came in (a clock can be wrong), and the
columns of the domain's ``Stamp``. CHECK constraints guard numbers and vocabularies that are
closed; vocabularies that grow (kinds, zones, qualities, steps, states) are guarded by the column
type alone, so that a new finding kind needs no change of the schema.

A change here needs an Alembic revision beside it and a new ``SCHEMA``.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
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
from footcare.domain.photo import PhotoOrigin
from footcare.domain.reminder import ReminderKind, RepeatUnit, Weekday
from footcare.domain.symptom import Quality, Severity, When
from footcare.domain.temperature import Spoiler
from footcare.domain.triage.case import Site
from footcare.store import table_parts
from footcare.store.table_parts import (
    at_least,
    between,
    flag,
    of_person,
    one_of,
    stamped,
)
from footcare.store.types import Numbers, UtcInstant, WallTime, WallTimes, Word, WordSet

metadata: Final = table_parts.metadata
"""Everything below; whoever takes it from here has every table in it."""

person = Table(
    "person",
    metadata,
    Column("entry", Integer, primary_key=True),
    Column("id", String(60), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    flag("diabetes"),
    Column("loss_of_feeling", Word(Known), nullable=False),
    Column("poor_circulation", Word(Known), nullable=False),
    flag("previous_ulcer"),
    flag("amputation"),
    flag("past_charcot"),
    flag("deformity"),
    flag("dialysis"),
    flag("immunosuppressed"),
    flag("anticoagulant"),
    flag("massage_agreed"),
    Column("asked", Word(Asked), nullable=False),
    Column("last_foot_check", Date),
    Column("next_foot_check", Date),
    Column("team_name", Text, nullable=False),
    Column("team_phone", Text, nullable=False),
    Column("out_of_hours_phone", Text, nullable=False),
    Column("emergency_phone", Text, nullable=False),
    one_of("loss_of_feeling", Known),
    one_of("poor_circulation", Known),
    one_of("asked", Asked),
    Column("quiet_start", WallTime),
    Column("quiet_end", WallTime),
    Column("quiet_spared", WordSet(ReminderKind), nullable=False, server_default=""),
    Column("missing_left", WordSet(Zone), nullable=False, server_default=""),
    Column("missing_right", WordSet(Zone), nullable=False, server_default=""),
    Column("feet", Word(Side), one_of("feet", Side), nullable=False, server_default="both"),
    CheckConstraint("length(id) > 0", name="id_given"),
)

inspection = stamped(
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
    flag("object_in_shoe"),
    Column("note", Text, nullable=False),
    # Whoever looked for the person, by initials; empty for the person.
    Column("looked_by", String(60), nullable=False, server_default=""),
    between("pain_level", 0, 10),
    at_least("pain_days", 0),
    one_of("pain_side", Side),
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
    # Answered for several places at once: nobody looked at this one by itself.
    Column("together", Boolean, nullable=False, server_default="0"),
    one_of("foot", Foot, ""),
    one_of("answer", Answer),
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
    one_of("side", Side),
    one_of("change", Change),
    between("red_cm", 0, 30),
)

symptom = stamped(
    "symptom",
    Column("quality", Word(Quality), nullable=False),
    Column("severity", Word(Severity)),
    Column("level", Integer),
    Column("circumstance", Word(When)),
    Column("note", Text, nullable=False),
    one_of("severity", Severity),
    between("level", 0, 10),
    one_of("circumstance", When),
)

symptom_spot = Table(
    "symptom_spot",
    metadata,
    Column("symptom", Uuid, ForeignKey("symptom.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("foot", Word(Foot), nullable=False),
    Column("zone", Word(Zone), nullable=False),
    one_of("foot", Foot),
)

session = stamped(
    "session",
    Column("routine", String(100), nullable=False),
    Column("planned_seconds", Integer, nullable=False),
    Column("done_seconds", Integer, nullable=False),
    Column("ended", Word(Ended), nullable=False),
    Column("felt_before", Integer),
    Column("felt_after", Integer),
    at_least("planned_seconds", 0),
    at_least("done_seconds", 0),
    one_of("ended", Ended),
    between("felt_before", 0, 10),
    between("felt_after", 0, 10),
)

session_step = Table(
    "session_step",
    metadata,
    Column("session", Uuid, ForeignKey("session.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("step_index", Integer, nullable=False),
    Column("foot", Word(Foot)),
    Column("seconds", Integer, nullable=False),
    at_least("step_index", 0),
    one_of("foot", Foot),
    at_least("seconds", 0),
)

temperature = stamped(
    "temperature",
    Column("spoilers", WordSet(Spoiler), nullable=False),
    Column("note", Text, nullable=False),
)

temperature_site = Table(
    "temperature_site",
    metadata,
    Column("temperature", Uuid, ForeignKey("temperature.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("site", Word(Site), nullable=False),
    # Tenths of a degree Celsius.
    Column("left_tenths", Integer, nullable=False),
    Column("right_tenths", Integer, nullable=False),
    between("left_tenths", 100, 450),
    between("right_tenths", 100, 450),
)

touch_test = stamped(
    "touch_test",
    Column("helper", String(60), nullable=False),
    Column("note", Text, nullable=False),
)

touch_answer = Table(
    "touch_answer",
    metadata,
    Column("touch_test", Uuid, ForeignKey("touch_test.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("foot", Word(Foot), nullable=False),
    Column("zone", Word(Zone), nullable=False),
    flag("felt"),
    one_of("foot", Foot),
)

falls = stamped(
    "falls",
    Column("fallen", Boolean),
    Column("unsteady", Boolean),
    Column("worried", Boolean),
    Column("note", Text, nullable=False),
)

photo = stamped(
    "photo",
    Column("foot", Word(Foot), nullable=False),
    Column("zone", Word(Zone), nullable=False),
    Column("kind", Word(FindingKind)),
    Column("noticed", Date),
    Column("origin", Word(PhotoOrigin), nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("erased_at", UtcInstant),
    Column("note", Text, nullable=False),
    one_of("foot", Foot),
    at_least("width", 1),
    at_least("height", 1),
    at_least("size", 1),
)

reminder = stamped(
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
    flag("enabled"),
    Column("late_minutes", Integer, at_least("late_minutes", 1)),
    Column("again_times", Integer, at_least("again_times", 1)),
    Column("again_minutes", Integer, at_least("again_minutes", 1)),
    at_least("every", 1),
    one_of("unit", RepeatUnit),
    at_least("window_every_minutes", 1),
    at_least("after_minutes", 0),
    at_least("count", 1),
)

occurrence = Table(
    "occurrence",
    metadata,
    Column("reminder", Uuid, ForeignKey("reminder.id"), primary_key=True),
    Column("local_date", Date, primary_key=True),
    Column("slot", String(20), primary_key=True),
    of_person(),
    Column("due_at", UtcInstant, nullable=False),
    Column("time_zone", String(60), nullable=False),
    Column("state", Word(OccurrenceState), nullable=False),
    Column("snoozed_until", UtcInstant),
    Column("answered_at", UtcInstant),
    Column("answered_by", String(60)),
    Column("told_at", UtcInstant),
    Column("repeated", Integer, at_least("repeated", 0), nullable=False, server_default="0"),
    Column("held_since", UtcInstant),
    Index(None, "person", "local_date"),
)

pause = stamped(
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
