"""Reminders can do more: weeks of a month, lateness, gentle repeats, pauses, quiet hours.

Columns are added in plain SQL: with a constraint, Alembic would build the whole table anew.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _add("person", "quiet_start VARCHAR(5)")
    _add("person", "quiet_end VARCHAR(5)")
    _add("person", "quiet_spared VARCHAR(600) DEFAULT '' NOT NULL")
    _add("reminder", "month_weeks VARCHAR(200) DEFAULT '' NOT NULL")
    _add("reminder", "late_minutes INTEGER", least=1)
    _add("reminder", "again_times INTEGER", least=1)
    _add("reminder", "again_minutes INTEGER", least=1)
    _add("occurrence", "told_at DATETIME")
    _add("occurrence", "repeated INTEGER DEFAULT '0' NOT NULL", least=0)
    _add("occurrence", "held_since DATETIME")
    _create_pause()


def _add(table: str, column: str, least: int | None = None) -> None:
    name = column.split(maxsplit=1)[0]
    if least is not None:
        column += f" CONSTRAINT ck_{table}_{name}_range CHECK ({name} >= {least})"
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")


def _create_pause() -> None:
    op.create_table(
        "pause",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint(
            "source IN ('window', 'cli', 'import')", name=op.f("ck_pause_source_known")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_pause_person")),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_pause")),
        sa.UniqueConstraint("id", name=op.f("uq_pause_id")),
    )
    op.create_index(op.f("ix_pause_person_pause_day"), "pause", ["person", "day"], unique=False)
