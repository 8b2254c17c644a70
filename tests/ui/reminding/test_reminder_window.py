"""The small window: every button, one card for a backlog, no focus taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from footcare.domain.occurrence import OccurrenceState
from footcare.services.ports import NoticeAnswer
from footcare.ui.when import time_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from footcare.domain.reminder import Reminder
    from footcare.services.house import House
    from footcare.ui.reminder_bell import ReminderBell
    from tests.fakes import FakeClock, FakeNotifier

from tests.ui.reminding.hands import HOUR, MASSAGE, MINUTE, due, press, states, words_on


@pytest.mark.parametrize(
    ("button", "state"),
    [
        ("Start", OccurrenceState.TOLD),
        ("Done", OccurrenceState.DONE_ELSEWHERE),
        ("In 10 minutes", OccurrenceState.SNOOZED),
        ("In 1 hour", OccurrenceState.SNOOZED),
        ("Not today", OccurrenceState.SKIPPED),
        ("Close, it stays on Today", OccurrenceState.TOLD),
    ],
)
def test_every_button_of_the_window(
    bell: ReminderBell,
    house: House,
    clock: FakeClock,
    notifier: FakeNotifier,
    remind: Callable[..., Reminder],
    button: str,
    state: OccurrenceState,
) -> None:
    asked: list[str] = []
    bell.page_asked.connect(asked.append)
    remind()
    due(bell, clock)
    press(bell, button)
    assert not bell.window.isVisible()
    assert states(house) == [state]
    assert asked == (["check"] if button == "Start" else [])
    closed = button != "Close, it stays on Today"
    assert (notifier.shown == {}) is closed
    assert (bell.waiting == ()) is (state not in (OccurrenceState.TOLD, OccurrenceState.SNOOZED))


def test_a_backlog_is_one_card_with_a_line_for_each(
    bell: ReminderBell,
    house: House,
    clock: FakeClock,
    notifier: FakeNotifier,
    remind: Callable[..., Reminder],
) -> None:
    remind()
    remind(MASSAGE, "09:00")
    clock.jump(4 * HOUR)
    bell.look()
    [notice] = notifier.history
    assert (notice.title, notice.body) == ("While you were away", "2 reminders wait.")
    assert notice.answers == (NoticeAnswer.SNOOZE,)
    assert [words for words in words_on(bell) if words.startswith("Foot ")] == [
        "Foot check",
        "Foot massage",
    ]
    names = [one.accessibleName() for one in bell.window.findChildren(QPushButton)]
    assert "Done, Foot massage" in names
    [first, _second] = [
        one for one in bell.window.findChildren(QPushButton) if one.text() == "Done"
    ]
    first.click()
    assert sorted(states(house)) == [OccurrenceState.DONE_ELSEWHERE, OccurrenceState.TOLD]
    assert bell.window.isVisible()
    press(bell, "Not today")
    assert not bell.window.isVisible()
    assert notifier.shown == {}


def test_what_comes_due_while_another_is_shown_joins_it(
    bell: ReminderBell, clock: FakeClock, remind: Callable[..., Reminder]
) -> None:
    remind()
    remind(MASSAGE, "08:30")
    due(bell, clock)
    clock.advance(30 * MINUTE)
    bell.look()
    assert len(bell.window.keys) == 2
    press(bell, "In 1 hour")
    assert not bell.window.isVisible()


def test_the_window_is_small_on_top_and_takes_no_focus(
    bell: ReminderBell, clock: FakeClock, remind: Callable[..., Reminder], qtbot: QtBot
) -> None:
    remind()
    due(bell, clock)
    flags = bell.window.windowFlags()
    assert Qt.WindowType.WindowStaysOnTopHint in flags
    assert flags & Qt.WindowType.Tool == Qt.WindowType.Tool
    assert bell.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not bell.window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    screen = bell.window.screen().availableGeometry()
    assert screen.contains(bell.window.geometry())
    assert bell.window.height() < screen.height()
    buttons = [one for one in bell.window.findChildren(QPushButton) if one.isVisible()]
    assert all(one.height() >= 44 for one in buttons)
    qtbot.keyClick(bell.window, Qt.Key.Key_Escape)
    assert not bell.window.isVisible()


def test_yesterdays_says_so(
    bell: ReminderBell, clock: FakeClock, house: House, remind: Callable[..., Reminder]
) -> None:
    reminder = remind(MASSAGE, "20:30")
    clock.jump(24 * HOUR)
    bell.look()
    assert f"Due yesterday at {time_words(time(20, 30))}" in words_on(bell)
    house.reminding.keep(replace(reminder, enabled=False))
    assert not bell.window.isVisible()
