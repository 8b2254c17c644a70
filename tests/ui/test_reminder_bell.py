"""The bell: what is due is shown on every layer, and every layer answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from footcare.domain.inspection import Inspection
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.record import stamp_now
from footcare.domain.reminder import Reminder, ReminderKind
from footcare.services.ports import DiaryBusy, NoticeAnswer, Tone
from footcare.ui.reminder_bell import ReminderBell
from footcare.ui.when import time_words
from footcare.ui.widgets.text import Label
from tests.fakes import FakeAlarm, FakeNotifier, FakeSounds

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from pytestqt.qtbot import QtBot

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


def press(bell: ReminderBell, words: str) -> None:
    [button] = [
        one
        for one in bell.window.findChildren(QPushButton)
        if one.text() == words and one.isVisible()
    ]
    button.click()


def words_on(bell: ReminderBell) -> list[str]:
    return [one.text() for one in bell.window.findChildren(Label) if one.isVisible()]


def states(house: House) -> list[OccurrenceState]:
    with house.diary.reading() as books:
        return [one.state for one in books.occurrences.all()]


def due(bell: ReminderBell, clock: FakeClock) -> None:
    clock.advance(30 * MINUTE)
    bell.look()


def test_it_sets_the_alarm_for_what_comes(
    bell: ReminderBell, alarm: FakeAlarm, clock: FakeClock, remind: Callable[..., Reminder]
) -> None:
    assert bell.next_words == ""
    remind()
    assert alarm.set_to == {"next": clock.now() + timedelta(minutes=30)}
    assert bell.next_words == f"Next: Foot care today at {time_words(time(8))}"
    assert not bell.window.isVisible()


def test_what_is_due_is_shown_heard_and_kept_as_told(
    bell: ReminderBell,
    house: House,
    desk: Desk,
    clock: FakeClock,
    notifier: FakeNotifier,
    remind: Callable[..., Reminder],
) -> None:
    remind()
    due(bell, clock)
    assert bell.window.isVisible()
    [notice] = notifier.history
    assert notice.title == "Time for your foot care"
    assert list(notice.answers) == [NoticeAnswer.START, NoticeAnswer.SNOOZE, NoticeAnswer.DONE]
    assert words_on(bell)[0] == "Time for your foot care"
    assert not any("check" in words.lower() for words in words_on(bell))
    assert isinstance(desk.sounds, FakeSounds)
    assert desk.sounds.heard == [Tone.REMINDER]
    assert states(house) == [OccurrenceState.TOLD]
    assert len(bell.waiting) == 1
    bell.look()
    assert len(notifier.history) == 1


def test_it_names_the_reminder_when_that_is_wished_and_stays_quiet(
    bell: ReminderBell,
    desk: Desk,
    clock: FakeClock,
    notifier: FakeNotifier,
    remind: Callable[..., Reminder],
) -> None:
    desk.preferences.change(neutral_notifications=False, sounds=False)
    remind(MASSAGE)
    due(bell, clock)
    assert notifier.history[0].title == "Foot massage"
    assert words_on(bell)[0] == "Foot massage"
    assert isinstance(desk.sounds, FakeSounds)
    assert desk.sounds.heard == []


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


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (NoticeAnswer.START, OccurrenceState.TOLD),
        (NoticeAnswer.DONE, OccurrenceState.DONE),
        (NoticeAnswer.SNOOZE, OccurrenceState.SNOOZED),
        (NoticeAnswer.NOT_TODAY, OccurrenceState.SKIPPED),
    ],
)
def test_every_button_of_the_notice_closes_the_window_too(
    bell: ReminderBell,
    house: House,
    clock: FakeClock,
    notifier: FakeNotifier,
    remind: Callable[..., Reminder],
    answer: NoticeAnswer,
    state: OccurrenceState,
) -> None:
    asked: list[str] = []
    bell.page_asked.connect(asked.append)
    remind(MASSAGE)
    due(bell, clock)
    [key] = notifier.shown
    notifier.answer(key, answer)
    assert states(house) == [state]
    assert not bell.window.isVisible()
    assert notifier.shown == {}
    assert asked == (["massage"] if answer is NoticeAnswer.START else [])


def test_opening_a_notice_asks_for_the_window_and_answers_nothing(
    bell: ReminderBell,
    clock: FakeClock,
    notifier: FakeNotifier,
    remind: Callable[..., Reminder],
) -> None:
    opened: list[bool] = []

    def note() -> None:
        opened.append(True)

    bell.open_asked.connect(note)
    remind()
    due(bell, clock)
    notifier.answer(next(iter(notifier.shown)), NoticeAnswer.OPEN)
    assert opened == [True]
    assert len(bell.waiting) == 1
    assert bell.window.isVisible()


def test_a_snooze_rings_again(
    bell: ReminderBell,
    alarm: FakeAlarm,
    clock: FakeClock,
    notifier: FakeNotifier,
    remind: Callable[..., Reminder],
) -> None:
    remind()
    due(bell, clock)
    press(bell, "In 10 minutes")
    assert alarm.set_to["next"] == clock.now() + timedelta(minutes=10)
    clock.advance(10 * MINUTE)
    bell.look()
    assert bell.window.isVisible()
    assert len(notifier.history) == 2


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


def test_doing_it_closes_everything(
    bell: ReminderBell,
    house: House,
    desk: Desk,
    clock: FakeClock,
    notifier: FakeNotifier,
    remind: Callable[..., Reminder],
) -> None:
    remind()
    due(bell, clock)
    with house.diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, house.person_id)))
    desk.door.records_changed.emit()
    assert not bell.window.isVisible()
    assert notifier.shown == {}
    assert states(house) == [OccurrenceState.DONE]


def test_pages_read_again_when_something_was_told_or_answered(
    bell: ReminderBell, desk: Desk, clock: FakeClock, remind: Callable[..., Reminder]
) -> None:
    heard: list[int] = []

    def note() -> None:
        heard.append(len(bell.waiting))

    remind()
    desk.door.records_changed.connect(note)
    due(bell, clock)
    assert heard == [1]
    press(bell, "Done")
    assert heard == [1, 0]


def test_a_diary_that_refuses_is_asked_again_soon(
    bell: ReminderBell,
    desk: Desk,
    alarm: FakeAlarm,
    clock: FakeClock,
    remind: Callable[..., Reminder],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    remind()
    clock.advance(30 * MINUTE)

    def refuse() -> None:
        raise DiaryBusy("busy")

    with monkeypatch.context() as patched:
        patched.setattr(desk.house.diary, "writing", refuse)
        bell.look()
    assert not bell.window.isVisible()
    assert alarm.set_to["next"] == clock.now() + timedelta(minutes=1)
    bell.look()
    assert bell.window.isVisible()
    with monkeypatch.context() as patched:
        patched.setattr(desk.house.diary, "writing", refuse)
        press(bell, "Done")
    assert "That could not be saved. Please try again." in words_on(bell)
    assert bell.window.isVisible()
    press(bell, "Done")
    assert not bell.window.isVisible()
    assert "busy" not in caplog.text


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
