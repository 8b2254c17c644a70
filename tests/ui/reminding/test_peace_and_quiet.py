"""The bell waits for a busy desktop, offers times that make sense, and pauses from the tray."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from footcare.domain.occurrence import OccurrenceState
from footcare.services.desktop_ports import Busy
from footcare.ui.reminder_bell import ReminderBell
from footcare.ui.when import day_words, time_words
from tests.fakes import FakeAlarm, FakeAttention, FakeNotifier

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from footcare.domain.reminder import Reminder
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

from tests.ui.reminding.hands import HOUR, MINUTE, due, press


@pytest.fixture
def attention() -> FakeAttention:
    return FakeAttention()


@pytest.fixture
def bell(
    desk: Desk, house: House, alarm: FakeAlarm, notifier: FakeNotifier, attention: FakeAttention
) -> Generator[ReminderBell]:
    bell = ReminderBell(desk, house.reminding, house.person_id, alarm, notifier, attention)
    yield bell
    bell.finish()
    bell.deleteLater()


def offers(bell: ReminderBell) -> list[str]:
    snoozes = ("ten_minutes", "one_hour", "after_lunch", "this_evening", "tomorrow_morning")
    return [
        one.text()
        for one in bell.window.findChildren(QPushButton)
        if one.objectName() in snoozes and not one.isHidden()
    ]


@pytest.mark.parametrize("busy", [Busy.DO_NOT_DISTURB, Busy.FULL_SCREEN])
def test_a_busy_desktop_is_left_alone_until_it_rests(
    bell: ReminderBell,
    clock: FakeClock,
    alarm: FakeAlarm,
    notifier: FakeNotifier,
    attention: FakeAttention,
    remind: Callable[..., Reminder],
    busy: Busy,
) -> None:
    remind()
    attention.busy = busy
    due(bell, clock)
    assert (notifier.history, bell.window.isVisible()) == ([], False)
    assert len(bell.waiting) == 1, "the badge shows it all the while"
    assert bell.waiting[0].occurrence.state is OccurrenceState.DUE
    clock.advance((alarm.set_to["next"] - clock.now()).total_seconds())
    attention.busy = Busy.NO
    bell.look()
    assert len(notifier.history) == 1
    assert bell.window.isVisible()


def test_a_slow_desktop_is_waited_for(
    bell: ReminderBell,
    clock: FakeClock,
    notifier: FakeNotifier,
    attention: FakeAttention,
    remind: Callable[..., Reminder],
) -> None:
    remind()
    attention.slow = True
    due(bell, clock)
    assert notifier.history == []
    attention.answer()
    assert len(notifier.history) == 1


def test_named_times_are_offered_with_their_time(
    bell: ReminderBell, house: House, clock: FakeClock, remind: Callable[..., Reminder]
) -> None:
    remind()
    due(bell, clock)
    lunch = f"After lunch, {time_words(time(13, 30))}"
    assert offers(bell) == [
        "In 10 minutes",
        "In 1 hour",
        lunch,
        f"This evening, {time_words(time(19))}",
    ]
    press(bell, lunch)
    with house.diary.reading() as books:
        (one,) = books.occurrences.all()
    assert one.snoozed_until == datetime(2026, 11, 22, 13, 30, tzinfo=ZoneInfo("Europe/London"))
    assert not bell.window.isVisible()


def test_who_turns_to_the_window_later_is_offered_what_lies_ahead_then(
    bell: ReminderBell, clock: FakeClock, remind: Callable[..., Reminder]
) -> None:
    remind()
    due(bell, clock)
    clock.advance(12 * HOUR)
    QApplication.sendEvent(bell.window, QEvent(QEvent.Type.WindowActivate))
    assert offers(bell) == ["In 10 minutes", "In 1 hour"], "tomorrow at 8:00 it comes anyway"
    clock.jump(-5 * HOUR)
    QApplication.sendEvent(bell.window, QEvent(QEvent.Type.WindowActivate))
    assert offers(bell)[-1].startswith("This evening")


def test_the_tray_pauses_until_tomorrow_and_ends_the_pause(
    bell: ReminderBell, house: House, clock: FakeClock, remind: Callable[..., Reminder]
) -> None:
    remind()
    due(bell, clock)
    bell.pause_until_tomorrow(wanted=True)
    pause = house.foreseeing.outlook(house.person_id).pause
    assert pause is not None
    assert bell.paused_words == f"Paused until {day_words(pause.until)}"
    assert (bell.waiting, bell.window.isVisible()) == ((), False)
    bell.pause_until_tomorrow(wanted=False)
    assert bell.paused_words == ""
    assert len(bell.waiting) == 1
    clock.advance(MINUTE)
    assert house.foreseeing.outlook(house.person_id).pause is None
