"""What is seen and measured: photos, temperatures, touch tests, falls; who looked, and at what."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _add("person", "missing_left VARCHAR(600) DEFAULT '' NOT NULL")
    _add("person", "missing_right VARCHAR(600) DEFAULT '' NOT NULL")
    _add(
        "person",
        "feet VARCHAR(40) DEFAULT 'both' NOT NULL "
        "CONSTRAINT ck_person_feet_known CHECK (feet IN ('left', 'right', 'both'))",
    )
    _add("inspection", "looked_by VARCHAR(60) DEFAULT '' NOT NULL")
    _add("inspection_answer", "together BOOLEAN DEFAULT '0' NOT NULL")
    _create_temperature()
    _create_touch_test()
    _create_falls()
    _create_photo()


def _add(table: str, column: str) -> None:
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")


def _create_temperature() -> None:
    _create_stamped(
        "temperature",
        sa.Column("spoilers", sa.String(length=600), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    )
    op.create_table(
        "temperature_site",
        sa.Column("temperature", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("site", sa.String(length=40), nullable=False),
        sa.Column("left_tenths", sa.Integer(), nullable=False),
        sa.Column("right_tenths", sa.Integer(), nullable=False),
        _check("temperature_site", "left_tenths_range", "left_tenths BETWEEN 100 AND 450"),
        _check("temperature_site", "right_tenths_range", "right_tenths BETWEEN 100 AND 450"),
        *_part_of("temperature_site", "temperature"),
    )


def _create_touch_test() -> None:
    _create_stamped(
        "touch_test",
        sa.Column("helper", sa.String(length=60), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    )
    op.create_table(
        "touch_answer",
        sa.Column("touch_test", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("foot", sa.String(length=40), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("felt", sa.Boolean(), nullable=False),
        _check("touch_answer", "foot_known", "foot IN ('left', 'right')"),
        *_part_of("touch_answer", "touch_test"),
    )


def _create_falls() -> None:
    _create_stamped(
        "falls",
        sa.Column("fallen", sa.Boolean(), nullable=True),
        sa.Column("unsteady", sa.Boolean(), nullable=True),
        sa.Column("worried", sa.Boolean(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
    )


def _create_photo() -> None:
    _create_stamped(
        "photo",
        sa.Column("foot", sa.String(length=40), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("noticed", sa.Date(), nullable=True),
        sa.Column("origin", sa.String(length=40), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("erased_at", sa.DateTime(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        _check("photo", "foot_known", "foot IN ('left', 'right')"),
        _check("photo", "width_range", "width >= 1"),
        _check("photo", "height_range", "height >= 1"),
        _check("photo", "size_range", "size >= 1"),
    )


def _create_stamped(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        *parts,
        _check(name, "source_known", "source IN ('window', 'cli', 'import')"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f(f"fk_{name}_person")),
        sa.PrimaryKeyConstraint("entry", name=op.f(f"pk_{name}")),
        sa.UniqueConstraint("id", name=op.f(f"uq_{name}_id")),
    )
    op.create_index(op.f(f"ix_{name}_person_{name}_day"), name, ["person", "day"], unique=False)


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _part_of(part: str, whole: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.ForeignKeyConstraint([whole], [f"{whole}.id"], name=op.f(f"fk_{part}_{whole}")),
        sa.PrimaryKeyConstraint(whole, "position", name=op.f(f"pk_{part}")),
    )
