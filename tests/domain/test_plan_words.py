"""A plan reads as a person would say it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from footcare.domain.plan_words import plan_sentence
from footcare.domain.record import Source, Stamp
from footcare.domain.reminder import (
    KINDS,
    WEEKDAY_NAMES,
    After,
    Reminder,
    ReminderKind,
    Repeat,
    RepeatUnit,
    Weekday,
    Window,
    new_reminder,
    title_of,
)
from footcare.resources import resource

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
STAMP = Stamp(UUID(int=1), "ann", NOW, date(2026, 11, 22), "Europe/London", NOW, Source.WINDOW)
MINUTE = timedelta(minutes=1)
MON, TUE, WED, FRI = Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.FRI
MONTHLY = Repeat(1, RepeatUnit.MONTH)
WORKING_DAYS = frozenset(Weekday) - {Weekday.SAT, Weekday.SUN}


def say_time(at: time) -> str:
    return f"{at.hour % 12 or 12}:{at.minute:02} {'am' if at.hour < 12 else 'pm'}"


def say_date(day: date) -> str:
    return f"{day.day} {day:%B}"


def sentence(**words: object) -> str:
    given: dict[str, object] = {"times": (time(8),), "starts": date(2026, 11, 22)} | words
    reminder = Reminder(stamp=STAMP, kind=ReminderKind.CREAM, **given)  # type: ignore[arg-type] # the words are given by name
    return plan_sentence(reminder, say_time, say_date)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({}, "Every day at 8:00 am"),
        ({"times": (time(8), time(20, 30))}, "Every day at 8:00 am and 8:30 pm"),
        ({"weekdays": frozenset(Weekday)}, "Every day at 8:00 am"),
        ({"weekdays": WORKING_DAYS}, "Monday to Friday at 8:00 am"),
        ({"weekdays": frozenset({FRI, MON, WED})}, "Every Monday, Wednesday and Friday at 8:00 am"),
        ({"repeat": Repeat(2)}, "Every 2 days at 8:00 am"),
        ({"repeat": Repeat(1, RepeatUnit.WEEK)}, "Every Sunday at 8:00 am"),
        (
            {"repeat": Repeat(2, RepeatUnit.WEEK), "weekdays": frozenset({MON})},
            "Every 2 weeks on Monday at 8:00 am",
        ),
        (
            {"repeat": Repeat(1, RepeatUnit.MONTH), "month_days": (1, -1)},
            "Every month on day 1 and the last day at 8:00 am",
        ),
        (
            {"repeat": Repeat(3, RepeatUnit.MONTH), "weekdays": frozenset({MON})},
            "Every 3 months, every Monday at 8:00 am",
        ),
        (
            {"repeat": MONTHLY, "weekdays": frozenset({TUE}), "month_weeks": (2,)},
            "Every month on the second Tuesday at 8:00 am",
        ),
        (
            {"repeat": MONTHLY, "weekdays": frozenset({WED, FRI}), "month_weeks": (-1, 1)},
            "Every month on the first and last Wednesday and Friday at 8:00 am",
        ),
        (
            {"repeat": MONTHLY, "weekdays": WORKING_DAYS, "month_days": (15,)},
            "Every month on day 15, only on Monday to Friday at 8:00 am",
        ),
        (
            {"repeat": MONTHLY, "weekdays": frozenset(Weekday)},
            "Every month, every day at 8:00 am",
        ),
        (
            {"weekdays": frozenset({TUE}), "month_weeks": (5,)},
            "Every month on the fifth Tuesday at 8:00 am",
        ),
        (
            {"repeat": Repeat(3), "weekdays": frozenset({TUE}), "month_weeks": (5,)},
            "Every 3 days, only on the fifth Tuesday at 8:00 am",
        ),
        ({"month_days": (31,)}, "Every day, only on day 31 at 8:00 am"),
        (
            {"repeat": Repeat(2, RepeatUnit.WEEK), "month_days": (1,)},
            "Every 2 weeks on Sunday, only on day 1 at 8:00 am",
        ),
        ({"repeat": Repeat(1, RepeatUnit.ONCE)}, "Once on 22 November at 8:00 am"),
        (
            {"times": (), "window": Window(time(9), time(18), 90)},
            "Every day, every 90 minutes from 9:00 am to 6:00 pm",
        ),
        ({"times": (), "after": After("x", 20)}, "20 minutes after another reminder is done"),
        (
            {"times": (), "after": After("x", 20), "weekdays": frozenset({MON}), "count": 2},
            "Every Monday, 20 minutes after another reminder is done, 2 times in all",
        ),
        (
            {"ends": date(2026, 12, 1), "count": 5},
            "Every day at 8:00 am, until 1 December, 5 times in all",
        ),
        ({"times": ()}, "This will not come due. No time of day is set."),
    ],
)
def test_sentence(words: dict[str, object], expected: str) -> None:
    assert sentence(**words) == expected


def test_every_kind_has_a_row_with_a_picture() -> None:
    assert set(KINDS) == set(ReminderKind)
    assert set(WEEKDAY_NAMES) == set(Weekday)
    missing = {
        row.icon for row in KINDS.values() if not resource("icons", f"{row.icon}.svg").is_file()
    }
    assert not missing


def test_a_new_reminder_is_daily_from_today_under_the_name_of_its_kind() -> None:
    reminder = new_reminder(ReminderKind.FOOT_CHECK, STAMP)
    assert title_of(reminder) == "Foot check"
    assert reminder.starts == STAMP.day
    assert reminder.times == (time(8),)
