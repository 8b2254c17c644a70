"""What a copy of the diary is and holds, in the words of a person: no number, no file name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from footcare.domain.backup import Reason
from footcare.domain.intake_words import measured_words
from footcare.i18n import N_, _, ngettext
from footcare.ui.saying import day_heading
from footcare.ui.when import date_words, time_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

_REASONS: Final = {
    Reason.DAILY: N_("Made by itself, once a day"),
    Reason.BY_HAND: N_("Made because you asked"),
    Reason.BEFORE_UPGRADE: N_("Made before an update of Footcare"),
    Reason.BEFORE_RESTORE: N_("Made before another copy was put back"),
    Reason.BEFORE_IMPORT: N_("Made before a diary was brought in"),
    Reason.BEFORE_UNDO: N_("Made before that was taken back"),
}

TOLD: Final = (
    "inspections",
    "sessions",
    "symptoms",
    "temperatures",
    "touch_tests",
    "falls",
    "photos",
    "reminders",
)
"""What a person would count, in the order in which it is told, under the names of the export."""


def reason_words(reason: Reason) -> str:
    """Return why a copy was made."""
    return _(_REASONS[reason])


def copy_heading(made_at: datetime, time_zone: str, now: date) -> str:
    """Return when a copy was made, as a heading: "Today, Sunday 22 November, 7:30"."""
    wall = made_at.astimezone(ZoneInfo(time_zone))
    return _("{day}, {time}").format(day=day_heading(wall.date(), now), time=time_words(wall))


def copy_moment(made_at: datetime, time_zone: str, now: date) -> str:
    """Return when a copy was made, inside a sentence: "today, 7:30", "22 November 2026, 7:30"."""
    wall = made_at.astimezone(ZoneInfo(time_zone))
    return _("{day}, {time}").format(day=day_inside(wall.date(), now), time=time_words(wall))


def day_inside(day: date, now: date) -> str:
    """Return a day inside a sentence: "today", "yesterday", or the date."""
    match (now - day).days:
        case 0:
            return _("today")
        case 1:
            return _("yesterday")
        case _:
            return date_words(day)


def size_words(size: int) -> str:
    """Return a number of bytes as a person reads it: "320 kB"."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def holds_words(counts: Mapping[str, int]) -> str:
    """Return what counts under the names of the export come to: "2 foot checks and 1 massage".

    What there is none of is left out; "nothing yet" when there is none of anything. People and
    what became of reminders are not told: nobody counts them.
    """
    said = [
        _count_words(name, count).format(count=shown, number=shown)
        for name in TOLD
        if (count := counts.get(name, 0)) and (shown := QLocale().toString(count))
    ]
    if not said:
        return _("nothing yet")
    if len(said) == 1:
        return said[0]
    return _("{those} and {last}").format(those=_(", ").join(said[:-1]), last=said[-1])


def _count_words(name: str, count: int) -> str:
    """Return the template for a number of records of one kind."""
    match name:
        case "inspections":
            return ngettext("{count} foot check", "{count} foot checks", count)
        case "sessions":
            return ngettext("{count} massage", "{count} massages", count)
        case "symptoms":
            return ngettext("{count} symptom", "{count} symptoms", count)
        case "temperatures" | "touch_tests" | "falls":
            return measured_words(name, count)
        case "photos":
            return ngettext("{count} photo", "{count} photos", count)
        case _:
            return ngettext("{count} reminder", "{count} reminders", count)
