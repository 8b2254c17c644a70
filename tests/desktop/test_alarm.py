"""The alarm rings once for each key, on the GUI thread, and stops for good."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QThread, Slot

from footcare.desktop.alarm import SchedulerAlarm
from footcare.domain.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot


class Ears(QObject):
    """Keeps what rang, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.threads: set[QThread] = set()

    @Slot(str)
    def hear(self, key: str) -> None:
        self.heard.append(key)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def alarm(qapp: object, ears: Ears) -> Generator[SchedulerAlarm]:
    assert qapp is not None
    alarm = SchedulerAlarm()
    alarm.rang.connect(ears.hear)
    yield alarm
    alarm.finish()


def soon(milliseconds: int) -> datetime:
    return SystemClock().now() + timedelta(milliseconds=milliseconds)


def test_it_rings_on_the_gui_thread_even_for_an_instant_long_past(
    alarm: SchedulerAlarm, ears: Ears, qtbot: QtBot
) -> None:
    alarm.set("late", datetime(2020, 1, 1, tzinfo=UTC))
    alarm.set("soon", soon(50))
    qtbot.waitUntil(lambda: sorted(ears.heard) == ["late", "soon"])
    assert ears.threads == {ears.thread()}


def test_setting_a_key_again_replaces_it(alarm: SchedulerAlarm, ears: Ears, qtbot: QtBot) -> None:
    alarm.set("next", soon(150))
    alarm.set("next", soon(86_400_000))
    alarm.set("other", soon(300))
    qtbot.waitUntil(lambda: bool(ears.heard))
    assert ears.heard == ["other"]


def test_cleared_it_rings_for_nothing(alarm: SchedulerAlarm, ears: Ears, qtbot: QtBot) -> None:
    alarm.set("next", soon(100))
    alarm.clear()
    alarm.set("other", soon(250))
    qtbot.waitUntil(lambda: bool(ears.heard))
    assert ears.heard == ["other"]


def test_years_ahead_are_no_trouble_and_its_threads_end(alarm: SchedulerAlarm, ears: Ears) -> None:
    alarm.set("next", datetime(2200, 1, 1, tzinfo=UTC))
    alarm.finish()
    alarm.set("after the end", datetime(2020, 1, 1, tzinfo=UTC))
    assert not [one for one in threading.enumerate() if "APScheduler" in one.name]
    assert ears.heard == []
