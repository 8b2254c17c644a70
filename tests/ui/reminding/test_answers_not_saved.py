"""An answer to a reminder while the diary could not be written: told, and given again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.domain.occurrence import OccurrenceState
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.services.ports import NoticeAnswer
from footcare.ui.reminder_bell import ReminderBell
from tests.builders import make_desk
from tests.ui.reminding.hands import due, press, states, words_on
from tests.ui.troubles import KINDS, Trouble, troubled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.fakes import FakeAlarm, FakeClock, FakeNotifier


@pytest.fixture(params=KINDS)
def trouble(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> Iterator[Trouble]:
    """A diary that can be held by another program, on a full disk, or on one without writing."""
    with troubled(request.param, tmp_path, clock) as made:
        yield made


@pytest.fixture
def bell(
    qapp: QApplication, trouble: Trouble, clock: FakeClock, alarm: FakeAlarm, notifier: FakeNotifier
) -> Iterator[ReminderBell]:
    """A bell over that diary, with a foot check at eight."""
    house = trouble.house
    stamp = stamp_now(clock, house.person_id)
    house.reminding.keep(new_reminder(ReminderKind.FOOT_CHECK, stamp))
    desk = make_desk(qapp, clock=clock, house=house)
    made = ReminderBell(desk, house.reminding, house.person_id, alarm, notifier)
    yield made
    made.finish()
    made.deleteLater()


def test_the_card_stays_says_why_and_takes_the_answer_later(
    bell: ReminderBell, trouble: Trouble, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    due(bell, clock)
    with trouble.there():
        press(bell, "Done")
        assert any(words.startswith("Your answer is not saved yet.") for words in words_on(bell))
        assert bell.window.isVisible()
        assert states(trouble.house) == [OccurrenceState.TOLD]
    press(bell, "Done")
    assert not bell.window.isVisible()
    assert states(trouble.house) == [OccurrenceState.DONE_ELSEWHERE]
    assert "not kept" in caplog.text


@pytest.mark.usefixtures("caplog")
def test_a_card_that_was_closed_comes_back_to_say_so(
    bell: ReminderBell, trouble: Trouble, clock: FakeClock, notifier: FakeNotifier
) -> None:
    due(bell, clock)
    bell.window.close()
    (notice,) = notifier.shown
    with trouble.there():
        notifier.answer(notice, NoticeAnswer.DONE)
        assert bell.window.isVisible()
        assert any(words.startswith("Your answer is not saved yet.") for words in words_on(bell))
    press(bell, "Done")
    assert states(trouble.house) == [OccurrenceState.DONE_ELSEWHERE]


@pytest.mark.usefixtures("caplog")
def test_what_could_not_be_claimed_is_shown_once_it_can(
    bell: ReminderBell, trouble: Trouble, clock: FakeClock, alarm: FakeAlarm
) -> None:
    with trouble.there():
        due(bell, clock)
        assert not bell.window.isVisible()
        assert bool(alarm.set_to) is (trouble.kind != "read-only"), "a busy one is asked again"
    bell.look()
    assert bell.window.isVisible()
