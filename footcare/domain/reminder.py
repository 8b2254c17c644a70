"""The wish to be told: what about, and when by the wall clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, time

    from footcare.domain.record import Stamp


class ReminderKind(StrEnum):
    """What a reminder is about. Values are stored."""

    FOOT_CHECK = "foot_check"
    MASSAGE = "massage"
    CREAM = "cream"
    MEDICINE = "medicine"
    EXERCISE = "exercise"
    TEMPERATURE = "temperature"
    TOUCH_TEST = "touch_test"
    DRINK = "drink"
    GLUCOSE = "glucose"
    SHOES = "shoes"
    APPOINTMENT = "appointment"
    CUSTOM = "custom"


class RepeatUnit(StrEnum):
    """The unit of a repeat."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    ONCE = "once"


class Weekday(StrEnum):
    """A day of the week, Monday first."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


@dataclass(frozen=True)
class Repeat:
    """Every how many of what."""

    every: int = 1
    unit: RepeatUnit = RepeatUnit.DAY


@dataclass(frozen=True)
class Window:
    """Several times a day: from, to, and every how many minutes."""

    start: time
    end: time
    every_minutes: int


@dataclass(frozen=True)
class After:
    """Follows another reminder: its id, and how many minutes after it was done."""

    reminder: str
    minutes: int


@dataclass(frozen=True)
class Reminder:
    """A wish to be told, in the words of the export format.

    Attributes:
        title: the person's own words, or empty for the kind's own name.
        weekdays: empty means every day the repeat allows.
        month_days: 1 to 31 or -1 for the last; for monthly repeats.
        times: wall times of day in the person's zone.
        starts: the first local date.
        ends: the last local date, or None.
        count: at most this many occurrences, or None.
        enabled: switched off reminders keep their plan and tell nothing.
    """

    stamp: Stamp
    kind: ReminderKind
    times: tuple[time, ...]
    starts: date
    title: str = ""
    repeat: Repeat = Repeat()
    weekdays: frozenset[Weekday] = frozenset()
    month_days: tuple[int, ...] = ()
    window: Window | None = None
    after: After | None = None
    ends: date | None = None
    count: int | None = None
    enabled: bool = True
