"""Snoozes, pauses and quiet hours in words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from footcare.domain.snooze import SNOOZES, Snooze
from footcare.i18n import _
from footcare.ui.when import day_words, time_words

if TYPE_CHECKING:
    from datetime import datetime

    from footcare.domain.clock import Clock
    from footcare.domain.pause import Pause
    from footcare.domain.quiet import Quiet


def snooze_words(snooze: Snooze, at: datetime, clock: Clock) -> str:
    """Return a named time to be told again, with its time of day where the name says none."""
    name = _(SNOOZES[snooze])
    if snooze in (Snooze.TEN_MINUTES, Snooze.ONE_HOUR):
        return name
    wall = at.astimezone(ZoneInfo(clock.time_zone()))
    return _("{name}, {time}").format(name=name, time=time_words(wall))


def pause_words(pause: Pause) -> str:
    """Return until when reminders are paused, and the person's own word for it."""
    words = _("Paused until {day}").format(day=day_words(pause.until))
    return _("{words} ({why})").format(words=words, why=pause.why) if pause.why else words


def quiet_words(quiet: Quiet | None) -> str:
    """Return the quiet hours as a sentence."""
    if quiet is None:
        return _("No quiet hours: reminders are shown at any time.")
    return _("Quiet from {start} to {end}.").format(
        start=time_words(quiet.start), end=time_words(quiet.end)
    )
