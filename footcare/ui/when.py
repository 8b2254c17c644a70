"""Dates and times in the system's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

if TYPE_CHECKING:
    from datetime import date, datetime, time


def time_words(moment: datetime | time) -> str:
    """Return a wall time as the system writes it, such as "8:30 am" or "08:30"."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def day_words(day: date) -> str:
    """Return a date with its weekday, without the year: "Sunday 22 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def date_words(day: date) -> str:
    """Return a date with its year: "22 November 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def weekday_letter(day: date) -> str:
    """Return the narrow name of a weekday, such as "M"."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)


def weekday_name(day: date) -> str:
    """Return the full name of a weekday."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)
