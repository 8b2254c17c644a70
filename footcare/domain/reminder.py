"""The wish to be told: what about, and when by the wall clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.i18n import N_, _

if TYPE_CHECKING:
    from datetime import date

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
    FALLS = "falls"
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
class Again:
    """A gentle repeat while nobody answers: at most so many times, so many minutes apart."""

    times: int
    minutes: int


@dataclass(frozen=True)
class Reminder:
    """A wish to be told, in the words of the export format.

    A day is in the plan when the repeat counts it and each of ``weekdays``, ``month_days`` and
    ``month_weeks`` that is given names it.

    Attributes:
        title: the person's own words, or empty for the kind's own name.
        weekdays: empty means every day the repeat allows; a weekly repeat allows the weekday on
            which it starts, a monthly one the day of the month on which it starts.
        month_days: 1 to 31, or -1 for the last day of a month; empty means any. A day that a
            month lacks is left out in that month.
        month_weeks: with weekdays, which of them in a month: 1 for the first to 5 for the fifth,
            or -1 for the last, as in "the second Tuesday"; empty means each.
        times: wall times of day in the person's zone.
        starts: the first local date; what repeats is counted from it.
        ends: the last local date, or None.
        count: at most this many occurrences, or None.
        enabled: switched off reminders keep their plan and tell nothing.
        late_minutes: what could not be told within so many minutes is not told any more, but
            missed; None tells it however late.
        again: the gentle repeat, or None.
    """

    stamp: Stamp
    kind: ReminderKind
    times: tuple[time, ...]
    starts: date
    title: str = ""
    repeat: Repeat = Repeat()
    weekdays: frozenset[Weekday] = frozenset()
    month_days: tuple[int, ...] = ()
    month_weeks: tuple[int, ...] = ()
    window: Window | None = None
    after: After | None = None
    ends: date | None = None
    count: int | None = None
    enabled: bool = True
    late_minutes: int | None = None
    again: Again | None = None


@dataclass(frozen=True)
class KindInfo:
    """What the program knows about a kind of reminder.

    Attributes:
        name: the name people read, to be translated when shown.
        icon: the name of the Lucide picture.
        page: the page that Start opens.
        proposed: the time of day a new reminder of the kind begins with.
        repeat: how often it comes then.
    """

    name: str
    icon: str
    page: str
    proposed: time
    repeat: Repeat = Repeat()


_MONTHLY: Final = Repeat(1, RepeatUnit.MONTH)

KINDS: Final[dict[ReminderKind, KindInfo]] = {
    ReminderKind.FOOT_CHECK: KindInfo(N_("Foot check"), "scan-search", "check", time(8)),
    ReminderKind.MASSAGE: KindInfo(N_("Foot massage"), "hand-heart", "massage", time(20, 30)),
    ReminderKind.CREAM: KindInfo(N_("Foot cream"), "droplet", "today", time(7, 30)),
    ReminderKind.MEDICINE: KindInfo(N_("Medicine"), "pill", "today", time(8)),
    ReminderKind.EXERCISE: KindInfo(N_("Exercise"), "activity", "today", time(10)),
    ReminderKind.TEMPERATURE: KindInfo(
        N_("Foot temperature"), "thermometer", "temperature", time(9)
    ),
    ReminderKind.TOUCH_TEST: KindInfo(N_("Touch test"), "hand", "touch_test", time(10), _MONTHLY),
    ReminderKind.FALLS: KindInfo(N_("Questions about falls"), "list", "falls", time(10), _MONTHLY),
    ReminderKind.DRINK: KindInfo(N_("A glass of water"), "glass-water", "today", time(10)),
    ReminderKind.GLUCOSE: KindInfo(N_("Blood glucose"), "droplets", "today", time(7, 30)),
    ReminderKind.SHOES: KindInfo(N_("Look inside the shoes"), "footprints", "today", time(7, 45)),
    ReminderKind.APPOINTMENT: KindInfo(N_("Appointment"), "calendar", "today", time(9)),
    ReminderKind.CUSTOM: KindInfo(N_("Reminder"), "bell", "today", time(9)),
}
"""One row a kind: everything else about reminders is the same for all of them."""

WEEKDAY_NAMES: Final[dict[Weekday, str]] = {
    Weekday.MON: N_("Monday"),
    Weekday.TUE: N_("Tuesday"),
    Weekday.WED: N_("Wednesday"),
    Weekday.THU: N_("Thursday"),
    Weekday.FRI: N_("Friday"),
    Weekday.SAT: N_("Saturday"),
    Weekday.SUN: N_("Sunday"),
}
"""The days as people read them, to be translated when shown."""

PROPOSED: Final = (ReminderKind.FOOT_CHECK, ReminderKind.MASSAGE)
"""The two reminders proposed to a person who has none."""


def title_of(reminder: Reminder) -> str:
    """Return the person's own words for a reminder, or the name of its kind."""
    return reminder.title or _(KINDS[reminder.kind].name)


def new_reminder(kind: ReminderKind, stamp: Stamp) -> Reminder:
    """Return a reminder of a kind as it is proposed, from the day of the stamp."""
    info = KINDS[kind]
    return Reminder(
        stamp=stamp, kind=kind, times=(info.proposed,), starts=stamp.day, repeat=info.repeat
    )
