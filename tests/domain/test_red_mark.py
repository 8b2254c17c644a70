"""The question about a red mark: once, half an hour later, by the clock on the wall."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from footcare.domain.recurrence import slots
from footcare.domain.red_mark import red_mark_reminder
from footcare.domain.reminder import ReminderKind, RepeatUnit
from tests.fakes import FakeClock


@pytest.mark.parametrize(
    ("now", "zone", "day", "asked"),
    [
        (datetime(2026, 11, 22, 19, 30, tzinfo=UTC), "Europe/London", (2026, 11, 22), time(20)),
        (
            datetime(2026, 11, 22, 19, 30, 1, tzinfo=UTC),
            "Europe/London",
            (2026, 11, 22),
            time(20, 1),
        ),
        (datetime(2026, 11, 22, 23, 45, tzinfo=UTC), "Europe/London", (2026, 11, 23), time(0, 15)),
        # the night in which clocks go from 01:00 GMT to 02:00 BST
        (datetime(2027, 3, 28, 0, 45, tzinfo=UTC), "Europe/London", (2027, 3, 28), time(2, 15)),
        (datetime(2026, 11, 22, 19, 30, tzinfo=UTC), "Asia/Kathmandu", (2026, 11, 23), time(1, 45)),
    ],
)
def test_it_is_half_an_hour_from_now_on_the_wall(
    now: datetime, zone: str, day: tuple[int, int, int], asked: time
) -> None:
    reminder = red_mark_reminder(FakeClock(now, zone=zone), "me")
    assert reminder.starts == date(*day)
    assert reminder.times == (asked,)
    assert reminder.repeat.unit is RepeatUnit.ONCE
    assert len(slots(reminder)) == 1


def test_no_check_or_massage_answers_it_by_itself() -> None:
    assert red_mark_reminder(FakeClock(), "me").kind is ReminderKind.CUSTOM
