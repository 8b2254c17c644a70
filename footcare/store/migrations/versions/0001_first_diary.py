"""The first diary: people, foot checks, symptoms, massages, reminders, occurrences, drafts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _create_person()
    _create_inspection()
    _create_inspection_answer()
    _create_finding()
    _create_symptom()
    _create_symptom_spot()
    _create_session()
    _create_session_step()
    _create_reminder()
    _create_occurrence()
    _create_draft()


def _create_person() -> None:
    op.create_table(
        "person",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=60), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("diabetes", sa.Boolean(), nullable=False),
        sa.Column("loss_of_feeling", sa.String(length=40), nullable=False),
        sa.Column("poor_circulation", sa.String(length=40), nullable=False),
        sa.Column("previous_ulcer", sa.Boolean(), nullable=False),
        sa.Column("amputation", sa.Boolean(), nullable=False),
        sa.Column("past_charcot", sa.Boolean(), nullable=False),
        sa.Column("deformity", sa.Boolean(), nullable=False),
        sa.Column("dialysis", sa.Boolean(), nullable=False),
        sa.Column("immunosuppressed", sa.Boolean(), nullable=False),
        sa.Column("anticoagulant", sa.Boolean(), nullable=False),
        sa.Column("massage_agreed", sa.Boolean(), nullable=False),
        sa.Column("asked", sa.String(length=40), nullable=False),
        sa.Column("last_foot_check", sa.Date(), nullable=True),
        sa.Column("next_foot_check", sa.Date(), nullable=True),
        sa.Column("team_name", sa.Text(), nullable=False),
        sa.Column("team_phone", sa.Text(), nullable=False),
        sa.Column("out_of_hours_phone", sa.Text(), nullable=False),
        sa.Column("emergency_phone", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "asked IN ('not_asked', 'never', 'on')", name=op.f("ck_person_asked_known")
        ),
        sa.CheckConstraint(
            "loss_of_feeling IN ('yes', 'no', 'unknown')",
            name=op.f("ck_person_loss_of_feeling_known"),
        ),
        sa.CheckConstraint(
            "poor_circulation IN ('yes', 'no', 'unknown')",
            name=op.f("ck_person_poor_circulation_known"),
        ),
        sa.CheckConstraint("length(id) > 0", name=op.f("ck_person_id_given")),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_person")),
        sa.UniqueConstraint("id", name=op.f("uq_person_id")),
    )


def _create_inspection() -> None:
    op.create_table(
        "inspection",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("signs", sa.String(length=600), nullable=False),
        sa.Column("pain_level", sa.Integer(), nullable=True),
        sa.Column("pain_usual", sa.Boolean(), nullable=True),
        sa.Column("pain_new", sa.Boolean(), nullable=True),
        sa.Column("pain_sudden", sa.Boolean(), nullable=True),
        sa.Column("pain_side", sa.String(length=40), nullable=True),
        sa.Column("pain_disturbs_sleep", sa.Boolean(), nullable=True),
        sa.Column("pain_days", sa.Integer(), nullable=True),
        sa.Column("pain_at_rest_eased_by_hanging", sa.Boolean(), nullable=True),
        sa.Column("object_in_shoe", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "pain_side IN ('left', 'right', 'both')", name=op.f("ck_inspection_pain_side_known")
        ),
        sa.CheckConstraint(
            "source IN ('window', 'cli', 'import')", name=op.f("ck_inspection_source_known")
        ),
        sa.CheckConstraint("pain_days >= 0", name=op.f("ck_inspection_pain_days_range")),
        sa.CheckConstraint(
            "pain_level BETWEEN 0 AND 10", name=op.f("ck_inspection_pain_level_range")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_inspection_person")),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_inspection")),
        sa.UniqueConstraint("id", name=op.f("uq_inspection_id")),
    )
    op.create_index(
        op.f("ix_inspection_person_inspection_day"), "inspection", ["person", "day"], unique=False
    )


def _create_inspection_answer() -> None:
    op.create_table(
        "inspection_answer",
        sa.Column("inspection", sa.Uuid(), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("foot", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(length=40), nullable=False),
        sa.CheckConstraint(
            "answer IN ('nothing_new', 'marked', 'could_not_look')",
            name=op.f("ck_inspection_answer_answer_known"),
        ),
        sa.CheckConstraint(
            "foot IN ('', 'left', 'right')", name=op.f("ck_inspection_answer_foot_known")
        ),
        sa.ForeignKeyConstraint(
            ["inspection"], ["inspection.id"], name=op.f("fk_inspection_answer_inspection")
        ),
        sa.PrimaryKeyConstraint("inspection", "step", "foot", name=op.f("pk_inspection_answer")),
    )


def _create_finding() -> None:
    op.create_table(
        "finding",
        sa.Column("inspection", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("side", sa.String(length=40), nullable=False),
        sa.Column("noticed", sa.Date(), nullable=False),
        sa.Column("change", sa.String(length=40), nullable=False),
        sa.Column("extras", sa.String(length=600), nullable=False),
        sa.Column("red_cm", sa.Float(), nullable=True),
        sa.Column("told", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "change IN ('new', 'same', 'better', 'worse', 'healed')",
            name=op.f("ck_finding_change_known"),
        ),
        sa.CheckConstraint("side IN ('left', 'right', 'both')", name=op.f("ck_finding_side_known")),
        sa.CheckConstraint("red_cm BETWEEN 0 AND 30", name=op.f("ck_finding_red_cm_range")),
        sa.ForeignKeyConstraint(
            ["inspection"], ["inspection.id"], name=op.f("fk_finding_inspection")
        ),
        sa.PrimaryKeyConstraint("inspection", "position", name=op.f("pk_finding")),
    )


def _create_symptom() -> None:
    op.create_table(
        "symptom",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("quality", sa.String(length=40), nullable=False),
        sa.Column("severity", sa.String(length=40), nullable=True),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("circumstance", sa.String(length=40), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "circumstance IN ('night', 'rest', 'walking')",
            name=op.f("ck_symptom_circumstance_known"),
        ),
        sa.CheckConstraint(
            "severity IN ('none', 'mild', 'moderate', 'severe')",
            name=op.f("ck_symptom_severity_known"),
        ),
        sa.CheckConstraint(
            "source IN ('window', 'cli', 'import')", name=op.f("ck_symptom_source_known")
        ),
        sa.CheckConstraint("level BETWEEN 0 AND 10", name=op.f("ck_symptom_level_range")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_symptom_person")),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_symptom")),
        sa.UniqueConstraint("id", name=op.f("uq_symptom_id")),
    )
    op.create_index(
        op.f("ix_symptom_person_symptom_day"), "symptom", ["person", "day"], unique=False
    )


def _create_symptom_spot() -> None:
    op.create_table(
        "symptom_spot",
        sa.Column("symptom", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("foot", sa.String(length=40), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.CheckConstraint("foot IN ('left', 'right')", name=op.f("ck_symptom_spot_foot_known")),
        sa.ForeignKeyConstraint(["symptom"], ["symptom.id"], name=op.f("fk_symptom_spot_symptom")),
        sa.PrimaryKeyConstraint("symptom", "position", name=op.f("pk_symptom_spot")),
    )


def _create_session() -> None:
    op.create_table(
        "session",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("routine", sa.String(length=100), nullable=False),
        sa.Column("planned_seconds", sa.Integer(), nullable=False),
        sa.Column("done_seconds", sa.Integer(), nullable=False),
        sa.Column("ended", sa.String(length=40), nullable=False),
        sa.Column("felt_before", sa.Integer(), nullable=True),
        sa.Column("felt_after", sa.Integer(), nullable=True),
        sa.CheckConstraint("ended IN ('finished', 'stopped')", name=op.f("ck_session_ended_known")),
        sa.CheckConstraint(
            "source IN ('window', 'cli', 'import')", name=op.f("ck_session_source_known")
        ),
        sa.CheckConstraint("done_seconds >= 0", name=op.f("ck_session_done_seconds_range")),
        sa.CheckConstraint("felt_after BETWEEN 0 AND 10", name=op.f("ck_session_felt_after_range")),
        sa.CheckConstraint(
            "felt_before BETWEEN 0 AND 10", name=op.f("ck_session_felt_before_range")
        ),
        sa.CheckConstraint("planned_seconds >= 0", name=op.f("ck_session_planned_seconds_range")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_session_person")),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_session")),
        sa.UniqueConstraint("id", name=op.f("uq_session_id")),
    )
    op.create_index(
        op.f("ix_session_person_session_day"), "session", ["person", "day"], unique=False
    )


def _create_session_step() -> None:
    op.create_table(
        "session_step",
        sa.Column("session", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step_index", sa.Integer(), nullable=False),
        sa.Column("foot", sa.String(length=40), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.CheckConstraint("foot IN ('left', 'right')", name=op.f("ck_session_step_foot_known")),
        sa.CheckConstraint("seconds >= 0", name=op.f("ck_session_step_seconds_range")),
        sa.CheckConstraint("step_index >= 0", name=op.f("ck_session_step_step_index_range")),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_session_step_session")),
        sa.PrimaryKeyConstraint("session", "position", name=op.f("pk_session_step")),
    )


def _create_reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("weekdays", sa.String(length=600), nullable=False),
        sa.Column("month_days", sa.String(length=200), nullable=False),
        sa.Column("times", sa.String(length=2000), nullable=False),
        sa.Column("window_start", sa.String(length=5), nullable=True),
        sa.Column("window_end", sa.String(length=5), nullable=True),
        sa.Column("window_every_minutes", sa.Integer(), nullable=True),
        sa.Column("after_reminder", sa.String(length=60), nullable=True),
        sa.Column("after_minutes", sa.Integer(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "source IN ('window', 'cli', 'import')", name=op.f("ck_reminder_source_known")
        ),
        sa.CheckConstraint(
            "unit IN ('day', 'week', 'month', 'once')", name=op.f("ck_reminder_unit_known")
        ),
        sa.CheckConstraint("after_minutes >= 0", name=op.f("ck_reminder_after_minutes_range")),
        sa.CheckConstraint("count >= 1", name=op.f("ck_reminder_count_range")),
        sa.CheckConstraint("every >= 1", name=op.f("ck_reminder_every_range")),
        sa.CheckConstraint(
            "window_every_minutes >= 1", name=op.f("ck_reminder_window_every_minutes_range")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_reminder_person")),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_reminder")),
        sa.UniqueConstraint("id", name=op.f("uq_reminder_id")),
    )
    op.create_index(
        op.f("ix_reminder_person_reminder_day"), "reminder", ["person", "day"], unique=False
    )


def _create_occurrence() -> None:
    op.create_table(
        "occurrence",
        sa.Column("reminder", sa.Uuid(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("slot", sa.String(length=20), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("snoozed_until", sa.DateTime(), nullable=True),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.Column("answered_by", sa.String(length=60), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_occurrence_person")),
        sa.ForeignKeyConstraint(["reminder"], ["reminder.id"], name=op.f("fk_occurrence_reminder")),
        sa.PrimaryKeyConstraint("reminder", "local_date", "slot", name=op.f("pk_occurrence")),
    )
    op.create_index(
        op.f("ix_occurrence_person_occurrence_local_date"),
        "occurrence",
        ["person", "local_date"],
        unique=False,
    )


def _create_draft() -> None:
    op.create_table(
        "draft",
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_draft_person")),
        sa.PrimaryKeyConstraint("person", "name", name=op.f("pk_draft")),
    )
