"""Reminders: the list, the editor, and what is kept of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from footcare.domain.record import stamp_now
from footcare.domain.reminder import Reminder, ReminderKind, Weekday, Window, new_reminder
from footcare.ui.pages.reminders_page import RemindersPage
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


def opened(qtbot: QtBot, desk: Desk, width: int = 1058) -> RemindersPage:
    page = RemindersPage(desk)
    qtbot.addWidget(page)
    page.resize(width, 800)
    page.show()
    page.enter()
    QApplication.processEvents()  # rows added to a page that is shown appear in the next round
    return page


def planned(house: House, clock: FakeClock, kind: ReminderKind, **fields: object) -> Reminder:
    fresh = new_reminder(kind, stamp_now(clock, house.person_id))
    reminder = replace(fresh, **fields)  # type: ignore[arg-type]  # named fields of a test
    house.reminding.keep(reminder)
    return reminder


def kept(house: House) -> list[Reminder]:
    return house.reminding.reminders(house.person_id)


def undo(page: RemindersPage) -> None:
    toast = standing_toast(page)
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()


def titles(page: RemindersPage) -> list[tuple[str, bool]]:
    return [(row.button.accessibleName(), row.switch.isChecked()) for row in page.rows]


def test_with_nothing_planned_two_are_proposed_and_off(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    page = opened(qtbot, desk)
    assert titles(page) == [("Foot check", False), ("Foot massage", False)]
    assert page.empty.isVisible()
    assert page.subheading.text() == "Nothing is switched on."
    page.rows[0].switch.click()
    assert [one.kind for one in kept(house)] == [ReminderKind.FOOT_CHECK]
    assert page.subheading.text() == "Next: Foot check, today at 08:00"
    undo(page)
    assert kept(house) == []


def test_a_switch_counts_at_once(qtbot: QtBot, desk: Desk, house: House, clock: FakeClock) -> None:
    planned(house, clock, ReminderKind.CREAM)
    page = opened(qtbot, desk)
    page.rows[0].switch.click()
    assert not kept(house)[0].enabled
    assert page.editor.next_line.text() == "Switched off: nothing is shown."
    undo(page)
    assert kept(house)[0].enabled
    assert titles(page) == [("Foot cream", True)]


def test_a_switch_keeps_the_focus(qtbot: QtBot, desk: Desk, house: House, clock: FakeClock) -> None:
    planned(house, clock, ReminderKind.CREAM)
    page = opened(qtbot, desk)
    page.activateWindow()
    before = page.rows[0]
    before.switch.setFocus()
    before.switch.click()
    assert page.rows[0] is not before
    assert page.focusWidget() is page.rows[0].switch


def test_time_days_and_words_are_kept_by_save(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, ReminderKind.MASSAGE)
    page = opened(qtbot, desk)
    editor = page.editor
    assert editor.preview.text() == "Every day at 20:30."
    editor.time.stepper.more.click()
    for day in ("tue", "thu", "sat", "sun"):
        editor.days.group.button(day).click()
    QTest.keyClicks(editor.words.edit, "Evening massage")
    assert editor.preview.text() == "Every Monday, Wednesday and Friday at 20:45."
    assert editor.next_line.text() == (
        "Next: tomorrow at 20:45, on Wednesday at 20:45 and on Friday at 20:45"
    )
    assert kept(house)[0].times == (time(20, 30),)
    editor.save.click()
    (one,) = kept(house)
    assert one.times == (time(20, 45),)
    assert one.weekdays == {Weekday.MON, Weekday.WED, Weekday.FRI}
    assert one.title == "Evening massage"
    undo(page)
    (one,) = kept(house)
    assert (one.times, one.weekdays, one.title) == ((time(20, 30),), frozenset(), "")
    assert editor.preview.text() == "Every day at 20:30."


def test_a_typed_time_is_understood_or_asked_again(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, ReminderKind.CREAM)
    page = opened(qtbot, desk)
    form = page.editor.time
    form.type_button.click()
    form.field.edit.clear()
    QTest.keyClicks(form.field.edit, "half eight")
    page.editor.save.click()
    assert "That is not a time yet." in form.field.fault.text()
    assert kept(house)[0].times == (time(7, 30),)
    form.field.edit.clear()
    QTest.keyClicks(form.field.edit, "8.30 pm")
    page.editor.save.click()
    assert kept(house)[0].times == (time(20, 30),)


def test_without_a_day_nothing_is_kept(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, ReminderKind.CREAM, weekdays=frozenset({Weekday.MON}))
    page = opened(qtbot, desk)
    page.editor.days.group.button("mon").click()
    assert page.editor.preview.text() == "On no day yet. Choose at least one."
    page.editor.save.click()
    assert page.editor.days.fault.isVisible()
    assert kept(house)[0].weekdays == {Weekday.MON}


def test_a_new_one_begins_with_what_it_is_about(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    page.new.click()
    editor = page.editor
    editor.kinds.button("shoes").click()
    assert editor.title.text() == "Look inside the shoes"
    assert editor.preview.text() == "Every day at 07:45."
    editor.save.click()
    assert [one.kind for one in kept(house)] == [ReminderKind.SHOES]
    assert titles(page) == [("Look inside the shoes", True)]
    undo(page)
    assert kept(house) == []


def test_a_new_one_can_be_left(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    page.new.click()
    page.editor.delete.click()
    assert kept(house) == []
    assert page.editor.title.text() == "Foot check"


def test_deleting_can_be_taken_back(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, ReminderKind.CREAM)
    planned(house, clock, ReminderKind.FOOT_CHECK)
    page = opened(qtbot, desk)
    page.editor.delete.click()
    assert [one.kind for one in kept(house)] == [ReminderKind.FOOT_CHECK]
    undo(page)
    assert {one.kind for one in kept(house)} == {ReminderKind.CREAM, ReminderKind.FOOT_CHECK}


def test_try_it_now_shows_what_stands_in_the_editor(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, ReminderKind.CREAM)
    page = opened(qtbot, desk)
    tried = QSignalSpy(desk.door.reminder_tried)
    QTest.keyClicks(page.editor.words.edit, "Blue tube")
    page.editor.try_it.click()
    assert tried.at(0)[0].title == "Blue tube"
    assert kept(house)[0].title == ""


def test_changes_not_saved_are_not_lost_at_once(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, ReminderKind.CREAM)
    planned(house, clock, ReminderKind.FOOT_CHECK)
    page = opened(qtbot, desk)
    page.editor.time.stepper.more.click()
    page.rows[1].button.click()
    assert page.editor.title.text() == "Foot check"
    undo(page)
    assert page.editor.title.text() == "Foot cream"
    assert page.editor.time.at == time(7, 45)
    assert page.editor.changed


def test_a_plan_that_says_more_than_all_choices_keeps_its_times(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    window = Window(time(9), time(18), 90)
    joined = frozenset({Weekday.FRI})
    planned(
        house, clock, ReminderKind.DRINK, times=(), window=window, month_days=(13,), weekdays=joined
    )
    page = opened(qtbot, desk)
    editor = page.editor
    assert editor.fixed.isVisible()
    assert not editor.time.isVisible()
    QTest.keyClicks(editor.words.edit, "Water")
    editor.save.click()
    (one,) = kept(house)
    assert (one.title, one.window, one.times) == ("Water", window, ())


def test_days_are_one_stop_of_the_tab_key_and_arrows_walk_them(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, ReminderKind.CREAM)
    page = opened(qtbot, desk)
    group = page.editor.days.group
    page.activateWindow()
    group.button("mon").setFocus()
    QTest.keyClick(group.button("mon"), Qt.Key.Key_Right)
    QTest.keyClick(group.button("tue"), Qt.Key.Key_Space)
    assert group.all_chosen == {"mon", "wed", "thu", "fri", "sat", "sun"}
    stops = [
        day
        for day in Weekday
        if group.button(day.value).focusPolicy() is Qt.FocusPolicy.StrongFocus
    ]
    assert len(stops) == 1


def test_where_it_is_narrow_the_editor_takes_the_place_of_the_list(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, ReminderKind.CREAM)
    page = opened(qtbot, desk, width=802)
    assert page.rows[0].isVisible()
    assert not page.editor.isVisible()
    page.rows[0].button.click()
    assert page.editor.isVisible()
    assert not page.rows[0].isVisible()
    page.panes.back.click()
    assert page.rows[0].isVisible()


def test_it_opens_at_a_reminder_that_is_named(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    planned(house, clock, ReminderKind.CREAM)
    wanted = planned(house, clock, ReminderKind.FOOT_CHECK)
    page = opened(qtbot, desk, width=802)
    page.enter(reminder=wanted)
    assert page.editor.isVisible()
    assert page.editor.title.text() == "Foot check"
