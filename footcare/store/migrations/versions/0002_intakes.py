"""Imports can be undone: what was brought in from a file is remembered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "intake",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("exported_at", sa.DateTime(), nullable=False),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_intake")),
        sa.UniqueConstraint("id", name=op.f("uq_intake_id")),
    )
    op.create_table(
        "intake_record",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("intake", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("person_id", sa.String(length=60), nullable=True),
        sa.Column("record", sa.Uuid(), nullable=True),
        sa.Column("local_date", sa.Date(), nullable=True),
        sa.Column("slot", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(["intake"], ["intake.id"], name=op.f("fk_intake_record_intake")),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_intake_record")),
    )
    op.create_index(op.f("ix_intake_record_intake"), "intake_record", ["intake"], unique=False)
