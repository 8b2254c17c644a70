"""The diary as a file: one module a format, and the table that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.export.csv_format import write_csv
from footcare.export.icalendar import write_icalendar
from footcare.export.json_format import write_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from footcare.services.keeping import Everything

FORMATS: Final[Mapping[str, Callable[[Everything, datetime], Iterator[str]]]] = {
    "json": write_json,
    "csv": write_csv,
    "ics": write_icalendar,
}
"""The name of each format and what yields its text."""
