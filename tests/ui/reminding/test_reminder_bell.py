"""The bell: what is due is shown on every layer, and every layer answers."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.domain.inspection import Inspection
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.services.desktop_ports import Tone
from footcare.services.ports import DiaryBusy, NoticeAnswer
from footcare.ui.when import time_words
from tests.fakes import FakeAlarm, FakeNotifier, FakeSounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.reminder import Reminder
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.reminder_bell import ReminderBell
    from tests.fakes import FakeClock

from tests.ui.reminding.hands import MASSAGE, MINUTE, due, press, states, words_on


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
    assert "Your answer is not saved yet. busy" in words_on(bell)
    assert bell.window.isVisible()
    press(bell, "Done")
    assert not bell.window.isVisible()
    assert "busy" not in caplog.text


def test_a_try_goes_through_every_layer_and_records_nothing(
    bell: ReminderBell,
    house: House,
    desk: Desk,
    clock: FakeClock,
    notifier: FakeNotifier,
) -> None:
    fresh = new_reminder(ReminderKind.FOOT_CHECK, stamp_now(clock, house.person_id))
    desk.door.reminder_tried.emit(fresh)
    assert bell.window.isVisible()
    assert "This is a try. Nothing is recorded." in words_on(bell)
    [notice] = notifier.history
    assert notice.body == "This is a try. Nothing is recorded."
    notifier.answer(notice.key, NoticeAnswer.DONE)
    assert not bell.window.isVisible()
    assert notifier.shown == {}
    assert states(house) == []
