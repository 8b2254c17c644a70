"""The number of the diary's schema, and how a file tells that it is a diary."""

from __future__ import annotations

from typing import Final

SCHEMA: Final = 4
"""The number of the newest schema; its Alembic revision is this number with four digits."""

APPLICATION_ID: Final = 0x46744361
"""Marks a file as a footcare diary: the letters FtCa."""


def revision_of(schema: int) -> str:
    """Return the name of the Alembic revision of a schema number."""
    return f"{schema:04d}"
