"""What a person entered while the diary could not be written: still there, told, saved later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from footcare.domain.clock import today
from footcare.domain.inspection import Answer
from footcare.domain.massage import Ended
from footcare.domain.person import Contacts, Known
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.domain.symptom import Severity
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.first_run_page import FirstRunPage
from footcare.ui.pages.reminders_page import RemindersPage
from footcare.ui.pages.settings.me import MeRoom, TeamRoom
from footcare.ui.pages.settings_page import SettingsPage
from footcare.ui.pages.today_page import TodayPage
from tests.builders import make_desk
from tests.ui.pages.checking import Hand
from tests.ui.pages.playing import opened as play
from tests.ui.toasts import standing_toast
from tests.ui.troubles import KINDS, Trouble, troubled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk
    from footcare.ui.page import Page
    from tests.fakes import FakeClock


@pytest.fixture(params=KINDS)
def trouble(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> Iterator[Trouble]:
    """A diary that can be held by another program, on a full disk, or on one without writing."""
    with troubled(request.param, tmp_path, clock) as made:
        yield made


@pytest.fixture
def desk(qapp: QApplication, clock: FakeClock, trouble: Trouble) -> Desk:
    """A desk over that diary."""
    return make_desk(qapp, clock=clock, house=trouble.house)


def shown(qtbot: QtBot, page: Page, **words: object) -> None:
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(**words)
    QApplication.processEvents()  # what is added to a page that is shown appears in the next round


def toast_words(page: Page) -> str:
    toast = standing_toast(page)
    assert toast is not None
    return "".join(label.text() for label in toast.findChildren(QLabel))


def type_into(edit: QLineEdit, words: str) -> None:
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_how_the_feet_feel(qtbot: QtBot, desk: Desk, trouble: Trouble, clock: FakeClock) -> None:
    page = TodayPage(desk)
    shown(qtbot, page)
    assert page.day is not None
    feel = page.day.feel
    with trouble.there():
        feel.group.button("mild").click()
        assert feel.not_saved.isVisible()
        assert feel.group.current == "mild"
        feel.not_saved.again.click()
        assert feel.not_saved.isVisible()
    feel.not_saved.again.click()
    assert not feel.not_saved.isVisible()
    day = today(clock)
    with trouble.house.diary.reading() as books:
        (felt,) = books.symptoms.between(trouble.house.person_id, day, day)
    assert felt.severity is Severity.MILD


def test_name_and_facts_of_the_settings(qtbot: QtBot, desk: Desk, trouble: Trouble) -> None:
    page = SettingsPage(desk)
    shown(qtbot, page, topic="me")
    room = page.room
    assert isinstance(room, MeRoom)
    with trouble.there():
        type_into(room.name.edit, "Ruth")
        room.facts._known["loss_of_feeling"].button("no").click()
        assert room.not_saved.isVisible()
        page.show_topic("look")
        page.show_topic("me")
        assert room.name.words == "Ruth"
        assert room.facts._known["loss_of_feeling"].current == Known.NO
    room.not_saved.again.click()
    assert not room.not_saved.isVisible()
    person = trouble.house.knowing.person()
    assert (person.name, person.facts.loss_of_feeling) == ("Ruth", Known.NO)


def test_whom_to_call(qtbot: QtBot, desk: Desk, trouble: Trouble) -> None:
    page = SettingsPage(desk)
    shown(qtbot, page, topic="team")
    room = page.room
    assert isinstance(room, TeamRoom)
    with trouble.there():
        type_into(room.contacts.fields["team_phone"].edit, "01632 960 123")
        assert room.not_saved.isVisible()
    type_into(room.contacts.fields["emergency_phone"].edit, "999")
    assert not room.not_saved.isVisible()
    kept = trouble.house.knowing.person().contacts
    assert kept == Contacts(team_phone="01632 960 123", emergency_phone="999")


def test_a_reminder_in_the_editor(
    qtbot: QtBot, desk: Desk, trouble: Trouble, clock: FakeClock
) -> None:
    reminding, who = trouble.house.reminding, trouble.house.person_id
    reminding.keep(new_reminder(ReminderKind.CREAM, stamp_now(clock, who)))
    page = RemindersPage(desk)
    shown(qtbot, page)
    with trouble.there():
        QTest.keyClicks(page.editor.words.edit, "Urea cream")
        page.editor.save.click()
        assert page.editor.not_saved.isVisible()
        assert standing_toast(page) is None, "nothing is said to be saved"
        desk.door.records_changed.emit()
        assert page.editor.words.words == "Urea cream"
    page.editor.save.click()
    assert not page.editor.not_saved.isVisible()
    assert "Saved: Urea cream" in toast_words(page)
    assert [one.title for one in reminding.reminders(who)] == ["Urea cream"]


def test_a_switch_of_a_reminder_shows_what_is_kept(
    qtbot: QtBot, desk: Desk, trouble: Trouble, clock: FakeClock
) -> None:
    reminding, who = trouble.house.reminding, trouble.house.person_id
    reminding.keep(new_reminder(ReminderKind.CREAM, stamp_now(clock, who)))
    page = RemindersPage(desk)
    shown(qtbot, page)
    with trouble.there():
        page.rows[0].switch.click()
        assert page.rows[0].switch.isChecked()
        assert toast_words(page).startswith("This could not be saved.")
        page.editor.delete.click()
        assert page.editor.reminder is not None
        assert toast_words(page).startswith("This could not be saved.")
    page.rows[0].switch.click()
    assert not page.rows[0].switch.isChecked()
    assert [one.enabled for one in reminding.reminders(who)] == [False]


def test_an_undo_that_is_refused_can_be_pressed_again(
    qtbot: QtBot, desk: Desk, trouble: Trouble, clock: FakeClock
) -> None:
    reminding, who = trouble.house.reminding, trouble.house.person_id
    reminding.keep(new_reminder(ReminderKind.CREAM, stamp_now(clock, who)))
    page = RemindersPage(desk)
    shown(qtbot, page)
    page.editor.delete.click()
    with trouble.there():
        press_undo(page)
        assert "This could not be taken back." in toast_words(page)
    press_undo(page)
    assert len(reminding.reminders(who)) == 1


def press_undo(page: Page) -> None:
    toast = standing_toast(page)
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()


def test_the_first_run(qtbot: QtBot, desk: Desk, trouble: Trouble) -> None:
    page = FirstRunPage(desk)
    shown(qtbot, page)
    page.bar.go_on.click()
    for tick in page.steps.understand.ticks:
        tick.click()
    page.bar.go_on.click()
    QTest.keyClicks(page.steps.about.name.edit, "Ruth")
    page.bar.go_on.click()
    page.bar.go_on.click()
    left = QSignalSpy(page.open_page)
    with trouble.there():
        page.bar.go_on.click()
        assert page.bar.fault.text().startswith("This could not be saved.")
        assert page.steps.about.name.words == "Ruth"
        assert not desk.preferences.current.first_run_done
    page.bar.go_on.click()
    assert left.count() == 1
    assert left.at(0)[0] == "today"
    assert trouble.house.knowing.person().name == "Ruth"


def test_answers_of_a_foot_check(qtbot: QtBot, desk: Desk, trouble: Trouble) -> None:
    hand = Hand(qtbot, desk)
    hand.press()
    with trouble.there():
        hand.press(times=2)
        assert hand.page.unsaved.isVisible()
        assert "Everything you answered is still here." in hand.page.unsaved.line.text()
    hand.page.unsaved.button.click()
    assert not hand.page.unsaved.isVisible()
    assert trouble.house.inspecting.begin().answered == 3


def test_a_finished_foot_check(qtbot: QtBot, desk: Desk, trouble: Trouble) -> None:
    hand = Hand(qtbot, desk)
    while isinstance(hand.page.panel, AskPanel):
        hand.page.panel.buttons[Answer.NOTHING_NEW].click()
    with trouble.there():
        hand.page.save.click()
        assert hand.page.unsaved.title.text() == "The foot check is not saved yet."
        assert hand.page.save.isEnabled()
        assert trouble.house.inspecting.todays() is None
    hand.page.save.click()
    assert hand.opened.count() == 1
    assert hand.opened.at(0)[0] == "advice"
    assert trouble.house.inspecting.todays() is not None


def test_a_massage_at_its_end(qtbot: QtBot, desk: Desk, trouble: Trouble, clock: FakeClock) -> None:
    played = play(qtbot, desk, clock)
    finish = played.page.finish
    with trouble.there():
        played.wait(301)
        assert finish.saved.text().startswith("Not saved yet:")
        assert finish.close_button.text() == "Close without saving it"
        finish.retry_button.click()
        assert finish.retry_button.isVisible()
    finish.retry_button.click()
    assert "Saved" in finish.saved.text()
    assert finish.close_button.text() == "Done"
    assert len(played.kept) == 1


def test_the_number_told_after_a_massage(
    qtbot: QtBot, desk: Desk, trouble: Trouble, clock: FakeClock
) -> None:
    played = play(qtbot, desk, clock)
    played.wait(301)
    finish = played.page.finish
    assert played.page.keeping is not None
    with trouble.there():
        played.page.keeping.tell_after(3)
        assert finish.saved.text().startswith("The massage is saved. How your feet feel now is")
    finish.retry_button.click()
    assert finish.saved.text().startswith("Saved in your diary")
    assert [record.after for record in played.kept] == [3]


def test_a_massage_that_was_left_is_saved_when_something_else_is(
    qtbot: QtBot, desk: Desk, trouble: Trouble, clock: FakeClock
) -> None:
    played = play(qtbot, desk, clock)
    played.wait(100)
    with trouble.there():
        played.page.leave()
        assert played.kept == []
    trouble.house.journaling.feel(Severity.MILD)
    desk.door.records_changed.emit()
    desk.door.records_changed.emit()
    assert [record.ended for record in played.kept] == [Ended.STOPPED]


def test_a_massage_closed_without_saving_is_not_saved(
    qtbot: QtBot, desk: Desk, trouble: Trouble, clock: FakeClock
) -> None:
    played = play(qtbot, desk, clock)
    with trouble.there():
        played.wait(301)
    played.page.finish.close_button.click()
    played.page.leave()
    desk.door.records_changed.emit()
    assert played.kept == []
