"""Days and lengths of time as people say them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from footcare.i18n import _
from footcare.ui.when import date_words, day_words, time_words, weekday_name

if TYPE_CHECKING:
    from datetime import date, datetime

_MINUTE = 60
_ON_ONE_LINE = 20
"""A number up to this long is never broken within a sentence."""


def number_words(number: str) -> str:
    """Return a telephone number for a sentence: on one line, its digits left to right."""
    whole = number.replace(" ", "\N{NO-BREAK SPACE}") if len(number) <= _ON_ONE_LINE else number
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        # "+44 1632" would be read as "1632 44+".
        return f"\N{LEFT-TO-RIGHT ISOLATE}{whole}\N{POP DIRECTIONAL ISOLATE}"
    return whole


def copied_words(number: str) -> str:
    """Return that a number was copied."""
    return _("The number is copied: {number}").format(number=number_words(number))


def day_heading(day: date, now: date) -> str:
    """Return a day for a heading: "Today, Sunday 22 November"; other years with their number."""
    words = day_words(day)
    if day.year != now.year:
        words = f"{weekday_name(day)} {date_words(day)}"
    match (now - day).days:
        case 0:
            return _("Today, {day}").format(day=words)
        case 1:
            return _("Yesterday, {day}").format(day=words)
        case _:
            return words


def instant_words(at: datetime, time_zone: str) -> str:
    """Return the wall time of an instant in a zone."""
    return time_words(at.astimezone(ZoneInfo(time_zone)))


def called_words(at: datetime, time_zone: str, now: date) -> str:
    """Return when a person said that they had called; ``now`` is today."""
    wall = at.astimezone(ZoneInfo(time_zone))
    if wall.date() == now:
        return _("You called at {time}.").format(time=time_words(wall))
    words = _("You called on {day} at {time}.")
    return words.format(day=day_words(wall.date()), time=time_words(wall))


def coming_words(at: datetime, time_zone: str, now: date) -> str:
    """Return when something comes: "today at 8:00", "tomorrow at 8:00", "on Monday at 8:00"."""
    wall = at.astimezone(ZoneInfo(time_zone))
    days = (wall.date() - now).days
    time = time_words(wall)
    if days == 0:
        return _("today at {time}").format(time=time)
    if days == 1:
        return _("tomorrow at {time}").format(time=time)
    near = timedelta(days=days) < timedelta(weeks=1)
    day = weekday_name(wall.date()) if near else day_words(wall.date())
    return _("on {day} at {time}").format(day=day, time=time)


def length_words(seconds: int) -> str:
    """Return a length as minutes and seconds: "12 min", "3 min 20 s", "40 s"."""
    minutes, rest = divmod(seconds, _MINUTE)
    if not minutes:
        return _("{seconds} s").format(seconds=rest)
    if not rest:
        return _("{minutes} min").format(minutes=minutes)
    return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
