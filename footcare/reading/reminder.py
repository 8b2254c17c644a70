"""Reads a reminder: what about, and when by the wall clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.domain.recurrence import never_due
from footcare.domain.reminder import (
    After,
    Again,
    Reminder,
    ReminderKind,
    Repeat,
    RepeatUnit,
    Weekday,
    Window,
)
from footcare.i18n import _
from footcare.reading.stamp import (
    LONGEST_NAME,
    STAMP_KEYS,
    or_null,
    read_day,
    read_stamp,
    read_uuid,
    read_wall_time,
    read_words,
)

if TYPE_CHECKING:
    from datetime import time

    from footcare.reading.reader import Node
    from footcare.reading.stamp import Here

_LAST: Final = -1
"""The last day of a month, or the last of its Tuesdays."""

_MOST_DAYS: Final = 31
_MOST_WEEKS: Final = 5
_MOST_EVERY: Final = 1_000
_MOST_COUNT: Final = 100_000
_MOST_AGAIN: Final = 10
_MINUTES_A_DAY: Final = 1_440
_MINUTES_A_WEEK: Final = 10_080

_KEYS: Final = (
    "kind",
    "title",
    "repeat",
    "weekdays",
    "month_days",
    "month_weeks",
    "times",
    "window",
    "after",
    "starts",
    "ends",
    "count",
    "enabled",
    "late_minutes",
    "again",
)


def read_new_reminder(node: Node, here: Here) -> Reminder | None:
    """Read a reminder that is not kept yet: one that can never come due is a fault."""
    reminder = read_reminder(node, here)
    if reminder is not None and (reason := never_due(reminder)):
        node.fault(_("this reminder can never come due. {reason}").format(reason=_(reason)))
    return reminder


def read_reminder(node: Node, here: Here) -> Reminder | None:
    """Read a reminder; it starts today unless it says otherwise."""
    fields = node.object((*STAMP_KEYS, *_KEYS))
    stamp = read_stamp(fields, here, default_day=True)
    kind = fields.need("kind").choice(ReminderKind)
    title = read_words(fields.get("title"), LONGEST_NAME, kept=here.kept) or ""
    repeat = _repeat(fields.get("repeat"))
    weekdays = _weekdays(fields.get("weekdays"))
    month_days = _month_days(fields.get("month_days"))
    month_weeks = _month_weeks(fields.get("month_weeks"))
    if month_weeks and not weekdays:
        fields.get("month_weeks").fault(_("says which of the weekdays, but weekdays names none"))
    times = _times(fields.get("times"))
    window = _window(or_null(fields.get("window")))
    after = _after(or_null(fields.get("after")))
    starts = read_day(fields.need("starts") if here.kept else fields.get("starts"))
    ends = read_day(or_null(fields.get("ends")))
    count = or_null(fields.get("count")).whole(1, _MOST_COUNT)
    enabled = fields.get("enabled").flag()
    late_minutes = or_null(fields.get("late_minutes")).whole(1, _MINUTES_A_WEEK)
    again = _again(or_null(fields.get("again")))
    if stamp is None or kind is None or node.faults:
        return None
    return Reminder(
        stamp,
        kind,
        times,
        starts or here.now.astimezone(ZoneInfo(stamp.time_zone)).date(),
        title=title,
        repeat=repeat,
        weekdays=weekdays,
        month_days=month_days,
        month_weeks=month_weeks,
        window=window,
        after=after,
        ends=ends,
        count=count,
        enabled=enabled is not False,
        late_minutes=late_minutes,
        again=again,
    )


def _repeat(node: Node) -> Repeat:
    if node.missing:
        return Repeat()
    fields = node.object(("every", "unit"))
    every = fields.get("every").whole(1, _MOST_EVERY)
    unit = fields.get("unit").choice(RepeatUnit)
    return Repeat(every or 1, unit or RepeatUnit.DAY)


def _weekdays(node: Node) -> frozenset[Weekday]:
    days: set[Weekday] = set()
    for member in node.items():
        day = member.choice(Weekday)
        if day in days:
            member.fault(_("{value} is given twice").format(value=f"'{day}'"))
        if day is not None:
            days.add(day)
    return frozenset(days)


def _month_days(node: Node) -> tuple[int, ...]:
    days: list[int] = []
    for member in node.items():
        day = member.whole(_LAST, _MOST_DAYS)
        if day == 0:
            member.fault(_("0 is no day of a month, the last is -1"))
        elif day in days:
            member.fault(_("{value} is given twice").format(value=day))
        elif day is not None:
            days.append(day)
    return tuple(days)


def _month_weeks(node: Node) -> tuple[int, ...]:
    weeks: list[int] = []
    for member in node.items():
        week = member.whole(_LAST, _MOST_WEEKS)
        if week == 0:
            member.fault(_("0 is no week of a month, the last is -1"))
        elif week in weeks:
            member.fault(_("{value} is given twice").format(value=week))
        elif week is not None:
            weeks.append(week)
    return tuple(weeks)


def _times(node: Node) -> tuple[time, ...]:
    times: list[time] = []
    for member in node.items():
        at = read_wall_time(member)
        if at in times:
            member.fault(_("{value} is given twice").format(value=f"'{at:%H:%M}'"))
        elif at is not None:
            times.append(at)
    return tuple(times)


def _window(node: Node) -> Window | None:
    if node.missing:
        return None
    fields = node.object(("from", "to", "every_minutes"))
    start = read_wall_time(fields.need("from"))
    end = read_wall_time(fields.need("to"))
    minutes = fields.need("every_minutes").whole(1, _MINUTES_A_DAY)
    if start is None or end is None or minutes is None:
        return None
    if end <= start:
        fields.get("to").fault(_("is not after from"))
    return Window(start, end, minutes)


def _after(node: Node) -> After | None:
    if node.missing:
        return None
    fields = node.object(("reminder", "minutes"))
    reminder = read_uuid(fields.need("reminder"))
    minutes = fields.need("minutes").whole(0, _MINUTES_A_WEEK)
    if reminder is None or minutes is None:
        return None
    return After(str(reminder), minutes)


def _again(node: Node) -> Again | None:
    if node.missing:
        return None
    fields = node.object(("times", "minutes"))
    times = fields.need("times").whole(1, _MOST_AGAIN)
    minutes = fields.need("minutes").whole(1, _MINUTES_A_DAY)
    return None if times is None or minutes is None else Again(times, minutes)
