"""Dates and times in the system's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from footcare.i18n import pgettext

if TYPE_CHECKING:
    from datetime import date, datetime, time


def time_words(moment: datetime | time) -> str:
    """Return a wall time as the system writes it, such as "8:30 am" or "08:30"."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def day_words(day: date) -> str:
    """Return a date with its weekday, without the year: "Sunday 22 November"."""
    # Translators: the order and signs of a date. dddd is the weekday, d the day, MMMM the month.
    pattern = pgettext("date pattern", "dddd d MMMM")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def date_words(day: date) -> str:
    """Return a date with its year: "22 November 2026"."""
    # Translators: the order and signs of a date. yyyy is the year.
    pattern = pgettext("date pattern", "d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def plain_day_words(day: date) -> str:
    """Return a date without weekday and year: "22 November"."""
    # Translators: the order and signs of a date. d is the day, MMMM the month.
    pattern = pgettext("date pattern", "d MMMM")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def short_day_words(day: date) -> str:
    """Return a date in little room: "22 Nov"."""
    # Translators: the order and signs of a short date. MMM is the month in few letters.
    pattern = pgettext("date pattern", "d MMM")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def month_words(day: date) -> str:
    """Return the month of a date: "November 2026"."""
    # Translators: the order and signs of a month. MMMM is the month, yyyy the year.
    pattern = pgettext("date pattern", "MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def weekday_letter(day: date) -> str:
    """Return the narrow name of a weekday, such as "M"."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)


def weekday_name(day: date) -> str:
    """Return the full name of a weekday."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)
