"""What the tables of the diary are made of: their columns, guards and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Uuid,
)

from footcare.domain.record import Source
from footcare.store.types import UtcInstant, Word

if TYPE_CHECKING:
    from enum import StrEnum

    from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def one_of(column: str, vocabulary: type[StrEnum], *more: str) -> CheckConstraint:
    """Return the guard of a closed vocabulary; ``more`` are texts allowed beside its words."""
    words = ", ".join(f"'{word}'" for word in (*more, *(word.value for word in vocabulary)))
    return CheckConstraint(f"{column} IN ({words})", name=f"{column}_known")


def between(column: str, lowest: int, highest: int) -> CheckConstraint:
    """Return the guard of a number's range, both ends in."""
    return CheckConstraint(f"{column} BETWEEN {lowest} AND {highest}", name=f"{column}_range")


def at_least(column: str, lowest: int) -> CheckConstraint:
    """Return the guard of a number's lower end."""
    return CheckConstraint(f"{column} >= {lowest}", name=f"{column}_range")


def flag(name: str) -> Column[bool]:
    """Return a column of yes or no."""
    return Column(name, Boolean, nullable=False)


def of_person() -> Column[str]:
    """Return the column that names whose row it is."""
    return Column("person", String(60), ForeignKey("person.id"), nullable=False)


def stamped(name: str, *parts: SchemaItem) -> Table:
    """Return a record table: the order of entry, the stamp, then the parts of its own."""
    return Table(
        name,
        metadata,
        Column("entry", Integer, primary_key=True),
        Column("id", Uuid, nullable=False, unique=True),
        of_person(),
        Column("at", UtcInstant, nullable=False),
        Column("day", Date, nullable=False),
        Column("time_zone", String(60), nullable=False),
        Column("entered_at", UtcInstant, nullable=False),
        Column("source", Word(Source), nullable=False),
        Column("withdrawn_at", UtcInstant),
        *parts,
        one_of("source", Source),
        Index(None, "person", "day"),
    )
