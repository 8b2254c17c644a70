"""A bell on a real diary, with a desktop that obeys."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from footcare.domain.record import stamp_now
from footcare.domain.reminder import Reminder, ReminderKind
from footcare.ui.reminder_bell import ReminderBell
from tests.fakes import FakeAlarm, FakeNotifier

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

MINUTE, HOUR = 60, 3600
CHECK, MASSAGE = ReminderKind.FOOT_CHECK, ReminderKind.MASSAGE


@pytest.fixture
def alarm() -> FakeAlarm:
    return FakeAlarm()


@pytest.fixture
def notifier() -> FakeNotifier:
    return FakeNotifier()


@pytest.fixture
def bell(
    desk: Desk, house: House, alarm: FakeAlarm, notifier: FakeNotifier
) -> Generator[ReminderBell]:
    bell = ReminderBell(desk, house.reminding, house.person_id, alarm, notifier)
    yield bell
    bell.finish()
    bell.deleteLater()


@pytest.fixture
def remind(house: House, clock: FakeClock) -> Callable[..., Reminder]:
    """Keep a daily reminder."""

    def keep(kind: ReminderKind = CHECK, at: str = "08:00") -> Reminder:
        stamp = stamp_now(clock, house.person_id)
        reminder = Reminder(stamp, kind, (time.fromisoformat(at),), stamp.day)
        house.reminding.keep(reminder)
        return reminder

    return keep
