"""Leaving the player, the end of a massage, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from footcare.domain.massage import Ended
from footcare.services.ports import DiaryProblem
from tests.builders import Slow
from tests.ui.pages.playing import ESCAPE, SPACE, Played, opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


@pytest.fixture
def played(qtbot: QtBot, desk: Desk, clock: FakeClock) -> Played:
    return opened(qtbot, desk, clock, before=6)


def test_leaving_is_asked_and_staying_goes_on_where_it_was(played: Played) -> None:
    played.wait(10)
    played.press(ESCAPE)
    assert played.asker.asked[0][0] == "Leave the massage?"
    played.wait(120)
    played.asker.answer("stay")
    played.wait(5)
    assert played.page.guide.ring.digits == "0:28"
    assert played.kept == []


def test_escape_out_of_the_question_stays_and_a_paused_one_stays_paused(played: Played) -> None:
    played.press(SPACE)
    played.page.top.leave_button.click()
    played.asker.answer("")
    assert played.page.bar.pause_button.text() == "Continue"


def test_who_leaves_has_stopped_early_and_that_is_kept(played: Played) -> None:
    played.wait(70)
    played.press(ESCAPE)
    played.asker.answer("leave")
    (record,) = played.kept
    assert (record.ended, record.done_seconds) == (Ended.STOPPED, 70)
    assert played.page.finish.title.text() == "Stopped early"
    assert played.page.finish.saved.text() == "Saved in your diary: 1 minute 10 seconds of massage."


def test_leaving_before_anything_was_played_keeps_nothing(played: Played) -> None:
    spy = QSignalSpy(played.page.open_page)
    played.press(ESCAPE)
    played.asker.answer("leave")
    assert played.kept == []
    assert spy.at(0) == ["massage", {}]


def test_another_page_opened_without_an_answer_keeps_it_as_stopped(played: Played) -> None:
    played.wait(30)
    played.page.leave()
    (record,) = played.kept
    assert (record.ended, record.done_seconds) == (Ended.STOPPED, 30)
    assert not played.page.ticker.isActive()


def test_how_the_feet_feel_afterwards_is_kept_when_the_page_is_left(played: Played) -> None:
    played.wait(301)
    changed = QSignalSpy(played.desk.door.records_changed)
    played.page.finish.scale.group.button("3").click()
    spy = QSignalSpy(played.page.open_page)
    played.page.finish.close_button.click()
    assert spy.at(0) == ["massage", {}]
    played.page.leave()
    (record,) = played.kept
    assert (record.before, record.after) == (6, 3)
    assert changed.count() == 1


def test_next_on_the_last_step_is_called_finish(played: Played) -> None:
    played.wait(245)
    assert played.page.bar.next_button.text() == "Finish"
    played.press(Qt.Key.Key_PageDown)
    assert played.page.finish.isVisible()
    assert played.kept[0].ended is Ended.FINISHED


def test_keys_of_the_player_do_nothing_at_the_end(played: Played) -> None:
    played.wait(301)
    played.press(SPACE)
    assert len(played.kept) == 1


def test_a_diary_that_refuses_is_told_and_can_be_tried_again(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiaryProblem("No space left.")

    with monkeypatch.context() as full:
        full.setattr(played.desk.house.massaging, "keep", refuse)
        played.wait(301)
    assert played.page.finish.saved.text() == "Not saved yet: No space left."
    played.page.finish.retry_button.click()
    assert "Saved" in played.page.finish.saved.text()
    assert not played.page.finish.retry_button.isVisible()
    assert len(played.kept) == 1


def test_a_massage_left_while_it_is_being_saved_is_saved_once(
    qtbot: QtBot, desk: Desk, clock: FakeClock
) -> None:
    slow = Slow()
    played = opened(qtbot, replace(desk, background=slow), clock)
    played.wait(301)
    played.page.leave()
    slow.work()
    assert len(played.kept) == 1
