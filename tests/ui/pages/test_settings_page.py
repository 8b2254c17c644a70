"""Settings: every change counts at once and can be taken back."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel

from footcare.domain.person import Asked, Contacts, Facts, Known
from footcare.domain.preferences import Preferences, ReducedMotion, SkinTone, ThemeChoice
from footcare.domain.symptom import Severity
from footcare.services.ports import Ability
from footcare.ui.forms.facts_form import FLAGS, TESTED
from footcare.ui.forms.preference_rows import SETTINGS, SHOWN_ELSEWHERE
from footcare.ui.pages.settings.about import AboutRoom
from footcare.ui.pages.settings.diary import DiaryRoom
from footcare.ui.pages.settings.look import LookRoom
from footcare.ui.pages.settings.me import MeRoom, TeamRoom
from footcare.ui.pages.settings.telling import TellingRoom
from footcare.ui.pages.settings_page import TOPICS, SettingsPage
from footcare.ui.stillness import Stillness
from tests.builders import KeptInMemory, make_desk, refurnished
from tests.fakes import FakeMotionWish
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk


def opened(qtbot: QtBot, desk: Desk, topic: str = "look", width: int = 1058) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(width, 800)
    page.show()
    page.enter(topic=topic)
    return page


def undo(page: SettingsPage) -> None:
    toast = standing_toast(page)
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()


def said(page: SettingsPage) -> str:
    return "\n".join(label.text() for label in page.room.findChildren(QLabel))


def test_every_field_of_the_preferences_has_its_place() -> None:
    shown = {one.field for one in SETTINGS} | SHOWN_ELSEWHERE
    assert shown == {field.name for field in fields(Preferences)}


def test_every_fact_is_asked() -> None:
    asked = {question.field for question in (*TESTED, *FLAGS)}
    dates = {"asked", "last_foot_check", "next_foot_check"}
    assert asked | dates == {field.name for field in fields(Facts)}


@pytest.mark.parametrize("topic", [topic for topic, *_rest in TOPICS])
def test_every_topic_opens_beside_the_list(qtbot: QtBot, desk: Desk, topic: str) -> None:
    page = opened(qtbot, desk, topic)
    assert page.topics.current == topic
    assert page.topics.isVisible()
    assert page.room.isVisible()
    assert page.room.topic == topic


def test_where_it_is_narrow_the_room_takes_the_place_of_the_list(qtbot: QtBot, desk: Desk) -> None:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(802, 600)
    page.show()
    page.enter()
    assert page.topics.isVisible()
    page.topics.button("team").click()
    assert not page.topics.isVisible()
    assert isinstance(page.room, TeamRoom)
    assert page.room.isVisible()
    page.panes.back.click()
    assert page.topics.isVisible()


def test_a_size_is_chosen_stepped_and_taken_back(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    room = page.room
    assert isinstance(room, LookRoom)
    assert not room.text_size.stepper.less.isEnabled()
    room.text_size.group.button("150").click()
    assert desk.preferences.current.text_size == 150
    room.text_size.stepper.more.click()
    assert desk.preferences.current.text_size == 175
    assert room.text_size.stepper.value.text() == "175 %"
    undo(page)
    assert desk.preferences.current.text_size == 150
    assert room.text_size.group.current == "150"


def test_colours_skin_and_stillness(qtbot: QtBot, desk: Desk) -> None:
    room = opened(qtbot, desk).room
    assert isinstance(room, LookRoom)
    colours, motion = room.rows
    assert colours.group is not None
    assert motion.group is not None
    colours.group.button("hc-dark").click()
    room.skin_tone.group.button("deep").click()
    motion.group.button("on").click()
    current = desk.preferences.current
    assert current.theme is ThemeChoice.CONTRAST_DARK
    assert current.skin_tone is SkinTone.DEEP
    assert current.reduced_motion is ReducedMotion.ON
    assert desk.stillness.in_force


@pytest.mark.parametrize(("less", "told"), [(True, True), (False, True), (None, False)])
def test_what_the_computer_says_of_motion(
    qtbot: QtBot, desk: Desk, *, less: bool | None, told: bool
) -> None:
    asked = FakeMotionWish(less=less)
    desk = replace(desk, stillness=Stillness(desk.preferences, lambda: asked))
    room = opened(qtbot, desk).room
    assert isinstance(room, LookRoom)
    assert desk.stillness.in_force is bool(less)
    assert room.not_told.isVisibleTo(room) is not told
    desk.preferences.change(reduced_motion=ReducedMotion.OFF)
    assert not desk.stillness.in_force
    assert not room.not_told.isVisibleTo(room)


def test_a_change_made_elsewhere_is_shown(qtbot: QtBot, desk: Desk) -> None:
    room = opened(qtbot, desk).room
    assert isinstance(room, LookRoom)
    desk.preferences.change(text_size=200)
    assert room.text_size.stepper.value.text() == "200 %"
    assert not room.text_size.stepper.more.isEnabled()


def test_the_name_is_kept_and_taken_back(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk, "me")
    assert isinstance(page.room, MeRoom)
    changed = QSignalSpy(desk.door.records_changed)
    QTest.keyClicks(page.room.name.edit, "  Ruth ")
    QTest.keyClick(page.room.name.edit, Qt.Key.Key_Return)
    assert house.knowing.person().name == "Ruth"
    assert changed.count() == 1
    undo(page)
    assert house.knowing.person().name == ""
    assert page.room.name.words == ""


def test_facts_count_one_by_one(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk, "me")
    assert isinstance(page.room, MeRoom)
    form = page.room.facts
    assert form._known["loss_of_feeling"].current == Known.UNKNOWN
    form._known["loss_of_feeling"].button("no").click()
    form._ticks["dialysis"].click()
    facts = house.knowing.person().facts
    assert facts == Facts(loss_of_feeling=Known.NO, dialysis=True)
    undo(page)
    assert house.knowing.person().facts == Facts(loss_of_feeling=Known.NO)
    assert not form._ticks["dialysis"].isChecked()


def test_the_day_of_the_last_check_is_typed(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk, "me")
    assert isinstance(page.room, MeRoom)
    form = page.room.facts
    assert not form.last_check.isVisible()
    form.asked.button("on").click()
    edit = form.last_check.field.edit
    assert house.knowing.person().facts.asked is Asked.NOT_ASKED
    QTest.keyClicks(edit, "next week")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert "That is not a date yet." in form.last_check.field.fault.text()
    edit.clear()
    QTest.keyClicks(edit, "1 December 2026")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert form.last_check.field.fault.text() == "That day has not come yet."
    edit.clear()
    QTest.keyClicks(edit, "4 March 2026")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    facts = house.knowing.person().facts
    assert (facts.asked, facts.last_foot_check) == (Asked.ON, date(2026, 3, 4))
    form.asked.button("never").click()
    facts = house.knowing.person().facts
    assert (facts.asked, facts.last_foot_check) == (Asked.NEVER, None)


def test_the_next_visit_lies_ahead(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk, "me")
    assert isinstance(page.room, MeRoom)
    edit = page.room.facts.next_check.field.edit
    QTest.keyClicks(edit, "4 March 2026")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert "That day is past" in page.room.facts.next_check.field.fault.text()
    edit.clear()
    QTest.keyClicks(edit, "4 March 2027")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert house.knowing.person().facts.next_foot_check == date(2027, 3, 4)


def test_numbers_are_kept_as_typed_and_none_is_invented(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    page = opened(qtbot, desk, "team")
    assert isinstance(page.room, TeamRoom)
    assert [field.words for field in page.room.contacts.fields.values()] == [""] * 4
    field = page.room.contacts.fields["team_phone"]
    QTest.keyClicks(field.edit, "01632 960 123")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert house.knowing.person().contacts == Contacts(team_phone="01632 960 123")
    undo(page)
    assert house.knowing.person().contacts == Contacts()


def test_without_a_diary_the_look_still_changes(qtbot: QtBot, qapp: QApplication) -> None:
    desk = make_desk(qapp)
    desk.door.stay_closed("The diary is damaged.")
    page = opened(qtbot, desk)
    assert isinstance(page.room, LookRoom)
    page.room.text_size.group.button("130").click()
    assert desk.preferences.current.text_size == 130
    page.show_topic("me")
    assert isinstance(page.room, MeRoom)
    assert page.room.waiting.text() == "The diary is damaged."
    assert not page.room.facts.isEnabled()


def test_the_person_appears_when_the_diary_opens(
    qtbot: QtBot, qapp: QApplication, house: House
) -> None:
    house.knowing.call_me("Ruth")
    desk = make_desk(qapp)
    page = opened(qtbot, desk, "me")
    assert isinstance(page.room, MeRoom)
    assert not page.room.name.isEnabled()
    desk.door.open(house)
    assert page.room.name.isEnabled()
    assert page.room.name.words == "Ruth"
    assert not page.room.waiting.isVisible()


def test_what_works_here_is_told_honestly(qtbot: QtBot, desk: Desk) -> None:
    answers = {
        "notifications": Ability(ok=False, why="No service answers."),
        "tray": Ability(ok=True),
    }
    page = opened(qtbot, replace(desk, abilities=answers.copy), "telling")
    words = said(page)
    assert "The computer shows no notifications." in words
    assert "No service answers." in words
    assert "waits in the tray" in words
    assert isinstance(page.room, TellingRoom)
    assert not page.room.abilities.nothing.isVisible()


def toast_words(page: SettingsPage) -> str:
    toast = standing_toast(page)
    assert toast is not None
    return "".join(label.text() for label in toast.findChildren(QLabel))


def test_settings_that_cannot_be_written_say_so(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    file = desk.preferences._file
    assert isinstance(file, KeptInMemory)
    file.broken = True
    assert isinstance(page.room, LookRoom)
    page.room.text_size.group.button("130").click()
    assert desk.preferences.current.text_size == 130
    assert toast_words(page) == "This could not be written. It counts until Footcare ends."


def test_how_the_copies_stand(qtbot: QtBot, desk: Desk, house: House, tmp_path: Path) -> None:
    page = opened(qtbot, desk, "diary")
    room = page.room
    assert isinstance(room, DiaryRoom)
    assert room.newest.text() == "There is no copy of your diary yet."
    house.backing_up.choose_second_place(str(tmp_path))
    house.journaling.feel(Severity.MILD)
    house.backing_up.keep_up()
    desk.door.copies_changed.emit()
    assert room.newest.text() == "Last good copy: today, 07:30."
    assert room.second.text() == "Last good copy in the second place: today."
    asked = QSignalSpy(page.open_page)
    room.copies.click()
    assert asked.count() == 1
    assert asked.at(0)[0] == "copies"


def test_a_diary_that_can_only_be_read_says_so_where_it_lives(
    qtbot: QtBot, qapp: QApplication, house: House
) -> None:
    why = "This diary can be read here, and nothing can be written to it."
    page = opened(qtbot, make_desk(qapp, house=refurnished(house, read_only=why)), "diary")
    assert isinstance(page.room, DiaryRoom)
    assert page.room.read_only.isVisible()
    assert page.room.read_only.text() == why


def test_without_a_diary_nothing_is_said_of_its_copies(qtbot: QtBot, qapp: QApplication) -> None:
    desk = make_desk(qapp)
    desk.door.stay_closed("The diary is damaged.")
    page = opened(qtbot, desk, "diary")
    assert isinstance(page.room, DiaryRoom)
    assert page.room.newest.text() == "The diary is damaged."
    assert not page.room.copies.isVisible()


def test_the_way_to_the_reminders(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk, "telling")
    asked = QSignalSpy(page.open_page)
    assert isinstance(page.room, TellingRoom)
    page.room.wants_reminders.emit()
    assert asked.at(0)[0] == "reminders"


def test_where_the_diary_lives_can_be_copied(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, replace(desk, diary_place="diary folder"), "diary")
    assert isinstance(page.room, DiaryRoom)
    page.room.copy.click()
    assert QGuiApplication.clipboard().text() == "diary folder"


def test_about_says_what_it_is_not(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk, "about")
    assert isinstance(page.room, AboutRoom)
    words = said(page)
    assert "Not a medical device. Not checked by a regulator or a doctor." in words
    assert "GNU General Public License" in words
